"""The windows: Qt Widgets over `cirt_assess.assessment` and the pure modules. Never imports the store."""

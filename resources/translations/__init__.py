"""Translations of the windows; see README.md."""

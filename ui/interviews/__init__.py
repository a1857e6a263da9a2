"""Interviews: the agenda with its questions and sheets, and the mode for holding one. Imports widgets and the core."""

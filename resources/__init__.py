"""Data that ships with the program: icons, report words, translations. Read through `importlib.resources`."""

"""The frame around the pages: rail, title bar, banner, foot and keys overlay. Imports widgets; nothing heavy."""

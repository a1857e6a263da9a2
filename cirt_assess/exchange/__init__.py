"""How assessments travel: packages, merging what several people entered, conflicts and who decided them.

The way of a package: `selection` says what goes in, `package` writes it, `sandbox` opens one in a process of its own,
`sources` holds what came out, `merge` shows and takes it in, `conflicts` and `deciding` settle what differs.
"""

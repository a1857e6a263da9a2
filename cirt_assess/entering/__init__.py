"""What can be entered, by subject: each function checks what is asked for and says which fields get which values.

Pure: they read a state and a library and return values by field by entity; the journal makes revisions of them.
NotAllowed, with a sentence, for what cannot be.
"""

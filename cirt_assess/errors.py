"""Errors that are not bugs: each is one or two sentences saying what is wrong, what is safe and what to do."""


class KnownError(Exception):
    """Base of every error that a user can meet and understand."""


class NotAllowed(KnownError):
    """Something was entered that cannot be: nothing was changed."""

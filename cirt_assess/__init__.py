"""The core of cirt-assess: revisions, state, scores and what is computed from them. No Qt anywhere below here."""

__version__ = "0.1.0"

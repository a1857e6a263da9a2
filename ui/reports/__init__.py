"""Reports: which round, for whom, in which formats, and where they went."""

"""Evidence: what was looked at, what was taken in, and which items it shows something of."""

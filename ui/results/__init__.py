"""Results: what the answers amount to, each figure beside its coverage and its range."""

"""Where one begins: open a file, make a new one, or look at the sample."""

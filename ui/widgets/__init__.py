"""Widgets that several pages share. They import tokens, icons and Qt; what they show is given to them."""

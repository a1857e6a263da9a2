"""`python -m cirt_assess.cli`."""

from cirt_assess.cli import main

main()

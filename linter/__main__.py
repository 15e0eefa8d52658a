"""`python -m linter` is `copydesk`."""

from linter.cli.app import main

main()

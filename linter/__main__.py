"""`python -m linter` is `copydesk`."""

from linter.cli.launch import main

main()

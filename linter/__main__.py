"""`python -m linter` is `copydesk`."""

from linter.cli.launch import main

if __name__ == "__main__":  # a worker process imports this module under another name
    main()

"""One module per command; its docstring is the help the user reads, hence Indonesian."""

"""One handler a file, named for its action."""

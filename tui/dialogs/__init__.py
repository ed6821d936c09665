"""Small questions; each returns a value by dismiss, escape returns None."""

"""Backups of a session: the form of the file, making and keeping them, and getting a session back."""

"""The record on disk: journal, derived TinyDB file, lock, and the Sitting that decides."""

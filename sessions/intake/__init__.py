"""Village files to rows to proposal drafts, with a verdict per row."""

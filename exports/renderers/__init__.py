"""Document to text, PDF, sheet."""

"""Session to Document, one module per paper."""

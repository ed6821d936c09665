"""hasil.json: the ranking as open data, and its recomputation from the raw parts alone."""

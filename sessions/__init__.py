"""The meeting: what may be decided and what follows. No terminal, no paper, no wording."""

"""Session to rows and small frozen views, one module per screen; pure."""

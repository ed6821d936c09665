"""The terminal: screens, dialogs and the command line."""

"""Acts of several questions: ask, build the decision, read it back, take it. Screens call them with themselves."""

"""From values of the core to what a person reads: pure functions, no terminal needed."""

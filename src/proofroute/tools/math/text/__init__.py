"""Mathematical text: cut into tokens, read into a tree, and written as text again."""

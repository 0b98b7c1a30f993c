"""Answers in replies: found, undressed, read as values, and written as typed JSON."""

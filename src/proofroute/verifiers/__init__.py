"""Verifiers: what an answer must meet, and what the checks found."""

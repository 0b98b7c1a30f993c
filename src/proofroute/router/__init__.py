"""Routing: classify, generate, verify, decide."""

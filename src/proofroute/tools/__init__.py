"""Capabilities with no opinion: readers, algebra, decision procedures, the sandbox."""

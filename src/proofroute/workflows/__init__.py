"""Workflow definitions."""

"""Verifier of extractions: the JSON, its schema, its Pydantic class, and every value found in the source."""

from proofroute.verifiers.extraction.verifier import extraction_verifier

__all__ = ["extraction_verifier"]

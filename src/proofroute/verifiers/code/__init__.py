"""Verify code: the given tests and examples, run behind a wall, judged where the code cannot reach."""

from proofroute.verifiers.code.agreement import Agreement, Difference, agree
from proofroute.verifiers.code.tests_text import check_tests_text
from proofroute.verifiers.code.verifier import code_verifier

__all__ = ["Agreement", "Difference", "agree", "check_tests_text", "code_verifier"]

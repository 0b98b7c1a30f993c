"""Statements read from the text of a task, and decided exactly."""

from proofroute.tools.proof.deciding import decide_text
from proofroute.tools.proof.decision import Decision
from proofroute.tools.proof.read import Question, Stance, asks_for_proof, may_state, read_statement, read_task
from proofroute.tools.proof.statement import Statement, show_statement

__all__ = [
    "Decision",
    "Question",
    "Stance",
    "Statement",
    "asks_for_proof",
    "decide_text",
    "may_state",
    "read_statement",
    "read_task",
    "show_statement",
]

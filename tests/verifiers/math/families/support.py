"""Verify a reply to a question, and ask the solver."""

import asyncio

from proofroute.core import Attempt, ModelRequest, Task, Verdict
from proofroute.models.solver import SolverModel
from proofroute.verifiers.combine import combine
from proofroute.verifiers.math import math_verifier


def judged(question: str, reply: str) -> Verdict:
    """Return the verdict on ``reply``."""
    task, attempt = Task(prompt=question, kind="math"), Attempt(model="given", content=reply)
    return combine([asyncio.run(math_verifier().verify(task, attempt))])


def solved(question: str) -> str:
    """Return the solver's answer; empty where it abstains."""
    return asyncio.run(SolverModel().generate(ModelRequest(messages=(), question=question))).content

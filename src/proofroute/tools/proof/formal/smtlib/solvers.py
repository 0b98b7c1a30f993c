"""Two solvers that must agree, each in a killable worker within its bounds."""

import asyncio
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, Literal

from proofroute.core import WorkerError
from proofroute.tools.proof.formal.smtlib.flat import flat
from proofroute.tools.proof.formal.smtlib.script import Goal, names_in
from proofroute.tools.proof.formal.smtlib.sexpr import written
from proofroute.tools.workers import Job, call

_SECONDS: Final = 1.8
_MEMORY: Final = 1 << 30
_PACKAGE: Final = "proofroute.tools.proof.formal.smtlib"
_NO_ARITHMETIC: Final = frozenset(
    "BitVec String RegLan Array FloatingPoint Set Seq Bag Float32 Float64 RoundingMode _ as".split()  # noqa: SIM905
)
_BINDERS: Final = frozenset(("forall", "exists", "lambda", "match", "par"))

Answer = Literal["unsat", "sat", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the solvers say of a goal.

    Args:
        answer: ``unsat`` and ``sat`` where at least one solver says so and none says otherwise.
        agreed: both say so.
        how: who says what.
    """

    answer: Answer
    agreed: bool
    how: str


async def decide_goal(goal: Goal) -> Decided:
    """Have a goal decided by Z3, and by cvc5 where that is installed."""
    text = _as_text(flat(goal))
    if find_spec("cvc5") is None:
        said = {"Z3": await _asked("z3_worker", text)}
        note = " cvc5 is not installed (`pip install 'proofroute[cvc5]'`), so no second solver agrees."
    else:
        first, second = await asyncio.gather(_asked("z3_worker", text), _asked("cvc5_worker", text))
        said, note = {"Z3": first, "cvc5": second}, ""
    answers = {answer for answer in said.values() if answer in ("unsat", "sat")}
    how = ", ".join(f"{name}: {answer}" for name, answer in said.items()) + "." + note
    if len(answers) != 1:
        return Decided(answer="open", agreed=False, how=how)
    agreed = len(said) > 1 and set(said.values()) == answers
    return Decided(answer="unsat" if answers == {"unsat"} else "sat", agreed=agreed, how=how)


async def _asked(worker: str, text: str) -> str:
    job = Job(f"{_PACKAGE}.{worker}", "decide", seconds=_SECONDS, memory=_MEMORY)
    try:
        return " ".join(str(await call(job, text)).split())[:300]
    except WorkerError as error:
        return f"no answer within its bounds ({error})"


def _as_text(goal: Goal) -> str:
    lines = [f"(set-logic {_logic(goal)})"]
    lines += [written(part) for part in goal.declarations]
    lines += [f"(assert {written(part)})" for part in goal.asserts]
    return "\n".join([*lines, "(check-sat)"])


def _logic(goal: Goal) -> str:
    """Name the narrowest logic that is certain: the solvers are better at it."""
    names = names_in(goal)
    heads = {part[0] for part in goal.declarations if isinstance(part, tuple)}
    if names & (_BINDERS | _NO_ARITHMETIC) or not heads <= {"declare-const", "define-fun"}:
        return "ALL"
    if "Real" in names and not names & {"Int", "to_int", "to_real", "is_int", "mod", "div"}:
        return "QF_NRA"
    if "Int" in names and not names & {"Real", "to_real", "/"}:
        return "QF_NIA"
    return "ALL"

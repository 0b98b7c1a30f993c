"""What the truth of a statement means for a reply: does it take the right side, and is its example one."""

import re
from dataclasses import dataclass
from typing import Final, assert_never

from proofroute.core import Evidence, Json, Outcome
from proofroute.tools.math.tree import Relation
from proofroute.tools.proof import Decision, Question, Statement
from proofroute.tools.proof.decision import written_point
from proofroute.tools.proof.laws import Law
from proofroute.tools.proof.search import in_sorts, refuted_at
from proofroute.tools.proof.statement import (
    Congruence,
    Divides,
    Extent,
    Perfect,
    Primality,
    Quantified,
    inner_atoms,
    opposite,
)
from proofroute.tools.proof.truth import Point, holds_at
from proofroute.verifiers.proof.arguments import check_argument
from proofroute.verifiers.proof.instances import named_points
from proofroute.verifiers.proof.named_laws import law_refuted_by
from proofroute.verifiers.proof.sides import side_in
from proofroute.verifiers.proof.stance import Side, side_of

_COUNTEREXAMPLE: Final = re.compile(
    r"\bcounter-?\s?example|\bdisprov|\bfalse\b|\bfails?\b|\bnot true\b", re.IGNORECASE
)
_DENIED: Final = re.compile(r"\b(?:not|no|isn['’]t|never)\b.{0,20}\bcounter-?\s?example", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found out about a reply.

    Args:
        outcome: of the claim about the statement.
        said: why.
        argument: evidence for the argument.
    """

    outcome: Outcome
    said: str
    argument: Evidence


@dataclass(frozen=True, slots=True)
class _Example:
    """The example that a reply gives; ``holds`` is None where it gives none, or it could not be evaluated."""

    holds: bool | None = None
    at: Json = None
    shown: str = ""
    named: bool = False


def judge_reply(question: Question, decision: Decision, reply: str) -> Judged:
    """Judge a reply to a statement that was decided, or that the reply's own example decides."""
    statement = question.statement
    argument = check_argument(reply, statement)
    if decision.holds is None:
        return Judged("undecided", f"Whether the statement is true was not decided. {decision.how}", argument)
    truth = f"The statement is {'true' if decision.holds else 'false'}. {decision.how}"
    match question.stance:
        case "prove" if decision.holds:
            return Judged("passed", truth, _witnessed(statement, reply) or argument)
        case "prove":
            return _proved_though_false(question, truth, reply, argument)
        case "disprove" | "open" if not decision.holds:
            return _on_false(question, truth, reply, argument)
        case "disprove" | "open":
            return _on_true(question, truth, reply, argument)
        case _:
            assert_never(question.stance)


def _proved_though_false(question: Question, truth: str, reply: str, argument: Evidence) -> Judged:
    side = side_of(reply, question.statement)
    if side == "affirms":
        return Judged("failed", truth, argument)
    note = "The reply may say so itself, so it is not refuted."
    if side == "unclear":
        note = "Which side the reply takes is not certain, so it is not refuted."
    return Judged("undecided", f"{truth} {note}{_on_example(_example(question.statement, reply))}", argument)


def _on_false(question: Question, truth: str, reply: str, argument: Evidence) -> Judged:
    side = _side(question.statement, reply)
    if side == "affirms":
        return Judged("failed", f"{truth} The reply says that it is true.", argument)
    example = _example(question.statement, reply)
    says_so = side == "denies" or question.stance == "disprove"
    if example.holds and _COUNTEREXAMPLE.search(reply) and not _DENIED.search(reply):
        says_so = True
    if not says_so:
        note = "Which side the reply takes is not certain."
        return Judged("undecided", f"{truth} {note}{_on_example(example)}", argument)
    said = f"{truth}{_on_example(example)}"
    if example.holds:
        return Judged(
            "passed", said, _by_example("passed", f"{example.shown} is a counterexample.", example.at)
        )
    if example.holds is False and side == "denies":
        why = f"The counterexample of the reply is none: the statement does not fail at {example.shown}."
        return Judged("passed", said, _by_example("failed", why, example.at))
    return Judged("passed", said, argument)


def _on_true(question: Question, truth: str, reply: str, argument: Evidence) -> Judged:
    match _side(question.statement, reply):
        case "denies":
            return Judged("failed", f"{truth} The reply says that it is false.", argument)
        case "affirms":
            return Judged("passed", truth, _witnessed(question.statement, reply) or argument)
        case "unclear":
            note = "Which side the reply takes is not certain."
            if question.stance == "disprove":
                note = "So it cannot be disproved; what the reply says of that is not certain."
            return Judged("undecided", f"{truth} {note}", argument)


def _side(statement: Statement, reply: str) -> Side:
    side = side_in(reply, negative=_is_negative(statement))
    if side == "unclear" and side_of(reply, statement) == "affirms":
        return "affirms"
    return side


def _is_negative(statement: Statement) -> bool:
    """Tell whether the statement denies something, so that "no" may be said in agreement with it."""
    for atom in inner_atoms(statement.claim):
        match atom:
            case Relation():
                if "!=" in atom.ops:
                    return True
            case Congruence() | Divides() | Perfect() | Primality() | Extent():
                if atom.negated:
                    return True
            case _:
                continue
    return isinstance(statement.claim, Quantified)


def _by_example(outcome: Outcome, said: str, at: Json) -> Evidence:
    return Evidence(
        claim="argument",
        check="proof.counterexample",
        outcome=outcome,
        assurance="proved",
        statement=f"It was evaluated: {said}" if outcome == "passed" else said,
        counterexample=at,
    )


def _witnessed(statement: Statement, reply: str) -> Evidence | None:
    """Return evidence that the reply names something of the kind that is claimed to exist, if it does."""
    claim = statement.claim
    if not isinstance(claim, Quantified) or not claim.some or statement.variables or statement.assumptions:
        return None
    denied = opposite(claim.claim)
    if denied is None:
        return None
    denial = Statement(variables=claim.variables, given=claim.given, unsure=claim.unsure, claim=denied)
    example = _example(denial, reply)
    if not example.holds:
        return None
    return _by_example("passed", f"{example.shown} is as it should be.", example.at)


def _example(statement: Statement, reply: str) -> _Example:
    """Evaluate the statement at what the reply names."""
    claim = statement.claim
    if isinstance(claim, Law):
        at = law_refuted_by(reply, claim)
        if at is None:
            return _Example()
        shown = ", ".join(f"{name} = {_written(value)}" for name, value in sorted(at.items()))
        return _Example(True, at, shown, named=True)
    points = list(named_points(reply, statement))
    for point in points:
        if refuted_at(statement, point) is not None:
            return _Example(True, {**written_point(point)}, _shown(point), named=True)
    if len(points) == 1 and _holds_there(statement, points[0]):
        return _Example(False, {**written_point(points[0])}, _shown(points[0]), named=True)
    return _Example(named=bool(points))


def _holds_there(statement: Statement, point: Point) -> bool:
    """Tell whether the point is certainly no counterexample."""
    if not in_sorts(statement, point):
        return True
    if any(holds_at(atom, point) is False for atom in statement.given):
        return True
    if statement.link == "implies" and any(holds_at(atom, point) is False for atom in statement.hypothesis):
        return True
    return statement.link == "implies" and holds_at(statement.claim, point) is True


def _on_example(example: _Example) -> str:
    if example.holds:
        return f" The statement was evaluated where the reply says: {example.shown} is a counterexample."
    if example.named:
        return (
            " The statement was evaluated where the reply says: no point that it names is a counterexample."
        )
    return ""


def _shown(point: Point) -> str:
    return ", ".join(f"{name} = {value}" for name, value in sorted(point.items()))


def _written(value: Json) -> str:
    if isinstance(value, list):
        return "{" + ", ".join(map(str, value)) + "}" if value else "∅"
    return str(value).lower() if isinstance(value, bool) else str(value)

"""What can be checked of an argument in words: its displayed steps, its induction, its cases, its witness.

None of that proves an argument: it stays open, with what was looked at. A false step that is sure refutes it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from proofroute.core import Evidence, Json, Outcome
from proofroute.tools.math.tree import Relation
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.statement import Congruence, Statement, Summation, show_atom
from proofroute.tools.proof.truth import holds_at
from proofroute.verifiers.proof.cases import cases_in

if TYPE_CHECKING:
    from proofroute.tools.math.steps import Step

_INDUCTION: Final = re.compile(r"\binduct(?:ion|ive)\b", re.IGNORECASE)
_BASE: Final = re.compile(
    r"\b(?:base(?: (?:cases?|steps?))?|basis|for|when|if|case|start(?:ing)? (?:with|at))\b[^.\n]{0,30}?"
    r"(?<![A-Za-z\\])([a-z])\s*=\s*(\d{1,3})(?![\d.]*(?:\s*[-+*^(]|[a-zA-Z]))"
    r"((?:(?:\s*,|\s*,?\s+and)\s+[a-z]\s*=\s*\d{1,3})*)",
    re.IGNORECASE,
)
_STEP: Final = re.compile(
    r"\b(?:inductive|induction) (?:step|hypothesis)\b|\bassum\w+\b.{0,80}?\b(?:holds|true)\b|"
    r"(?<![A-Za-z])[a-z]\s*\+\s*1(?!\d)|\b(?:assume|suppose)\w* P\([a-z]\)",
    re.IGNORECASE | re.DOTALL,
)
# Under a supposition, or modulo something, a false equality may be as it should be.
_INDIRECT: Final = re.compile(
    r"\b(?:suppos\w*|contradict\w*|contrary|absurd\w*|assum\w* (?:not|that)|false|wrong|impossible|"
    r"not|never|cannot|mod(?:ulo)?|pmod|congruent|counter-?examples?|fails?|but|if|unless|no)\b|≡|\\equiv|≠|\\ne|n['’]t\b|\?|"
    r"\.\.\.|\\[lc]?dots",
    re.IGNORECASE,
)
_DEFINES: Final = re.compile(
    r"(?:^|[\s$(,;:])[a-zA-Z]\s*:?=|\b(?:let|write|set|put|where|define)\b", re.IGNORECASE
)
_LONGEST: Final = 40_000


@dataclass(frozen=True, slots=True)
class Argument:
    """What was found out about an argument."""

    outcome: Outcome
    said: str
    at: Json = None


def check_argument(reply: str, statement: Statement | None, task: str = "") -> Evidence:
    """Look at what can be checked of ``reply``; it is undecided unless a step is surely false.

    Args:
        reply: the argument.
        statement: what it is to show, where that was read.
        task: the words of the task, where it was not.
    """
    found = _checked(reply[:_LONGEST], statement, task)
    return Evidence(
        claim="argument",
        check="proof.steps" if found.outcome == "failed" else "proof.argument",
        outcome=found.outcome,
        assurance="proved" if found.outcome == "failed" else "none",
        statement=found.said,
        counterexample=found.at,
    )


def _checked(reply: str, statement: Statement | None, task: str) -> Argument:
    from proofroute.tools.math.steps import steps_of

    steps = steps_of(reply, task if statement is None else _conditions(statement))
    broken = [step for step in steps if step.outcome == "broken"]
    sure = next((step for step in broken if _is_sure(step, reply, statement)), None)
    if sure is not None:
        at: Json = {"step": sure.text, "at": sure.at} if sure.at is not None else {"step": sure.text}
        return Argument("failed", f"A step of the argument is false: {sure.text}.", at)
    said = [_about_steps(steps)] if steps else []
    if statement is not None:
        said += [
            part for part in (_about_induction(reply, statement), cases_in(reply, _whole(statement))) if part
        ]
    if not said:
        return Argument("undecided", "The argument itself was not checked.")
    return Argument("undecided", f"The argument itself was not checked as a whole. {' '.join(said)}")


def _conditions(statement: Statement) -> str:
    return "\n".join(show_atom(atom) for atom in (*statement.given, *statement.unsure, *statement.hypothesis))


def _about_steps(steps: "tuple[Step, ...]") -> str:
    holding = sum(step.outcome == "holds" for step in steps)
    text = f"{holding} of {len(steps)} displayed steps hold."
    broken = next((step for step in steps if step.outcome == "broken"), None)
    return text if broken is None else f"{text} One does not hold as it stands: {broken.text}."


def _is_sure(step: "Step", reply: str, statement: Statement | None) -> bool:
    """Tell whether a broken step is a mistake whatever stands round it."""
    if _INDIRECT.search(reply):
        return False
    if step.at is None:
        # Both sides are numbers.
        return "=" in step.text and not re.search(r"[<>]", step.text)
    if statement is None or _DEFINES.search(reply):
        return False
    names = {variable.name for variable in statement.variables}
    given = any(
        (isinstance(atom, Relation) and "=" in atom.ops) or isinstance(atom, Congruence)
        for atom in statement.assumptions
    )
    used = set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", step.text))
    return not given and used <= names


def _about_induction(reply: str, statement: Statement) -> str:
    if not _INDUCTION.search(reply):
        return ""
    base = _about_base(reply, statement)
    step = "an induction step is written" if _STEP.search(reply) else "no induction step is found"
    return f"It says that it is an induction: {base}; {step}."


def _whole(statement: Statement) -> frozenset[str]:
    return frozenset(variable.name for variable in statement.variables if variable.sort == "integer")


def _about_base(reply: str, statement: Statement) -> str:
    if len(statement.variables) != 1:
        return "its base was not looked at"
    name = statement.variables[0].name
    bases: list[int] = []
    for match in _BASE.finditer(reply):
        if match[1] == name:
            bases += [int(match[2]), *map(int, re.findall(rf"{name}\s*=\s*(\d{{1,3}})", match[3] or ""))]
    if not bases:
        return "no base case is found"
    return f"{_truth_at(bases[0], name, statement)}{_before(bases, name, statement)}"


def _truth_at(base: int, name: str, statement: Statement) -> str:
    point = {name: Fraction(base)}
    truth = holds_at(statement.claim, point)
    met = all(holds_at(atom, point) for atom in statement.assumptions)
    if truth is not None and met and isinstance(statement.claim, Relation | Congruence | Summation):
        return f"its base {name} = {base} is {'true' if truth else 'false'}"
    return f"its base is {name} = {base}"


def _before(bases: Sequence[int], name: str, statement: Statement) -> str:
    """Say where a statement begins before the first base that is shown."""
    known = (lowest(statement.assumptions, name), lowest(statement.unsure, name))
    starts = [start for start in known if start is not None]
    first = min(bases)
    if not starts or first <= max(starts):
        return ""
    return f", which leaves out {name} = {max(starts)}" + (
        f" to {first - 1}" if first - 1 > max(starts) else ""
    )

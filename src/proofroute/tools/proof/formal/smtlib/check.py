"""Decide a statement in SMT-LIB, and compare a reply's script with it."""

from dataclasses import replace

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.outcome import Found, not_accepted
from proofroute.tools.proof.formal.smtlib.flat import flat, same_goal
from proofroute.tools.proof.formal.smtlib.script import (
    Goal,
    goal_of_proof,
    goal_of_statement,
    read_script,
)
from proofroute.tools.proof.formal.smtlib.sexpr import written
from proofroute.tools.proof.formal.smtlib.solvers import decide_goal


async def decide_statement(text: str) -> Found:
    """Decide the statement of a task: it holds where its negation has no model."""
    try:
        goal = goal_of_statement(read_script(text))
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The SMT-LIB statement could not be read: {error}.")
    read_as = _shown(goal)
    decided = await decide_goal(goal)
    match decided.answer:
        case "unsat" if decided.agreed:
            return Found(strength="proved", how=f"Its negation has no model: {decided.how}", read_as=read_as)
        case "unsat":
            return Found(
                strength="checked",
                how=f"One solver finds that its negation has no model: {decided.how}",
                read_as=read_as,
            )
        case "sat" if decided.agreed:
            how = f"The statement is false: its negation has a model. {decided.how}"
            return replace(not_accepted(how, read_as), false=True)
        case "sat" | "open":
            return not_accepted(f"The solvers do not decide the statement. {decided.how}", read_as)


def states_the_same(statement: str, script: str) -> str | None:
    """Return what keeps ``script`` from refuting the negation of ``statement``; None where it does."""
    try:
        wanted = goal_of_statement(read_script(statement))
        given = goal_of_proof(read_script(script))
    except (Unreadable, TooLarge) as error:
        return f"its script could not be read: {error}"
    if same_goal(wanted, given):
        return None
    return "what its script asserts is not the negation of the task's statement"


async def decide_own(script: str) -> Found:
    """Decide a script that a reply wrote for a statement in words: it speaks for that script only."""
    try:
        goal = goal_of_proof(read_script(script))
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The reply's SMT-LIB script could not be read: {error}.")
    read_as = _shown(goal)
    decided = await decide_goal(goal)
    if decided.answer != "unsat":
        return not_accepted(f"The reply's SMT-LIB script was not found to be unsat. {decided.how}", read_as)
    *conditions, _ = flat(goal).asserts
    if conditions:
        alone = await decide_goal(Goal(declarations=goal.declarations, asserts=tuple(conditions)))
        if alone.answer != "sat":
            why = "Without its last assertion the reply's SMT-LIB script may have no model either"
            return not_accepted(f"{why}, so it may be about nothing. {alone.how}", read_as)
    how = (
        "The reply's own formalisation in SMT-LIB has no model. Whether it says what the task asks was not "
        f"checked. {decided.how}"
    )
    return Found(strength="supported", how=how, read_as=read_as)


def _shown(goal: Goal) -> str:
    lines = [written(part) for part in goal.declarations]
    lines += [f"(assert {written(part)})" for part in goal.asserts]
    return f"unsat: {' '.join(lines)}"

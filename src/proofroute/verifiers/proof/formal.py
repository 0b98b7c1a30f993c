"""Formal proofs in a reply: what a checker says of them, as evidence for statement and argument.

A proof that a checker accepts of the task's own formal statement passes both. One of a formalisation that the
reply wrote itself supports both, and proves neither.
"""

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from proofroute.core import Evidence, Json, SandboxUnavailable, Task

if TYPE_CHECKING:
    from proofroute.tools.proof.formal import Found, Language

_NUMBER: Final = re.compile(r"(?<![\w.^])(?:\d+)(?![\w]|\.\d)")

Claim = Literal["statement", "argument"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formal:
    """What formal checks say of a reply.

    Args:
        statement: evidence for the statement; None where none speaks of it.
        argument: evidence for the argument; None where none speaks of it.
        answer: the statement and whether it holds, where it is a formal one.
    """

    statement: Evidence | None = None
    argument: Evidence | None = None
    answer: Json = None


async def judge_formal(task: Task, reply: str) -> Formal:
    """Check the formal proof of ``reply``, and a formal statement of ``task``."""
    from proofroute.tools.proof.formal import NAMES, formal_blocks

    started = time.perf_counter()
    blocks = formal_blocks(reply)
    wanted = formal_statement(task)
    if wanted is None:
        return await _own(task, blocks, started) if blocks else Formal()
    language, statement = wanted
    own = [text for written, text in blocks if written == language]
    if language == "smtlib":
        return await _by_solvers(statement, own, started)
    if not own:
        found = _nothing(f"The reply holds no proof in {NAMES[language]}, the language of the statement.")
    else:
        found = await _checked(language, statement, own)
    return _both(language, found, started)


def formal_statement(task: Task) -> "tuple[Language, str] | None":
    """Return the formal statement of a task, its own or that of its prompt; None where there is none."""
    from proofroute.tools.proof.formal import asked_statement, language_of, without_fence

    if task.statement is not None:
        language = language_of(task.statement)
        return None if language is None else (language, without_fence(task.statement))
    turns = [turn for turn in task.messages if turn.role != "system"]
    if task.source is not None or len(turns) > (0 if task.prompt else 1):
        return None  # what was said before may be what is meant
    return asked_statement(task.question)


async def _by_solvers(statement: str, scripts: list[str], started: float) -> Formal:
    """Decide a statement in SMT-LIB; the argument is a script that says the same."""
    from proofroute.tools.proof.formal import decide_statement, states_the_same

    found = await decide_statement(statement)
    about = _evidence("statement", "smtlib", found, started)
    differences = [states_the_same(statement, script) for script in reversed(scripts)]
    if found.strength == "none":
        argument = _nothing("The statement was not proved, so no argument can establish it here.")
    elif not scripts:
        argument = _nothing("The argument itself was not checked: the reply holds no script in SMT-LIB.")
    elif None in differences:
        argument = found
    else:
        argument = _nothing(f"The reply's argument was not checked: {differences[0]}.")
    holds = True if found.strength != "none" else False if found.false else None
    answer: Json = {"statement": found.read_as or statement, "holds": holds}
    return Formal(statement=about, argument=_evidence("argument", "smtlib", argument, started), answer=answer)


async def _own(task: Task, blocks: "tuple[tuple[Language, str], ...]", started: float) -> Formal:
    """Check the proof of a formalisation that the reply wrote itself."""
    language = blocks[-1][0]
    texts = [text for written, text in blocks if written == language]
    found = await _checked(language, None, texts)
    if found.strength == "supported":
        missing = _missing_numbers(task.statement or task.question, "\n".join(texts))
        if missing:
            found = _nothing(
                f"{found.how} It does not name {', '.join(missing)}, of which the task speaks.", found.read_as
            )
    argument = _evidence("argument", language, found, started)
    if found.strength != "supported":
        return Formal(argument=argument)
    return Formal(statement=_evidence("statement", language, found, started), argument=argument)


async def _checked(language: "Language", statement: str | None, texts: list[str]) -> "Found":
    from proofroute.tools.proof.formal import check_proof

    try:
        return await check_proof(language, statement, texts)
    except SandboxUnavailable as error:
        return _nothing(f"The formal proof was not checked: {error}.")


def _both(language: "Language", found: "Found", started: float) -> Formal:
    statement = _evidence("statement", language, found, started)
    argument = _evidence("argument", language, found, started)
    holds = True if found.strength != "none" else None
    answer: Json = None if found.read_as is None else {"statement": found.read_as, "holds": holds}
    return Formal(statement=statement, argument=argument, answer=answer)


def _evidence(claim: Claim, language: "Language", found: "Found", started: float) -> Evidence:
    passed = found.strength != "none"
    return Evidence(
        claim=claim,
        check=f"proof.{language}",
        outcome="passed" if passed else "undecided",
        assurance=found.strength,
        statement=found.how,
        read_as=found.read_as,
        seconds=time.perf_counter() - started,
        replay={"layers": list(found.layers)} if found.layers else None,
    )


def _nothing(how: str, read_as: str | None = None) -> "Found":
    from proofroute.tools.proof.formal import Found

    return Found(strength="none", how=how, read_as=read_as)


def _missing_numbers(text: str, formal: str) -> list[str]:
    """Return numbers of a text in words, exponents left out, that its formalisation does not name."""
    named = set(re.findall(r"\d+", formal))
    wanted = dict.fromkeys(number for number in _NUMBER.findall(text) if int(number[:20]) > 1)
    return [number for number in wanted if number not in named]

"""An independent second read of the fields of an extraction that its checks did not settle.

A model, the same or another one, reads these fields again from the source alone; it sees no answer. What
agrees is evidence at ``agreed`` and no more: two models may make one mistake. What differs is reported, and
takes nothing away from what the source itself says.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from proofroute.core import Attempt, Evidence, Findings, Json, Message, Task, Verdict
from proofroute.router.alike import alike
from proofroute.router.prompts import Turn
from proofroute.router.prompts.formalising import earlier_turns
from proofroute.router.prompts.second_read import asking_again
from proofroute.router.repair import MOST_ASKED, Broken, asked_schema, repair_schema
from proofroute.tools.json_patch import Missing, at
from proofroute.tools.json_reader import Exact, Unreadable, find_json, plain
from proofroute.verifiers.combine import combine

CHECK: Final = "extraction.second_read"
CHECK_OF_PARTS: Final = "extraction.parts"
_COVERAGE: Final = ".coverage"


def weak_fields(attempt: Attempt) -> tuple[str, ...]:
    """Return the claims of an extraction that are open, or rest on a span whose slot nothing settles."""
    if attempt.verdict is None or attempt.verdict.status == "refuted" or attempt.answer is None:
        return ()
    if any(item.check == CHECK_OF_PARTS for item in attempt.verdict.evidence):
        return ()  # what the parts of a source contradict each other in is open, whoever reads it again
    found: dict[str, bool] = {}
    for item in attempt.verdict.evidence:
        if item.claim.startswith("/") and item.check.startswith("extraction."):
            found[item.claim] = found.get(item.claim, False) or _is_weak(item)
    return tuple(claim for claim, weak in found.items() if weak)


def second_turn(task: Task, last: Attempt) -> Turn:
    """Write the request: the source and the fields, in another order than the answer has them."""
    places = _asked(last)
    broken = tuple(Broken(place, None, "open") for place in places)
    schema = repair_schema(asked_schema(task), broken)
    asked = Message("user", asking_again(task, places, schema))
    return Turn(messages=(*earlier_turns(task), asked), schema=schema)


def reread(judged: Attempt, reply: str, model: str) -> Attempt:
    """Put what a second read says beside the verdict of an attempt; unchanged where it says nothing.

    Args:
        judged: the attempt, with its verdict.
        reply: what the second reader wrote.
        model: who wrote it.
    """
    sent, own = find_json(reply), find_json(judged.content)
    if isinstance(sent, Unreadable) or isinstance(own, Unreadable) or judged.verdict is None:
        return judged
    items = tuple(_compared(judged, own.exact, sent.exact, model))
    verdict = judged.verdict
    findings = Findings(claims=verdict.claims, evidence=(*verdict.evidence, *items))
    return replace(judged, verdict=combine([findings]))


def says_again(attempt: Attempt, reply: Attempt) -> Attempt:
    """Make an attempt of a second reader's reply: it stands for the answer that was read again."""
    if isinstance(find_json(reply.content), Unreadable):
        return replace(reply, finish_reason="abstained")
    return replace(reply, content=attempt.content, reply=reply.content)


def is_reread(attempt: Attempt) -> bool:
    """Tell whether an attempt holds what a second read said."""
    return attempt.verdict is not None and any(item.check == CHECK for item in attempt.verdict.evidence)


def is_told(attempt: Attempt) -> bool:
    """Tell whether what was written beside an answer, by a second reader or of its parts, bears on it."""
    checks = {item.check for item in attempt.verdict.evidence} if attempt.verdict is not None else set[str]()
    return attempt.reply is not None and not checks.isdisjoint((CHECK, CHECK_OF_PARTS))


def _is_weak(item: Evidence) -> bool:
    if item.outcome == "undecided":
        return True
    level = item.replay.get("level") if isinstance(item.replay, dict) else None
    return item.outcome == "passed" and level == "G2"


def _asked(attempt: Attempt) -> tuple[str, ...]:
    """Return the places to ask for, the last first; of a list, all of it: its items are not shown."""
    places = dict.fromkeys(_list_or_field(claim)[0] for claim in weak_fields(attempt))
    return tuple(reversed(list(places)[:MOST_ASKED]))


def _list_or_field(claim: str) -> tuple[str, str]:
    """Split a claim at the first list that holds it: the list's place, and the place in one of its items."""
    parts = claim.split("/")[1:]
    for number, part in enumerate(parts):
        if part.isdecimal() and number:
            return "/" + "/".join(parts[:number]), "".join(f"/{name}" for name in parts[number + 1 :])
    return claim, ""


def _compared(judged: Attempt, own: Exact, sent: Exact, model: str) -> Iterator[Evidence]:
    asked = set(_asked(judged))
    for claim in weak_fields(judged):
        place, inner = _list_or_field(claim)
        here, there = at(own, claim), _sent(sent, place)
        if place not in asked or isinstance(here, Missing | dict | list) or isinstance(there, Missing):
            continue
        if place == claim:
            yield _evidence(judged.verdict, claim, there, model, agrees=alike(here, there))
        elif isinstance(there, list):
            items = [at(item, inner) if inner else item for item in there]
            agrees = any(not isinstance(item, Missing) and alike(here, item) for item in items)
            yield _evidence(judged.verdict, claim, there, model, agrees=agrees)


def _sent(sent: Exact, place: str) -> Exact | Missing:
    if isinstance(sent, dict) and place in sent:
        return sent[place]
    return at(sent, place)


def _evidence(verdict: Verdict | None, claim: str, there: Exact, model: str, *, agrees: bool) -> Evidence:
    about = [item for item in verdict.evidence if item.claim == claim] if verdict is not None else []
    traced = any(item.outcome == "passed" and _level(item) in ("G2", "G3", "G4") for item in about)
    open_gap = any(item.check.endswith(_COVERAGE) and item.outcome != "passed" for item in about)
    shown = str(plain(there))[:200]
    facts: dict[str, Json] = {"reader": model, "read": shown}
    if agrees and traced and not open_gap:
        facts["level"] = "G5"
    told = "gives the same value" if agrees else f"gives {shown!r}"
    return Evidence(
        claim=claim,
        check=CHECK,
        outcome="passed" if agrees else "undecided",
        assurance="agreed" if agrees else "none",
        statement=f"A second read of the source, by {model}, {told}.",
        replay=facts,
    )


def _level(item: Evidence) -> Json:
    return item.replay.get("level") if isinstance(item.replay, dict) else None

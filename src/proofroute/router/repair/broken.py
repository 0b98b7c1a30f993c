"""Which fields of an extraction do not hold, read from the evidence of its verdict."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from proofroute.core import Attempt, Evidence, Json, Task
from proofroute.tools.json_patch import Missing, at
from proofroute.tools.json_reader import Exact, pointer

MOST_ASKED: Final = 10
"""Fields that one retry asks for: with more, models lose sight of the form."""

How = Literal["wrong", "open", "missing", "extra", "incomplete"]

_MISSING: Final = re.compile(r'"((?:[^"\\]|\\.)+)" is a required property')
_EXTRA: Final = re.compile(r"'((?:[^'\\]|\\.)+)'")


@dataclass(frozen=True, slots=True)
class Broken:
    """One field that does not hold.

    Args:
        pointer: where it stands, as a JSON Pointer.
        value: what stands there now; null where nothing does.
        how: refuted, not traced to the source, missing, not allowed there, or a list that may leave
            items out.
    """

    pointer: str
    value: Json
    how: How


def broken_fields(task: Task, attempt: Attempt) -> tuple[Broken, ...]:
    """Return the fields of a judged extraction that another try could mend; none where it must be asked anew.

    What only judges (true, a label of the schema, a summary) cannot be copied from the source, so it is left
    as it is. A failure that speaks of no single field leaves nothing to keep.
    """
    if attempt.verdict is None or attempt.answer is None:
        return ()
    evidence = attempt.verdict.evidence
    if any(item.outcome == "failed" and place_of(item) is None for item in evidence):
        return ()
    passed = {item.claim for item in evidence if item.outcome == "passed"}
    found: dict[str, Broken] = {}
    for item in sorted(evidence, key=lambda one: one.outcome != "failed"):
        for field in _fields(task, attempt.answer, item, passed):
            found.setdefault(field.pointer, field)
    if "" in found and found[""].how == "wrong":
        return ()
    return tuple(field for place, field in found.items() if not _is_beneath(place, found))


def least_broken(judged: Sequence[tuple[Attempt, Sequence[Broken]]]) -> Attempt | None:
    """Return the attempt to go on from: the least broken one, the later among equals; None without any."""
    found = [(attempt, broken) for attempt, broken in judged if broken]
    best = min(reversed(found), key=lambda pair: _harm(pair[1]), default=None)
    return best[0] if best is not None else None


def _harm(broken: Sequence[Broken]) -> tuple[int, int]:
    return sum(field.how in ("wrong", "missing", "extra") for field in broken), len(broken)


def place_of(item: Evidence) -> str | None:
    """Return the JSON Pointer that a piece of evidence speaks of; None where it speaks of no place."""
    if item.claim.startswith("/"):
        return item.claim
    if item.claim == "value":
        return ""
    shown = item.counterexample
    place = shown.get("pointer") if isinstance(shown, dict) else None
    return place if isinstance(place, str) else None


def _fields(task: Task, answer: Json, item: Evidence, passed: set[str]) -> Iterator[Broken]:
    place = place_of(item)
    if place is None or item.outcome == "passed":
        return
    there = at(_exact(answer), place)
    if item.outcome == "failed":
        yield from _failed(item, place, there)
    elif isinstance(there, Missing) or (item.claim in passed and not item.check.endswith(".coverage")):
        return
    elif item.check.endswith(".coverage"):
        yield Broken(place, _plain(there), "incomplete" if isinstance(there, list) else "open")
    elif _is_copied(task, place, there):
        yield Broken(place, _plain(there), "open")


def _failed(item: Evidence, place: str, there: Exact | Missing) -> Iterator[Broken]:
    shown = item.counterexample
    keyword = shown.get("keyword") if isinstance(shown, dict) else None
    problem = str(shown.get("problem", "")) if isinstance(shown, dict) else ""
    if isinstance(there, Missing):
        yield Broken(place, None, "missing")
    elif isinstance(there, dict) and keyword == "required" and (name := _MISSING.search(problem)):
        yield Broken(place + pointer([_unescaped(name[1])]), None, "missing")
    elif isinstance(there, dict) and keyword in ("additionalProperties", "unevaluatedProperties"):
        for extra in (_unescaped(quoted) for quoted in _EXTRA.findall(problem)):
            if extra in there:
                yield Broken(place + pointer([extra]), _plain(there[extra]), "extra")
    else:
        yield Broken(place, _plain(there), "wrong")


def _is_copied(task: Task, place: str, there: Exact) -> bool:
    """Tell whether the value at ``place`` is one that another try could copy from the source."""
    from proofroute.verifiers.extraction.fields import is_judged
    from proofroute.verifiers.extraction.labels import offered_labels

    match there:
        case bool() | None | dict() | list():
            return False
        case str():
            return not is_judged(place) and there not in offered_labels(task.json_schema, task.output_type)
        case int() | Decimal():
            return not is_judged(place, number=True)


def _is_beneath(place: str, others: dict[str, Broken]) -> bool:
    return any(
        place.startswith(other + "/") and field.how in ("wrong", "extra", "missing")
        for other, field in others.items()
        if other != place
    )


def _unescaped(name: str) -> str:
    return re.sub(r"\\(.)", r"\1", name)


def _exact(answer: Json) -> Exact:
    # Only places and kinds are looked at here; decimals are taken from the reply's own text.
    match answer:
        case dict():
            return {key: _exact(item) for key, item in answer.items()}
        case list():
            return [_exact(item) for item in answer]
        case float():
            return Decimal(repr(answer))
        case _:
            return answer


def _plain(value: Exact | Missing) -> Json:
    from proofroute.tools.json_reader import plain

    return None if isinstance(value, Missing) else plain(value)

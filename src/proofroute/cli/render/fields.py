"""The fields of an extraction, each with what the checks found of it: what tables and pages show."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.core import Evidence, Json, Span

Standing = Literal["failed", "undecided", "passed", "unclaimed"]

_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """One field.

    Args:
        pointer: where it stands in the answer, as a JSON Pointer; ``""`` is the whole.
        value: what stands there, as JSON text; None where nothing does.
        standing: what the checks make of it; ``unclaimed`` where nothing was to be checked.
        level: how far it was traced to the source, from G0 to G4; empty where it was not looked for.
        statements: what was found, a sentence each, the telling ones first.
        spans: the places of the source that speak of it.
    """

    pointer: str
    value: str | None
    standing: Standing
    level: str
    statements: tuple[str, ...]
    spans: tuple[Span, ...]


def rows_of(value: Json, evidence: Iterable[Evidence]) -> tuple[Row, ...]:
    """Return the fields of an answer in its own order, then places that only the evidence names.

    >>> rows_of({"a": [1]}, ())[0].pointer
    '/a/0'
    """
    about: dict[str, list[Evidence]] = {}
    for item in evidence:
        place = _place(item)
        if place is not None:
            about.setdefault(place, []).append(item)
    values = dict(_leaves(value, ""))
    places = [*values, *(place for place in about if place not in values)][:_MOST]
    return tuple(
        _row(place, values.get(place) or _inner(value, place), about.get(place, [])) for place in places
    )


def is_of_extraction(item: Evidence) -> bool:
    """Tell whether a piece of evidence comes from the checks of an extraction."""
    return item.check.startswith("extraction.")


def others(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence that speaks of the whole."""
    return [item for item in evidence if _place(item) is None]


def _place(item: Evidence) -> str | None:
    """Return the place of an extraction that evidence speaks of; None where it speaks of the whole."""
    if not is_of_extraction(item):
        return None
    if item.claim.startswith("/"):
        return item.claim
    if item.claim == "value":
        return ""
    shown = item.counterexample
    place = shown.get("pointer") if isinstance(shown, dict) else None
    return place if isinstance(place, str) and place else None


def _inner(value: Json, place: str) -> str | None:
    """Describe what stands at a place that holds further ones."""
    found = _at(value, place)
    match found:
        case dict() if found:
            return "{...}"
        case list() if found:
            return "[1 item]" if len(found) == 1 else f"[{len(found)} items]"
        case _:
            return None


def _at(value: Json, place: str) -> Json:
    """Return what stands at ``place``; None where nothing does."""
    for step in place.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        match value:
            case dict() if name in value:
                value = value[name]
            case list() if name.isdecimal() and int(name) < len(value):
                value = value[int(name)]
            case _:
                return None
    return value


def _row(place: str, value: str | None, about: list[Evidence]) -> Row:
    standing = _standing(about)
    telling = sorted(about, key=lambda item: item.outcome != standing)
    levels = [item.replay.get("level") for item in about if isinstance(item.replay, dict)]
    return Row(
        pointer=place,
        value=value,
        standing=standing,
        level=next((level for level in levels if isinstance(level, str)), ""),
        statements=tuple(dict.fromkeys(item.statement for item in telling)),
        spans=tuple(dict.fromkeys(span for item in telling for span in item.spans)),
    )


def _standing(about: list[Evidence]) -> Standing:
    outcomes = {item.outcome for item in about}
    if "failed" in outcomes:
        return "failed"
    if "passed" in outcomes:
        return "passed"
    return "undecided" if outcomes else "unclaimed"


def _leaves(value: Json, place: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict() if value:
            for key, item in value.items():
                yield from _leaves(item, f"{place}/{key.replace('~', '~0').replace('/', '~1')}")
        case list() if value:
            for index, item in enumerate(value):
                yield from _leaves(item, f"{place}/{index}")
        case None if place == "":
            return
        case _:
            yield place, json.dumps(value, ensure_ascii=False)

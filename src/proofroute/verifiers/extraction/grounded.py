"""Check that every value of an answer stands in the source."""

import time
from collections.abc import Collection
from itertools import islice
from typing import Final

from proofroute.core import Evidence, Json, LimitError
from proofroute.tools.grounding import Grounding, Units, ground, key_units, read_source
from proofroute.tools.json_reader import Exact, Leaf, leaves, plain
from proofroute.verifiers.extraction.fields import is_judged

_MOST: Final = 2_000
_WORK: Final = 2_000_000_000
_SECONDS: Final = 10.0
_LONGEST_SHOWN: Final = 300


def check_grounding(
    source: str, value: Exact, offered: Collection[str], required: Collection[str] = ()
) -> list[Evidence]:
    """Return evidence for each leaf of ``value`` that carries something to find.

    Null, empty arrays and objects say that there is nothing; whether that is so is a question of
    completeness, which stays open. A blank text, and null where a value is required, stand in the place of a
    value: they are undecided. Where nothing at all is said, the claim ``source`` stays undecided.

    Args:
        source: the text to compare with.
        value: the answer.
        offered: labels that the schema offers.
        required: JSON pointers of the places that the schema requires.

    Raises:
        LimitError: there are too many values for a source of this size, or they took too long.
    """
    found = list(islice(leaves(value), _MOST + 1))
    if len(found) > _MOST or len(found) * len(source) > _WORK:
        raise LimitError(f"there are more than {min(_MOST, _WORK // max(1, len(source)))} values")
    read = read_source(source)
    known: dict[tuple[type, object, Units], Grounding] = {}
    evidence: list[Evidence] = []
    deadline = time.monotonic() + _SECONDS
    for leaf in found:
        if time.monotonic() > deadline:
            raise LimitError(f"looking for {len(found)} values took longer than {_SECONDS:g} s")
        key = (type(leaf.value), leaf.value, key_units(leaf.pointer))
        if key not in known:
            known[key] = ground(read, leaf.value, offered, leaf.pointer)
        if known[key].standing != "empty" or leaf.value is not None or leaf.pointer in required:
            evidence.append(_evidence(leaf, known[key]))
    return evidence or [_nothing_said()]


def _evidence(leaf: Leaf, grounding: Grounding) -> Evidence:
    claim = leaf.pointer or "value"
    shown = plain(leaf.value)
    if isinstance(shown, str) and len(shown) > _LONGEST_SHOWN:
        shown = shown[:_LONGEST_SHOWN] + " ..."
    standing = grounding.standing
    if standing == "absent" and not _contradicts(leaf, grounding):
        standing = "open"
    match standing:
        case "found":
            return Evidence(
                claim=claim,
                check="extraction.grounded",
                outcome="passed",
                assurance="checked",
                statement=f"{shown!r} stands in the source ({grounding.reason}).",
                spans=grounding.spans,
            )
        case "absent":
            nearest = grounding.nearest
            counterexample: Json = {
                "value": shown,
                "nearest": nearest.text[:_LONGEST_SHOWN] if nearest else None,
            }
            return Evidence(
                claim=claim,
                check="extraction.grounded",
                outcome="failed",
                assurance="checked",
                statement=f"{shown!r} does not stand in the source: {grounding.reason}.",
                counterexample=counterexample,
                spans=(nearest,) if nearest else (),
            )
        case "open" | "empty":
            return Evidence(
                claim=claim,
                check="extraction.grounded",
                outcome="undecided",
                assurance="none",
                statement=f"{shown!r} could not be traced to the source: {grounding.reason}.",
                spans=(grounding.nearest,) if grounding.nearest else (),
            )


def _contradicts(leaf: Leaf, grounding: Grounding) -> bool:
    """Tell whether an absent value cannot be the answer's own words for what the source says in others."""
    if not isinstance(leaf.value, str):
        return not is_judged(leaf.pointer, number=True)
    numbered = any(sign.isdecimal() for word in grounding.missing for sign in word)
    return grounding.quoted and (numbered or not is_judged(leaf.pointer))


def _nothing_said() -> Evidence:
    return Evidence(
        claim="source",
        check="extraction.grounded",
        outcome="undecided",
        assurance="none",
        statement="The answer holds no value that could be compared with the source.",
    )

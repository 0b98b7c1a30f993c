"""Evidence of single values: what people read, and what programs read beside it."""

from typing import Final

from proofroute.core import Evidence, Json, Span
from proofroute.tools.grounding.readings import readings_of
from proofroute.tools.json_reader import plain
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.laws import Gap

_LONGEST_SHOWN: Final = 300
_MOST_SPANS: Final = 5
_CHECK: Final = "extraction.grounded"
_COVERAGE: Final = "extraction.coverage"


def value_evidence(claim: Claim) -> Evidence:
    """Return the evidence of one value."""
    pointer = claim.leaf.pointer or "value"
    shown = plain(claim.leaf.value)
    if isinstance(shown, str) and len(shown) > _LONGEST_SHOWN:
        shown = shown[:_LONGEST_SHOWN] + " ..."
    spans = claim.spans[:_MOST_SPANS]
    match claim.state:
        case "found":
            notes = "".join(f"; {note}" for note in claim.notes[:2])
            return Evidence(
                claim=pointer,
                check=_CHECK,
                outcome="passed",
                assurance="checked",
                statement=f"{shown!r} stands in the source ({claim.reason}{notes})."
                if claim.slot != "formula"
                else f"{shown!r} follows from the source: it is {claim.reason}.",
                spans=spans,
                replay=_replay(claim, spans),
            )
        case "refuted":
            return _refuted(claim, pointer, shown)
        case "open" | "skipped":
            nearest = (claim.grounding.nearest,) if claim.grounding.nearest else ()
            return Evidence(
                claim=pointer,
                check=_CHECK,
                outcome="undecided",
                assurance="none",
                statement=f"{shown!r} could not be traced to the source: {claim.reason}."
                if claim.grounding.standing != "found"
                else f"{shown!r} stands in the source, perhaps not for this field: {claim.reason}.",
                spans=spans or nearest,
                replay=_replay(claim, spans),
            )


def gap_evidence(gap: Gap) -> Evidence:
    """Return the evidence that a list, or a null, may leave something out."""
    return Evidence(
        claim=gap.pointer or "value",
        check=_COVERAGE,
        outcome="undecided",
        assurance="none",
        statement=f"Something may be left out: {gap.reason}.",
    )


def settled_evidence(gap: Gap) -> Evidence:
    """Return the evidence that nothing is left out."""
    return Evidence(
        claim=gap.pointer or "value",
        check=_COVERAGE,
        outcome="passed",
        assurance="checked",
        statement=f"Nothing is left out: {gap.reason}.",
    )


def nothing_said() -> Evidence:
    """Return the evidence of an answer without values."""
    return Evidence(
        claim="source",
        check=_CHECK,
        outcome="undecided",
        assurance="none",
        statement="The answer holds no value that could be compared with the source.",
    )


def _refuted(claim: Claim, pointer: str, shown: Json) -> Evidence:
    nearest = claim.grounding.nearest
    stands = claim.grounding.standing == "found"
    instead = claim.facts.get("instead") if stands else None
    counterexample: Json = {
        "value": shown,
        "nearest": instead if instead is not None else nearest.text[:_LONGEST_SHOWN] if nearest else None,
    }
    spans = claim.spans[:_MOST_SPANS] if stands else (nearest,) if nearest else claim.spans[:_MOST_SPANS]
    if claim.grounding.standing == "absent":
        statement = f"{shown!r} does not stand in the source: {claim.reason}."
    elif stands:
        statement = f"{shown!r} stands in the source for another field: {claim.reason}."
    else:
        statement = f"{shown!r} is not what the source says: {claim.reason}."
    return Evidence(
        claim=pointer,
        check=_CHECK,
        outcome="failed",
        assurance="checked",
        statement=statement,
        counterexample=counterexample,
        spans=spans,
        replay=_replay(claim, spans),
    )


def _replay(claim: Claim, spans: tuple[Span, ...]) -> Json:
    """Say for programs how far a value was traced: its level, its readings, what settled its slot."""
    facts: dict[str, Json] = {"level": claim.level}
    if claim.slot:
        facts["slot"] = claim.slot
    if claim.kind != "text" and spans:
        found = readings_of(spans[0].text, claim.kind)
        facts["readings"] = list(found)
        facts["ambiguous"] = len(found) > 1
    facts |= {
        name: fact for name, fact in claim.facts.items() if name not in ("fit", "instead", "row", "column")
    }
    if claim.notes:
        facts["notes"] = list(claim.notes)
    return facts

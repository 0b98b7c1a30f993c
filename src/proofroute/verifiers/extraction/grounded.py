"""Check that every value of an answer stands in the source, and in the slot that its field names."""

import re
import time
from collections.abc import Collection, Mapping
from itertools import islice
from typing import Final

from proofroute.core import Evidence, LimitError
from proofroute.tools.grounding import Grounding, Units, ground, key_units, read_source
from proofroute.tools.grounding.dates import read_date
from proofroute.tools.grounding.fold import fold
from proofroute.tools.grounding.slots import Document, Kind, field_of, fit_of
from proofroute.tools.json_reader import Exact, Leaf, leaves
from proofroute.verifiers.extraction.cited import check_label, check_switch
from proofroute.verifiers.extraction.claims import Claim, size_of
from proofroute.verifiers.extraction.coverage import check_empty, check_scalars, check_tables
from proofroute.verifiers.extraction.cut_off import check_cut_off
from proofroute.verifiers.extraction.fields import is_judged
from proofroute.verifiers.extraction.laws import Gap, check_laws, derive
from proofroute.verifiers.extraction.left_lines import check_lines
from proofroute.verifiers.extraction.nothing import check_nulls
from proofroute.verifiers.extraction.owners import check_owners
from proofroute.verifiers.extraction.pairs import pairs_of
from proofroute.verifiers.extraction.plausible import check_plausible
from proofroute.verifiers.extraction.records import Placed, check_overlaps, check_rows, lists_of
from proofroute.verifiers.extraction.sequence import check_sequence
from proofroute.verifiers.extraction.sharing import check_shared
from proofroute.verifiers.extraction.shown import gap_evidence, nothing_said, settled_evidence, value_evidence

_MOST: Final = 2_000
_WORK: Final = 2_000_000_000
_SECONDS: Final = 10.0


def check_grounding(
    source: str,
    value: Exact,
    offered: Collection[str],
    required: Collection[str] = (),
    titles: Mapping[str, str] | None = None,
) -> list[Evidence]:
    """Return evidence for each leaf of ``value`` that carries something to find.

    Null, empty arrays and objects say that there is nothing. Where a search finds something of that kind, or
    beside that label, this is a claim and undecided; where nothing can be searched for, completeness stays
    open and claims nothing. A blank text, and null where a value is required, stand in the place of a value:
    they are undecided, unless a search found none. Where nothing at all is said, the claim ``source`` stays
    undecided.

    Args:
        source: the text to compare with.
        value: the answer.
        offered: labels that the schema offers.
        required: JSON pointers of the places that the schema requires.
        titles: titles that the schema gives to fields, by their names.

    Raises:
        LimitError: there are too many values for a source of this size, or they took too long.
    """
    found = list(islice(leaves(value), _MOST + 1))
    if len(found) > _MOST or len(found) * len(source) > _WORK:
        raise LimitError(f"there are more than {min(_MOST, _WORK // max(1, len(source)))} values")
    document = Document(read_source(source))
    claims = _claims(document, found, offered, required, titles or {})
    placed: dict[str, Placed] = {}
    lists = lists_of(claims)
    for name, items in lists.items():
        check_overlaps(items)
        if any(len(own) > 1 for own in items.values()):
            placed[name] = check_rows(document, items)
    gaps, complete = check_tables(document, placed)
    gaps += check_laws(value, claims)
    gaps += check_scalars(document, value, claims)
    derive(value, claims, frozenset(gap.pointer for gap in gaps))
    for items in lists.values():
        check_sequence(items)
    pairs = pairs_of(document)
    check_owners(document, claims, pairs)
    check_plausible(document, claims)
    check_cut_off(document, claims, pairs, placed, offered)
    gaps += check_lines(document, claims, pairs, lists, placed)
    check_shared(claims)
    check_nulls(document, claims, pairs, placed)
    left, none = check_empty(document, value, claims, pairs)
    evidence = [value_evidence(claim) for claim in claims if claim.state != "skipped"]
    if any(claim.state != "skipped" for claim in claims) or gaps:
        evidence += [gap_evidence(gap) for gap in _once([*gaps, *left])]
    evidence = _without_answered(evidence, none, required)
    evidence += [
        settled_evidence(gap) for gap in complete if gap.pointer not in {one.pointer for one in gaps}
    ]
    evidence += [settled_evidence(gap) for gap in none if gap.pointer in required and evidence]
    return evidence or [nothing_said()]


def _claims(
    document: Document,
    found: list[Leaf],
    offered: Collection[str],
    required: Collection[str],
    titles: Mapping[str, str],
) -> list[Claim]:
    known: dict[tuple[type, object, Units], Grounding] = {}
    deadline = time.thread_time() + _SECONDS
    claims: list[Claim] = []
    for leaf in found:
        if time.thread_time() > deadline:
            raise LimitError(f"looking for {len(found)} values took more than {_SECONDS:g} s of work")
        key = (type(leaf.value), leaf.value, key_units(leaf.pointer))
        if key not in known:
            known[key] = ground(document.source, leaf.value, offered, leaf.pointer)
        claim = _claim(document, leaf, known[key], required, titles)
        _check_slot(document, claim)
        if isinstance(leaf.value, bool):
            check_switch(document, claim)
        elif isinstance(leaf.value, str):
            check_label(document, claim, offered)
        claims.append(claim)
    return claims


def _claim(
    document: Document, leaf: Leaf, grounding: Grounding, required: Collection[str], titles: Mapping[str, str]
) -> Claim:
    name = field_of(leaf.pointer, titles.get(leaf.pointer.rpartition("/")[2], ""))
    size = size_of(leaf.value)
    claim = Claim(
        leaf=leaf,
        grounding=grounding,
        name=name,
        kind=_kind_of(leaf, size is not None),
        size=size,
        spans=document.own(grounding.spans),
        state="open",
        reason=grounding.reason,
    )
    match grounding.standing:
        case "found" if claim.spans:
            claim.state = "found"
        case "found":
            claim.reason = "it stands only in a passage that speaks to the reader"
        case "absent" if _contradicts(leaf, grounding):
            claim.state = "refuted"
        case "empty" if leaf.value is None and leaf.pointer not in required:
            claim.state = "skipped"
        case _:
            pass
    return claim


def _check_slot(document: Document, claim: Claim) -> None:
    if claim.state != "found":
        return
    slot = fit_of(document, claim.name, claim.kind, claim.size, claim.spans)
    claim.facts["fit"] = slot.fit
    if slot.rival is not None:
        claim.facts["rival"] = [slot.rival.start, slot.rival.end]
    match slot.fit:
        case "label" | "law" | "unique":
            claim.slot = slot.fit
            claim.notes.append(slot.reason)
            if slot.span is not None:
                claim.spans = (slot.span, *(span for span in claim.spans if span != slot.span))
        case "against" | "several":
            claim.doubt(slot.reason)
        case "other":
            claim.state, claim.reason = "refuted", slot.reason
        case "open":
            pass


def _kind_of(leaf: Leaf, sized: bool) -> Kind:
    if sized:
        return "number"
    text = leaf.value if isinstance(leaf.value, str) and len(leaf.value) < 60 else ""
    if re.search(r"\d", text) and read_date(fold(text).text.strip()) is not None:
        return "date"
    return "text"


def _contradicts(leaf: Leaf, grounding: Grounding) -> bool:
    """Tell whether an absent value cannot be the answer's own words for what the source says in others."""
    if not isinstance(leaf.value, str):
        return not is_judged(leaf.pointer, number=True)
    numbered = any(sign.isdecimal() for word in grounding.missing for sign in word)
    return grounding.quoted and (numbered or not is_judged(leaf.pointer))


def _once(gaps: list[Gap]) -> list[Gap]:
    return list({gap.pointer: gap for gap in reversed(gaps)}.values())


def _without_answered(evidence: list[Evidence], none: list[Gap], required: Collection[str]) -> list[Evidence]:
    """Leave out what a search has settled: null in a required place where there is nothing of that kind."""
    settled = {gap.pointer for gap in none if gap.pointer in required}
    return [item for item in evidence if item.claim not in settled]

"""Two fields that claim one place of the source, where no label tells whose it is."""

from collections.abc import Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import label_words
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.fields import is_judged

_MOST: Final = 400
_WORDS_OF_ADDRESSES: Final = frozenset(
    {"address", "addresses", "adresse", "anschrift", "direccion", "location"}
)
_WORDS_OF_NAMES: Final = frozenset(
    {"company", "seller", "buyer", "vendor", "supplier", "customer", "client", "merchant", "person", "author"}
    | {"organization", "organisation", "employer", "employee", "landlord", "tenant", "issuer", "recipient"}
)
# What a field may hold of a larger one.
_ADDRESS_WORDS: Final = (
    "city town village district county state province region prefecture country continent area street road "
    "avenue lane house building block floor unit suite apartment room lot number no nr zip zipcode postal "
    "postcode plz code box line line1 line2 line3 place location venue neighborhood neighbourhood suburb "
    "landmark municipality locality ort stadt strasse ville rue ciudad calle address"
)
_NAME_WORDS: Final = (
    "first last given family middle forename surname firstname lastname name title prefix suffix salutation "
    "initials initial short brand form legal abbreviation acronym nickname location city country"
)
_PARTS_OF_ADDRESSES: Final = frozenset(_ADDRESS_WORDS.split())
_PARTS_OF_NAMES: Final = frozenset(_NAME_WORDS.split())


def check_shared(claims: Sequence[Claim]) -> None:
    """Doubt a value whose every place another field claims too, or holds, and no label gives to its own."""
    found = [claim for claim in claims if claim.state == "found" and claim.spans and not _free(claim)]
    if len(found) > _MOST:
        return
    doubts: list[tuple[Claim, str]] = []
    for claim in found:
        if claim.slot:
            continue
        for other in found:
            if other is claim or _akin(claim, other):
                continue
            if _same_place(claim, other):
                told = "whose label stands beside it" if other.slot else "and no label tells whose it is"
                doubts.append((claim, f"{other.leaf.pointer} claims the same place, {told}"))
                break
            if _is_no_part(claim, other) and all(_inside(span, other.spans) for span in claim.spans):
                doubts.append((claim, f"it stands only inside of the value of {other.leaf.pointer}"))
                break
    for claim, reason in doubts:
        claim.doubt(reason)


def _free(claim: Claim) -> bool:
    """Tell whether a value may be any word of the source: a judgement, or true and false."""
    return isinstance(claim.leaf.value, bool) or is_judged(claim.leaf.pointer)


def _akin(one: Claim, other: Claim) -> bool:
    """Tell whether two fields may share a value: items of one list, or fields of one name or role."""
    here, there = one.item(), other.item()
    if here is not None and there is not None and here[0] == there[0] and here[1] != there[1]:
        return True
    # One letter is a unit: it makes no two fields one.
    names = [{word for word in _words(claim) if len(word) > 1} for claim in (one, other)]
    return not names[0].isdisjoint(names[1]) or not one.name.roles.isdisjoint(other.name.roles)


def _same_place(one: Claim, other: Claim) -> bool:
    if one.kind != other.kind or len(one.spans) > 1:
        return False
    if one.kind != "text" and other.slot != "label" and sum(map(str.isdecimal, one.spans[0].text)) < 3:
        return False  # a small number may well be two things
    return (one.spans[0].start, one.spans[0].end) in {(span.start, span.end) for span in other.spans}


def _is_no_part(claim: Claim, other: Claim) -> bool:
    """Tell whether the other field's value is a whole that such a field is no part of."""
    words, whole = set(_words(claim)), set(_words(other))
    if other.kind != "text":
        return False
    if whole & _WORDS_OF_ADDRESSES:
        return words.isdisjoint(_PARTS_OF_ADDRESSES)
    # A list of names, people or places may name what a name is made of.
    return bool(whole & _WORDS_OF_NAMES) and not claim.name.listed and words.isdisjoint(_PARTS_OF_NAMES)


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(
        other.start <= span.start and span.end <= other.end and len(other.text) > len(span.text)
        for other in others
    )


def _words(claim: Claim) -> list[str]:
    names = [part for part in claim.leaf.pointer.split("/") if part and not part.isdigit()]
    return label_words(names[-1]) if names else []

"""Two fields that claim one place of the source, where no label tells whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import label_words, opposed
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.fields import is_judged

_MOST: Final = 400
_FEWEST_DIGITS: Final = 3
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


@dataclass(frozen=True, slots=True)
class _Named:
    """A claim, the places where it stands, and the words of its field's name."""

    claim: Claim
    spans: tuple[Span, ...]
    words: frozenset[str]

    def is_alone_at(self, other: "_Named") -> bool:
        """Tell whether its one place is one of another claim's."""
        (mine, *more), kinds = self.spans, {self.claim.kind, other.claim.kind}
        if more or len(kinds) > 1:
            return False
        settled = other.claim.slot in ("label", "row")
        if self.claim.kind != "text" and not settled and _digits(mine.text) < _FEWEST_DIGITS:
            return False  # a small number may well be two things
        return any((mine.start, mine.end) == (span.start, span.end) for span in other.spans)

    def is_inside(self, other: "_Named") -> bool:
        """Tell whether it stands nowhere but inside of another claim's value."""
        return all(
            any(
                whole.start <= span.start and span.end <= whole.end and len(whole.text) > len(span.text)
                for whole in other.spans
            )
            for span in self.spans
        )


def check_shared(claims: Sequence[Claim]) -> None:
    """Doubt a value whose every place another field claims too, or holds, and no label gives to its own."""
    found = [
        _Named(claim, claim.spans, _words(claim))
        for claim in claims
        if claim.state == "found" and claim.spans and (claim.slot or not _free(claim))
    ]
    if len(found) > _MOST:
        return
    doubts: list[tuple[Claim, str]] = []
    for one in found:
        if (one.claim.slot and not _is_loose(one.claim)) or (not one.claim.slot and _free(one.claim)):
            continue
        for other in found:
            if other is one or (one.claim.slot and not _of_one_item(one.claim, other.claim)):
                continue
            shared = one.is_alone_at(other)
            held = not shared and _is_no_part(one, other) and one.is_inside(other)
            if not (shared or held) or _akin(one, other):
                continue
            place = other.claim.leaf.pointer
            told = "whose label stands beside it" if other.claim.slot else "and no label tells whose it is"
            same = f"{place} claims the same place, {told}"
            doubts.append((one.claim, same if shared else f"it stands only inside of the value of {place}"))
            break
    for claim, reason in doubts:
        claim.doubt(reason)


def _is_loose(claim: Claim) -> bool:
    """Tell whether only the row of its item gives a value to its field: no column and no law."""
    return claim.slot == "row" and "column" not in claim.facts and "laws" not in claim.facts


def _of_one_item(one: Claim, other: Claim) -> bool:
    here, there = one.item(), other.item()
    return here is not None and there is not None and here[:2] == there[:2]


def _free(claim: Claim) -> bool:
    """Tell whether a value may be any word of the source: a judgement, or true and false."""
    return isinstance(claim.leaf.value, bool) or is_judged(claim.leaf.pointer)


def _akin(one: _Named, other: _Named) -> bool:
    """Tell whether two fields may share a value: items of one list, or fields of one name or role."""
    if opposed(one.claim.name.roles, other.claim.name.roles):
        return False
    here, there = one.claim.item(), other.claim.item()
    if here is not None and there is not None and here[0] == there[0] and here[1] != there[1]:
        return True
    # One letter is a unit: it makes no two fields one.
    shared = {word for word in one.words & other.words if len(word) > 1}
    return bool(shared) or not one.claim.name.roles.isdisjoint(other.claim.name.roles)


def _is_no_part(one: _Named, other: _Named) -> bool:
    """Tell whether the other field's value is a whole that such a field is no part of."""
    if other.claim.kind != "text":
        return False
    if other.words & _WORDS_OF_ADDRESSES:
        return one.words.isdisjoint(_PARTS_OF_ADDRESSES)
    if one.claim.name.listed:
        return False  # a list of names, people or places may name what a name is made of
    return bool(other.words & _WORDS_OF_NAMES) and one.words.isdisjoint(_PARTS_OF_NAMES)


def _digits(text: str) -> int:
    return sum(sign.isdecimal() for sign in text)


def _words(claim: Claim) -> frozenset[str]:
    names = [part for part in claim.leaf.pointer.split("/") if part and not part.isdigit()]
    return frozenset(label_words(names[-1])) if names else frozenset()

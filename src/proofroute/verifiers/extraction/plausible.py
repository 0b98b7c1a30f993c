"""Values that a field of such a name does not hold: a company made of digits, a time without one."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.tools.grounding.key_units import units_beside
from proofroute.tools.grounding.slots import Document, label_words
from proofroute.tools.grounding.tokens import CURRENCIES
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.names import name_of

_PEOPLE_WORDS: Final = (
    "seller buyer vendor supplier customer client merchant person author employer employee landlord tenant "
    "issuer recipient sender patient doctor consultant holder owner borrower passenger guest participant "
    "insured prescriber agent player manager chair reporter"
)
PEOPLE: Final = frozenset(_PEOPLE_WORDS.split())
"""The words of fields that name a person, or a party."""

_NAMES_WORDS: Final = (
    "name company organization organisation firm team city town country region surname forename store shop"
)
_NAMES: Final = PEOPLE | frozenset(_NAMES_WORDS.split())
_NUMBERS: Final = frozenset({"number", "no", "nr", "id", "iban", "phone", "zip", "postcode", "mileage"})
_MONEY: Final = frozenset(
    {"charge", "pay", "price", "fee", "cost", "tax", "premium", "salary", "vat", "wage", "rent"}
)
_PERCENT: Final = frozenset({"percent", "percentage", "pct"})
_CLOCK: Final = re.compile(r"[0-2]?\d:\d\d")
_LONGEST_CURRENCY: Final = 12
_TIME: Final = re.compile(
    r"\d{1,2}\s?[:.h時点]\s?\d{0,2}|\d{1,2}\s?[ap]\.?m|\d{3,4}|T\d\d:\d\d", re.IGNORECASE
)
_CODE: Final = re.compile(r"[A-Z]{2,8}")


def check_plausible(document: Document, claims: Sequence[Claim]) -> None:
    """Doubt values that no label and no row gives to their field, and that such a field does not hold."""
    for claim in claims:
        value = claim.leaf.value
        if claim.state == "found" and claim.kind == "number" and claim.slot not in ("row", "law", "formula"):
            measured = _measured(document.text, claim)
            if measured is not None:
                claim.doubt(measured)
        if claim.state != "found" or claim.slot or not isinstance(value, str):
            continue
        reason = _unlike(frozenset(label_words(name_of(claim.leaf.pointer))), value)
        if reason is not None:
            claim.doubt(reason)


def _measured(text: str, claim: Claim) -> str | None:
    """Say where a sum of money, or a percentage, has another unit beside it in each of its places."""
    words = frozenset(label_words(name_of(claim.leaf.pointer)))
    percent = not words.isdisjoint(_PERCENT)
    money = not percent and not claim.slot and not words.isdisjoint(_MONEY)
    if not claim.spans or not (percent or money):
        return None
    beside = [frozenset(kind for kind, _ in units_beside(text, one.start, one.end)) for one in claim.spans]
    if percent and "%" in text and not any("percent" in kinds for kinds in beside):
        return "it has no sign of a percentage there, and others have"
    if money and all(kinds and "money" not in kinds for kinds in beside):
        return "it has the unit of another measure there"
    return None


def _unlike(words: frozenset[str], value: str) -> str | None:
    digits, letters = sum(map(str.isdecimal, value)), sum(map(str.isalpha, value))
    if words & {"email", "mail", "e-mail"} and "@" not in value:
        return "it is no e-mail address"
    if words & _NUMBERS and _CLOCK.fullmatch(value):
        return "a number is no time of day"
    if words & _NUMBERS:
        return None if digits or _CODE.fullmatch(value) else "it is a number without a digit"
    if "currency" in words:
        return "it is no currency" if digits or len(value) > _LONGEST_CURRENCY else None
    if words & {"time", "sunrise", "sunset"} and not words & {"zone", "of", "type"}:
        return None if _TIME.search(value) else "it is no time of day"
    if words & _NAMES and (value.lower() in CURRENCIES or "@" in value):
        return "a name is no currency, and no address"
    if words & _NAMES and (digits > letters or (digits > 1 and letters < 2)):
        return "a name is not made of digits"
    return None

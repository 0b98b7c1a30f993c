"""Values that a field of such a name does not hold: a company made of digits, a time without one."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.tools.grounding.slots import label_words
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
_TIME: Final = re.compile(
    r"\d{1,2}\s?[:.h時点]\s?\d{0,2}|\d{1,2}\s?[ap]\.?m|\d{3,4}|T\d\d:\d\d", re.IGNORECASE
)
_CODE: Final = re.compile(r"[A-Z]{2,8}")


def check_plausible(claims: Sequence[Claim]) -> None:
    """Doubt values that no label and no row gives to their field, and that such a field does not hold."""
    for claim in claims:
        value = claim.leaf.value
        if claim.state != "found" or claim.slot or not isinstance(value, str):
            continue
        reason = _unlike(frozenset(label_words(name_of(claim.leaf.pointer))), value)
        if reason is not None:
            claim.doubt(reason)


def _unlike(words: frozenset[str], value: str) -> str | None:
    digits, letters = sum(map(str.isdecimal, value)), sum(map(str.isalpha, value))
    if words & {"email", "mail", "e-mail"} and "@" not in value:
        return "it is no e-mail address"
    if words & _NUMBERS:
        return None if digits or _CODE.fullmatch(value) else "it is a number without a digit"
    if "currency" in words:
        return "it is no currency" if digits else None
    if words & {"time", "sunrise", "sunset"} and not words & {"zone", "of", "type"}:
        return None if _TIME.search(value) else "it is no time of day"
    if words & _NAMES and (digits > letters or (digits > 1 and letters < 2)):
        return "a name is not made of digits"
    return None

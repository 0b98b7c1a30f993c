r"""Congruences, ``n \equiv 3 \pmod 5`` and ``3 \pmod 5``: compared as sets of residues."""

import re
from math import lcm
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.grading.outcomes import met, unknown, unmet

_MAX_MODULUS: Final = 10_000
_OPERATION: Final = "mod"
_WHOLE: Final = re.compile(r"[\s$]*(-?\d{1,18})[\s$.]*")
_CONGRUENCE: Final = re.compile(
    r"(?:[\s$]|\\[(\[])*(?:(?P<name>[A-Za-z])\s*(?:\\equiv(?![A-Za-z])|≡)\s*)?"
    r"(?P<residues>-?\d{1,9}(?:\s*(?:,|\\text\{ ?or ?\}|or)\s*-?\d{1,9}){0,20})"
    r"\s*(?:\\[,;:! ]|\\quad)?\s*(?P<class>\(?\s*\\?[pb]?mod)(?:ulo)?(?![A-Za-z])\s*"
    r"\{?\s*(?P<modulus>[1-9]\d{0,8})\s*\}?\s*\)?(?:[\s$.]|\\[)\]])*"
)


def compare_congruences(reference: str, answer: str) -> Equality | None:
    r"""Compare two congruences; None where one of the texts is none.

    >>> compare_congruences("n \\equiv 3 \\pmod 5", "$n \\equiv -2 \\pmod{5}$").outcome
    'equal'
    """
    sides = _CONGRUENCE.fullmatch(reference), _CONGRUENCE.fullmatch(answer)
    if sides[0] is None or sides[1] is None:
        return _against_number(sides[0] or sides[1], answer if sides[0] else reference)
    if not sides[0]["name"] and not sides[1]["name"] and _OPERATION in (sides[0]["class"], sides[1]["class"]):
        # 7 mod 3 may as well be the remainder.
        return None
    if sides[0]["name"] and sides[1]["name"] and sides[0]["name"] != sides[1]["name"]:
        return unmet("they say something of different variables")
    moduli = int(sides[0]["modulus"]), int(sides[1]["modulus"])
    whole = lcm(*moduli)
    if whole > _MAX_MODULUS:
        return unknown("congruences with large moduli")
    found = [
        {
            number
            for residue in re.findall(r"-?\d+", side["residues"])
            for number in range(int(residue) % by, whole, by)
        }
        for side, by in zip((sides[0], sides[1]), moduli, strict=True)
    ]
    return met("the same residues") if found[0] == found[1] else unmet("different residues")


def _against_number(side: re.Match[str] | None, text: str) -> Equality | None:
    """Hold a congruence against a plain number, which may name its class or be one of its members."""
    number = _WHOLE.fullmatch(text)
    if side is None or number is None or (not side["name"] and side["class"] == _OPERATION):
        return None
    residues = [int(residue) for residue in re.findall(r"-?\d+", side["residues"])]
    if all((int(number[1]) - residue) % int(side["modulus"]) for residue in residues):
        return unmet("the number is not in the class of residues")
    if not side["name"] and residues == [int(number[1])]:
        return met("the same residue; one side leaves out the modulus")
    return unknown("a number of a class of residues against the class")

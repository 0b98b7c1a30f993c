"""Whether the cases that an argument distinguishes cover everything."""

import re
from typing import Final

_PARITY: Final = re.compile(r"\bcase\b[^.\n]{0,40}?\b([a-z]) (?:is )?(even|odd)\b", re.IGNORECASE)
_RESIDUE: Final = re.compile(
    r"(?<![A-Za-z\\])([a-z])\s*(?:=\s*(\d{1,3})\s*\\?\*?\s*[a-z]\s*(?:\+\s*(\d{1,3}))?(?![\d^*(])|"
    r"(?:≡|\\equiv)\s*(\d{1,3})\s*\(?\s*\\?p?(?:mod)\s*\{?(\d{1,3}))",
)
_SIGN: Final = re.compile(
    r"\bcase\b[^.\n]{0,40}?(?<![A-Za-z])([a-z])\s*(>=|<=|>|<|=|≥|≤|\\geq?|\\leq?)\s*0(?![\d.])", re.IGNORECASE
)
_SIGNS: Final = {">=": "+0", "≥": "+0", "\\ge": "+0", "\\geq": "+0", "<=": "-0", "≤": "-0", "\\le": "-0",
                 "\\leq": "-0", ">": "+", "<": "-", "=": "0"}  # fmt: skip
_MARK: Final = re.compile(r"\bcases?\b", re.IGNORECASE)
_LONGEST: Final = 40_000


def cases_in(reply: str) -> str:
    """Say whether the cases of ``reply`` cover all numbers; empty where it distinguishes none that are read.

    >>> cases_in("Case 1: n is even. Fine. Case 2: n is odd. Fine.")
    'Its cases, n even or odd, cover all integers.'
    """
    reply = reply[:_LONGEST]
    if not _MARK.search(reply):
        return ""
    return _by_parity(reply) or _by_sign(reply) or _by_residue(reply)


def _by_parity(reply: str) -> str:
    found: dict[str, set[str]] = {}
    for match in _PARITY.finditer(reply):
        found.setdefault(match[1], set()).add(match[2].lower())
    for name, seen in found.items():
        if seen == {"even", "odd"}:
            return f"Its cases, {name} even or odd, cover all integers."
        (only,) = seen
        return f"Of its cases only the one where {name} is {only} was found."
    return ""


def _by_sign(reply: str) -> str:
    found: dict[str, set[str]] = {}
    for match in _SIGN.finditer(reply):
        found.setdefault(match[1], set()).update(_SIGNS[match[2]])
    for name, seen in found.items():
        if seen == set("+-0"):
            return f"Its cases by the sign of {name} cover all real numbers."
        missing = " and ".join(
            text for sign, text in (("+", "> 0"), ("-", "< 0"), ("0", "= 0")) if sign not in seen
        )
        return f"Its cases by the sign of {name} do not show {name} {missing}."
    return ""


def _by_residue(reply: str) -> str:
    found: dict[tuple[str, int], set[int]] = {}
    for match in _RESIDUE.finditer(reply):
        modulus = int(match[2] or match[5])
        if 1 < modulus <= 100:
            rest = int(match[3] or match[4] or 0) % modulus
            found.setdefault((match[1], modulus), set()).add(rest)
    for (name, modulus), seen in found.items():
        missing = sorted(set(range(modulus)) - seen)
        if not missing:
            return f"Its cases of {name} modulo {modulus} cover all integers."
        if len(seen) > 1:
            return f"Of its cases of {name} modulo {modulus} the residue {missing[0]} was not found."
    return ""

"""Whether the cases that an argument distinguishes cover everything."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from proofroute.verifiers.proof.ranges import split_by_order

_DRESS: Final = re.compile(r"\$|\\[()]|\*\*|\\text\s*\{([^{}]*)\}|(?<!\\)\\[,;:! ]")
_HEAD: Final = (
    r"(?:\bcases?\b\s*(?:\(?(?:\d|[ivx]{1,3}|[a-d])\)?(?=\s*[:.)\-–—(,]|\s+(?:when|if|where|is)\b))?"
    r"[\s:.)\-–—(,]*(?:(?:when|where|if|that|suppose|assume|let|is)\b\s*(?:that\s+)?)?|"
    r"\b(?:if|suppose|assume|when|where|else|otherwise)\b,?\s*(?:that\s+|if\s+)?)"
)
_PARITY: Final = re.compile(rf"{_HEAD}([a-z]) (?:is )?(?:an? )?(even|odd)\b", re.IGNORECASE)
_FORM: Final = re.compile(
    r"(?<![A-Za-z\\])([a-z])\s*=\s*(\d{1,3})\s*\\?\*?\s*(?:\\cdot\s*)?[a-z]\s*(?:([+-])\s*(\d{1,3}))?(?![\d^*(])"
)
_CONGRUENT: Final = re.compile(
    r"(?<![A-Za-z\\])([a-z])\s*(?:≡|\\equiv)\s*(±|\\pm)?\s*(-?\d{1,3}(?:\s*,\s*\d{1,3})*(?:,?\s*(?:or|and)\s*\d{1,3})?)"
    r"(?:\s*\(?\s*\\?p?(?:mod)\s*\{?(\d{1,3}))?"
)
_MODULO: Final = re.compile(
    r"\b(?:mod(?:ulo)?|divided by|division by)\s*\{?(\d{1,3})|\\pmod\s*\{?(\d{1,3})", re.IGNORECASE
)
_LISTED: Final = re.compile(
    r"(?<![A-Za-z\\])([a-z])\s*(?:mod(?:ulo)?|\\bmod|%)\s*(\d{1,3})\s*(?:=+|is|being|∈|\\in)\s*\{?\s*"
    r"(\d{1,3}(?:\s*,\s*\d{1,3})*(?:,?\s*(?:or|and)\s*\d{1,3})?)"
)
_REMAINDER: Final = re.compile(
    r"(?<![A-Za-z\\])([a-z])\s+(?:leaves|has|gives|with)\s+(?:an?\s+|the\s+)?remainder\s+(?:of\s+)?(\d{1,3})"
)
_DIVISIBLE: Final = re.compile(
    rf"{_HEAD}(\d{{1,3}}) (?:divides|\||∣|\\mid) ([a-z])\b|"
    rf"{_HEAD}([a-z]) is (?:divisible by|a multiple of) (\d{{1,3}})",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\bcases?\b", re.IGNORECASE)
_LONGEST: Final = 40_000


def cases_in(reply: str, whole: AbstractSet[str] = frozenset()) -> str:
    """Say whether the cases of ``reply`` cover all numbers; empty where it distinguishes none that are read.

    Args:
        reply: an argument in words.
        whole: variables that are whole numbers.

    >>> cases_in("Case 1: n is even. Fine. Case 2: n is odd. Fine.")
    'Its cases, n even or odd, cover all integers.'
    """
    reply = reply[:_LONGEST]
    if not _MARK.search(reply):
        return ""
    # Patterns with several optional blanks in a row take too long on many of them.
    reply = re.sub(r"\s+", " ", _DRESS.sub(lambda match: match[1] or " ", reply))
    reply = re.sub(r"([:.)(–—,-]) ?(?:[:.)(–—,-] ?)+", r"\1 ", reply)
    return _by_parity(reply) or split_by_order(reply, _HEAD, whole) or _by_residue(reply)


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


def _by_residue(reply: str) -> str:
    found: dict[tuple[str, int], set[int]] = {}
    for name, modulus, rest in _residues(reply):
        if 1 < modulus <= 100:
            found.setdefault((name, modulus), set()).add(rest % modulus)
    for (name, modulus), seen in found.items():
        missing = sorted(set(range(modulus)) - seen)
        if not missing:
            return f"Its cases of {name} modulo {modulus} cover all integers."
        if len(seen) > 1:
            return f"Of its cases of {name} modulo {modulus} the residue {missing[0]} was not found."
    return ""


def _residues(reply: str) -> Iterator[tuple[str, int, int]]:
    """Yield each variable with a modulus and a residue that one of the cases gives it."""
    spoken = {int(match[1] or match[2]) for match in _MODULO.finditer(reply)}
    only = spoken.pop() if len(spoken) == 1 else 0
    for match in _FORM.finditer(reply):
        yield match[1], int(match[2]), int((match[3] or "+") + (match[4] or "0"))
    for match in _CONGRUENT.finditer(reply):
        modulus = int(match[4]) if match[4] else only
        for digits in re.findall(r"-?\d+", match[3]):
            yield match[1], modulus, int(digits)
            if match[2]:
                yield match[1], modulus, -int(digits)
    for match in _LISTED.finditer(reply):
        for digits in re.findall(r"\d+", match[3]):
            yield match[1], int(match[2]), int(digits)
    for match in _REMAINDER.finditer(reply):
        yield match[1], only, int(match[2])
    for match in _DIVISIBLE.finditer(reply):
        yield match[2] or match[3], int(match[1] or match[4]), 0

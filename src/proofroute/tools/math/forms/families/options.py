"""The numbers among which a question chooses: lettered ``(a) 3  (b) s``, or a list ``3, 1/2 and s``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.algebra.order import order, sign, simplest
from proofroute.tools.math.answers.words import number_word
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.clear import is_plain
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import Expr, num, variables

MOST: Final = 100
_LETTERED: Final = re.compile(
    r"(?:^|(?<=[\s,;]))(?:\(([A-Za-z])\)|([A-Za-z])\))\s*|(?:^|(?<=\s))([A-Z])[.:]\s+"
)
_AND: Final = re.compile(r"\s*[,;]?\s+(?:and|or|vs\.?|versus)\s+", re.IGNORECASE)
_SPACED: Final = re.compile(r"\s*[,;]\s+|;")
_THOUSANDS: Final = re.compile(r"[-+−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PERHAPS_THOUSANDS: Final = re.compile(r"(?<!\d)\d{1,3},\d{3}(?!\d)")
_BRACKETED: Final = (("{", "}"), ("[", "]"), ("\\{", "\\}"))


@dataclass(frozen=True, slots=True)
class Option:
    """One of the numbers.

    Args:
        name: how the question writes it: ``s``, ``-1/2``.
        value: the real number that it is.
        label: the letter before it, lower case; empty where there is none.
    """

    name: str
    value: Expr
    label: str = ""


def read_number(text: str, givens: Givens) -> Expr | None:
    """Read one real number; None for what is none."""
    text = text.strip().strip("$").strip()
    named = number_word(text)
    try:
        value = num(named) if named is not None else givens.expression(text)
        if variables(value) or not is_plain(value) or sign(value) is None:
            return None
    except (Unreadable, TooLarge, Undefined):
        return None
    return simplest(value)


def read_options(text: str, givens: Givens) -> tuple[Option, ...] | None:
    """Read two or more numbers, of which each is a real constant; None where it is not sure what they are."""
    text = text.strip(" :?,")
    lettered = _lettered(text)
    pieces = [(label, piece) for label, piece in lettered] or [("", piece) for piece in _listed(text)]
    if not 1 < len(pieces) <= MOST:
        return None
    options: list[Option] = []
    for label, piece in pieces:
        name = piece.strip(" ,;.?")
        value = read_number(name, givens)
        if value is None:
            return None
        options.append(Option(name.strip("$ "), value, label))
    return tuple(options)


def are_ordered(options: Sequence[Option], target: Expr | None = None) -> bool:
    """Tell whether all of the numbers can be put in order, ``target`` among them."""
    values = [option.value for option in options] + ([] if target is None else [target])
    return all(order(left, right) is not None for at, left in enumerate(values) for right in values[:at])


def _lettered(text: str) -> list[tuple[str, str]]:
    marks = list(_LETTERED.finditer(text))
    letters = [next(group for group in mark.groups() if group).lower() for mark in marks]
    if not marks or marks[0].start() or letters != [chr(ord("a") + at) for at in range(len(letters))]:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [(letter, text[mark.end() : end]) for letter, mark, end in zip(letters, marks, ends, strict=True)]


def _listed(text: str) -> list[str]:
    for opening, closing in _BRACKETED:
        if text.startswith(opening) and text.endswith(closing):
            text = text[len(opening) : -len(closing)]
    pieces: list[str] = []
    for part in _AND.split(text):
        spaced = _SPACED.split(part)
        if len(spaced) == 1 and part.count(",") and not pieces:
            # Without a blank after it, a comma may group digits.
            if _PERHAPS_THOUSANDS.search(part) and not _THOUSANDS.fullmatch(part.strip("$ ")):
                return []
            spaced = [part] if _THOUSANDS.fullmatch(part.strip("$ ")) else part.split(",")
        pieces += spaced
    if any("," in piece and not _THOUSANDS.fullmatch(piece.strip("$ ")) for piece in pieces):
        return []
    return pieces if all(piece.strip() for piece in pieces) else []

r"""Read an answer-level value: numbers, relations, lists, sets, tuples, intervals, quantities and words."""

import functools
import re
from collections.abc import Iterable
from typing import Final

from proofroute.tools.math.answers.dress import (
    forget_dress,
    undress,
)
from proofroute.tools.math.answers.marks import (
    CASES,
    is_negated,
)
from proofroute.tools.math.answers.reading import Reading
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import (
    Value,
)

_LONGEST_KEPT: Final = 300


def read_value(text: str, symbols: Iterable[str] = ()) -> Value:
    r"""Read an answer, as people and models write it.

    Args:
        text: plain, Unicode or LaTeX text of the answer alone, not a whole reply.
        symbols: letters that are variables here even where they usually name a constant.

    Raises:
        Unreadable: it is no value, or one that can be read in two ways.
        TooLarge: it goes beyond the bounds.

    >>> read_value("x = 2 or x = 3").kind
    'list'
    >>> read_value("28\\%")
    Quantity(amount=Num(value=Fraction(28, 1), decimals=None), unit='%')
    """
    names = frozenset(symbols)
    if len(text) > _LONGEST_KEPT:
        return _read(text, names)
    found = _kept(text, names)
    if isinstance(found, Unreadable | TooLarge):
        raise type(found)(*found.args)
    return found


def read_operators(text: str) -> Value:
    """Read an answer as :func:`read_value` does, with its sums, products and limits."""
    return _read(text, frozenset(), operators=True)


@functools.lru_cache(maxsize=1024)
def _kept(text: str, symbols: frozenset[str]) -> Value | Unreadable | TooLarge:
    # Finding an answer reads its candidates, and a batch reads one reference over and over.
    try:
        return _read(text, symbols)
    except (Unreadable, TooLarge) as error:
        return type(error)(*error.args)


def forget_values() -> None:
    """Forget the values that were read last, as a benchmark must."""
    _kept.cache_clear()
    forget_dress()


def _read(text: str, symbols: frozenset[str], *, operators: bool = False) -> Value:
    if "\\not" in text:
        text = _NOT_EQUAL.sub(r"\\neq ", text)
    if is_negated(text):
        raise Unreadable("an equality that is denied")
    if "\\forall" in text or "∀" in text:
        text = _FOR_ALL_REALS.sub("", text, count=1)
    if "for all" in text:
        text = _OF_ALL_REALS.sub("", text)
    if "\\begin" in text:
        text = CASES.sub(lambda match: " ; ".join(match[1].split("\\\\")), text)
    plain, latex = undress(text)
    return Reading(latex, symbols, operators).value(plain, 0)


_FOR_ALL_REALS: Final = re.compile(
    r"(?:\\forall(?![A-Za-z])|∀)\s*[a-z]\s*(?:\\in(?![A-Za-z])|∈)\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|ℝ)\s*[,:;]?"
)
_OF_ALL_REALS: Final = re.compile(
    r"(?<=\S)[\s$,]{0,6}(?:\\(?:text|mbox|textrm|quad|,|;)\s?\{?\s?){0,3}\bfor\s+all\s+(?:real\s+)?(?:numbers?\s+)?\}?[\s$]{0,4}"
    r"[a-z](?:\s*(?:\\in(?![A-Za-z])|∈)\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|ℝ))?[\s$.]*\Z"
)
_NOT_EQUAL: Final = re.compile(r"(?<=[A-Za-z])\s*\\not\s*=")
"""A variable that is not equal to something; what is no variable before it is denied."""
_LABELS: Final = frozenset("(ABCDEFGH")
_LABELLED_CHOICE: Final = re.compile(
    r"\(?([A-H])\s*(?:\)|[.:](?=\s))\s*(?!(?:[,;]|and\b|or\b))(\S.{0,300})", re.DOTALL
)


def labelled_choice(text: str) -> tuple[str, str] | None:
    """Cut a choice with its text, ``(B) 12``, into letter and text; None for anything else."""
    if text[:1] not in _LABELS:
        return None
    match = _LABELLED_CHOICE.fullmatch(text)
    return (match[1], match[2]) if match is not None else None

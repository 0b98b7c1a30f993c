"""Read which number the sentences of a reply choose: ``(c) 0.4 is the closest``, ``0.43 > 3/7``."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.families.options import Option
from proofroute.tools.math.forms.families.plain import announced, clauses, plain
from proofroute.tools.math.tree import Expr

BIG_MOST: Final = "biggest|largest|greatest|highest|maximum|max"
SMALL_MOST: Final = "smallest|least|lowest|minimum|min"
BIG_MORE: Final = "bigger|larger|greater|higher|more"
SMALL_MORE: Final = "smaller|lesser|less|lower"
ORDINALS: Final = {
    name: at
    for at, names in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th",
            "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th", "thirteenth 13th",
            "fourteenth 14th", "fifteenth 15th", "sixteenth 16th", "seventeenth 17th", "eighteenth 18th",
            "nineteenth 19th", "twentieth 20th",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_NOUN: Final = r"(?:values?|numbers?|ones?|fractions?|decimals?|integers?|options?|choices?)"
_NUMBER: Final = r"-?\d[\d,]*(?:\.\d+)?(?:/\d+)?(?!\d)"
_ONE: Final = rf"(?:(?:option|choice|value|number|fraction)\s+)?(?:\([A-Za-z]\)|[A-Za-z]\b|{_NUMBER})"
_ABOUT: Final = r"(?:about\s+)?-?[\d./]+(?:\.\.\.)?"
_NOTE: Final = (
    rf"(?:\s*(?:[=≈]|which is)\s*{_ABOUT}|\s*\((?:option\s+)?\(?[A-Za-z]\)?\)|\s*\([=≈]?\s*{_ABOUT}\))?"
)
_SORTS: Final = (
    rf"(?:(?P<big>{BIG_MOST}|{BIG_MORE})|(?P<small>{SMALL_MOST}|{SMALL_MORE})|(?P<close>closest|nearest))"
)
_MOST: Final = rf"(?:(?P<nth>{'|'.join(ORDINALS)})[\s-]+)?{_SORTS}"
_REST: Final = (
    rf"(?:\s+{_NOUN})?(?:\s+(?:in value|of all|overall))?(?:\s+to\s+-?[\w./]+)?"
    r"(?:\s+(?:of|among|in|from|out of)\s+(?:the|these|those|all)[\w\s]*)?"
)
_IS: Final = (
    r"\s*(?:\bis\b|\bare\b|[:=])\s*"
    r"(?:(?:therefore|thus|clearly|indeed|also|slightly|a\s+bit|a\s+little|just|much)\s+)?(?:the\s+)?"
)
_EQUAL: Final = re.compile(
    r"^(?:neither\s*[:,]?\s*)?(?:they|both|the\s+two|both\s+(?:numbers|values)|the\s+two\s+(?:numbers|values)|these\s+(?:numbers|values))"
    r"\s+are\s+(?:both\s+|exactly\s+)?(?:equal|the\s+same)$",
    re.IGNORECASE,
)
_CLAIMS: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"(?:the\s+)?(?:{_NOUN}\s+)?(?:that\s+is\s+)?(?:the\s+)?{_MOST}{_REST}{_IS}(?P<one>{_ONE}){_NOTE}",
        rf"(?P<one>{_ONE}){_NOTE}{_IS}{_MOST}{_REST}",
    )
)
_STATED: Final = re.compile(
    rf"^(?:the\s+)?(?:(?:final|correct|right)\s+)*(?:answer|option|choice)\s*(?:is|:)\s*(?P<one>{_ONE}){_NOTE}$",
    re.IGNORECASE,
)
_THAN: Final = re.compile(
    rf"^(?P<one>{_ONE}){_NOTE}{_IS}(?:(?P<big>{BIG_MORE})|(?P<small>{SMALL_MORE}))\s+than\s+(?P<other>{_ONE}){_NOTE}$",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(rf"^(?P<one>{_ONE})\s*(?P<sign>[<>])\s*(?P<other>{_ONE})$")
_SORT: Final = re.compile(r"^(?:option|choice|value|number|fraction)\s+", re.IGNORECASE)

_ELSE: Final = "-"
"""The choice of a clause that speaks of another place."""

Sort = Literal["big", "small", "close"]


def chosen(content: str, options: Sequence[Option], sort: Sort, rank: int) -> str:
    """Return a reply in which an option is written by its letter, and what its sentences choose is announced.

    Args:
        content: the reply.
        options: the numbers.
        sort: which of them is asked for.
        rank: at which place from that end.
    """
    text = _by_letter(plain(content), options)
    found: list[str] = []
    for clause in clauses(text):
        pieces = [clause] if _claim(clause, options, sort, rank) else clause.split(", ")
        claims = [_claim(piece.strip(), options, sort, rank) for piece in pieces]
        found += [claim for claim in claims if claim] if all(claims) else []
    answers = [answer for answer in found if answer != _ELSE]
    if found and not answers:
        return ""
    return announced(text, _merged(answers, options))


def _by_letter(text: str, options: Sequence[Option]) -> str:
    """Write ``(c) 0.4`` and ``0.4 (option c)`` as ``(c)``."""
    for option in options:
        if not option.label:
            continue
        letter, name = f"[{option.label}{option.label.upper()}]", re.escape(option.name)
        for pattern in (
            rf"(?<![\w(])\(?{letter}\s*[).:]+,?\s*\}}?\s*{name}(?![\w/]|\.\d)",
            rf"(?<![\w./-]){name}\s*,?\s*\(?(?:option|choice)\s+\(?{letter}\b\)*",
            rf"(?<![\w./-]){name}\s*\({letter}\)",
        ):
            text = re.sub(pattern, f"({option.label})", text)
    return text


def _claim(clause: str, options: Sequence[Option], sort: Sort, rank: int) -> str:
    """Return what a clause chooses; nothing where it is no claim."""
    stated = _STATED.match(clause)
    if stated is not None:
        return _bare(stated["one"])
    if _EQUAL.match(clause) and len(options) == 2 and sort != "close":
        return "equal"
    than = _THAN.match(clause)
    if than is not None:
        return _of_two(_bare(than["one"]), _bare(than["other"]), bool(than["big"]), options, sort)
    signed = _SIGNED.match(clause)
    if signed is not None:
        return _of_two(_bare(signed["one"]), _bare(signed["other"]), signed["sign"] == ">", options, sort)
    for pattern in _CLAIMS:
        match = pattern.match(clause)
        if match is None:
            continue
        of = "big" if match["big"] else "small" if match["small"] else "close"
        place = ORDINALS[(match["nth"] or "first").lower()]
        if of == sort and place == rank:
            return _bare(match["one"])
        if len(options) == 2 and {of, sort} == {"big", "small"} and place == rank == 1:
            return _other(_bare(match["one"]), options) or _ELSE
        return _ELSE
    return ""


def _of_two(one: str, other: str, greater: bool, options: Sequence[Option], sort: Sort) -> str:
    """Return which of two numbers is asked for where one is said to be greater than the other."""
    values = _value(one, options), _value(other, options)
    known = [value for value in values if value is not None]
    here = all(any(order(value, option.value) == 0 for value in known) for option in options)
    if len(options) != 2 or len(known) != 2 or not here or sort == "close":
        return ""
    return one if greater == (sort == "big") else other


def _other(one: str, options: Sequence[Option]) -> str:
    value = _value(one, options)
    rest = [option for option in options if value is not None and order(value, option.value) != 0]
    return (f"({rest[0].label})" if rest[0].label else rest[0].name) if len(rest) == 1 else ""


def _value(one: str, options: Sequence[Option]) -> Expr | None:
    letter = one.strip("()")
    if letter.isalpha():
        labelled = (option.value for option in options if option.label == letter.lower())
        return next((option.value for option in options if option.name == letter), next(labelled, None))
    try:
        value = read_value(one)
    except (Unreadable, TooLarge):
        return None
    return value if isinstance(value, Expr) else None


def _bare(one: str) -> str:
    return _SORT.sub("", one.strip())


def _merged(answers: list[str], options: Sequence[Option]) -> list[str]:
    """Return the answers, those with the value of the last one written like it."""
    if not answers:
        return []
    last = _value(answers[-1], options)
    if last is None:
        return answers
    values = [_value(answer, options) for answer in answers]
    same = [value is not None and order(value, last) == 0 for value in values]
    return [answers[-1] if like else answer for like, answer in zip(same, answers, strict=True)]

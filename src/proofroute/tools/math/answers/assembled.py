"""Values put together from parts: pairs read as intervals, shared units, totals, reals without points."""

import re
from typing import Final

from proofroute.tools.math.answers.units import read_unit
from proofroute.tools.math.answers.written import split_quantity
from proofroute.tools.math.build import written_negative, written_product, written_quotient, written_sum
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import (
    INFINITY,
    Collection,
    Expr,
    Interval,
    Quantity,
    Value,
    num,
)


def reals() -> Interval:
    """Return the whole real line."""
    return Interval(written_negative(INFINITY), INFINITY, False, False)


def simple_fraction(match: re.Match[str]) -> Expr:
    """Return a fraction of two whole numbers as the reader of expressions returns it.

    Args:
        match: one of ``marks.FRACTION``.
    """
    if match["top"] is not None:
        top = num(int(match["top"]))
        bottom = num(int(match["bottom"]))
        return written_quotient(written_negative(top) if match["minus"] else top, bottom)
    value = written_quotient(num(int(match["over"])), num(int(match["under"])))
    return written_negative(value) if match["minus"] else value


def of_reals(found: Value, name: str) -> Value:
    """Return an open interval where one variable is said to lie in a pair."""
    match found:
        case Collection(kind="tuple", items=(low, high)) if len(name) == 1:
            if isinstance(low, Expr) and isinstance(high, Expr):
                return Interval(low, high, False, False)
        case _:
            pass
    return found


def shared_units(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give all items the unit that only the last one shows: ``2, 3 and 5 cm``."""
    last = split_quantity(pieces[-1][1].strip())
    if last is None or last[1] in ("$", "€", "£", "¥", "%", "°"):
        return pieces
    if any(re.fullmatch(r"\s*-?\d+(?:\.\d+)?\s*", piece) is None for _, piece in pieces[:-1]):
        return pieces
    return [(mark, f"{piece.strip()} {last[1]}") for mark, piece in pieces[:-1]] + [pieces[-1]]


_OF_ALL: Final = re.compile(
    r"\s*([A-Za-z])\s*(?:\\in|∈)\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|R|ℝ)\s*"
)


_CONDITION: Final = re.compile(r"[<>≤≥≠]|\\(?:leq?|geq?|neq?)(?![A-Za-z])|!=")


def by_alternatives(pieces: list[tuple[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Group conditions that ``and`` joins, where ``or`` stands between others: ``a or b and c``."""
    marks = [mark for mark, _ in pieces[1:]]
    either = [re.search(r"\bor\b|lor|vee", mark) is not None for mark in marks]
    both = [re.search(r"\band\b|land|wedge", mark) is not None for mark in marks]
    if not any(either) or not any(both) or not all(_CONDITION.search(piece) for _, piece in pieces):
        return []
    groups: list[tuple[str, list[tuple[str, str]]]] = [(pieces[0][0], [pieces[0]])]
    for (mark, piece), apart in zip(pieces[1:], either, strict=True):
        if apart:
            groups.append((mark, [(mark, piece)]))
        else:
            groups[-1][1].append((mark, piece))
    return groups


_MORE: Final = re.compile(
    r"(?:[,;]|\b(?:and|or)\b|\\(?:land|lor))[^,;]*(?:[=<>≤≥≠]|\\(?:leq?|geq?|neq?|in)(?![A-Za-z]))"
)


def says_more(members: str) -> bool:
    """Tell whether a condition stands after the set in which a variable lies."""
    return _MORE.search(members) is not None


def without_universe(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    r"""Drop ``x \in \mathbb{R}`` beside a condition on x, which it does not narrow."""
    said = [_OF_ALL.fullmatch(piece) for _, piece in pieces]
    if not any(said) or any("or" in mark for mark, _ in pieces):
        return pieces
    if len({member[1] for member in said if member is not None}) > 1:
        raise Unreadable("what several variables are")
    rest = [(mark, piece) for (mark, piece), member in zip(pieces, said, strict=True) if member is None]
    of = {member[1] for member in said if member is not None}
    narrowed = rest and all(
        of <= set(re.findall(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])", piece)) for _, piece in rest
    )
    return [("", rest[0][1]), *rest[1:]] if narrowed else pieces


def total(items: list[Value]) -> Quantity | None:
    """Add up ``3 hours and 20 minutes``."""
    if len(items) != 2 or not (isinstance(items[0], Quantity) and isinstance(items[1], Quantity)):
        return None
    large, small = (read_unit(item.unit) for item in (items[0], items[1]))
    if large is None or small is None or large.dimensions != small.dimensions or not large.known:
        return None
    if large.factor <= small.factor:
        return None
    whole = written_product(num(large.factor / small.factor), items[0].amount)
    return Quantity(written_sum(whole, items[1].amount), items[1].unit)


_COMPOUND: Final = re.compile(
    r"(\d+(?:\.\d+)?\s?[A-Za-z]{1,8}\.?),?\s+(?:and\s+)?(\d+(?:\.\d+)?\s?[A-Za-z]{1,8}\.?)"
)


def compound(text: str) -> tuple[str, str] | None:
    """Cut ``9 hours 47 minutes`` into its two quantities; None for anything else."""
    match = _COMPOUND.fullmatch(text)
    return None if match is None else (match[1], match[2])

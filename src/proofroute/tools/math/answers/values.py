r"""Read an answer-level value: numbers, relations, lists, sets, tuples, intervals, quantities and words."""

import functools
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.applied import rewritten
from proofroute.tools.math.answers.arrows import after_arrows
from proofroute.tools.math.answers.assembled import (
    compound,
    of_reals,
    reals,
    shared_units,
    simple_fraction,
    total,
)
from proofroute.tools.math.answers.dress import (
    SET_OPEN,
    brackets,
    forget_dress,
    split_top,
    strip_marks,
    undress,
)
from proofroute.tools.math.answers.marks import (
    APPROXIMATELY,
    BELOW_ZERO,
    CAP,
    CASES,
    CHOICE,
    CUP,
    DIGITS_AND_LETTERS,
    EMPTY,
    EQUALS,
    FRACTION,
    GROUPED_DOTS,
    INSIDE,
    LABEL,
    MEMBER,
    NAME,
    NAMED_SET,
    NEGATED,
    RATIO_IN_WORDS,
    REALS,
    SEPARATOR,
    SIMPLE,
    WITHOUT,
)
from proofroute.tools.math.answers.matrices import matrix
from proofroute.tools.math.answers.parameters import renamed, without_parameter
from proofroute.tools.math.answers.shorthand import (
    described_set,
    named_tuple,
    ratio_of_terms,
    row_of_brackets,
    unlabelled_ratio,
)
from proofroute.tools.math.answers.signs import with_signs
from proofroute.tools.math.answers.spelt import spelt_number
from proofroute.tools.math.answers.words import is_word_answer, listed, meaning, number_word
from proofroute.tools.math.answers.written import (
    clock_seconds,
    ratio,
    read_based,
    split_quantity,
)
from proofroute.tools.math.build import written_quotient
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import Parser
from proofroute.tools.math.tree import (
    Collection,
    Expr,
    Interval,
    Num,
    Quantity,
    Relation,
    Sym,
    Union,
    Value,
    Word,
    num,
)

MAX_NESTING: Final = 12
MAX_ITEMS: Final = 10_000
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


def _read(text: str, symbols: frozenset[str]) -> Value:
    if NEGATED.search(text):
        raise Unreadable("an equality that is denied")
    plain, latex = undress(CASES.sub(lambda match: " ; ".join(match[1].split("\\\\")), text))
    return _Reading(latex, symbols).value(plain, 0)


_LABELLED_CHOICE: Final = re.compile(
    r"\(?([A-H])\s*(?:\)|[.:](?=\s))\s*(?!(?:[,;]|and\b|or\b))(\S.{0,300})", re.DOTALL
)


def labelled_choice(text: str) -> tuple[str, str] | None:
    """Cut a choice with its text, ``(B) 12``, into letter and text; None for anything else."""
    match = _LABELLED_CHOICE.fullmatch(text)
    return (match[1], match[2]) if match is not None else None


class _Reading:
    def __init__(self, latex: bool, symbols: frozenset[str]) -> None:
        self._latex = latex
        self._symbols = symbols

    def value(self, text: str, depth: int) -> Value:
        text = strip_marks(text)
        if (simple := SIMPLE.fullmatch(text)) is not None:
            return Num(Fraction(text), len(simple[1]) if simple[1] else None)
        if (fraction := FRACTION.fullmatch(text)) is not None:
            return simple_fraction(fraction)
        if depth > MAX_NESTING:
            raise TooLarge(f"nested deeper than {MAX_NESTING}")
        if not text:
            raise Unreadable("there is nothing to read")
        if text == "..." and depth:
            return Word(text)
        if (found := matrix(text, lambda piece: self.value(piece, depth + 1))) is not None:
            return found
        commands = "\\" in text
        if commands or "=>" in text or "->" in text:
            text = after_arrows(text, lambda piece: self.value(piece, depth + 1))
        if commands or "≈" in text:
            text = self._exact(text)
        if not depth and (cut := without_parameter(text)) is not None:
            return renamed(self.value(cut[0], depth + 1), cut[1])
        found = self._in_words_or_sets(text, commands, depth)
        return self._separated(text, depth) if found is None else found

    def _exact(self, text: str) -> str:
        """Return what stands before a sign of approximation, or the approximation where nothing does."""
        exact, *rounded = (piece.strip() for _, piece in split_top(text, APPROXIMATELY))
        if len(rounded) > 1 and len(split_top(text, SEPARATOR)) > 1:
            # Several values, each with its own approximation.
            exact, rounded = text, []
        if rounded and NAME.fullmatch(exact):
            exact = f"{exact} = {rounded[0]}"
        return exact or (rounded[0] if rounded else "") or text

    def _in_words_or_sets(self, text: str, commands: bool, depth: int) -> Value | None:
        """Read an answer of a fixed vocabulary, or sets joined by their signs; None for anything else.

        Each pattern is tried only where a sign that it needs occurs: most answers hold none.
        """
        if commands and (named := NAMED_SET.fullmatch(text)) is not None:
            return Word(_NAMED_SETS[named[1]])
        known = meaning(text)
        if known == "all real numbers" or (commands and REALS.fullmatch(text)):
            return reals()
        if (commands or SET_OPEN in text) and EMPTY.fullmatch(text):
            return Collection("set", ())
        if known is not None and is_word_answer(text):
            return Word(" ".join(text.lower().split()))
        if commands or " in " in text:
            member = split_top(text, MEMBER)
            if len(member) == 2 and len(member[0][1]) < 60:
                return of_reals(self.value(member[1][1], depth + 1), member[0][1].strip())
        if (commands or "U" in text or "u" in text) and len(parts := split_top(text, CUP)) > 1:
            return Union(tuple(self.value(part, depth + 1) for _, part in parts))
        for sign in (WITHOUT, CAP) if commands or "∩" in text else ():
            if len(parts := split_top(text, sign)) == 2:
                return _operated(sign is CAP, *(self.value(part, depth + 1) for _, part in parts))
        return None

    def _separated(self, text: str, depth: int) -> Value:
        """Read one value, or several between commas and connectives."""
        if " " in text and (pair := compound(text)) is not None:
            added = total([self.value(piece, depth + 1) for piece in pair])
            if added is not None:
                return added
        if " and " in text and (named := _spelt(text)) is not None:
            return named
        if "." in text and GROUPED_DOTS.fullmatch(text):
            return self._leaf(text.replace(".", "").replace(",", "."), depth)
        text = unlabelled_ratio(text)
        if "," not in text or not _is_one_quantity(text):
            pieces = [(mark, piece) for mark, piece in split_top(text, SEPARATOR) if piece.strip()]
            if len(pieces) > MAX_ITEMS:
                raise TooLarge(f"{len(pieces)} items; the limit is {MAX_ITEMS}")
            if len(pieces) > 1:
                return self._several(pieces, depth)
        return self._leaf(text, depth)

    def _several(self, pieces: list[tuple[str, str]], depth: int) -> Value:
        """Read items joined by commas, ``and`` and ``or``."""
        from proofroute.tools.math.algebra.real_sets import joined

        pieces = shared_units(pieces)
        items: list[Value] = []
        for _, piece in pieces:
            value = self.value(piece, depth + 1)
            items += value.items if isinstance(value, Collection) and value.kind == "list" else (value,)
        words = {
            match.group() for mark, _ in pieces for match in re.finditer("and|or|vee|lor|wedge|land", mark)
        }
        first = items[0]
        if isinstance(first, Relation) and not any(isinstance(item, Relation) for item in items[1:]):
            # n = 2, 3, 4 says n of each of them.
            if first.ops != ("=",) or not isinstance(first.sides[0], Sym):
                raise Unreadable("a relation among plain values")
            items[0] = first.sides[1]
        if Word("...") in items:
            if items[-1] == Word("..."):
                raise Unreadable("a list that goes on")
            return Collection("tuple", tuple(items))
        if words == {"and"} and (sum_of_units := total(items)) is not None:
            return sum_of_units
        return joined(items, words) or Collection("list", tuple(items))

    def _leaf(self, text: str, depth: int) -> Value:
        held = brackets(text)
        if held is not None:
            return self._bracketed(text, held, depth)
        if (choice := CHOICE.fullmatch(text)) is not None:
            return Sym(next(letter for letter in choice.groups() if letter))
        sides = split_top(text, EQUALS)
        if len(sides) == 2 and text.startswith("("):
            found = named_tuple(sides[0][1], sides[1][1], lambda piece: self.value(piece, depth + 1))
            if found is not None:
                return found
        if len(sides) == 2 and LABEL.fullmatch(sides[0][1].strip()):
            found = self._labelled(sides[0][1].strip(), sides[1][1].strip(), depth)
            if found is not None:
                return found
        if (named := _spelt(text)) is not None:
            return named
        if (below_zero := BELOW_ZERO.fullmatch(text)) is not None:
            size = spelt_number(below_zero[1])
            if size is not None or below_zero[1][0].isdigit():
                return self._leaf(f"-{below_zero[1] if size is None else size}", depth)
        text = RATIO_IN_WORDS.sub(r"\1:\2", text)
        if clock_seconds(text) is not None or ratio(text) is not None:
            return Word("".join(text.lower().split()))
        if (terms := ratio_of_terms(text, lambda piece: self.value(piece, depth + 1))) is not None:
            return terms
        if (based := read_based(text)) is not None:
            return num(based[0])
        if (quantity := split_quantity(text)) is not None:
            amount = (
                self._mathematics(quantity[0])
                if quantity[0] not in _ONES
                else num(number_word(quantity[0]) or 0)
            )
            if isinstance(amount, Relation):
                if amount.ops[-1] != "=":
                    raise Unreadable("an inequality with a unit")
                amount = amount.sides[-1]
            return with_signs(Quantity(amount, quantity[1]))
        try:
            return with_signs(self._mathematics(text))
        except Unreadable:
            if is_word_answer(text) or DIGITS_AND_LETTERS.fullmatch(text):
                return Word(" ".join(text.lower().split()))
            raise

    def _labelled(self, label: str, right: str, depth: int) -> Value | None:
        """Read ``label = value`` where the value is no plain expression, or the label is in words."""
        if (brackets(right) is not None and INSIDE.search(right)) or right.startswith("\\begin"):
            return self.value(right, depth + 1)
        words = re.findall(r"[A-Za-z]{3,}", label)
        if any(word.lower() in _DISOWNING for word in words):
            raise Unreadable(f"{label!r} names no answer")
        if (
            "\\" not in label
            and len(words) == len(label.split())
            and words
            and label.lower() not in _FUNCTIONS
        ):
            return self.value(right, depth + 1)
        if split_quantity(right) is not None or read_based(right) is not None:
            return self.value(right, depth + 1)
        return None

    def _bracketed(self, text: str, held: tuple[str, str, str], depth: int) -> Value:
        opening, inside, closing = held
        if opening in (SET_OPEN, "{"):
            described = described_set(inside, lambda piece: self.value(piece, depth + 1))
            if described is not None:
                return described
        parts = [piece for _, piece in split_top(inside, INSIDE)]
        if len(parts) > MAX_ITEMS:
            raise TooLarge(f"{len(parts)} items; the limit is {MAX_ITEMS}")
        if len(parts) == 1:
            if opening == SET_OPEN:
                return Collection("set", (self.value(inside, depth + 1),))
            if (choice := CHOICE.fullmatch(text)) is not None:
                return Sym(choice[1])
            if opening + closing not in ("()", "{}", "[]"):
                raise Unreadable("brackets that do not match")
            return self.value(inside, depth + 1)
        match opening + closing:
            case "⦃⦄" | "{}":
                return Collection("set", self._items(parts, depth))
            case "()":
                return Collection("tuple", self._items(parts, depth))
            case "[]" if rows := row_of_brackets(parts, lambda cell: self.value(cell, depth + 1)):
                return rows
            case "[]" | "[)" | "(]" if len(parts) == 2:
                low, high = (self._bound(part) for part in parts)
                return Interval(low, high, opening == "[", closing == "]")
            case "[]":
                return Collection("tuple", self._items(parts, depth))
            case _:
                raise Unreadable("brackets that do not match")

    def _items(self, parts: list[str], depth: int) -> tuple[Value, ...]:
        items: list[Value] = []
        for part in parts:
            value = self.value(part, depth + 1)
            # Both signs of one root are two items.
            pair = isinstance(value, Collection) and value.kind == "list" and "\\pm" in part
            items += value.items if isinstance(value, Collection) and pair else (value,)
        return tuple(items)

    def _bound(self, text: str) -> Expr:
        bound = self._mathematics(text)
        if isinstance(bound, Relation):
            raise Unreadable("a relation as the bound of an interval")
        return bound

    def _mathematics(self, text: str) -> Expr | Relation:
        text = rewritten(text)
        parser = Parser(f"${text}$" if self._latex else text, self._symbols)
        found = parser.relation()
        parser.cursor.expect_end()
        return found


_NAMED_SETS: Final = {"Z": "integers", "N": "natural numbers", "Q": "rational numbers"}


def _spelt(text: str) -> Expr | None:
    value = spelt_number(text)
    if value is None or value.denominator == 1:
        return None if value is None else num(value)
    return written_quotient(num(value.numerator), num(value.denominator))


def _operated(common: bool, first: Value, second: Value) -> Value:
    from proofroute.tools.math.algebra.set_operations import difference, intersection

    return intersection(first, second) if common else difference(first, second)


def _is_one_quantity(text: str) -> bool:
    quantity = split_quantity(text)
    return quantity is not None and re.fullmatch(r"[-+\d.,\s]*", quantity[0]) is not None


_FUNCTIONS: Final = frozenset(listed("sin cos tan cot sec csc ln log exp sqrt abs max min gcd lcm"))
_DISOWNING: Final = frozenset(
    listed(
        "wrong false incorrect not error errors bad guess old previous earlier hint expected bound attempt "
        "draft mistake mistaken invalid rejected never step"
    )
)
_ONES: Final = frozenset(
    listed("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty")
)

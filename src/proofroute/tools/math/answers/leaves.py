"""Read what no comma or connective cuts: numbers, equations, brackets, quantities and words."""

import re
from typing import Final

from proofroute.tools.math.answers.applied import rewritten
from proofroute.tools.math.answers.dress import (
    SET_OPEN,
    brackets,
    split_top,
)
from proofroute.tools.math.answers.excluded import without_each
from proofroute.tools.math.answers.marks import (
    BELOW_ZERO,
    CHOICE,
    DIGITS_AND_LETTERS,
    EQUALS,
    INSIDE,
    LABEL,
    RATIO_IN_WORDS,
)
from proofroute.tools.math.answers.shorthand import (
    described_set,
    named_tuple,
    ratio_of_terms,
    row_of_brackets,
)
from proofroute.tools.math.answers.signs import with_signs
from proofroute.tools.math.answers.spelt import spelt_number, spelt_quantity
from proofroute.tools.math.answers.words import is_word_answer, listed, number_word
from proofroute.tools.math.answers.written import (
    clock_seconds,
    ratio,
    read_based,
    scaled,
    split_quantity,
)
from proofroute.tools.math.build import written_quotient
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.names import LETTER_RUNS
from proofroute.tools.math.text.reader import Parser
from proofroute.tools.math.tree import (
    Collection,
    Expr,
    Interval,
    Quantity,
    Relation,
    Sym,
    Value,
    Word,
    num,
)

MAX_ITEMS: Final = 10_000


class Leaves:
    """The readers of single values. ``value`` reads what they hold inside.

    Args:
        latex: the letters are LaTeX, where ``abc`` is a product.
        symbols: letters that are variables even where they usually name a constant.
        operators: sums, products and limits are read too.
    """

    def __init__(self, latex: bool, symbols: frozenset[str], operators: bool = False) -> None:
        self._latex = latex
        self._symbols = symbols
        self._operators = operators

    def value(self, text: str, depth: int) -> Value:
        """Read an answer ``depth`` levels inside of another."""
        raise NotImplementedError

    def leaf(self, text: str, depth: int) -> Value:
        """Read one value."""
        held = brackets(text)
        if held is not None:
            return self._bracketed(text, held, depth)
        if text[-1:] == ")" or text[:1] in _CHOOSING:
            choice = CHOICE.fullmatch(text)
            if choice is not None:
                return Sym(next(letter for letter in choice.groups() if letter))
        sides = split_top(text, EQUALS) if "=" in text else []
        if len(sides) == 2 and text.startswith("("):
            found = named_tuple(sides[0][1], sides[1][1], lambda piece: self.value(piece, depth + 1))
            if found is not None:
                return found
        if len(sides) == 2 and LABEL.fullmatch(sides[0][1].strip()):
            found = self._labelled(sides[0][1].strip(), sides[1][1].strip(), depth)
            if found is not None:
                return found
        if (named := spelt(text)) is not None:
            return named
        if (below_zero := BELOW_ZERO.fullmatch(text)) is not None:
            size = spelt_number(below_zero[1])
            if size is not None or below_zero[1][0].isdigit():
                return self.leaf(f"-{below_zero[1] if size is None else size}", depth)
        if " to " in text:
            text = RATIO_IN_WORDS.sub(r"\1:\2", text)
        if text[:1].isdecimal() and (clock_seconds(text) is not None or ratio(text) is not None):
            return Word("".join(text.lower().split()))
        if (terms := ratio_of_terms(text, lambda piece: self.value(piece, depth + 1))) is not None:
            return terms
        text = scaled(text) or text
        if (based := read_based(text)) is not None:
            return num(based[0])
        if (counted := spelt_quantity(text)) is not None:
            return Quantity(num(counted[0]), counted[1])
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
            signed = with_signs(self._mathematics(text))
            return without_each(signed) or signed
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
            and not any(len(run) == 1 or run in LETTER_RUNS for run in re.findall("[A-Za-z]+", label))
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
        parser.reads_operators = self._operators
        found = parser.relation()
        parser.cursor.expect_end()
        return found


def spelt(text: str) -> Expr | None:
    """Return the number that words name; None where they name none."""
    value = spelt_number(text)
    if value is None or value.denominator == 1:
        return None if value is None else num(value)
    return written_quotient(num(value.numerator), num(value.denominator))


_FUNCTIONS: Final = frozenset(listed("sin cos tan cot sec csc ln log exp sqrt abs max min gcd lcm"))
_DISOWNING: Final = frozenset(
    listed(
        "wrong false incorrect not error errors bad guess old previous earlier hint expected bound attempt "
        "draft mistake mistaken invalid rejected never step"
    )
)
_CHOOSING: Final = frozenset("oOcC")
_ONES: Final = frozenset(
    listed("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty")
)

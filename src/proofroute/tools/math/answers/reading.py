"""Read the text of an answer from the outside in: arrows, sets, several values, then single ones."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.arrows import after_arrows
from proofroute.tools.math.answers.assembled import (
    by_alternatives,
    compound,
    of_reals,
    reals,
    says_more,
    shared_units,
    simple_fraction,
    total,
    without_universe,
)
from proofroute.tools.math.answers.dress import (
    SET_OPEN,
    split_top,
    strip_marks,
)
from proofroute.tools.math.answers.excluded import real_numbers, without_each
from proofroute.tools.math.answers.leaves import MAX_ITEMS, Leaves, spelt
from proofroute.tools.math.answers.marks import (
    APPROXIMATELY,
    CAP,
    CUP,
    EMPTY,
    FRACTION,
    GROUPED_DOTS,
    IMPLIES,
    MEMBER,
    NAME,
    NAMED_SET,
    REALS,
    SEPARATOR,
    SIMPLE,
    WITHOUT,
    may_be_several,
)
from proofroute.tools.math.answers.matrices import matrix
from proofroute.tools.math.answers.parameters import renamed, without_parameter
from proofroute.tools.math.answers.shorthand import (
    unlabelled_ratio,
)
from proofroute.tools.math.answers.words import is_word_answer, meaning
from proofroute.tools.math.answers.written import (
    split_quantity,
)
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.atoms import CONSTANTS
from proofroute.tools.math.tree import (
    Collection,
    Const,
    Interval,
    Num,
    Relation,
    Sym,
    Union,
    Value,
    Word,
    num,
    variables,
)

MAX_NESTING: Final = 12


class Reading(Leaves):
    """One answer being read."""

    def value(self, text: str, depth: int) -> Value:
        """Read an answer ``depth`` levels inside of another."""
        text = strip_marks(text)
        if (simple := SIMPLE.fullmatch(text)) is not None:
            return Num(Fraction(text), len(simple[1])) if simple[1] else num(int(text))
        if len(text) == 1 and text.isalpha() and text.isascii():
            return Const(CONSTANTS[text]) if text in CONSTANTS and text not in self._symbols else Sym(text)
        fraction = FRACTION.fullmatch(text) if "/" in text or "frac" in text else None
        if fraction is not None:
            return simple_fraction(fraction)
        if depth > MAX_NESTING:
            raise TooLarge(f"nested deeper than {MAX_NESTING}")
        if not text:
            raise Unreadable("there is nothing to read")
        if text == "..." and depth:
            return Word(text)
        commands = "\\" in text
        if "\\begin" in text:
            held = matrix(text, lambda piece: self.value(piece, depth + 1))
            if held is not None:
                return held
        if "->" in text or ((commands or "=>" in text) and IMPLIES.search(text) is not None):
            text = after_arrows(text, lambda piece: self.value(piece, depth + 1))
        if "≈" in text or (commands and APPROXIMATELY.search(text) is not None):
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
        if (named_reals := real_numbers(text, lambda piece: self.value(piece, depth + 1))) is not None:
            return named_reals
        if (commands or SET_OPEN in text) and EMPTY.fullmatch(text):
            return Collection("set", ())
        if known is not None and is_word_answer(text):
            return Word(" ".join(text.lower().split()))
        if (commands and "\\in" in text) or " in " in text:
            member = split_top(text, MEMBER)
            said = [piece.strip() for _, piece in split_top(member[0][1], SEPARATOR)]
            alone = len(said) == 1 or all(NAME.fullmatch(name) for name in said)
            if len(member) == 2 and alone and len(member[0][1]) < 60 and not says_more(member[1][1]):
                return of_reals(self.value(member[1][1], depth + 1), member[0][1].strip())
        if ("U" in text or "u" in text) and len(parts := split_top(text, CUP)) > 1:
            return Union(tuple(self.value(part, depth + 1) for _, part in parts))
        joined = "∩" in text or (commands and any(name in text for name in _SET_SIGNS))
        for sign in (WITHOUT, CAP) if joined else ():
            if len(parts := split_top(text, sign)) == 2:
                return _operated(sign is CAP, *(self.value(part, depth + 1) for _, part in parts))
        return None

    def _separated(self, text: str, depth: int) -> Value:
        """Read one value, or several between commas and connectives."""
        if " " in text and text[0].isdecimal() and (pair := compound(" ".join(text.split()))) is not None:
            added = total([self.value(piece, depth + 1) for piece in pair])
            if added is not None:
                return added
        if " and " in text and (named := spelt(text)) is not None:
            return named
        if "." in text and GROUPED_DOTS.fullmatch(text):
            return self.leaf(text.replace(".", "").replace(",", "."), depth)
        text = unlabelled_ratio(text)
        if may_be_several(text) and ("," not in text or not _is_one_quantity(text)):
            pieces = [(mark, piece) for mark, piece in split_top(text, SEPARATOR) if piece.strip()]
            if len(pieces) > MAX_ITEMS:
                raise TooLarge(f"{len(pieces)} items; the limit is {MAX_ITEMS}")
            if len(pieces) > 1:
                return self._several(pieces, depth)
        return self.leaf(text, depth)

    def _several(self, pieces: list[tuple[str, str]], depth: int) -> Value:
        """Read items joined by commas, ``and`` and ``or``."""
        from proofroute.tools.math.algebra.real_sets import joined

        if len(groups := by_alternatives(pieces)) > 1:
            # Of conditions, "and" binds closer than "or".
            pieces = [
                (mark, f"({_text(group)})" if len(group) > 1 else group[0][1]) for mark, group in groups
            ]
        pieces = shared_units(without_universe(pieces))
        if len(pieces) == 1:
            return self.value(pieces[0][1], depth + 1)
        items: list[Value] = []
        for _, piece in pieces:
            value = self.value(piece, depth + 1)
            items += value.items if isinstance(value, Collection) and value.kind == "list" else (value,)
        words = {
            match.group() for mark, _ in pieces for match in re.finditer("and|or|vee|lor|wedge|land", mark)
        }
        first = items[0]
        if isinstance(first, Relation) and first.ops != ("=",) and (sets := joined(items, words)):
            return sets
        if isinstance(first, Relation) and not any(isinstance(item, Relation) for item in items[1:]):
            # n = 2, 3, 4 says n of each of them.
            if (excluded := without_each(Collection("list", tuple(items)))) is not None:
                return excluded
            if first.ops != ("=",) or not isinstance(first.sides[0], Sym):
                raise Unreadable("a relation among plain values")
            items[0] = first.sides[1]
        if Word("...") in items:
            if items[-1] == Word("..."):
                raise Unreadable("a list that goes on")
            return Collection("tuple", tuple(items))
        if (narrowed := _narrowed(pieces, items, words)) is not None:
            return narrowed
        if words == {"and"} and (sum_of_units := total(items)) is not None:
            return sum_of_units
        return joined(items, words) or Collection("list", tuple(items))


def _text(group: list[tuple[str, str]]) -> str:
    return "".join(f"{mark if index else ''}{piece}" for index, (mark, piece) in enumerate(group))


_SET_SIGNS: Final = ("\\setminus", "\\backslash", "\\cap", "\\bigcap")
_NAMED_SETS: Final = {"Z": "integers", "N": "natural numbers", "Q": "rational numbers"}


def _narrowed(pieces: list[tuple[str, str]], items: list[Value], words: set[str]) -> Value | None:
    r"""Return what ``x \in (0, 5), x \ne 2`` leaves; None where no inequality stands beside a membership."""
    from proofroute.tools.math.algebra.set_operations import intersection

    sets = [item for item in items if isinstance(item, Interval | Union)]
    conditions = [item for item in items if isinstance(item, Relation) and "=" not in item.ops]
    if not sets or not conditions or len(sets) + len(conditions) < len(items) or words - {"and"}:
        return None
    said = [member for _, piece in pieces if len(member := split_top(piece, MEMBER)) == 2]
    named = {member[0][1].strip() for member in said}
    if len(said) != len(sets) or named != set().union(*(variables(*item.sides) for item in conditions)):
        return None
    found: Value = sets[0]
    for item in (*sets[1:], *conditions):
        found = intersection(found, item)
    return found


def _operated(common: bool, first: Value, second: Value) -> Value:
    from proofroute.tools.math.algebra.set_operations import difference, intersection

    return intersection(first, second) if common else difference(first, second)


def _is_one_quantity(text: str) -> bool:
    quantity = split_quantity(text)
    return quantity is not None and re.fullmatch(r"[-+\d.,\s]*", quantity[0]) is not None

"""Compare answers in words, times, ratios and the letters of choices."""

import re
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.words import meaning, same_words
from proofroute.tools.math.answers.written import clock_seconds, has_half, ratio
from proofroute.tools.math.grading.expressions import choice_letters, compare_expressions
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.tree import Collection, Expr, Num, Sym, Value, Word

_CHOICES: Final = frozenset("ABCDEFGH")


def compare_words(left: Value, right: Value) -> Equality:
    """Compare two answers of which at least one is in words."""
    match left, right:
        case Word(), Word():
            return _two_words(left.text, right.text)
        case (Word() as word, other) | (other, Word() as word):
            if isinstance(other, Collection) and not other.items:
                if meaning(word.text) == "no solution":
                    return met("no solution is the empty set")
                return unknown("a word against the empty set")
            if isinstance(other, Num) and not other.value and meaning(word.text) == "no solution":
                return unknown("none may be the number 0")
            letters, chosen = word.text.upper(), choice_letters(other) if isinstance(other, Expr) else ""
            if chosen and set(letters) <= _CHOICES and len(letters) == len(set(letters)):
                same = sorted(letters) == sorted(chosen)
                return met("the same choices") if same else unmet("different choices")
            if isinstance(other, Collection) and set(letters) <= _CHOICES:
                return compare_choices(letters, other)
            quotient = ratio(word.text)
            if quotient is not None and isinstance(other, Expr):
                if clock_seconds(word.text) is not None:
                    return unknown("a time or a ratio against a number")
                return compare_expressions(Num(quotient), other)
            if (truth := _truth(word.text, other)) is not None:
                return truth
            if isinstance(other, Collection) and len(other.items) > 1 and word in other.items:
                told = [meaning(item.text) for item in other.items if isinstance(item, Word)]
                if meaning(word.text) in ("true", "false") and None in told:
                    return unknown("other words stand beside it")
                return unmet("one word where there are several")
            if meaning(word.text) in ("true", "false", "no solution"):
                return unmet("one is a word, the other a value")
            return unknown("a word against a value")
        case _:
            return unknown("these cannot be compared")


def _truth(word: str, letter: Value) -> Equality | None:
    """Hold ``yes`` or ``true`` against the letter that stands for it in forms: Y or N, T or F."""
    said = meaning(word)
    if not isinstance(letter, Sym) or said not in ("true", "false"):
        return None
    meant = _TRUTHS.get(letter.name)
    if meant is None:
        return None
    return met("the same words") if meant == said else unmet("different words")


_TRUTHS: Final = {"Y": "true", "T": "true", "N": "false", "F": "false"}


def _two_words(left: str, right: str) -> Equality:
    times = clock_seconds(left), clock_seconds(right)
    ratios = ratio(left), ratio(right)
    if times[0] is not None and times[1] is not None:
        if times[0] == times[1]:
            return met("the same time")
        if None not in ratios and ratios[0] == ratios[1]:
            return unknown("they differ as times and agree as ratios")
        if has_half(left) != has_half(right) and (times[0] - times[1]) % (12 * 3600) == 0:
            return unknown("one of them does not say in which half of the day it is")
        return unmet("different times")
    if ratios[0] is not None and ratios[1] is not None:
        return met("the same ratio") if ratios[0] == ratios[1] else unmet("different ratios")
    letters = left.upper(), right.upper()
    if sorted(letters[0]) == sorted(letters[1]) and set(letters[0]) <= _CHOICES:
        return met("the same choices")
    match same_words(left, right):
        case "equal":
            return met("the same words")
        case "different" if _is_formula(left, right) or _is_formula(right, left):
            return unknown("a formula against words")
        case "different":
            return unmet("different words")
        case "undecided":
            return unknown("whether the words mean the same is not known")


def _is_formula(short: str, words: str) -> bool:
    return _FORMULA.fullmatch(short) is not None and _NAME.fullmatch(words) is not None


_FORMULA: Final = re.compile(r"[A-Za-z](?=.*\d)[A-Za-z\d()]{1,11}")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z -]{2,60}")


def compare_choices(letters: str, several: Collection) -> Equality:
    """Hold the letters of choices written together, ``AC``, against a list of values."""
    named = [item.name for item in several.items if isinstance(item, Sym)]
    if len(named) == len(several.items) and len(letters) > 1:
        same = sorted(named) == sorted(letters)
        return met("the same choices") if same else unmet("different choices")
    if len(letters) == 1 or named:
        return unknown("a choice's letter against a value: the choices are not known here")
    return unmet("one is a collection of values, the other a single value")

"""The grammar of laws: statements in signs or words, from the loosest connective to the tightest."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.laws.tree import (
    Connective,
    Fixed,
    Formula,
    Included,
    Joined,
    Letter,
    Member,
    Negation,
)

_MAX_SIGNS: Final = 120
_MAX_DEPTH: Final = 30
_REWRITES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\b(?:is|are) (?:both )?(?:logically |always )?equivalent(?: to)?\b", " EQUIV "),
        (r"\bhas the same truth table as\b", " EQUIV "),
        (r"≡", " EQUIV "),
        (r"\b(?:if and only if|iff|exactly when|precisely when)\b", " IFF "),
        (r"↔", " BICOND "),
        (r"\bimplies(?: that)?\b", " ENTAILS "),
        (r"→", " IMPLIES "),
        (r"\bis an? (?:proper )?superset of\b|⊇", " ⊇ "),
        (r"\bis (?:always )?(?:a subset of|contained in|included in)\b", " ⊆ "),
        (r"\b(?:is|are) (?:always )?(?:equal to|the same as)\b|\bequals\b", " = "),
        (r"\bis (?:always )?empty\b", " = ∅ "),
        (r"\bis (?:an element of|in)\b|\bbelongs to\b", " ∈ "),
        (r"\bthe empty set\b", " ∅ "),
        (r"\b(?:the )?complement of ([A-Z])\b", r" (COMPL \1) "),
        (r"\b(?:the )?intersection of ([A-Z]) and ([A-Z])\b", r" (\1 ∩ \2) "),
        (r"\b(?:the )?union of ([A-Z]) and ([A-Z])\b", r" (\1 ∪ \2) "),
        (r"\b(?:either|both|it follows that|we have(?: that)?|always|it is the case that)\b", " "),
        (r"\bit is not (?:true|the case) that\b", " not "),
        (r"\[", "("),
        (r"\]", ")"),
    )
)
_SIGN: Final = re.compile(
    r"\s*(EQUIV|IFF|BICOND|IMPLIES|ENTAILS|COMPL|[A-Za-z]+|[∩∪∖⊆⊇∅△¬∧∨⊕∈∉=≠()',~^+]|!=|-)"
)
_WORDS: Final = {"and": "and", "or": "or", "not": "¬", "xor": "⊕", "~": "¬", "!=": "≠"}
_SET_OPERATIONS: Final = {"∩": "and", "∪": "or", "∖": "minus", "△": "xor", "-": "minus"}
_RESERVED: Final = frozenset(("EQUIV", "IFF", "BICOND", "IMPLIES", "ENTAILS", "COMPL", "if", "then", "only"))
_TAUTOLOGY: Final = re.compile(
    r"^(?:the (?:\w+ )?(?:formula|statement|proposition|expression) )?(.+?) is (?:always )?an? "
    r"(tautology|contradiction)$"
)
_ARE_EQUIVALENT: Final = re.compile(
    r"^(?:the (?:\w+ )?(?:formulas|statements|propositions|expressions) )?(.+?) and (.+?) are "
    r"(?:logically )?equivalent$"
)
_DISJOINT: Final = re.compile(r"\b([A-Z]) and ([A-Z]) are (?:always )?disjoint\b")


class Parser:
    """Reads statements about letters of which it may be known whether they are sets.

    Args:
        kinds: for a letter, whether it was said to be a set.
    """

    def __init__(self, kinds: Mapping[str, bool]) -> None:
        self._kinds = kinds
        self._signs: list[str] = []
        self._at = 0
        self._depth = 0

    def statement(self, text: str) -> Formula:
        """Read all of ``text``.

        Raises:
            Unreadable: it is no such statement, or it can be read in two ways.
            TooLarge: it is too long, or too deeply nested.
        """
        text = text.strip(" .,;:?")
        if match := _TAUTOLOGY.fullmatch(text):
            formula = self.statement(match[1])
            return formula if match[2] == "tautology" else Negation(formula)
        if match := _ARE_EQUIVALENT.fullmatch(text):
            return Joined("iff", self.statement(match[1]), self.statement(match[2]))
        text = re.sub(r"\b([A-Za-z]) only if ([A-Za-z])\b", r"(\1 → \2)", text)
        text = _DISJOINT.sub(r"\1 ∩ \2 = ∅", text)
        for pattern, replacement in _REWRITES:
            text = pattern.sub(replacement, text)
        self._signs, self._at, self._depth = _read_signs(text), 0, 0
        _check_levels(self._signs)
        formula = self._equivalence()
        if self._at < len(self._signs):
            raise Unreadable(f"not accounted for in a law: {self._signs[self._at]!r}")
        return formula

    def _peek(self) -> str:
        return self._signs[self._at] if self._at < len(self._signs) else ""

    def _take(self, *wanted: str) -> str:
        sign = self._peek()
        if sign and sign in wanted:
            self._at += 1
            return sign
        return ""

    def _equivalence(self) -> Formula:
        left = self._iff()
        if self._take("EQUIV"):
            return Joined("iff", left, self._iff())
        return left

    def _entailment(self) -> Formula:
        """Read ``.. implies ..``: the word joins what the arrows have joined."""
        left = self._implication()
        if self._take("ENTAILS"):
            left = Joined("implies", left, self._implication())
            if self._peek() == "ENTAILS":
                raise Unreadable("several implications in a row")
        return left

    def _iff(self) -> Formula:
        return self._once(self._entailment, ("IFF", "BICOND"), "iff")

    def _implication(self) -> Formula:
        if self._take("if"):
            hypothesis = self._disjunction()
            self._take(",")
            if not self._take("then") and self._signs[self._at - 1] != ",":
                raise Unreadable("an 'if' without its 'then'")
            return Joined("implies", hypothesis, self._disjunction())
        left = self._disjunction()
        if self._take("IMPLIES"):
            right = self._disjunction()
            if self._peek() == "IMPLIES":
                raise Unreadable("several arrows in a row: write brackets")
            return Joined("implies", left, right)
        if self._take("if"):
            return Joined("implies", self._disjunction(), left)
        return left

    def _once(self, inner: Callable[[], Formula], signs: tuple[str, ...], op: Connective) -> Formula:
        left = inner()
        if self._take(*signs):
            left = Joined(op, left, inner())
            if self._peek() in signs:
                raise Unreadable("several equivalences in a row")
        return left

    def _disjunction(self) -> Formula:
        left, worded = self._conjunction()
        op = self._peek()
        while sign := self._take("∨", "⊕", "or"):
            right, also = self._conjunction()
            worded = worded or also
            if (sign == "or" and worded) or (self._peek() in ("∨", "⊕", "or") and self._peek() != op):
                raise Unreadable("'and' and 'or' without brackets")
            left = Joined("xor" if op == "⊕" else "or", left, right)
        return left

    def _conjunction(self) -> tuple[Formula, bool]:
        """Read a conjunction, and tell whether it was joined by a word."""
        left = self._negation()
        worded = False
        while sign := self._take("∧", "and"):
            worded = worded or sign == "and"
            left = Joined("and", left, self._negation())
        return left, worded

    def _negation(self) -> Formula:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise TooLarge("a law that is too deeply nested")
        if self._take("¬"):
            found: Formula = Negation(self._negation())
        else:
            found = self._relation()
        self._depth -= 1
        return found

    def _relation(self) -> Formula:
        left = self._set()
        sign = self._take("⊆", "⊇", "=", "≠", "∈", "∉")
        match sign:
            case "":
                return left
            case "∈" | "∉":
                if not isinstance(left, Letter) or self._kinds.get(left.name) or left.name.isupper():
                    raise Unreadable("an element that is no letter")
                found: Formula = Member(left.name, self._checked(self._set()))
            case _:
                right = self._checked(self._set())
                left = self._checked(left)
                if sign == "⊇":
                    left, right = right, left
                found = Included(left, right, equal=sign in "=≠")
        if self._peek() in ("⊆", "⊇", "=", "≠"):
            raise Unreadable("a chain of relations of sets")
        return Negation(found) if sign in ("≠", "∉") else found

    def _checked(self, formula: Formula) -> Formula:
        """Refuse what is no set.

        Raises:
            Unreadable: it holds a relation, a connective of statements, or a letter that is no set.
        """
        match formula:
            case Letter():
                if not (self._kinds.get(formula.name, formula.name.isupper())):
                    raise Unreadable(f"{formula.name} is not said to be a set")
            case Negation():
                self._checked(formula.part)
            case Joined(op="and" | "or" | "xor"):
                self._checked(formula.left)
                self._checked(formula.right)
            case Fixed():
                pass
            case _:
                raise Unreadable("a statement in the place of a set")
        return formula

    def _set(self) -> Formula:
        left = self._factor()
        used: list[str] = []
        while sign := self._take(*_SET_OPERATIONS):
            used.append(_SET_OPERATIONS[sign])
            right = self._checked(self._factor())
            left = self._checked(left)
            match _SET_OPERATIONS[sign]:
                case "and":
                    left = Joined("and", left, right)
                case "or":
                    left = Joined("or", left, right)
                case "xor":
                    left = Joined("xor", left, right)
                case _:
                    left = Joined("and", left, Negation(right))
        if len(set(used)) > 1 or used.count("minus") > 1:
            raise Unreadable("different operations of sets without brackets")
        return left

    def _factor(self) -> Formula:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise TooLarge("a law that is too deeply nested")
        sign = self._peek()
        self._at += 1
        found: Formula
        if sign == "(":
            found = self._equivalence()
            if not self._take(")"):
                raise Unreadable("a bracket that is not closed")
        elif sign == "∅":
            found = Fixed(value=False)
        elif sign == "COMPL":
            found = Negation(self._factor())
        elif len(sign) == 1 and sign.isascii() and sign.isalpha():
            found = Letter(sign)
        elif sign.lower() in ("true", "false"):
            found = Fixed(value=sign.lower() == "true")
        else:
            raise Unreadable(f"no law that the reader knows, at {sign!r}")
        while self._complemented(found):
            found = Negation(found)
        self._depth -= 1
        return found

    def _complemented(self, found: Formula) -> bool:
        if self._take("'"):
            self._checked(found)
            return True
        if self._peek() == "^" and self._signs[self._at + 1 : self._at + 2] in (["c"], ["C"]):
            self._checked(found)
            self._at += 2
            return True
        return False


def _check_levels(signs: Sequence[str]) -> None:
    """Refuse ``p ↔ q implies r`` without brackets: which of the two joins first is not said.

    Raises:
        Unreadable: both stand side by side.
    """
    levels: list[set[str]] = [set()]
    for sign in signs:
        if sign == "(":
            levels.append(set())
        elif sign == ")" and len(levels) > 1:
            levels.pop()
        else:
            levels[-1].add(sign)
        if {"BICOND", "ENTAILS"} <= levels[-1]:
            raise Unreadable("an equivalence and an implication side by side: write brackets")


def _read_signs(text: str) -> list[str]:
    signs: list[str] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _SIGN.match(text, at)
        if match is None:
            raise Unreadable(f"no law that the reader knows, at {text[at : at + 20]!r}")
        sign = match[1]
        if len(sign) > 1 and sign.isalpha() and sign not in _RESERVED and sign.lower() not in _WORDS:
            if sign.lower() in ("true", "false", "if", "then"):
                sign = sign.lower()
            else:
                raise Unreadable(f"{sign!r} is no word of a law")
        signs.append(_WORDS.get(sign.lower(), sign))
        at = match.end()
        if len(signs) > _MAX_SIGNS:
            raise TooLarge("a law of too many signs")
    return signs

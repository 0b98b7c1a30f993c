"""Labels of values in an answer, and other marks in it that may mean two things."""

import re
from typing import Final

from proofroute.tools.math.answers.words import listed
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.verifiers.math.wording import known_words

_PIECE: Final = re.compile(r"[,;\n]|\b(?:and|or)\b|\\\\")
_LABEL: Final = re.compile(
    r"\s*[-*•]*\s*([^=:<>]*[A-Za-z][^=:<>]*?)\s*(?:=|→|⇒|->|\\(?:to|Rightarrow)\b|:(?!\s*[A-Za-z]+\s*=))"
)
_LINE_LABEL: Final = re.compile(
    r"(?:^|\n)[\s*#>-]*([A-Za-z][A-Za-z ]*?)[\s*]*(?:[:=]|→|⇒|->|\b(?:is|equals)\b)[\s*$]*\Z"
)
_OTHERS: Final = frozenset(listed("your you his her their they he she"))
_CROSS: Final = re.compile("[✗✘❌]")
_WORD: Final = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}(?![A-Za-z(\\{])")
_OF_SOLUTIONS: Final = frozenset(
    listed(
        """
        the answer answers solution solutions root roots result results value values first second third
        fourth other another one two final so thus hence therefore we get have is are and or zeros zeroes set
        lösung lösungen solución soluciones raíces racines
        """
    )
)
_OPERATIONS: Final = {
    "sum": r"\+|sum|add|plus|total", "total": r"\+|sum|add|plus|total", "difference": "[-−–]|minus|subtract",
    "product": r"[*×·⋅]|times|product|multipl|\\cdot|\\times", "quotient": "[/÷]|divi|quotient|\\div",
}  # fmt: skip
_ENVIRONMENT: Final = re.compile(r"\\(?:begin|end)\s*\{\w+\}")
_CALCULUS: Final = re.compile(r"∫|\bint|deriv|differen|d/d|solve|root|equation|area", re.IGNORECASE)
_EXCLAIMED: Final = re.compile(r"\d[\s$*_`)\]}\\]+!(?!=)|\d!!|\d![*_`$]+\s*$")
_ARITHMETIC: Final = re.compile(
    r"(?:^|[:,;(\n]|[A-Za-z]{2,}\b)[\s$(]*-?\d[-\d\s+*/^().×·]*[-+*/^×·][-\d\s+*/^().×·]*=[\s$]*$"
)
_FOOTNOTE: Final = re.compile(r"(?:[\d)}$]\s+|(?<=\d))[(\[](?:\d{1,2}|[ivx]{1,4}|[a-z])[)\]]\W*$")
_EXPLAINED: Final = re.compile(r"(?:^|[^\w)\]}.,^])[-−]?\d[\d.,]*\s+\([-−\d\s+*/^.×·=]+\)\W*$")
"""``25 (5^2)``: the value, and how it comes about."""


def is_sum_apart(before: str) -> bool:
    """Tell whether what stands before a value is arithmetic by itself, ``2*3 =``: a check, not the unknown.

    >>> is_sum_apart("x=2: 2*3="), is_sum_apart("x = 12/2 = "), is_sum_apart("x = ")
    (True, False, False)
    """
    return _ARITHMETIC.search(before) is not None


def is_other(before: str, question: str) -> bool:
    """Tell whether the label at the start of the line gives the value to another quantity or person.

    >>> is_other("difference: ", "What is 7+5?"), is_other("sum: ", "What is 7+5?")
    (True, False)
    """
    label = _LINE_LABEL.search(before)
    return label is not None and not _own(label[1], question)


def _own(label: str, question: str) -> bool:
    words = [word.lower() for word in _WORD.findall(label)]
    return not any(
        word in _OTHERS
        or (
            word in _OPERATIONS
            and not re.search(_OPERATIONS[word], question, re.IGNORECASE)
            and not _CALCULUS.search(question)
        )
        for word in words
    )


def is_plain(text: str, question: str, *, several: bool) -> bool:
    """Tell whether the labels of an answer are names for it, and no mark in it may mean two things.

    Args:
        text: the answer.
        question: what was asked.
        several: whether solutions were asked for; what else is given beside them is none of them.

    >>> is_plain("x = 2, sum = 3", "Solve", several=True), is_plain("9 (2)", "", several=False)
    (False, False)
    """
    if _EXCLAIMED.search(text) or _CROSS.search(text) or _FOOTNOTE.search(text) or _EXPLAINED.search(text):
        return False
    text = _ENVIRONMENT.sub(" ", text)
    labels = [match[1] for piece in _PIECE.split(text) if (match := _LABEL.match(piece)) is not None]
    return all(_names_it(label, question, several=several) for label in labels)


def _names_it(label: str, question: str, *, several: bool) -> bool:
    words = [word.lower() for word in _WORD.findall(label) if word.lower() not in FUNCTIONS]
    if several:
        return all(word in _OF_SOLUTIONS for word in words)
    return known_words(label, question) and _own(label, question)

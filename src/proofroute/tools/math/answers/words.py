"""Answers in words: which texts are one, and which words mean the same."""

import re
from typing import Final, Literal

MAX_WORDS: Final = 5
_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’.-]*(?: [A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9'’.-]*)*")


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list written with blanks."""
    return tuple(text.split())


def either(phrases: str) -> str:
    r"""Return the pattern of any of the phrases, which slashes keep apart; they may hold patterns.

    >>> either("at least / up to")
    '(?:at\\s+least|up\\s+to)'
    """
    return (
        "(?:" + "|".join(r"\s+".join(phrase.split()) for phrase in re.split(r"\s/\s", phrases.strip())) + ")"
    )


_PROSE: Final = frozenset(
    listed(
        "is are was were be so thus hence therefore then if because since we it that which let find get gets "
        "have has need when where this these those there answer equals i they not "
        "es son est sont vaut vale ist sind beträgt lautet ergibt è sono é são"
    )
)
_MEANINGS: Final = {
    "true": "true yes correct right",
    "false": "false no incorrect wrong",
}
_ORDINALS: Final = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_PHRASES: Final = {
    **{word: meaning for meaning, words in _MEANINGS.items() for word in words.split()},
    **dict.fromkeys(
        ("no solution", "no solutions", "there is no solution", "there are no solutions", "no such solution",
         "has no solution", "none", "empty set", "the empty set", "no roots", "no root", "impossible"),
        "no solution",
    ),
    **dict.fromkeys(("no real solution", "no real solutions", "no real root", "no real roots"),
                    "no real solution"),
    **{
        writing: f"number {place}"
        for place, word in enumerate(_ORDINALS, start=1)
        for writing in (word, f"the {word}", f"{place}{_ENDINGS.get(place, 'th')}")
    },
    **dict.fromkeys(("dne", "does not exist", "do not exist", "no limit"), "does not exist"),
    **dict.fromkeys(("integers", "all integers", "the integers", "any integer", "every integer"), "integers"),
    **dict.fromkeys(("natural numbers", "all natural numbers", "the natural numbers"), "natural numbers"),
    **dict.fromkeys(("rational numbers", "all rational numbers", "the rational numbers"), "rational numbers"),
    **dict.fromkeys(("diverges", "diverge", "divergent", "is divergent", "the series diverges",
                     "the integral diverges"), "diverges"),
    **dict.fromkeys(("converges", "converge", "convergent", "is convergent", "the series converges",
                     "the integral converges"), "converges"),
    **dict.fromkeys(("converges absolutely", "absolutely convergent"), "converges absolutely"),
    **dict.fromkeys(("converges conditionally", "conditionally convergent"), "converges conditionally"),
    **dict.fromkeys(("undefined", "not defined", "is undefined"), "undefined"),
    **dict.fromkeys(("infinitely many", "infinitely many solutions", "infinite solutions", "infinite",
                     "infinitely many roots", "infinite number of solutions"), "infinitely many"),
    **dict.fromkeys(("all real numbers", "all reals", "the real numbers", "all real x", "every real number",
                     "reals", "any real number"), "all real numbers"),
}  # fmt: skip

_SMALL: Final = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_NUMBERS: Final = {
    **{name: value for value, name in enumerate(_SMALL)},
    **{name: 20 + 10 * index for index, name in enumerate(_TENS)},
    **{
        f"{ten}-{unit}": 20 + 10 * index + value
        for index, ten in enumerate(_TENS)
        for value, unit in enumerate(_SMALL[1:10], start=1)
    },
    "hundred": 100, "a hundred": 100, "one hundred": 100, "thousand": 1000, "a thousand": 1000,
    "one thousand": 1000, "a dozen": 12, "dozen": 12, "a million": 10**6, "one million": 10**6,
}  # fmt: skip


SCALES: Final = frozenset(
    listed(
        "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score "
        "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths "
        "eighth eighths ninth ninths tenth tenths hundredth hundredths thousandth thousandths squared cubed "
        "plus minus times over less more than not factorial choose modulo base point pi twice double triple "
        "but except"
    )
)
"""Words that change the number before them: what they follow is no count of them."""
COMPARING: Final = frozenset(("more", "less"))
"""Those of them that do so only with what they compare with: 12 more apples are 12."""


def is_word_answer(text: str) -> bool:
    """Tell whether ``text`` is a short answer in words, not a sentence.

    >>> is_word_answer("no solution"), is_word_answer("the number is not 10")
    (True, False)
    """
    lowered = text.lower().rstrip("!.")
    if lowered in _PHRASES:
        return True
    if len(text) > 80 or _WORD.fullmatch(text) is None:
        return False
    words = lowered.split()
    return len(words) <= MAX_WORDS and not any(word in _PROSE for word in words)


def meaning(word: str) -> str | None:
    """Return what a word of a fixed vocabulary stands for; None for any other word."""
    return _PHRASES.get(word.lower().strip(" .!"))


def number_word(word: str) -> int | None:
    """Return the number that a word names.

    >>> number_word("twenty-one")
    21
    """
    lowered = word.lower().strip()
    return _NUMBERS.get(lowered, _NUMBERS.get(lowered.replace(" ", "-")))


_ARTICLES: Final = frozenset(("the", "a", "an", "on", "in", "at", "option", "choice", "answer"))


_CLOSE: Final = (
    {"no solution", "no real solution", "does not exist", "undefined", "diverges"},
    {"converges", "converges absolutely", "converges conditionally"},
    {"infinitely many", "all real numbers"},
)
"""Meanings that may answer the same question."""


def same_words(left: str, right: str) -> Literal["equal", "different", "undecided"]:
    """Compare two answers in words, case and articles aside.

    >>> same_words("the Evelyn", "evelyn"), same_words("yes", "True"), same_words("red", "dark red")
    ('equal', 'equal', 'undecided')
    """
    if left.lower() == right.lower():
        return "equal"
    meanings = meaning(left), meaning(right)
    if meanings[0] is not None and meanings[1] is not None:
        if meanings[0] == meanings[1]:
            return "equal"
        # Whether "no real solution" answers "no solution" depends on the question.
        return "undecided" if any(set(meanings) <= close for close in _CLOSE) else "different"
    first, second = (_content(side) for side in (left, right))
    if first == second:
        return "equal"
    if set(first) <= set(second) or set(second) <= set(first):
        return "undecided"
    return "different"


def _content(text: str) -> list[str]:
    words = re.sub(r"[^\w\s-]", "", text.lower()).split()
    return [word for word in words if word not in _ARTICLES] or words

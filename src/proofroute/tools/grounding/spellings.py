"""One form for words that are spelt in several ways: ``colour``, ``Müller``, ``organise``, ``Łódź``."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from proofroute.tools.grounding.fold import without_marks

_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "e",
        "œ": "e",
        "ı": "i",
        "ß": "ss",
        "ё": "е",
        "ħ": "h",
    }
)
_RULES: Final = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("our", "or"), ("ph", "f"), ("y", "i"), ("ck", "k"),
        ("is(?=[ei])", "iz"), ("re$", "er"), ("og(?:ue)?$", "og"), ("ence$", "ense"), ("amme$", "am"),
        ("eque$|eck$", "ek"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return what is left of a folded word where spellings differ.

    >>> skeleton("colour") == skeleton("color"), skeleton("müller") == skeleton("mueller")
    (True, True)
    """
    text = without_marks(word.translate(_LETTERS)) if len(word) <= 60 else word
    for pattern, form in _RULES:
        text = pattern.sub(form, text)
    return text


def scripts_of(text: str) -> frozenset[str]:
    """Name the scripts of the letters of ``text``, by the first word of their Unicode names.

    >>> sorted(scripts_of("Ж x"))
    ['CYRILLIC', 'LATIN']
    """
    return frozenset(unicodedata.name(sign, "?").split()[0] for sign in set(text) if sign.isalpha())


def one_letter_less(word: str) -> frozenset[str]:
    """Return ``word`` and what is left of it without any one sign; empty where it holds a digit.

    >>> sorted(one_letter_less("abc"))
    ['ab', 'abc', 'ac', 'bc']
    """
    if not word.isalpha():
        return frozenset()
    return frozenset({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})

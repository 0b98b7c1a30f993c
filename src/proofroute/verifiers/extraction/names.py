"""How near the words of a label come to the name of a field."""

import re
from functools import lru_cache
from typing import Final

from proofroute.tools.grounding.key_units import key_units
from proofroute.tools.grounding.slots import forms_of, label_words, roles_of

_SUFFIX: Final = re.compile(
    r"(?:ations?|ments?|ances?|ings?|tions?|sions?|ness|able|ally|al|ers?|ors?|ies|ied|ed|es|s|e|y)\Z"
)
_ASIDE: Final = re.compile(r"\s*\([^()]{0,40}\)\s*\Z")
_LEAST: Final = 4
# What says only that a value of some sort follows.
_GENERIC_WORDS: Final = (
    "date number no nr id name value amount code text field total the of a an in on at by for and or per de "
    "la le du der die das full ref reference rate size"
)
_GENERIC: Final = frozenset(_GENERIC_WORDS.split())
_STRONG: Final = frozenset({"money", "date", "party", "id", "bound"})
_HEADERS: Final = {"from": "sender", "to": "recipient"}


@lru_cache(maxsize=4096)
def stems_of(name: str) -> frozenset[str]:
    """Return the telling words of a label or a name, cut to their stems.

    >>> sorted(stems_of("discharge_date")), sorted(stems_of("Discharged")), sorted(stems_of("date"))
    (['discharg'], ['discharg'], ['date'])
    """
    words = [part for word in label_words(_ASIDE.sub("", name) or name) for part in word.split("-") if part]
    if len(words) == 1:
        words = [_HEADERS.get(words[0], words[0])]
    elif words and (key_units(f"/{name}") or len(words[-1]) == 1):
        words.pop()
    telling = [word for word in words if word not in _GENERIC] or words
    return frozenset(_stem(word) for word in telling)


@lru_cache(maxsize=16_384)
def nearness(label: str, name: str) -> int:
    """Say how near a label comes to a field's name: 3 the same words or role, 2 some of them, 0 none.

    >>> nearness("Reduced penalty", "penalty"), nearness("Penalty:", "penalty"), nearness("Colour", "make")
    (2, 3, 0)
    """
    there, own = stems_of(label), stems_of(name)
    if not there or not own:
        return 0
    if there == own:
        return 3
    roles, others = _strong(name), _strong(label)
    if roles and roles <= others and own <= _words_of(roles):
        return 3
    if own <= there or (there <= own and max(map(len, there)) >= _LEAST):
        return 2
    return 1 if there & own or roles & others else 0


def name_of(pointer: str) -> str:
    """Return the last name of a JSON pointer that is no index."""
    return next((part for part in reversed(pointer.split("/")) if part and not part.isdigit()), "")


def _strong(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(role for role in roles_of(text) if role[0] in _STRONG)


@lru_cache(maxsize=512)
def _words_of(roles: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(_stem(word) for role in roles for form in forms_of(role) for word in form.split())


def _stem(word: str) -> str:
    cut = _SUFFIX.sub("", word)
    return cut if len(cut) >= _LEAST else word

"""Ordinal numbers in English words: ``fifth`` is ``5th``, and ``the nineties`` begin with 1990."""

from collections.abc import Set as AbstractSet
from typing import Final

from proofroute.tools.grounding.numbers import number_names

_IRREGULAR: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})


def _ordinal(name: str) -> str:
    return _IRREGULAR.get(name) or (name[:-1] + "ieth" if name.endswith("y") else name + "th")


_WORDS: Final = {_ordinal(number_names(value)[0]): value for value in (*range(1, 20), *range(20, 100, 10))}


def ordinal_may_come(words: AbstractSet[str], wanted: str) -> bool:
    """Tell whether a word or a number of a value is an ordinal that ``words`` hold in the other form.

    >>> ordinal_may_come({"5", "th", "ave"}, "fifth"), ordinal_may_come({"third"}, "rd")
    (True, True)
    >>> ordinal_may_come({"fourth"}, "5")
    False
    """
    if wanted in _WORDS:
        return _number_in(words, _WORDS[wanted])
    if wanted in _ENDINGS:
        return not words.isdisjoint(_WORDS)
    if wanted.isdecimal() and len(wanted) < 3 and int(wanted) > 0:
        return _ordinal(number_names(int(wanted))[-1]) in words
    # The tens of a compound stand in words before it: twenty-first.
    tens = next((value for value in range(20, 100, 10) if number_names(value) == (wanted,)), None)
    return tens is not None and any(str(tens + unit) in words for unit in range(1, 10))


def decade_may_come(words: AbstractSet[str], size: int) -> bool:
    """Tell whether a number is a decade, or its first year, that stands in words.

    >>> decade_may_come({"the", "nineties"}, 1990), decade_may_come({"the", "nineties"}, 1980)
    (True, False)
    """
    return size < 2100 and any(name in words and size % 100 == value for name, value in _DECADES.items())


def _number_in(words: AbstractSet[str], value: int) -> bool:
    forms = {str(value), *(f"{value}{ending}" for ending in _ENDINGS)}
    if value < 10:
        forms |= {f"{tens}{value}" for tens in range(2, 10)}
    return not forms.isdisjoint(words)

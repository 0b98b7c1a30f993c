"""Read written numbers as values: which readings a text allows, and which of them its document uses."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

Mark = Literal[".", ","]

_LONGEST: Final = 1_000
_PLAIN: Final = {
    mark: re.compile(
        rf"([0-9]+|[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+|[0-9]{{1,3}}(?:'[0-9]{{3}})+"
        rf"|[0-9]{{1,2}}(?:{re.escape(group)}[0-9]{{2}})+{re.escape(group)}[0-9]{{3}})(?:{re.escape(mark)}([0-9]+))?"
    )
    for mark, group in ((".", ","), (",", "."))
}
_COMMA_SURE: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+")
_POINT_SURE: Final = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|0?\.[0-9]+"
)


@lru_cache(maxsize=8192)
def read_number(text: str, mark: Mark) -> str | None:
    """Read ``text`` with ``mark`` as the decimal mark; return the value's canonical form.

    >>> read_number("1,234.50", "."), read_number("1.234,50", ","), read_number("12,50", ".")
    ('1234.5', '1234.5', None)
    """
    if len(text) > _LONGEST:
        return None
    if text[:1] == mark and text[1:].isdecimal():
        return canonical("0", text[1:])
    found = _PLAIN[mark].fullmatch(text)
    return canonical(re.sub(r"\D", "", found[1]), found[2] or "") if found else None


def canonical(whole: str, fraction: str) -> str:
    """Write a value in one way only: no needless zeros.

    >>> canonical("007", "50")
    '7.5'
    """
    whole, fraction = whole.lstrip("0") or "0", fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def canonical_value(value: int | Decimal) -> str:
    """Write the size of a number, without its sign, in the form of :func:`canonical`."""
    whole, _, fraction = format(abs(value), "f" if isinstance(value, Decimal) else "d").partition(".")
    return canonical(whole, fraction)


def decimal_mark(numbers: Iterable[str]) -> Mark:
    """Tell a document's decimal mark: the comma only where numbers show it and none shows a point."""
    comma = False
    for text in numbers:
        if len(text) > _LONGEST:
            continue
        if _POINT_SURE.fullmatch(text):
            return "."
        comma = comma or _COMMA_SURE.fullmatch(text) is not None
    return "," if comma else "."


_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL_NAMES: Final = tuple(_SMALL.split())
_TENS_NAMES: Final = tuple(_TENS.split())


def number_names(value: int) -> tuple[str, ...]:
    """Name a number below a hundred in English words; empty beyond.

    >>> number_names(42)
    ('forty', 'two')
    """
    if value < 20:
        return (_SMALL_NAMES[value],)
    if value < 100:
        tens = _TENS_NAMES[value // 10 - 2]
        return (tens, _SMALL_NAMES[value % 10]) if value % 10 else (tens,)
    return ()

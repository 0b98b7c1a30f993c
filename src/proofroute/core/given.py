"""What a program hands in, named in words where it is of a wrong type."""

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Final, cast

from proofroute.core.errors import InputError

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half of a pair: Python makes one of a byte that it cannot decode, and no UTF-8 text can hold it."""

_MOST_PARTS: Final = 100_000


def described(value: object) -> str:
    """Name the type of a wrong value, with the value where it is short.

    >>> described(None), described(5), described("x"), described([1])
    ('None', 'an int (5)', "a str ('x')", 'a list')
    """
    if value is None:
        return "None"
    name = type(value).__name__
    article = "an" if name[:1].lower() in "aeiou" else "a"
    shown = f" ({value!r})" if isinstance(value, bool | int | float | str) and len(repr(value)) <= 60 else ""
    return f"{article} {name}{shown}"


def need(value: object, kinds: type | tuple[type, ...], field: str, what: str) -> None:
    """Make sure that a field holds a value of its type.

    Args:
        value: what it holds.
        kinds: the type or types that it may be of.
        field: its name, for the message.
        what: what to give, for the message.

    Raises:
        InputError: it holds something else, or text that cannot be written.
    """
    if not isinstance(value, kinds):
        raise InputError(f"{field} is {described(value)}: give {what}")
    if isinstance(value, str) and (half := _SURROGATE.search(value)):
        raise InputError(f"{field} holds a broken character (at {half.start()}): it was not UTF-8 text")


def need_word(value: object, words: Iterable[str], field: str) -> None:
    """Make sure that a field holds one of some words.

    Raises:
        InputError: it does not; says which there are, and which may be meant.
    """
    known = tuple(words)
    if isinstance(value, str) and value in known:
        return
    close = difflib.get_close_matches(value, known, n=1) if isinstance(value, str) else []
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise InputError(f"{field} is {described(value)}: {hint}give one of {', '.join(known)}")


def need_json(value: object, field: str) -> None:
    """Make sure that a field holds what JSON can hold; tuples count as lists.

    Raises:
        InputError: it holds something else, or a dict with keys that are no text.
    """
    waiting = [value]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            return  # what reads it later has bounds of its own
        match part:
            case dict():
                pairs = cast("dict[object, object]", part)
                for key in pairs:
                    need(key, str, f"a key in {field}", "text, as JSON has it")
                waiting.extend(pairs.values())
            case list() | tuple():
                waiting.extend(cast("Iterable[object]", part))
            case _:
                need(part, (str, bool, int, float, type(None)), f"a part of {field}", "what JSON can hold")


def items(value: object, kinds: type | tuple[type, ...], field: str, what: str) -> tuple[object, ...]:
    """Return a sequence as a tuple, having made sure of the type of each item.

    Raises:
        InputError: it is no list or tuple, or an item is of another type.
    """
    if not isinstance(value, list | tuple):
        raise InputError(f"{field} is {described(value)}: give a tuple of {what}")
    found = tuple(cast("Iterable[object]", value))
    for place, item in enumerate(found):
        need(item, kinds, f"{field}[{place}]", what)
    return found


def is_text_mapping(value: object) -> bool:
    """Tell whether a value is a mapping from text to text."""
    if not isinstance(value, Mapping):
        return False
    pairs = cast("Mapping[object, object]", value).items()
    return all(isinstance(part, str) for pair in pairs for part in pair)

"""Where in a reply an answer stands, and whether a text can be one."""

from dataclasses import dataclass
from typing import Literal

from proofroute.tools.math.answers.dress import MAX_ANSWER, split_top, undress
from proofroute.tools.math.answers.marks import EQUALS, OPERATOR
from proofroute.tools.math.answers.values import labelled_choice, read_operators, read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Collection

Place = Literal["box", "stated", "whole", "bold", "display", "sentence"]
"""Where an answer stood: in a box, after words that announce it, the whole reply, in bold, at the end of the
last displayed formula, in the last sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """An answer's text, its place, and where it starts and ends in what was searched."""

    text: str
    place: Place
    start: int
    end: int


def found_in(content: str, text: str, place: Place, start: int) -> Found:
    """Say where ``text`` stands in ``content``, at or after ``start``."""
    at = content.find(text, start)
    return Found(text, place, start, start) if at < 0 else Found(text, place, at, at + len(text))


def is_several(text: str) -> bool:
    """Tell whether ``text`` can be read as several values."""
    try:
        return isinstance(read_value(text), Collection)
    except (Unreadable, TooLarge):
        return False


def is_value(text: str) -> bool:
    """Tell whether ``text`` can be read as an answer."""
    if len(text) > MAX_ANSWER:
        return False
    try:
        read_value(text)
    except TooLarge:
        return False
    except Unreadable:
        if OPERATOR.search(text) is not None and len(split_top(text, EQUALS)) == 1:
            return _is_operation(text)
        choice = labelled_choice(undress(text)[0])
        return choice is not None and "\n" not in text and (len(choice[1]) < 40 or is_value(choice[1]))
    return True


def _is_operation(text: str) -> bool:
    """Tell whether ``text`` is a value that a sum, a product or a limit gives."""
    try:
        read_operators(text)
    except (Unreadable, TooLarge):
        return False
    return True

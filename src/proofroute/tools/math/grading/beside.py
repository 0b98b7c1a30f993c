r"""Units that a reply writes beside its box: ``$\boxed{30}$ degrees``, ``\boxed{12}\text{ cm}``."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.final_answer import FinalAnswer
from proofroute.tools.math.answers.units import is_unit_of_measure
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.answers.words import listed
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.grading.outcomes import unknown
from proofroute.tools.math.tree import (
    Collection,
    Interval,
    Quantity,
    Relation,
    Union,
    Value,
    Word,
    variables,
)

_NEAR: Final = 80
_GAP: Final = r"(?:\$+|\\[)\]]|\\[,;:! ]|~|\s|\})*"
_SIGN: Final = re.compile(
    _GAP + r"(?P<sign>\^?\s*\{?\s*\\circ\s*\}?|°|\\?%)(?:\s*(?P<scale>[CF])(?![A-Za-z]))?"
)
_RAISED: Final = re.compile(r"\s?\$?\s?\^\s?\{?\s?([23])\s?\}?\$?(?=\s?\$?(?:[\s.,;)]|\Z))")
"""A power of a unit: ``cm$^2$``."""
_SMALL: Final = str.maketrans({"²": "^2", "³": "^3"})
_IN_MACRO: Final = re.compile(
    _GAP + r"\\(?:text|textrm|textnormal|mathrm|mbox|hbox)\s*\{\s*(?P<unit>[^{}]{1,30}?)\s*\}"
    r"(?:\s*\^\s*\{?\s*(?P<power>[23])\s*\}?)?"
)
_WORDS: Final = re.compile(
    _GAP + r"(?P<unit>(?:(?:square|sq\.?|cubic)\s)?[A-Za-z]+(?:\^[23])?"
    r"(?:\s?(?:/|per\b)\s?[A-Za-z]+(?:\^[23])?)?(?:\s(?:squared|cubed))?)"
)
_GOES_ON: Final = re.compile(
    r"[\s$]*(?:[/^*·-]|\\(?:cdot|times|frac|text|mathrm|mbox)|(?:per|an?|each|squared|cubed)\b|(?P<word>[A-Za-z]+))"
)
"""What makes another unit of the one before it."""
_SHORT: Final = frozenset(listed("cm mm km kg mg ft lb oz mL ml dm Hz kW kJ pct mph kph min sec hrs deg rad"))
"""Signs of units that are no words of English."""
_LETTERS: Final = "mgshLNJWVK"
_LETTER: Final = re.compile(_GAP + rf"(?P<unit>[{_LETTERS}](?:\^[23])?)(?=\s*\$?\s*(?:[.,;)]|\Z))")
_WHOLE_WORD: Final = 3
_NO_UNITS: Final = frozenset(("are", "bar", "bars", "second", "knot", "knots"))


def beside(found: FinalAnswer) -> str | None:
    """Return what a box holds together with the unit that stands after it; None where none does."""
    after = _RAISED.sub(r"^\1", found.after[:_NEAR].split("\n\n")[0].translate(_SMALL))
    if found.place != "box" or not after.strip(" .$"):
        return None
    unit = _unit(after)
    if unit is None or not _is_number(found.text):
        return None
    return f"{found.text} {unit}"


def _unit(after: str) -> str | None:
    if (sign := _SIGN.match(after)) is not None:
        found = "\\%" if "%" in sign["sign"] else f"^\\circ {sign['scale'] or ''}".strip()
        return None if _goes_on(after[sign.end() :]) else found
    if (macro := _IN_MACRO.match(after)) is not None:
        power = f"^{macro['power']}" if macro["power"] else ""
        known = is_unit_of_measure(macro["unit"] + power) and not _goes_on(after[macro.end() :])
        return f"\\text{{ {macro['unit']}}}{power}" if known else None
    if (letter := _LETTER.match(after)) is not None:
        return f"\\text{{ {letter['unit'][0]}}}{letter['unit'][1:]}"
    words = _WORDS.match(after)
    if words is None or not _is_a_word_of_units(words["unit"]) or _goes_on(after[words.end() :]):
        return None
    return f"\\text{{ {words['unit']}}}"


def _is_a_word_of_units(name: str) -> bool:
    """Tell a unit from the words that only look like one: ``bar``, ``in``, ``as``."""
    meant = name not in _NO_UNITS and (name.partition("^")[0] in _SHORT or len(name) > _WHOLE_WORD)
    return (meant or "/" in name) and is_unit_of_measure(name)


def _goes_on(after: str) -> bool:
    found = _GOES_ON.match(after)
    if found is None:
        return False
    return found["word"] is None or found["word"] in _LETTERS or _is_a_word_of_units(found["word"])


def _is_number(text: str) -> bool:
    try:
        value: Value = read_value(text)
    except (Unreadable, TooLarge):
        return False
    match value:
        case Collection() | Quantity() | Interval() | Union() | Word() | Relation():
            return False
        case _:
            return not variables(value)


def with_units(
    plain: Equality, reference: FinalAnswer | str, answer: FinalAnswer, texts: Callable[[str, str], Equality]
) -> Equality:
    """Judge anew what was compared without the units beside the boxes.

    Args:
        plain: how the texts in the boxes compare.
        reference: the text of the reference, or the box in it.
        answer: where the answer stands.
        texts: compares two texts.
    """
    text = reference if isinstance(reference, str) else reference.text
    shown = None if isinstance(reference, str) else beside(reference)
    said = beside(answer)
    if shown is None and said is None:
        return plain
    whole = texts(shown or text, said or answer.text)
    # A unit is left out as often as it is written beside the box.
    if whole.outcome == "equal":
        return whole
    if plain.outcome != "equal" or whole.outcome == "undecided" or said is None:
        return plain
    if shown is not None or _has_unit(text):
        return whole
    return unknown("a unit beside the box, and none in the reference")


def _has_unit(text: str) -> bool:
    try:
        return isinstance(read_value(text), Quantity)
    except (Unreadable, TooLarge):
        return False

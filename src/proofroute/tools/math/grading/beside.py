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
_IN_MACRO: Final = re.compile(
    _GAP + r"\\(?:text|textrm|textnormal|mathrm|mbox|hbox)\s*\{\s*(?P<unit>[^{}]{1,30}?)\s*\}"
    r"(?:\s*\^\s*\{?\s*(?P<power>[23])\s*\}?)?"
)
_WORDS: Final = re.compile(_GAP + r"(?P<unit>[A-Za-z]+(?:(?:/| per | )[A-Za-z]+){0,3}(?:\^?[23²³])?)")
_SHORT: Final = frozenset(listed("cm mm km kg mg ft lb oz mL ml dm Hz kW kJ pct mph kph min sec hrs deg rad"))
"""Signs of units that are no words of English."""
_LETTER: Final = re.compile(_GAP + r"(?P<unit>[mgshLNJWVK])(?=\s*\$?\s*(?:[.,;)]|\Z))")
_WHOLE_WORD: Final = 3
_NO_UNITS: Final = frozenset(("are", "bar", "bars", "second", "knot", "knots"))


def beside(found: FinalAnswer) -> str | None:
    """Return what a box holds together with the unit that stands after it; None where none does."""
    after = found.after[:_NEAR].split("\n\n")[0]
    if found.place != "box" or not after.strip(" .$"):
        return None
    unit = _unit(after)
    if unit is None or not _is_number(found.text):
        return None
    return f"{found.text} {unit}"


def _unit(after: str) -> str | None:
    if (sign := _SIGN.match(after)) is not None:
        return "\\%" if "%" in sign["sign"] else f"^\\circ {sign['scale'] or ''}".strip()
    if (macro := _IN_MACRO.match(after)) is not None:
        name = macro["unit"] + (f"^{macro['power']}" if macro["power"] else "")
        return (
            f"\\text{{ {macro['unit']}}}" + name[len(macro["unit"]) :] if is_unit_of_measure(name) else None
        )
    if (letter := _LETTER.match(after)) is not None:
        return f"\\text{{ {letter['unit']}}}"
    words = _WORDS.match(after)
    if words is None:
        return None
    name = words["unit"]
    while name:
        last = re.split(r"[ /]", name)[-1]
        meant = name not in _NO_UNITS and last != "in" and (name in _SHORT or len(name) > _WHOLE_WORD)
        if meant and is_unit_of_measure(name):
            return f"\\text{{ {name}}}"
        name = name[: -len(last)].rstrip(" /").removesuffix(" per")
    return None


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

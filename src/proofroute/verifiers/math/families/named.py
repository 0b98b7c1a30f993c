"""Which of the numbers of a question an answer names: by its letter, by its name or by its value."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.answers.dress import undress
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.families.options import Option
from proofroute.tools.math.tree import Expr, Relation, Sym, Value, variables
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.reading import as_expression

_LETTER: Final = re.compile(r"(?:option|choice|answer)?\s*\(?\s*([A-Za-z])\s*[).:]*", re.IGNORECASE)
_LABELLED: Final = re.compile(r"(?:option\s+|choice\s+)?\(?\s*([A-Za-z])\s*[).:]+\s*(\S.*)", re.DOTALL)


def meanings(value: Value, text: str, options: Sequence[Option]) -> list[Expr]:
    """Return the numbers that an answer may mean, one or two: a letter may be a label and a name.

    None is returned where it is none, or where it contradicts itself.
    """
    said = undress(text)[0].strip(" .,;:!*")
    letter = _LETTER.fullmatch(said)
    if letter is not None and any(option.label for option in options):
        found = [option.value for option in options if option.label == letter[1].lower()]
        return found + [option.value for option in options if option.name == letter[1] == said]
    labelled = _LABELLED.fullmatch(said)
    if labelled is not None:
        for option in options:
            if option.label == labelled[1].lower():
                return [option.value] if _is_that(labelled[2], option, options) else []
    number = named(value, options)
    return [] if number is None else [number]


def named(value: Value, options: Sequence[Option]) -> Expr | None:
    """Return the number that a value is: a name of one of them stands for it."""
    match value:
        case Sym(name=name):
            return next((option.value for option in options if option.name == name), None)
        case Relation(sides=(Sym() as first, *rest), ops=ops) if set(ops) == {"="}:
            own = named(first, options)
            others = [named(side, options) for side in rest]
            # What a name is said to be must be what it is.
            same = all(other is not None and own is not None and order(own, other) == 0 for other in others)
            return own if same else None
        case Relation():
            numbers = [named(side, options) for side in value.sides]
            number = numbers[0]
            if set(value.ops) != {"="} or number is None:
                return None
            equal = all(other is not None and order(number, other) == 0 for other in numbers)
            return number if equal else None
        case _:
            found = as_expression(value)
            return None if found is None or variables(found) else found


def rounds_one(given: Expr, options: Sequence[Option]) -> bool:
    """Tell whether a decimal is one of the numbers, rounded."""
    return any(is_rounded(given, option.value) for option in options)


def _is_that(text: str, option: Option, options: Sequence[Option]) -> bool:
    try:
        found = named(read_value(text, [option.name] if option.name.isalpha() else ()), options)
    except (Unreadable, TooLarge):
        return False
    return found is not None and (order(found, option.value) == 0 or is_rounded(found, option.value))

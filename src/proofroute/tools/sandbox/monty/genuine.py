"""Which exceptions follow from the code itself: CPython raises them there too."""

import builtins
import copy
import operator
import re
from collections.abc import Callable
from typing import Any, Final

from proofroute.tools.sandbox.monty.names import Known

_TEXTS: Final = {
    "IndexError": r"(?:list|string|tuple|range object|pop|list assignment) index out of range"
    r"|pop from (?:an )?empty \w+",
    "ValueError": r"invalid literal for int\(\).*|could not convert string to float.*"
    r"|.* not in (?:list|tuple)"
    r"|(?:min|max)\(\) (?:arg|iterable argument) is (?:an )?empty(?: sequence)?"
    r"|not enough values to unpack.*|too many values to unpack.*"
    r"|substring not found|math domain error|empty separator"
    r"|range\(\) arg 3 must not be zero|slice step cannot be zero|negative shift count"
    r"|expected a nonnegative input.*|\w+\(\) not defined for negative values|chr\(\) arg not in range.*"
    r"|list\.\w+\(x\).*|tuple\.\w+\(x\).*|cannot convert float NaN to integer",
    "OverflowError": r"cannot convert float infinity to integer",
    "KeyError": r".*",
    "ZeroDivisionError": r".*",
}
_RAISED_ANYWAY: Final = frozenset({"KeyError", "ZeroDivisionError"})
_OPERATORS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    sign: getattr(operator, name)
    for sign, name in {
        "+": "add",
        "-": "sub",
        "*": "mul",
        "/": "truediv",
        "//": "floordiv",
        "%": "mod",
        "+=": "iadd",
        "-=": "isub",
        "<": "lt",
        "<=": "le",
        ">": "gt",
        ">=": "ge",
    }.items()
}
_SAMPLES: Final[dict[str, Any]] = {
    "int": 1,
    "float": 1.0,
    "str": "a",
    "list": [1],
    "tuple": (1,),
    "dict": {},
    "set": {1},
    "NoneType": None,
}
_UNSUPPORTED: Final = re.compile(r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'")
_UNORDERED: Final = re.compile(r"'(\S+)' not supported between instances of '(\w+)' and '(\w+)'")
_LACKING: Final = re.compile(
    r"'(?:int|float|NoneType|bool)' object is not (?:iterable|subscriptable|callable)"
    r"|object of type '(?:int|float|NoneType|bool)' has no len\(\)"
    r"|(?:list|tuple|string) indices must be integers(?: or slices)?, not '?(?:str|float|list|tuple)'?"
    r"|sequence item \d+: expected str instance, (?:int|float|list|tuple|NoneType) found"
    r"|cannot use '(?:list|dict|set)' as a (?:dict key|set element).*"
    r"|can't multiply sequence by non-int of type '(?:str|float|list|tuple|NoneType)'"
    r"|bad operand type for unary [-+~]: '(?:str|list|tuple|dict|set|NoneType)'"
)
_NO_ATTRIBUTE: Final = re.compile(r"'(\w+)' object has no attribute '(\w+)'")
_ARGUMENTS: Final = re.compile(r"(\w+)\(\) (?:takes|missing) .*")
_UNDEFINED: Final = re.compile(r"name '(\w+)' is not defined")


def is_genuine(kind: str, text: str, of: Known, *, raised: bool = False) -> bool:
    """Tell whether CPython raises this as well.

    Args:
        kind: name of its class.
        text: its message.
        of: the program.
        raised: a ``raise`` or ``assert`` of the program raised it.
    """
    if raised or (kind in _RAISED_ANYWAY and text.isascii()):
        return True
    if kind == "AssertionError":
        return True
    if kind == "TypeError":
        called = _ARGUMENTS.fullmatch(text)
        return _is_type_error(text) or (called is not None and called[1] in of.bound)
    if kind == "AttributeError":
        lacking = _NO_ATTRIBUTE.fullmatch(text)
        return lacking is not None and lacking[1] in _SAMPLES and not _has(lacking[1], lacking[2])
    if kind == "NameError":
        found = _UNDEFINED.fullmatch(text)
        made = of.bound | of.modules.keys() | of.taken.keys()
        return found is not None and found[1] not in made and not hasattr(builtins, found[1])
    pattern = _TEXTS.get(kind)
    return pattern is not None and text.isascii() and re.fullmatch(pattern, text) is not None


def _has(kind: str, name: str) -> bool:
    return hasattr(_SAMPLES[kind], name)


def _is_type_error(text: str) -> bool:
    if _LACKING.fullmatch(text):
        return True
    found = _UNSUPPORTED.fullmatch(text) or _UNORDERED.fullmatch(text)
    if found is None or found[1] not in _OPERATORS or not {found[2], found[3]} <= _SAMPLES.keys():
        return False
    left, right = _SAMPLES[found[2]], _SAMPLES[found[3]]
    try:
        _OPERATORS[found[1]](copy.copy(left), right)
    except TypeError:
        return True
    return False

"""What the candidate's server says of the classes of its objects, and of two objects being equal."""

import contextlib
import importlib
import types
from typing import Any, Final

from proofroute.verifiers.code.inside import describe
from proofroute.verifiers.code.inside.codec import DEEPEST, CannotCross, class_of, encode

_HOLDERS: Final = (int, float, complex, str, bytes, list, tuple, dict, set, frozenset)


def is_of(value: object, kind: Any) -> bool:
    """Tell whether an object is of one of the code's classes; only its line of classes counts."""
    return any(base is kind for base in type.mro(class_of(value)))


def descends(kind: Any, other: Any) -> bool:
    """Tell whether a class descends from another one of the code's."""
    return any(base is other for base in type.mro(kind))


def is_of_library(value: object, place: str) -> bool:
    """Tell whether an object is of a class of the library: ``collections.abc:Iterator``."""
    return issubclass(class_of(value), _found(place))


def descends_from_library(kind: Any, place: str) -> bool:
    """Tell whether a class descends from one of the library."""
    return issubclass(kind, _found(place))


def _found(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(importlib.import_module(module), name)


def same(one: Any, other: Any) -> tuple[bool, bool]:
    """Return what ``==`` of two objects says, and what their contents say.

    What the contents say is, without an ``__eq__`` of the code, whether they are one object.

    Raises:
        CannotCross: ``==`` gives no bool, or the contents cannot be compared.
    """
    found = one == other
    if type(found) is not bool:
        raise CannotCross("'==' of an object gave no bool")
    kind: Any = class_of(one)
    own: Any = object.__eq__
    if kind.__eq__ is own and class_of(other).__eq__ is own:
        return found, one is other
    return found, kind is class_of(other) and _contents(one, 0) == _contents(other, 0)


def _contents(value: object, depth: int) -> Any:
    kind: Any = class_of(value)
    if describe.role(value) != "object" or kind.__flags__ & describe.IMMUTABLE_TYPE:
        return ["", id(value)]
    if depth > DEEPEST or issubclass(kind, _HOLDERS):
        raise CannotCross("the contents of an object cannot be compared")
    held: dict[str, Any] = {}
    for place in type.mro(kind):
        for name, slot in vars(place).items():
            if class_of(slot) is types.MemberDescriptorType:
                try:
                    held[name] = slot.__get__(value, kind)
                except AttributeError:
                    continue
    with contextlib.suppress(AttributeError):
        held.update(object.__getattribute__(value, "__dict__"))
    inner = {name: encode(held[name], lambda item: _contents(item, depth + 1)) for name in sorted(held)}
    return [id(kind), inner]

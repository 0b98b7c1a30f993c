"""What the candidate's server says of what stays with it: objects by their role, exceptions by class."""

import builtins
import contextlib
import functools
import sys
import types
from collections.abc import Callable
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, encode

_EXCEPTIONS: Final = [kind for kind in vars(builtins).values() if isinstance(kind, type)]
IMMUTABLE_TYPE: Final = 1 << 8
"""Py_TPFLAGS_IMMUTABLETYPE: no class of Python text has it."""
_LONGEST_CHAIN: Final = 3
"""Exceptions that one was raised from."""
_FUNCTIONS: Final = (
    types.FunctionType,
    types.MethodType,
    types.BuiltinFunctionType,
    functools.partial,
    type(functools.cache(len)),
)


def role(value: object) -> str:
    """Say what kind of thing an object is: function, class, iterator, match, coroutine or object."""
    kind: Any = class_of(value)
    if kind in _FUNCTIONS:
        return "function"
    if type in type.mro(kind):
        return "class"
    if kind is types.CoroutineType:
        return "coroutine"
    if kind.__flags__ & IMMUTABLE_TYPE:
        if kind.__module__ == "re" and kind.__name__ == "Match":
            return "match"
        if hasattr(kind, "__next__") or hasattr(kind, "__anext__"):
            return "iterator"
    return "object"


def attribute(value: Any, name: str) -> Any:
    """Return an attribute that the object really has.

    Raises:
        CannotCross: only a ``__getattr__`` says that it is there.
    """
    found = getattr(value, name)
    if not _is_declared(value, name):
        raise CannotCross(f"the attribute {name!r} is made up when it is asked for")
    return found


def _is_declared(value: Any, name: str) -> bool:
    kind = class_of(value)
    if kind is types.MethodType:
        return _is_declared(value.__func__, name)
    places = list(type.mro(kind))
    if type in places:
        if name in getattr(value, "_member_map_", ()):
            return True  # a member of an Enum
        places += type.mro(value)
    elif getattr(kind, "__getattribute__", None) is not object.__getattribute__ and kind not in _FUNCTIONS:
        return kind.__flags__ & IMMUTABLE_TYPE != 0
    if any(name in vars(place) for place in places):
        return True
    try:
        return name in object.__getattribute__(value, "__dict__")
    except AttributeError:
        return False


def raised(error: BaseException, handle: Callable[[object], int], depth: int = 0) -> dict[str, Any]:
    """Describe an exception: its classes by where they come from, its arguments, its line in the code."""
    args: list[Any] = []
    for item in error.args[:4]:
        try:
            args.append(encode(item))
        except CannotCross:
            args.append(_text(item))
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals.get("__name__") == "candidate":
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename == "candidate.py":
        line = error.lineno
    kinds: list[Any] = type.mro(class_of(error))
    return {
        "kinds": [kind.__name__ for kind in kinds],
        "classes": [origin(kind, handle) for kind in kinds],
        "args": args,
        "held": _held(error),
        **_before(error, handle, depth),
        "text": _text(error)[:300],
        "line": line,
        "module": error.name if isinstance(error, ImportError) else None,
    }


def _before(error: BaseException, handle: Callable[[object], int], depth: int) -> dict[str, Any]:
    """Describe what an exception was raised from, or while handling what."""
    before: dict[str, Any] = {"silent": error.__suppress_context__}
    for name in ("__cause__", "__context__"):
        other = getattr(error, name)
        if other is not None and depth < _LONGEST_CHAIN:
            before[name] = raised(other, handle, depth + 1)
    return before


def _held(error: BaseException) -> dict[str, Any]:
    """Return the attributes of an exception that are plain values."""
    held: dict[str, Any] = {}
    for kind in type.mro(class_of(error)):
        for name, slot in vars(kind).items() if kind in _EXCEPTIONS else ():
            if class_of(slot) is types.MemberDescriptorType and name[:1] != "_":
                value = slot.__get__(error, kind)
                if value is not None:
                    with contextlib.suppress(CannotCross):
                        held[name] = encode(value)
    for name, value in list(getattr(error, "__dict__", {}).items())[:20]:
        if type(name) is str and not name.startswith("__"):
            with contextlib.suppress(CannotCross):
                held[name] = encode(value)
    return held


def origin(kind: Any, handle: Callable[[object], int]) -> list[Any]:
    """Say where a class comes from: a module of the library and its name there, or its number."""
    if any(kind is known for known in _EXCEPTIONS):
        return ["builtins", kind.__name__]
    # The code may have put its own class among the builtins.
    own = kind.__module__ in ("candidate", "builtins")
    module: Any = None if own else sys.modules.get(kind.__module__)
    found: Any = getattr(module, kind.__name__, None)
    if found is not None and found is kind:
        return [kind.__module__, kind.__name__]
    return ["", handle(kind)]


def _text(value: object) -> str:
    try:
        return str(value)
    except BaseException:  # noqa: BLE001 - the code's own method
        return f"<{type(value).__name__}>"

"""What tests may learn of the class of an object that stays with the code.

Its own process answers by the line of the object's classes, so neither ``__class__`` nor
``__instancecheck__`` of the code's making has a say.
"""

import builtins
import sys
import types
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import class_of
from proofroute.verifiers.code.inside.line import Line
from proofroute.verifiers.code.inside.remote import Remote, role_of

_TOLD: Final = frozenset({"__name__", "__doc__", "__module__", "__qualname__", "__annotations__", "__dict__"})


def look(line: Line, function: Any, args: tuple[Any, ...]) -> Any:
    """Call ``isinstance``, ``issubclass``, ``type``, ``id`` or ``callable``, also of a stand-in."""
    kinds = _flat(args[1]) if len(args) == 2 else ()
    if not any(isinstance(item, Remote) for item in (*args[:1], *kinds)):
        return function(*args)
    if function is callable and role_of(args[0]) in ("function", "class"):
        return True
    if function is type and len(args) == 1:
        found = line.ask("type", args[0])
        # Of another class nothing is known here, not even that it is not the one that is compared.
        if isinstance(found, Remote) and role_of(found) == "class":
            return found
    if function is vars and len(args) == 1 and role_of(args[0]) == "instance":
        return line.ask("getattr", args[0], "__dict__")
    if (function is isinstance or function is issubclass) and len(args) == 2:
        return any(_belongs(line, function is isinstance, args[0], kind) for kind in kinds)
    raise line.undecidable("the test looks at the type or identity of an object of the code")


def part(line: Line, value: Any, name: str) -> Any:
    """Return an attribute that a stand-in has too, of what it stands for."""
    if not isinstance(value, Remote):
        return getattr(value, name)
    if name == "__class__":
        return look(line, type, (value,))
    if hasattr(Remote, name) and role_of(value) not in ("class", "instance") and name not in _TOLD:
        return getattr(value, name)  # a method that the stand-in has for it
    return line.ask("getattr", value, name)


def _flat(kinds: Any) -> tuple[Any, ...]:
    if class_of(kinds) in (tuple, types.UnionType):
        items: Any = kinds if class_of(kinds) is tuple else kinds.__args__
        return tuple(inner for item in items for inner in _flat(item))
    return (kinds,)


def _belongs(line: Line, whole: bool, value: Any, kind: Any) -> bool:
    if isinstance(kind, Remote):
        if role_of(kind) != "class":
            raise line.undecidable("what is asked for is no class that the tests name")
        if not isinstance(value, Remote):
            return False  # a plain value is of the library's own class
        return _told(line, "isinstance" if whole else "issubclass", value, kind)
    if not isinstance(value, Remote):
        return bool(isinstance(value, kind) if whole else issubclass(value, kind))
    return _told(line, "belongs" if whole else "descends", value, _place(line, kind))


def _place(line: Line, kind: Any) -> str:
    module, name = str(getattr(kind, "__module__", "")), str(getattr(kind, "__name__", ""))
    if module == "builtins" and not hasattr(builtins, name):  # as types.GeneratorType
        module, name = "types", next((key for key, item in vars(types).items() if item is kind), "")
    known = module.partition(".")[0] in sys.stdlib_module_names
    if not known or getattr(sys.modules.get(module), name, None) is not kind:
        raise line.undecidable("the test looks for a class that the code does not know")
    return f"{module}:{name}"


def _told(line: Line, operation: str, value: Any, kind: Any) -> bool:
    found = line.ask(operation, value, kind)
    if class_of(found) is not bool:
        raise line.undecidable("the class of an object is not to be learned")
    return bool(found)

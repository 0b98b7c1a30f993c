"""``--schema module:Class``: find a class that Pydantic can check answers by."""

import difflib
import importlib
import re
import sys
from pathlib import Path
from typing import Final

from proofroute.core import InputError

_CLASS: Final = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*:[^\W\d]\w*(?:\.[^\W\d]\w*)*")


def names_class(text: str) -> bool:
    """Tell whether ``text`` names a class, and not a file.

    >>> names_class("shop.models:Invoice"), names_class("invoice.json")
    (True, False)
    """
    return _CLASS.fullmatch(text) is not None and not Path(text).exists()


def load_class(text: str) -> type:
    """Import a class by ``module:Class``, looking in the working folder first, as ``python -m`` does.

    Raises:
        InputError: there is no such module or class, the module breaks, or Pydantic cannot check the class.
    """
    module_name, _, path = text.partition(":")
    found: object = _module(text, module_name)
    for name in path.split("."):
        if not hasattr(found, name):
            raise InputError(f"--schema {text}: {module_name!r} has no class {path!r}{_close(name, found)}")
        found = getattr(found, name)
    if not isinstance(found, type):
        raise InputError(
            f"--schema {text}: {path!r} is {_described(found)}, not a class: name a Pydantic model, "
            "a dataclass or a TypedDict"
        )
    _check(text, found)
    return found


def _module(text: str, name: str) -> object:
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
            raise InputError(
                f"--schema {text}: there is no module {error.name!r} in the working folder or among "
                "the installed packages"
            ) from None
        raise InputError(f"--schema {text}: importing {name!r} failed: {error}") from None
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the boundary round a user's module
        raise InputError(
            f"--schema {text}: importing {name!r} failed: {type(error).__name__}: {error}"
        ) from None


def _check(text: str, found: type) -> None:
    from pydantic import PydanticSchemaGenerationError, PydanticUserError, TypeAdapter

    try:
        TypeAdapter(found)
    except (PydanticSchemaGenerationError, PydanticUserError) as error:
        why = error.message.split("\n")[0].rstrip(".")
        raise InputError(f"--schema {text}: Pydantic cannot check answers by it: {why}") from None


def _close(name: str, module: object) -> str:
    classes = [other for other in dir(module) if isinstance(getattr(module, other, None), type)]
    close = difflib.get_close_matches(name, classes, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _described(found: object) -> str:
    return "a function" if callable(found) else f"a {type(found).__name__}"

"""The two programs that run in the sandbox, each as one text: the modules of :mod:`.inside` and a start."""

import base64
import functools
import json
import marshal
import zlib
from pathlib import Path
from types import CodeType
from typing import Final, Literal

_PACKAGE: Final = "proofroute.verifiers.code.inside"
_MODULES: Final = {
    "candidate": (
        "codec",
        "mirror",
        "describe",
        "classes",
        "walled",
        "lent",
        "taken",
        "operations",
        "candidate",
    ),
    "judge": (
        "codec",
        "mirror",
        "remote",
        "offered",
        "line",
        "looking",
        "alike",
        "limits",
        "forms",
        "idle",
        "reached",
        "wanted",
        "asserting",
        "units",
        "survey",
        "rests",
        "rewrite",
        "names",
        "outcome",
        "judge",
        "shims",
        "nearness",
        "capture",
        "running",
        "session",
    ),
}

_LOADER: Final = """
import base64, json, marshal, sys, types, zlib
def load(package, modules):
    parts = package.split(".")
    for count in range(1, len(parts) + 1):
        module = types.ModuleType(".".join(parts[:count]))
        module.__path__ = []
        sys.modules[module.__name__] = module
    for name, code in modules:
        module = types.ModuleType(package + "." + name)
        sys.modules[module.__name__] = module
        exec(code, module.__dict__)
    module.main()
def compiled(packed):
    sources = json.loads(zlib.decompress(base64.b85decode(packed)))
    flags = {"dont_inherit": True, "optimize": 2}
    return [(name, compile(text, name + ".py", "exec", **flags)) for name, text in sources]
"""

Which = Literal["candidate", "judge"]


@functools.cache
def program_text(which: Which) -> str:
    """Return the text of the candidate's server or of the judge, for an interpreter of any version.

    Packed: a sandbox may hand it over as an argument of a command, and Linux bounds one at 128 KiB.
    """
    packed = base64.b85encode(zlib.compress(json.dumps(_sources(which)).encode(), 9)).decode()
    return f"{_LOADER}\nload({_PACKAGE!r}, compiled({packed!r}))\n"


@functools.cache
def program_code(which: Which) -> CodeType:
    """Return the same for this version of the interpreter, which need not compile it again."""
    modules = [
        (name, compile(text, f"{name}.py", "exec", dont_inherit=True, optimize=2))
        for name, text in _sources(which)
    ]
    text = f"{_LOADER}\nload({_PACKAGE!r}, marshal.loads({marshal.dumps(modules)!r}))\n"
    return compile(text, f"{which}.py", "exec", dont_inherit=True)


def _sources(which: Which) -> list[tuple[str, str]]:
    folder = Path(__file__).with_name("inside")
    return [(module, (folder / f"{module}.py").read_text(encoding="utf-8")) for module in _MODULES[which]]

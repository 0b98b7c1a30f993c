"""The two programs that run in the sandbox, each as one text: the modules of :mod:`.inside` and a start."""

import functools
from pathlib import Path
from typing import Final, Literal

_PACKAGE: Final = "proofroute.verifiers.code.inside"
_MODULES: Final = {
    "candidate": ("codec", "mirror", "describe", "candidate"),
    "judge": (
        "codec",
        "mirror",
        "remote",
        "line",
        "alike",
        "limits",
        "forms",
        "idle",
        "survey",
        "rewrite",
        "names",
        "judge",
        "shims",
        "running",
        "session",
    ),
}

_LOADER: Final = """
import sys, types
def load(package, sources):
    parts = package.split(".")
    for count in range(1, len(parts) + 1):
        module = types.ModuleType(".".join(parts[:count]))
        module.__path__ = []
        sys.modules[module.__name__] = module
    for name, source in sources:
        module = types.ModuleType(package + "." + name)
        sys.modules[module.__name__] = module
        exec(compile(source, name + ".py", "exec", dont_inherit=True, optimize=2), module.__dict__)
    module.main()
"""


@functools.cache
def program(name: Literal["candidate", "judge"]) -> str:
    """Return the text of the candidate's server or of the judge."""
    folder = Path(__file__).with_name("inside")
    sources = [(module, (folder / f"{module}.py").read_text(encoding="utf-8")) for module in _MODULES[name]]
    return f"{_LOADER}\nload({_PACKAGE!r}, {sources!r})\n"

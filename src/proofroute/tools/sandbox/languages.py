"""Languages other than Python: what compiles a program, what starts it, what both may touch."""

import functools
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How programs of one language are built and run.

    Args:
        name: as people write it.
        fences: what stands behind the fence of a block of it, in lower case.
        tool: the program that must be on this machine: the compiler, or the interpreter.
        source: name of the file that the program is written to.
        compile: arguments of the compile step after the tool; empty where there is none.
        start: arguments of the run step, the first one the file to start; ``{tool}`` stands for the tool.
        reserves: what runs reserves far more addresses than it uses.
    """

    name: str
    fences: tuple[str, ...]
    tool: str
    source: str
    compile: tuple[str, ...] = ()
    start: tuple[str, ...]
    reserves: bool = False

    def path(self) -> str | None:
        """Return where the tool is; None where it is not on this machine."""
        found = shutil.which(self.tool)
        return None if found is None else str(Path(found).resolve())


_NATIVE: Final = ("-O2", "-o", "main", "-w", "-fmax-errors=3", "-fdiagnostics-color=never")

LANGUAGES: Final = (
    Language(
        name="C",
        fences=("c",),
        tool="gcc",
        source="main.c",
        compile=("-std=gnu17", *_NATIVE, "main.c", "-lm"),
        start=("./main",),
    ),
    Language(
        name="C++",
        fences=("cpp", "c++", "cc", "cxx"),
        tool="g++",
        source="main.cpp",
        compile=("-std=gnu++20", *_NATIVE, "main.cpp"),
        start=("./main",),
    ),
    Language(
        name="JavaScript",
        fences=("javascript", "js", "node", "mjs", "cjs"),
        tool="node",
        source="main.js",
        start=("{tool}", "--stack-size=4000", "main.js"),
        reserves=True,
    ),
)
"""What can be run beside Python, where its tool is on the machine."""


@functools.cache
def by_fence() -> Mapping[str, Language]:
    """Return the languages by what stands behind a fence."""
    return {fence: language for language in LANGUAGES for fence in language.fences}


@functools.cache
def by_name() -> Mapping[str, Language]:
    """Return the languages by their names in lower case, as :class:`proofroute.core.Program` has them."""
    return {language.name.lower(): language for language in LANGUAGES}


@functools.cache
def building_grants() -> tuple[tuple[str, str], ...]:
    """Return what a compiler may open, its folder aside: programs, headers and libraries of the system."""
    system = ("/usr", "/lib", "/lib64", "/bin")
    return (*((path, "rx") for path in system), ("/etc/ld.so.cache", "r"), ("/dev/null", "rw"))


@functools.cache
def running_grants() -> tuple[tuple[str, str], ...]:
    """Return what a program may open, its folder aside: shared libraries, and the loader to start with."""
    folders = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
    places = ("/lib", "/lib64", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu")
    loaders = {str(found.resolve()) for place in places for found in Path(place).glob("ld-*.so*")}
    devices = (("/dev/null", "rw"), ("/dev/urandom", "r"), ("/usr/share/zoneinfo", "r"))
    return (*((path, "r") for path in folders), *((path, "rx") for path in sorted(loaders)), *devices)

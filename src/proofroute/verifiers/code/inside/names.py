"""The names that the tests see: stand-ins for the candidate's, and the library's own."""

import ast
import builtins
import math
import re
import sys
import types
from collections.abc import Sequence
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, decode
from proofroute.verifiers.code.inside.line import Line
from proofroute.verifiers.code.inside.remote import Remote
from proofroute.verifiers.code.inside.units import Survey


class Missing:
    """Stands in for an entry point that the code does not define."""

    def __init__(self, line: Line, why: str, *, asked: bool = True) -> None:
        self._line = line
        self._why = why
        self._asked = asked

    def __call__(self, *_args: Any, **_kwargs: Any) -> Any:
        """Raise what the code itself would raise; nobody is to blame where no name was asked for."""
        if not self._asked:
            raise self._line.undecidable(self._why)
        error = NameError(self._why)
        error.candidate = {  # type: ignore[attr-defined]
            "kinds": ["NameError"],
            "text": self._why,
            "line": None,
            "module": None,
            "classes": [["builtins", "NameError"]],
        }
        raise error


def gather_names(line: Line, told: dict[str, Any], rebound: Sequence[str]) -> dict[str, Any]:
    """Make the stand-ins for the candidate's public names.

    Args:
        line: the way to the candidate.
        told: what it said of itself when it was loaded.
        rebound: names that its functions bind anew: what they are now is soon not true any more.
    """
    names: dict[str, Any] = {}
    try:
        line.follow(told)
    except (CannotCross, LookupError, TypeError, ValueError):
        return names
    for name, what in told["names"].items():
        if name.startswith("__") or name in rebound:
            continue  # the code's own affair, and the judge's
        try:
            if "callable" in what:
                names[name] = line.named(name, what["callable"], what["role"])
            elif "exception" in what:
                names[name] = line.exception_class(name, what["exception"])
            elif "module" in what and what["module"].partition(".")[0] in sys.stdlib_module_names:
                names[name] = __import__(what["module"], fromlist=["*"])
            elif "ref" in what:
                names[name] = line.shared(what["ref"])
            elif "value" in what:
                names[name] = decode(what["value"], line.remote)
        except (CannotCross, ImportError, LookupError):
            continue
    return names


def choose_names(line: Line, names: dict[str, Any], found: Survey, entry_point: str | None) -> dict[str, Any]:
    """Keep what the tests may use: nothing that decides what is right may come from the code."""
    # `math.isclose` in a test means the library's, whatever the code calls by that name.
    bases = {
        node.value.id
        for node in ast.walk(found.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    library = {
        name for name in bases if name in sys.stdlib_module_names and name in names and name != entry_point
    }
    # Only the entry point may replace a builtin: a false `abs` or `set` would turn every test.
    chosen = {
        name: value
        for name, value in names.items()
        if name == entry_point or (not hasattr(builtins, name) and name not in _LIBRARIES)
    }
    others = {name for name in found.used if isinstance(chosen.get(name), Remote)}
    for name in [name for name in chosen if name != entry_point and len(others) > (name in others)]:
        if name in _EXPECTED:
            del chosen[name]
        elif name in _LIBRARY_CLASSES:
            chosen[name] = getattr(__import__(_LIBRARY_CLASSES[name]), name)
        elif name.lower().strip("_") in _COMPARING and isinstance(chosen[name], Remote):
            chosen[name] = Missing(
                line, f"{name!r} is the code's own, and it is told what is right", asked=False
            )
    return {**chosen, **{name: __import__(name) for name in library}}


def is_own_value(name: str, value: Any) -> bool:
    """Tell whether a name is a plain value that the code alone vouches for: ``pi`` is known otherwise."""
    if isinstance(value, Remote | types.ModuleType | type):
        return False
    return not (class_of(value) is float and repr(value) == repr(getattr(math, name, None)))


_LIBRARIES: Final = frozenset(
    {"np", "numpy", "pd", "pandas", "pytest", "unittest", "scipy", "sympy", "torch"}
)
"""What these names mean in a test is never the code's to say."""

_EXPECTED: Final = frozenset({"expected", "exp", "want", "wanted", "truth", "correct", "gold"})
"""Names of what is right."""

_LIBRARY_CLASSES: Final = {
    "Fraction": "fractions",
    "Decimal": "decimal",
    "Counter": "collections",
    "OrderedDict": "collections",
    "defaultdict": "collections",
    "deque": "collections",
    "timedelta": "datetime",
}
"""Classes that make expected values, where a test takes them from the code's imports."""

_COMPARING: Final = frozenset(
    [
        "isclose",
        "is_close",
        "allclose",
        "approx",
        "close",
        "almost_equal",
        "equal",
        "equals",
        "is_equal",
        "are_equal",
        "same",
        "is_same",
        "compare",
    ]
)
"""Names of functions that decide between a result and what is expected: the code's own are not asked."""

_SOLUTION: Final = re.compile(
    r"(?:^|[_.])(?:your|my|the|user|student|generated)_|"
    r"(?:^|[_.])(?:solutions?|sol|candidate|main|__main__|modules?|answers?|submission|submitted|program|"
    r"script|code|task|impl|implementation|target|exercise|problem|functions?|prog|"
    r"module_name|placeholder)\d*(?:$|[_.])"
)
_THIRD_PARTY: Final = re.compile(
    r"^(?:numpy|np|pandas|scipy|sklearn|torch|pytest|hypothesis|sympy|networkx)\b"
)


def is_solution(module: str, entry_point: str | None) -> bool:
    """Tell whether tests that import from ``module`` mean the code; no other module is the code's to serve.

    >>> is_solution("solution", None), is_solution("numpy", None), is_solution("lru_cache", "LRUCache")
    (True, False, True)
    """
    if module.partition(".")[0] in sys.stdlib_module_names or _THIRD_PARTY.match(module):
        return False
    if entry_point and _bare(module.rpartition(".")[2]) == _bare(entry_point):
        return True
    return _SOLUTION.search(module.lower()) is not None


def classes_under_test(found: Survey, entry_point: str | None) -> frozenset[str]:
    """Return the names that a test text has from the code alone: not its own, not another module's."""
    taken: set[str] = set()
    given: set[str] = set()
    modules: set[str] = set()
    for node in ast.walk(found.tree):
        match node:
            case ast.ImportFrom(module=str(module), names=aliases):
                target = given if is_solution(module, entry_point) else taken
                target.update(alias.name for alias in aliases)
                taken.update(alias.asname for alias in aliases if alias.asname)
            case ast.Import(names=aliases):
                for alias in aliases:
                    target = modules if is_solution(alias.name, entry_point) else taken
                    target.add((alias.asname or alias.name).partition(".")[0])
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                taken.add(name)
            case _:
                pass
    for node in ast.walk(found.tree):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in modules:
                given.add(name)
            case _:
                pass
    if found.check and entry_point is not None:
        given.add(entry_point)
    return frozenset(name for name in (found.used | given) - taken if name.lstrip("_")[:1].isupper())


def _bare(name: str) -> str:
    return name.replace("_", "").lower()


def choose_entry(
    line: Line, names: dict[str, Any], guesses: dict[str, list[str]], entry_point: str | None
) -> Any:
    """Find what examples and ``check`` call: a function, or a method of ``class Solution``.

    Args:
        line: the way to the candidate.
        names: the stand-ins.
        guesses: ``methods`` of ``class Solution``, and ``roots``, the functions that no other one calls.
        entry_point: its name, where one was given.
    """
    entry = names.get(entry_point or "")
    if entry is not None:
        return entry
    solution = names.get("Solution")
    if isinstance(solution, Remote):
        methods = guesses["methods"]
        wanted = entry_point.rpartition(".")[2] if entry_point else methods[0] if len(methods) == 1 else None
        if wanted is not None and wanted in methods:
            return _method(solution, wanted)
    owner = entry_owner(guesses, entry_point)
    if entry_point is not None and isinstance(names.get(owner or ""), Remote):
        return _method(names[owner or ""], entry_point.rpartition(".")[2])
    functions = [name for name, value in names.items() if isinstance(value, Remote)]
    roots = [name for name in guesses["roots"] if name in functions]
    if entry_point is None and len(functions) == 1:
        return names[functions[0]]
    if entry_point is None and len(roots) == 1:
        return names[roots[0]]
    listed = ", ".join(functions[:10]) or "nothing that can be called"
    if entry_point is None:
        return Missing(line, f"no entry point was named, and the code defines {listed}", asked=False)
    first = entry_point.partition(".")[0]
    if first != entry_point and first in names:
        return Missing(line, f"it is not known how an object for {entry_point!r} is made", asked=False)
    return Missing(line, f"the code defines no {entry_point!r}; it defines {listed}")


def entry_owner(guesses: dict[str, list[str]], entry_point: str | None) -> str | None:
    """Return the class of which an entry point such as ``Box.put`` or ``put`` is a method, if it is one."""
    if entry_point is None:
        return None
    found = [
        member.partition(".")[0]
        for member in guesses["members"]
        if entry_point in (member, member.partition(".")[2])
    ]
    return found[0] if len(found) == 1 else None


def _method(solution: Remote, name: str) -> Any:
    # As the judges of programming contests do: a new object for each call.
    def call(*args: Any, **kwargs: Any) -> Any:
        return getattr(solution(), name)(*args, **kwargs)

    return call

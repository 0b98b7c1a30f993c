"""Read a test text: which tests it states.

A unit is what becomes one claim: a top-level ``assert`` (or a block with asserts in it), a ``test_*``
function or method, or such a statement directly in the body of ``check``. What looks like a test and is not
understood is a unit too, with its problem.
"""

import ast
import builtins
import re
import sys
from collections.abc import Iterator
from typing import Final, NamedTuple

from proofroute.verifiers.code.inside.forms import (
    class_problem,
    flat,
    is_test_class,
    test_methods,
    uncalled,
    unread,
)
from proofroute.verifiers.code.inside.idle import comparing_functions, idle
from proofroute.verifiers.code.inside.reached import replaced, unconditional

LONGEST_SOURCE: Final = 400
_LINE_END: Final = re.compile(r"\r\n|[\r\n]")


# No dataclasses here: importing them would double the judge's start.
class Unit(NamedTuple):
    """One test.

    Attributes:
        claim: its name.
        source: its text.
        function: the function that it is, where it is one.
        owner: the class of that function, where it is a method.
        problem: why it is not understood.
        alone: it stands on nothing that the test text has set up before.
    """

    claim: str
    source: str
    function: str | None = None
    owner: str | None = None
    problem: str | None = None
    alone: bool = False


class Survey:
    """What a test text holds.

    Attributes:
        tree: the parsed text; what runs under ``__main__`` is among its statements.
        units: its tests, in order.
        nodes: the unit of each statement that is one, by the node's identity.
        helpers: the functions that assert, by the node's identity: each has to run.
        required: assertions that have to run, by the node's identity, with the unit that states them.
        refused: assertions that decide nothing, by the node's identity, and why.
        check: whether there is a function that takes the candidate.
        check_called: whether the text calls it itself.
        used: names that the text reads.
        wanted: those that it does not make itself.
        reaches_in: the text changes or looks at the process, in which the code is not.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.units: list[Unit] = []
        self.nodes: dict[int, int] = {}
        self.helpers: dict[int, str] = {}
        self.required: dict[int, int | None] = {}
        self.refused: dict[int, str] = {}
        self.check = False
        self.check_called = False
        self.reaches_in = any(_reaches_in(node) for node in ast.walk(tree))
        self.used = loaded(tree)
        self.wanted: frozenset[str] = frozenset()


_REACHING_WORDS: Final = """
    capsys capfd monkeypatch patch mock Mock MagicMock stdin seed environ getsource signature inspect
    getcontext setcontext setlocale perf_counter monotonic setattr
"""
_REACHING: Final = frozenset(_REACHING_WORDS.split())


def _reaches_in(node: ast.AST) -> bool:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.alias(name=name):
            return name in _REACHING
        case ast.MatchClass():
            return True
        case _:
            return False


def loaded(tree: ast.AST) -> frozenset[str]:
    """Return the names that a text reads."""
    return frozenset(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


def survey(tests: str) -> Survey:
    r"""Find the tests in a test text.

    Raises:
        SyntaxError: it does not parse.

    >>> [unit.claim for unit in survey("assert f(1)\ndef test_two(): assert f(2)").units]
    ['test 1', 'test_two']
    """
    tree = ast.parse(tests)
    tree.body = flat(tree)
    return _Reader(tests, tree).read()


class _Reader:
    """Reads one text."""

    def __init__(self, tests: str, tree: ast.Module) -> None:
        self.tests = tests
        self.found = Survey(tree)
        self.asserting = _asserting_functions(tree)
        self.comparing = comparing_functions(tree)
        self.replaced = replaced(tree.body)
        self.found.wanted = wanted_names(tests)
        self.of_code = self.found.wanted | {
            node.args.args[0].arg
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and node.name == "check" and node.args.args
        }
        self.local = {node.id for node in _top_level(tree) if isinstance(node, ast.Name) and _stores(node)}
        self.lines = [line.encode() for line in _LINE_END.split(tests)]
        self.functions: set[str] = set()
        self.numbered = 0

    def read(self) -> Survey:
        """Find every unit."""
        tree = self.found.tree
        in_vain = self._idle(tree.body)
        for node in tree.body:
            self._read(node, in_vain)
        problems = {id(node): node for node in uncalled(tree, self.asserting)}
        for node in problems.values():
            self._add(node, self.local, "nothing calls it")
        for inner in ast.walk(tree):
            # Whatever asserts and is no test itself has to run at least once.
            if (
                isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)
                and id(inner) not in problems
                and _asserts(inner, self.asserting)
            ):
                self.found.helpers[id(inner)] = inner.name
                for item in unconditional(inner):
                    self.found.required.setdefault(id(item), None)
        return self.found

    def _read(self, node: ast.stmt, in_vain: set[int]) -> None:
        found = self.found
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name.startswith("test"):
                alone = not loaded(node) & self.local
                unit = Unit(name, self._source(node), function=name, alone=alone)
                self.functions.add(name)
                self._require(node)
                found.units.append(unit._replace(problem=self._body_problem(node)))
            case ast.FunctionDef(name="check", body=body) if node.args.args or node.args.posonlyargs:
                found.check = True
                inside = {item.id for item in ast.walk(node) if isinstance(item, ast.Name) and _stores(item)}
                idle_inside = self._idle(body)
                for inner in body:
                    if not isinstance(inner, _DEFINITIONS):
                        self._statement(inner, self.local | inside, idle_inside)
            case ast.ClassDef(name=name) if is_test_class(node):
                problem = class_problem(node) or (_REPLACED if id(node) in self.replaced else None)
                self.replaced |= replaced(node.body)
                for method in test_methods(node):
                    claim, text = f"{name}.{method.name}", self._source(method)
                    why = problem or self._body_problem(method)
                    self._require(method)
                    found.units.append(Unit(claim, text, method.name, name, why))
            case ast.Expr(value=ast.Call(func=ast.Name(id="check"), args=[_, *_])):
                found.check_called = True
            case ast.Expr(value=ast.Call(func=ast.Name(id=name), args=[], keywords=[])) if (
                name.startswith("test") and name in self.functions
            ):
                pass  # the functions are run, each for itself
            case _ if not isinstance(node, _DEFINITIONS):
                self._statement(node, self.local, in_vain)
            case _:
                pass

    def _statement(self, node: ast.stmt, local: set[str], in_vain: set[int]) -> None:
        if _asserts(node, self.asserting) and id(node) not in in_vain:
            self._add(node, local)
        elif problem := unread(node):
            self._add(node, local, problem)
        elif id(node) in in_vain or (isinstance(node, ast.Return) and node.value is not None):
            self._add(node, local, "it compares and does nothing with what comes of it")

    def _add(self, node: ast.stmt, local: set[str], problem: str | None = None) -> None:
        self.numbered += 1
        if problem is None:
            self.found.nodes[id(node)] = len(self.found.units)
            self._require(node)
        alone = isinstance(node, ast.Assert) and not loaded(node) & local
        unit = Unit(f"test {self.numbered}", self._source(node), problem=problem, alone=alone)
        self.found.units.append(unit)

    def _require(self, node: ast.stmt) -> None:
        for item in unconditional(node):
            self.found.required[id(item)] = len(self.found.units)

    def _source(self, node: ast.stmt) -> str:
        # Like ast.get_source_segment, which splits the whole text again for each statement.
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        lines = self.lines[first : last + 1]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        text = b"\n".join(lines[:LONGEST_SOURCE]).decode("utf-8", "replace")
        return text if len(text) <= LONGEST_SOURCE else text[:LONGEST_SOURCE] + " ..."

    def _idle(self, body: list[ast.stmt]) -> set[int]:
        def asserts(node: ast.stmt) -> bool:
            return _asserts(node, self.asserting)

        return {id(node) for node in idle(body, self.of_code, asserts, self.comparing)}

    def _body_problem(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
        if id(node) in self.replaced:
            return _REPLACED
        in_vain = self._idle(node.body)
        for inner in node.body:
            if isinstance(inner, _DEFINITIONS) or (
                _asserts(inner, self.asserting) and id(inner) not in in_vain
            ):
                continue
            problem = unread(inner)
            if problem or id(inner) in in_vain:
                return problem or "it compares and does nothing with what comes of it"
        return None


_REPLACED: Final = "a later one of the same name replaces it, so it never runs"
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def _top_level(tree: ast.Module) -> Iterator[ast.AST]:
    for node in tree.body:
        if not isinstance(node, _DEFINITIONS):
            yield from ast.walk(node)


def _stores(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _asserting_functions(tree: ast.Module) -> set[str]:
    """Name the functions that assert, themselves or through another one."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    names: set[str] = {"raises", "warns", "assert_allclose", "assert_equal"}
    callers: dict[str, set[str]] = {}
    for node in functions:
        for name in _called(node):
            callers.setdefault(name, set()).add(node.name)
    waiting = [node.name for node in functions if _asserts(node, names)]
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            waiting += callers.get(name, ())
    return names


def _called(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        match inner:
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                yield name
            case _:
                pass


def _asserts(node: ast.AST, asserting: set[str]) -> bool:
    for inner in ast.walk(node):
        match inner:
            case ast.Assert():
                return True
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)) if (
                name in asserting
            ):
                return True
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)) if (
                name.startswith("assert") or name == "fail"
            ):
                return True
            case ast.Raise(exc=ast.Name(id="AssertionError") | ast.Call(func=ast.Name(id="AssertionError"))):
                return True
            case _:
                pass
    return False


def wanted_names(tests: str) -> frozenset[str]:
    r"""Return the names that the tests use and do not make themselves, builtins left out.

    >>> sorted(wanted_names("import math\nassert math.floor(f(len('a'))) == 1"))
    ['f']
    """
    tree = ast.parse(tests)
    made: set[str] = set()
    used: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                used.add(name)
            case ast.Name(id=name):
                made.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
                made.add(name)
            case ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
                made.add(name)
            case ast.Import(names=aliases):
                made.update((alias.asname or alias.name).partition(".")[0] for alias in aliases)
            case ast.ImportFrom(module=module, names=aliases) if _is_importable(module):
                made.update(alias.asname or alias.name for alias in aliases)
            case ast.ImportFrom(names=aliases):
                used.update(alias.name for alias in aliases if alias.name != "*")
            case _:
                pass
    return frozenset(used - made - set(dir(builtins)))


def _is_importable(module: str | None) -> bool:
    return (module or "").partition(".")[0] in {*sys.stdlib_module_names, "pytest", "numpy"}

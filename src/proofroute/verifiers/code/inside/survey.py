"""Read a test text: which tests it states.

A unit is what becomes one claim: a top-level ``assert`` (or a block with asserts in it), a ``test_*``
function or method, or such a statement directly in the body of ``check``. What looks like a test and is not
understood is a unit too, with its problem.
"""

import ast
import re
from collections.abc import Iterator
from typing import Final

from proofroute.verifiers.code.inside.asserting import asserting_functions, asserts
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
from proofroute.verifiers.code.inside.units import LONGEST_SOURCE, Survey, Unit
from proofroute.verifiers.code.inside.wanted import loaded, wanted_names

_LINE_END: Final = re.compile(r"\r\n|[\r\n]")


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
        self.asserting = asserting_functions(tree)
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
                and asserts(inner, self.asserting)
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
        if asserts(node, self.asserting) and id(node) not in in_vain:
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
        def decides(node: ast.stmt) -> bool:
            return asserts(node, self.asserting)

        return {id(node) for node in idle(body, self.of_code, decides, self.comparing)}

    def _body_problem(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
        if id(node) in self.replaced:
            return _REPLACED
        in_vain = self._idle(node.body)
        for inner in node.body:
            if isinstance(inner, _DEFINITIONS) or (
                asserts(inner, self.asserting) and id(inner) not in in_vain
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

"""The gate: RestrictedPython as a static policy over a program's text.

The wall is the sandbox; the gate is a second opinion that costs a millisecond. It accepts what models really
write and names what reaches for the interpreter's insides. What it refuses is against the policy, which says
nothing of right or wrong.
"""

import ast
import functools
from dataclasses import dataclass
from typing import Any, TypeAlias

from proofroute.tools.code.words import (
    DUNDERS,
    FORBIDDEN_ATTRIBUTES,
    FORBIDDEN_NAMES,
    LOOKED_INSIDE,
    SAFE_MODULES,
    SYS_ATTRIBUTES,
    UNSAFE_MODULES,
)

_Visited: TypeAlias = ast.AST | list[ast.AST] | None


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """What the policy refuses: line (from 1), column (from 1) and why."""

    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.reason}"


def refusals(code: str) -> tuple[Refusal, ...]:
    r"""Return what the policy refuses in ``code``, in the order of the text; empty when it lets it through.

    Raises:
        SyntaxError: the code does not parse.

    >>> refusals("def f(d):\n    d['n'] += 1")
    ()
    >>> str(refusals("x = eval('1')")[0])
    "line 1, column 5: 'eval' is not allowed"
    """
    policy = _policy()()
    try:
        policy.visit(ast.parse(code))
    except (RecursionError, MemoryError):
        return (Refusal(1, 1, "it is nested too deeply to be looked through"),)
    found: list[Refusal] = policy.refused
    return tuple(sorted(set(found)))


@functools.cache
def _policy() -> Any:
    from RestrictedPython.transformer import (  # heavy, and needed only where code is checked
        INSPECT_ATTRIBUTES,
        RestrictingNodeTransformer,
    )

    class Policy(RestrictingNodeTransformer):  # type: ignore[misc,unused-ignore]
        """RestrictedPython's rules, with room for what its rewriting cannot express."""

        def __init__(self) -> None:
            super().__init__()
            self.refused: list[Refusal] = []

        def error(self, node: ast.AST, info: str) -> None:
            place = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
            self.refused.append(Refusal(*place, info))

        def warn(self, node: ast.AST, info: str) -> None:
            del node, info

        def check_name(self, node: Any, name: str | None, allow_magic_methods: bool = False) -> None:
            del allow_magic_methods
            if name is None:
                return
            if name in FORBIDDEN_NAMES or (_is_dunder(name) and name not in DUNDERS):
                self.error(node, f"{name!r} is not allowed")

        def visit_Attribute(self, node: ast.Attribute) -> _Visited:  # noqa: N802
            forbidden = node.attr in FORBIDDEN_ATTRIBUTES or node.attr in INSPECT_ATTRIBUTES
            if forbidden or (_is_dunder(node.attr) and node.attr not in DUNDERS):
                self.error(node, f"the attribute {node.attr!r} is not allowed")
            if (
                isinstance(node.value, ast.Name)
                and node.value.id == "sys"
                and node.attr not in SYS_ATTRIBUTES
            ):
                self.error(node, f"'sys.{node.attr}' is not allowed")
            if (
                isinstance(node.value, ast.Name)
                and node.value.id in SAFE_MODULES
                and node.attr in UNSAFE_MODULES
            ):
                self.error(node, f"the module '{node.value.id}.{node.attr}' is not allowed")
            return self._look_inside(node)

        def visit_Name(self, node: ast.Name) -> _Visited:  # noqa: N802
            self.check_name(node, node.id)
            return node

        def visit_Import(self, node: ast.Import) -> _Visited:  # noqa: N802
            for alias in node.names:
                self._check_module(node, alias.name)
            return node

        def visit_ImportFrom(self, node: ast.ImportFrom) -> _Visited:  # noqa: N802
            self._check_module(node, node.module or "")
            for alias in node.names:
                module = node.module or ""
                hidden = module == "sys" and alias.name not in SYS_ATTRIBUTES
                # A module that another one happens to import (`from random import _os`) is a way out.
                reached = alias.name in UNSAFE_MODULES or alias.name.startswith("_") or hidden
                if alias.name in FORBIDDEN_ATTRIBUTES or reached:
                    self.error(node, f"'from {module} import {alias.name}' is not allowed")
            return node

        def visit_ClassDef(self, node: ast.ClassDef) -> _Visited:  # noqa: N802
            self.check_name(node, node.name)
            for keyword in node.keywords:
                if keyword.arg == "metaclass" and not _is_abstract(keyword.value):
                    self.error(node, "a metaclass is not allowed")
            return self._look_inside(node)

        def _check_module(self, node: ast.AST, name: str) -> None:
            if name.partition(".")[0] not in SAFE_MODULES:
                self.error(node, f"the module {name!r} is not on the list")

        def _look_inside(self, node: ast.AST) -> _Visited:
            # The rewriting of RestrictedPython is not used: only what it refuses is.
            for child in ast.iter_child_nodes(node):
                self.visit(child)
            return node

        generic_visit = _look_inside

        def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> _Visited:  # noqa: N802
            self.check_name(node, node.name)
            self.check_function_argument_names(node)
            return self._look_inside(node)

        def visit_FunctionDef(self, node: ast.FunctionDef) -> _Visited:  # noqa: N802
            self.check_name(node, node.name)
            self.check_function_argument_names(node)
            return self._look_inside(node)

        def visit_Lambda(self, node: ast.Lambda) -> _Visited:  # noqa: N802
            self.check_function_argument_names(node)
            return self._look_inside(node)

    # Statements that RestrictedPython refuses or rewrites, and whose parts are all that matters to a policy.
    for name in LOOKED_INSIDE:
        setattr(Policy, f"visit_{name}", Policy.generic_visit)
    return Policy


def _is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and len(name) > 4


def _is_abstract(node: ast.expr) -> bool:
    return ast.unparse(node) in {"ABCMeta", "abc.ABCMeta"}

"""The gate: RestrictedPython as a static policy over a program's text.

The wall is the sandbox; the gate is a second opinion that costs a millisecond. It accepts what models really
write and names what reaches for the interpreter's insides. What it refuses is against the policy, which says
nothing of right or wrong.
"""

import ast
import functools
from dataclasses import dataclass
from typing import Any, TypeAlias

from proofroute.tools.code.facts import Facts, facts
from proofroute.tools.code.modules import part, safe_module
from proofroute.tools.code.strings import (
    annotations,
    beginning,
    dangerous_word,
    folded,
    format_attributes,
)
from proofroute.tools.code.words import (
    DUNDERS,
    FORBIDDEN_ATTRIBUTES,
    FORBIDDEN_NAMES,
    LOOKED_INSIDE,
    NO_STAR,
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
        policy.judge(ast.parse(code))
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

    forbidden = FORBIDDEN_ATTRIBUTES | INSPECT_ATTRIBUTES

    class Policy(RestrictingNodeTransformer):  # type: ignore[misc,unused-ignore]
        """RestrictedPython's rules, with room for what its rewriting cannot express."""

        def __init__(self) -> None:
            super().__init__()
            self.refused: list[Refusal] = []
            self.facts = Facts()

        def judge(self, tree: ast.Module) -> None:
            self.facts = facts(tree)
            self.visit(tree)

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

        def check_attribute(self, node: ast.AST, name: str) -> None:
            if name in forbidden or (_is_dunder(name) and name not in DUNDERS):
                self.error(node, f"the attribute {name!r} is not allowed")

        def visit_Attribute(self, node: ast.Attribute) -> _Visited:  # noqa: N802
            own = isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}
            if not (own and node.attr == "modules"):
                self.check_attribute(node, node.attr)
            module = self.facts.modules.get(id(node.value))
            found = part(module, node.attr) if module else "value"
            if found == "refused":
                self.error(node, f"'{module}.{node.attr}' is not allowed")
            elif found == "absent":  # the error that it raises hands out the module
                self.error(node, f"there is no '{module}.{node.attr}'")
            elif id(node) in self.facts.modules:
                self._check_value(node)
            if node.attr in {"format", "format_map"}:
                self._check_format(node)
            if node.attr == "__match_args__" and not isinstance(node.ctx, ast.Load):
                self.error(node, "'__match_args__' is set in its class only")
            return self._look_inside(node)

        def visit_Name(self, node: ast.Name) -> _Visited:  # noqa: N802
            if id(node) not in self.facts.of_stdin:
                self.check_name(node, node.id)
            if node.id in self.facts.by_star and isinstance(node.ctx, ast.Load):
                self.error(node, f"{node.id!r} of its module is not allowed")
            if node.id == "getattr" and id(node) not in self.facts.before_dot_or_call:
                self.error(node, "'getattr' is not allowed but in a call with a name that is written out")
            if id(node) in self.facts.modules:
                self._check_value(node)
            return node

        def visit_Call(self, node: ast.Call) -> _Visited:  # noqa: N802
            if isinstance(node.func, ast.Name) and node.func.id in {"getattr", "setattr"}:
                self._check_computed(node, node.func.id)
            return self._look_inside(node)

        def visit_Constant(self, node: ast.Constant) -> _Visited:  # noqa: N802
            self._check_text(node)
            return node

        def visit_BinOp(self, node: ast.BinOp) -> _Visited:  # noqa: N802
            self._check_text(node)
            return node if id(node) in self.facts.texts else self._look_inside(node)

        def visit_JoinedStr(self, node: ast.JoinedStr) -> _Visited:  # noqa: N802
            self._check_text(node)
            return self._look_inside(node)

        def visit_Assign(self, node: ast.Assign) -> _Visited:  # noqa: N802
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == "__match_args__":
                    self._check_match_arguments(node.value)
            return self._look_inside(node)

        def visit_MatchClass(self, node: ast.MatchClass) -> _Visited:  # noqa: N802
            for name in node.kwd_attrs:
                self.check_attribute(node, name)
            if node.patterns and self.facts.registers:
                self.error(node, "a pattern by position is not allowed beside 'register'")
            return self._look_inside(node)

        def visit_AnnAssign(self, node: ast.AnnAssign) -> _Visited:  # noqa: N802
            self._check_annotation(node.annotation)
            return self._look_inside(node)

        def visit_arg(self, node: ast.arg) -> _Visited:
            self._check_annotation(node.annotation)
            return self._look_inside(node)

        def visit_Import(self, node: ast.Import) -> _Visited:  # noqa: N802
            for alias in node.names:
                self._check_module(node, alias.name)
            return node

        def visit_ImportFrom(self, node: ast.ImportFrom) -> _Visited:  # noqa: N802
            module = node.module or ""
            self._check_module(node, module)
            for alias in node.names:
                if alias.name == "*":
                    refused = module in NO_STAR
                else:
                    refused = alias.name in forbidden or part(module, alias.name) == "refused"
                if refused:
                    self.error(node, f"'from {module} import {alias.name}' is not allowed")
            return node

        def visit_ClassDef(self, node: ast.ClassDef) -> _Visited:  # noqa: N802
            self.check_name(node, node.name)
            for statement in node.body:
                if isinstance(statement, ast.Import | ast.ImportFrom):
                    self.error(statement, "an import in a class is not allowed")
            for keyword in node.keywords:
                if keyword.arg == "metaclass" and not _is_abstract(keyword.value):
                    self.error(node, "a metaclass is not allowed")
            return self._look_inside(node)

        def _check_module(self, node: ast.AST, name: str) -> None:
            if not safe_module(name):
                self.error(node, f"the module {name!r} is not on the list")

        def _check_value(self, node: ast.Name | ast.Attribute) -> None:
            if id(node) not in self.facts.before_dot_or_call:
                self.error(node, f"the module {self.facts.modules[id(node)]!r} is not allowed as a value")

        def _check_text(self, node: ast.expr) -> None:
            word = dangerous_word(self.facts.texts.get(id(node), ""))
            if word:
                self.error(node, f"the name {word!r} is not allowed, not in a text either")

        def _check_annotation(self, node: ast.expr | None) -> None:
            for meant in annotations(node) if node else ():
                self.visit(meant)

        def _check_match_arguments(self, node: ast.expr) -> None:
            names = [folded(item) for item in node.elts] if isinstance(node, ast.Tuple) else [None]
            for name in names:
                if name is None:
                    self.error(node, "'__match_args__' is a tuple of names that are written out")
                else:
                    self.check_attribute(node, name)

        def _check_computed(self, node: ast.Call, what: str) -> None:
            if len(node.args) < 2:
                return
            name = folded(node.args[1])
            if name is not None:
                self.check_attribute(node, name)
                if name == "__match_args__":
                    self.error(node, "'__match_args__' is set in its class only")
            elif what == "getattr":
                start = beginning(node.args[1])
                if not start or start[0] == "_" or any(word.startswith(start) for word in forbidden):
                    self.error(node, "'getattr' is not allowed with a name that is computed")

        def _check_format(self, node: ast.Attribute) -> None:
            text = folded(node.value)
            for name in format_attributes(text or ""):
                self.check_attribute(node, name)
            unknown = text is None and not isinstance(node.value, ast.JoinedStr)
            if isinstance(node.value, ast.Name) and node.value.id == "str":
                self.error(node, "'str.format' is not allowed as a value")
            elif unknown and self.facts.bad_formats:
                self.error(node, "a format string that is computed is not allowed beside such texts")

        def _look_inside(self, node: ast.AST) -> _Visited:
            # The rewriting of RestrictedPython is not used: only what it refuses is.
            for child in ast.iter_child_nodes(node):
                self.visit(child)
            return node

        generic_visit = _look_inside

        def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> _Visited:  # noqa: N802
            return self.visit_FunctionDef(node)

        def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> _Visited:  # noqa: N802
            self.check_name(node, node.name)
            self.check_function_argument_names(node)
            self._check_annotation(node.returns)
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
    return ast.unparse(node) in {"ABCMeta", "abc.ABCMeta", "EnumMeta", "enum.EnumMeta"}

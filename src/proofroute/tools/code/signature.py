"""Functions that a prompt asks for by showing how they begin."""

import ast
import re
import warnings
from dataclasses import dataclass
from typing import Final

from proofroute.tools.code.literals import balanced_end

_DEF: Final = re.compile(r"^[ \t>]*(?:async[ \t]+)?def[ \t]+(?P<name>[A-Za-z_]\w*)[ \t]*(?=\()", re.MULTILINE)
_NAMED: Final = re.compile(
    r"\b(?:function|method|def|named|called|signature)s?[ \t]+(?:named[ \t]+|called[ \t]+)?"
    r"(?P<quote>[`'\"*]*)(?P<name>[A-Za-z_]\w*)(?P<after>\(|[`'\"*]*)",
    re.IGNORECASE,
)
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Signature:
    """A function of a prompt.

    Args:
        name: its name.
        parameters: the names of its parameters, ``self`` left out.
        done: the prompt shows its body too.
    """

    name: str
    parameters: tuple[str, ...] | None
    done: bool = False


def signatures(prompt: str) -> list[Signature]:
    """Return the functions whose first line a prompt shows, in order."""
    written = _bodies(prompt)
    found: list[Signature] = []
    for number, opened in enumerate(_DEF.finditer(prompt)):
        if number >= _MOST:
            break
        name = opened["name"]
        end = balanced_end(prompt, opened.end())
        parameters = _parameters(prompt[opened.end() : end]) if end is not None else None
        if not name.startswith("__"):
            found.append(Signature(name, parameters, name in written))
    return found


def named_functions(prompt: str) -> list[str]:
    """Return the names that a prompt's words give to functions: "a function called `f`"."""
    names: list[str] = []
    for found in _NAMED.finditer(prompt):
        marked = found["quote"] or found["after"] or "_" in found["name"]
        if marked and found["name"].lower() not in ("named", "called", "in", "to", "that", "which"):
            names.append(found["name"])
    return list(dict.fromkeys(names))


def _parameters(brackets: str) -> tuple[str, ...] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            statement = ast.parse(f"def f{brackets}: pass").body[0]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if not isinstance(statement, ast.FunctionDef) or statement.args.vararg or statement.args.kwonlyargs:
        return None
    given = [*statement.args.posonlyargs, *statement.args.args]
    return tuple(item.arg for item in given if item.arg not in ("self", "cls"))


def _bodies(prompt: str) -> set[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(prompt)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and not all(map(_says_nothing, node.body))
    }


def _says_nothing(node: ast.stmt) -> bool:
    return isinstance(node, ast.Pass | ast.Raise) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )

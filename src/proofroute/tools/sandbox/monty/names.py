"""What a program's text binds, and what it says of sets: known before it is rewritten."""

import ast
from dataclasses import dataclass, field


@dataclass(slots=True)
class Known:
    """Of a whole program.

    Attributes:
        bound: every name that it binds anywhere.
        modules: names that stand for modules, with the module.
        taken: names that it takes from modules, as ``module.name``.
        texts: its string constants.
    """

    bound: set[str] = field(default_factory=set[str])
    modules: dict[str, str] = field(default_factory=dict[str, str])
    taken: dict[str, str] = field(default_factory=dict[str, str])
    texts: set[str] = field(default_factory=set[str])


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def known(tree: ast.Module) -> Known:
    """Look at every node of ``tree``."""
    found = Known()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                found.bound.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found.bound.add(name)
            case (
                ast.ExceptHandler(name=str(name))
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
            ):
                found.bound.add(name)
            case ast.Import(names=aliases):
                for alias in aliases:
                    found.modules[alias.asname or alias.name.partition(".")[0]] = alias.name
            case ast.ImportFrom(module=module, names=aliases):
                for alias in aliases:
                    found.taken[alias.asname or alias.name] = f"{module}.{alias.name}"
            case ast.Constant(value=str(text)):
                found.texts.add(text)
            case _:
                pass
    return found

"""Tests that run in the code's own interpreter, after the code. The code could fake them: support at most.

They run only where faking takes more than a lucky name: the code binds no name that the tests rely on, and
none of its classes says with what it is equal.
"""

import ast
import builtins
from typing import Final

from proofroute.tools.sandbox.calling import Calls, Raised, Returned
from proofroute.verifiers.code.inside.names import is_solution
from proofroute.verifiers.code.inside.wanted import loaded
from proofroute.verifiers.code.plain_tests import Read
from proofroute.verifiers.code.results import Result

_RAN: Final = "_assertions_that_ran"
_PLAYING: Final = frozenset(
    f"__{name}__" for name in ["eq", "ne", "hash", "contains", "iter", "next", "index"]
)


async def run_together(calls: Calls, read: Read, code: str, target: str | None) -> dict[str, Result]:
    """Return what can be said of the units that are not simple; nothing for those that are not run."""
    made = _bound(ast.parse(code))
    tree = read.found.tree
    relied = {name for name in loaded(tree) if hasattr(builtins, name)} | _bound(tree) | {_RAN}
    if made & relied or made & _PLAYING or read.found.reaches_in or read.found.refused:
        return {}
    problems = {unit.claim for unit in read.found.units if unit.problem is not None}
    starts = [node for node in tree.body if not _is_run(node, read)]
    done = await calls.execute(f"{_RAN} = []\n" + ast.unparse(_counting(starts)))
    if not isinstance(done, Returned):
        return {}
    results: dict[str, Result] = {}
    for unit in read.found.units:
        if unit.claim not in read.others or unit.claim in problems or unit.owner is not None:
            continue
        text = f"{unit.function}()" if unit.function else _statement(read, unit.claim)
        if text is None and read.found.check and target is not None:
            text = f"check({target})"
        if text is None:
            continue
        asked = f"{_RAN}[:] = []\n{text}\nif not {_RAN}:\n    raise NotImplementedError('no assertion ran')"
        found = await calls.execute(asked)
        results[unit.claim] = _result(found)
        if not isinstance(found, Returned | Raised):
            break
    return results


def _result(found: object) -> Result:
    match found:
        case Returned():
            text = "It holds where it runs together with the code, which could have faked that."
            return Result(outcome="passed", statement=text, assurance="supported")
        case Raised(kind="AssertionError"):
            text = "It does not hold where it runs together with the code; what was compared is not known."
        case _:
            text = f"It could not be decided: {getattr(found, 'why', found)}."
    return Result(outcome="undecided", statement=text)


def _statement(read: Read, claim: str) -> str | None:
    """Return the text of a unit that is a statement of the top level."""
    for node in read.found.tree.body:
        number = read.found.nodes.get(id(node))
        if number is not None and read.found.units[number].claim == claim:
            return ast.unparse(_counting([node]))
    return None


def _is_run(node: ast.stmt, read: Read) -> bool:
    """Tell whether a statement is run as a unit, or need not be run at all."""
    match node:
        case ast.ImportFrom(module=str(module)):
            return is_solution(module, None)
        case ast.Import(names=aliases):
            return all(is_solution(alias.name, None) for alias in aliases)
        case ast.Expr(value=ast.Call(func=ast.Name(id=name))):
            return name == "check" or name.startswith("test")
        case _:
            return id(node) in read.found.nodes


def _counting(nodes: list[ast.stmt]) -> ast.Module:
    """Have each assertion note that it runs."""
    module = ast.parse(ast.unparse(ast.Module(body=nodes, type_ignores=[])))
    _Counter().visit(module)
    return ast.fix_missing_locations(module)


class _Counter(ast.NodeTransformer):
    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        return [ast.parse(f"{_RAN}.append(1)").body[0], node]


def _bound(tree: ast.Module) -> frozenset[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                names.update((alias.asname or alias.name).partition(".")[0] for alias in aliases)
            case _:
                pass
    return frozenset(names)

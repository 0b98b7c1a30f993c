"""The candidates among several replies: their code, what they call it, and replies that say the same."""

import ast
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proofroute.core import Task
from proofroute.tools.code import (
    Shown,
    ShownCall,
    ShownScript,
    find_code,
    find_function,
    find_other,
    own_examples,
    prompt_examples,
    without_asserts,
)
from proofroute.tools.sandbox import by_fence
from proofroute.verifiers.code.entries import guess_entries


@dataclass(frozen=True, slots=True)
class Candidate:
    """Code that at least one reply gives.

    Args:
        normal: its text without what changes nothing.
        members: the replies that give it, by their place.
        code: what is run.
        own: the examples that those replies hold.
    """

    normal: str
    members: tuple[int, ...]
    code: str
    own: tuple[Shown, ...]


def read_candidates(replies: Sequence[str], task: Task) -> list[Candidate]:
    """Read the code of each reply; the same code in several replies is one candidate.

    The candidates come in the order of their texts, whatever that of the replies is.
    """
    entry_point = (task.entry_point or "").strip() or None
    wanted = [entry_point] if entry_point else []
    wanted += _named(task, entry_point)
    found: dict[str, list[tuple[int, str]]] = {}
    for place, reply in enumerate(replies):
        if find_other(reply, by_fence()) is not None:
            continue
        code = find_code(reply, wanted)
        if code is not None and code.problem is None and code.doubt is None and code.names:
            found.setdefault(_normal(code.text), []).append((place, code.text))
    return [
        Candidate(
            normal=normal,
            members=tuple(place for place, _ in given),
            code=without_asserts(min(code for _, code in given)),
            own=_distinct(shown for _, code in given for shown in own_examples(code, entry_point)),
        )
        for normal, given in sorted(found.items())
    ]


def common_name(candidates: Sequence[Candidate], task: Task) -> str | None:
    """Return the name of the function that is meant: the task's, else the one that most define."""
    asked = (task.entry_point or "").strip()
    if asked:
        return asked.rpartition(".")[2]
    offered = Counter(name for candidate in candidates for name in _offered(candidate.code))
    most = max(offered.values(), default=0)
    names = [name for name, count in offered.items() if count == most and 2 * count > len(candidates)]
    if len(names) > 1:
        words = set(task.question.replace("`", " ").replace("(", " ").split())
        names = [name for name in names if name in words]
    return names[0] if len(names) == 1 else None


def takers(candidates: Sequence[Candidate], name: str) -> list[Candidate]:
    """Return the candidates that define ``name`` with as many needed parameters as most of them."""
    counts = {item.normal: count for item in candidates if (count := _needed(item.code, name)) is not None}
    common = Counter(counts.values()).most_common(2)
    if not common or (len(common) == 2 and common[0][1] == common[1][1]):
        return []
    return [item for item in candidates if counts.get(item.normal) == common[0][0]]


def _named(task: Task, entry_point: str | None) -> Iterable[str]:
    for shown in prompt_examples(task.question, entry_point):
        match shown.what:
            case ShownCall(name=str(name)):
                yield name
            case ShownScript(names=names):
                yield from sorted(names)
            case _:
                pass


def _offered(code: str) -> set[str]:
    guesses = guess_entries(code)
    return {name for name in guesses["methods"] or guesses["roots"] if not name.startswith("test")}


def _needed(code: str, name: str) -> int | None:
    function = find_function(code, name)
    if function is None:
        return None
    every = (*function.args.posonlyargs, *function.args.args)
    given = [item for item in every if item.arg not in ("self", "cls")]
    return len(given) - len(function.args.defaults)


def _normal(code: str) -> str:
    """Write code without comments, docstrings, what it asserts and what runs as a program only."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                if ast.get_docstring(node, clean=False) is not None:
                    node.body = node.body[1:] or [ast.Pass()]
            case _:
                pass
    tree.body = [node for node in tree.body if not _says_nothing(node)]
    return ast.unparse(tree)


def _says_nothing(node: ast.stmt) -> bool:
    match node:
        case ast.Assert() | ast.Expr() | ast.Pass() | ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return True
        case ast.FunctionDef(name=name):
            return name.startswith("test")
        case _:
            return False


def _distinct(examples: Iterable[Shown]) -> tuple[Shown, ...]:
    return tuple({repr(shown.what): shown for shown in examples}.values())

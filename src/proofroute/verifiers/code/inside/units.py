"""What a test text holds: its units, and what has to be known of the whole to judge them."""

import ast
from typing import Final, NamedTuple

from proofroute.verifiers.code.inside.wanted import loaded

LONGEST_SOURCE: Final = 400


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
    monkeypatch patch mock Mock MagicMock stdin seed environ getsource signature inspect
    getcontext setcontext setlocale perf_counter monotonic setattr
"""
_REACHING: Final = frozenset(_REACHING_WORDS.split())


def _reaches_in(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="asyncio"), attr="timeout" | "timeout_at"):
            return True  # no time passes for the tests while they wait for the code
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.alias(name=name):
            return name in _REACHING
        case ast.MatchClass():
            return True
        case _:
            return False

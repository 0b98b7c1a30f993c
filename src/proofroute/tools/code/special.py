"""Code that answers the shown examples from a table of literals, which says nothing of other inputs."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.core import StdioExample
from proofroute.tools.code.literals import is_literal, literal_value, parse_expression
from proofroute.tools.code.rows import rows
from proofroute.tools.code.shown import Shown, ShownCall
from proofroute.tools.code.tables import Table, computes_nothing, form, read_tables, walk

_FEWEST_OTHERS: Final = 3
_LONGEST_KEY: Final = 12


@dataclass(frozen=True, slots=True)
class _Pair:
    """What the code is given, in each form that a table may hold, and what is right (None: anything)."""

    keys: frozenset[str]
    answer: str | None


def is_special_cased(code: str, examples: Sequence[Shown]) -> bool:
    r"""Tell whether every one of ``examples`` is answered by a literal that stands beside its own input.

    >>> from proofroute.tools.code.examples import prompt_examples
    >>> shown = prompt_examples("assert f(2) == 4\nassert f(3) == 9")
    >>> is_special_cased("def f(x):\n    if x == 2:\n        return 4\n    return {3: 9}[x]", shown)
    True
    >>> is_special_cased("def f(x):\n    if x == 2:\n        return 4\n    return x * x", shown)
    False
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    pairs = [pair for shown in examples for pair in _pairs(shown)]
    table = read_tables(tree)
    keys = frozenset[str]().union(*(pair.keys for pair in pairs))
    if not pairs or keys <= {"True", "False", "None", "(True)", "(False)", "(None)", *_TEXTS}:
        return False  # there are no further inputs
    few = not any(isinstance(shown.what, StdioExample) for shown in examples)
    others = _others(tree, table, keys)
    # One more row may be the code's own; then what it does elsewhere tells more than its text.
    if len(others) >= (1 if few else max(_FEWEST_OTHERS, len(pairs))):
        return False
    answered = [_is_answered(pair, table) for pair in pairs]
    return all(answered) or (any(answered) and computes_nothing(tree))


def has_own_table(tree: ast.Module, examples: Sequence[Shown]) -> bool:
    """Tell whether a program holds a table in which the examples are a few of many, such as months."""
    pairs = [pair for shown in examples for pair in _pairs(shown)]
    keys = frozenset[str]().union(*(pair.keys for pair in pairs))
    table = read_tables(tree)
    words = all(isinstance(value, str) for row in rows(examples) for value in row.values)
    others = _others(tree, table, keys)
    if not any(key in keys for key, _ in table.rows) and not _beside(tree, keys):
        return False
    # What is near to a word is none, so one more row is all that there may be to see.
    return len(others) >= (1 if words else max(_FEWEST_OTHERS, len(pairs)))


def _others(tree: ast.Module, table: Table, keys: frozenset[str]) -> set[str]:
    """Return the inputs, beside those shown, for which a program has a row or a place next to a shown one."""
    others = {key for key, _ in table.rows if key not in keys}
    if any(len(key) > _LONGEST_KEY for key in others):
        others = set[str]()
    return others | _beside(tree, keys)


def _beside(tree: ast.Module, keys: frozenset[str]) -> set[str]:
    found: set[str] = set()
    for node in walk(tree):
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            tuples = [item for item in node.elts if isinstance(item, ast.Tuple) and is_literal(item)]
            held = {form(_value(item)) for item in tuples}
            found |= held - keys if held & keys else set()
    return found


_TEXTS: Final = ("'True'", "'False'", "'None'", "'(True)'", "'(False)'", "'(None)'")


def _is_answered(pair: _Pair, table: Table) -> bool:
    if any(key in pair.keys and answer in (pair.answer, None) for key, answer in table.rows):
        return True
    if pair.answer is None and any(key in pair.keys for key, _ in table.rows):
        return True
    rich = {key for key in pair.keys if len(key) > _LONGEST_KEY}
    return bool(rich & table.literals) and (pair.answer is None or pair.answer in table.literals)


def _pairs(shown: Shown) -> list[_Pair]:
    match shown.what:
        case ShownCall(args=args, expected=expected):
            nodes = [node for node in map(parse_expression, args) if node is not None]
            answer = parse_expression(expected)
            return [_Pair(_keys(nodes), None if answer is None else form(_value(answer)))]
        case StdioExample(stdin=stdin, stdout=stdout):
            words, lines = stdin.split(), stdin.strip().split("\n")
            values: list[object] = [stdin, stdin.strip(), words, lines]
            if len(words) == 1 and words[0].lstrip("-").isdecimal() and len(words[0]) < _LONGEST_KEY:
                values.append(int(words[0]))
            del stdout  # it is printed in many ways
            return [_Pair(frozenset(map(form, values)), None)]
        case script:
            return [pair for line in script.lines for pair in _called(line, script.names)]


def _called(line: str, names: frozenset[str]) -> list[_Pair]:
    try:
        tree = ast.parse(line.strip().removesuffix(":"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [
        _Pair(_keys(node.args), None)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in names
        and node.args
        and all(map(is_literal, node.args))
    ]


def _keys(nodes: Sequence[ast.expr]) -> frozenset[str]:
    values = [_value(node) for node in nodes]
    whole = values[0] if len(values) == 1 else tuple(values)
    # A chain of conditions may look at one argument at a time.
    return frozenset(map(form, (whole, *values, tuple(values), repr(whole), str(whole), repr(tuple(values)))))


def _value(node: ast.expr) -> object:
    try:
        return literal_value(node)
    except ValueError:
        return None

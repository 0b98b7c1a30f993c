"""Inputs for functions that neither annotations nor examples describe: the types that the candidates take."""

import asyncio
import functools
import itertools
import re
from collections.abc import Sequence
from typing import Final

from proofroute.core import Limits, Sandbox
from proofroute.tools.code import find_function, generated_calls
from proofroute.verifiers.code.agreement.behave import behave
from proofroute.verifiers.code.agreement.calls import Call, read_call
from proofroute.verifiers.code.agreement.candidates import Candidate

_KINDS: Final = (
    "int",
    "list[int]",
    "str",
    "list[str]",
    "list[list[int]]",
    "dict[str, int]",
    "tuple[int, ...]",
    "list[tuple[int, int]]",
    "float",
)
_BREADTH: Final = {1: 9, 2: 5, 3: 3}
"""How many types are tried for each of so many parameters; one for each of more."""
_PROBES: Final = 2
_CALLS: Final = 24
_WORDS: Final = {
    "int": r"n|m|k|i|j|a|b|x|y|num(?:ber)?|count|size|limit|target|index|value|val|year|base|start|end",
    "str": r"s|t|st|s1|s2|str\w*|string\w*|text\w*|word|char\w*|ch|sentence|pattern|name|line|prefix|sub\w*",
    "list[str]": r"words|strings|strs|names|lines|sentences|tokens|texts",
    "list[int]": r"nums?\d*|numbers|arr\w*|array\w*|lst\w*|list\w*|l\d?|xs|values|items|data|seq\w*|li",
    "list[list[int]]": r"matrix|mat|grid|board|intervals|lists|edges",
    "dict[str, int]": r"d|dict\w*|mapping|counts|map|d1|d2",
    "tuple[int, ...]": r"tup\w*|test_tup\w*",
    "list[tuple[int, int]]": r"pairs|points|tuples|tuple_list",
    "float": r"r|radius|h|height|width|length|price|rate|angle",
}
"""What the name of a parameter tells, where several types would do."""


async def guessed_calls(
    sandbox: Sandbox, limits: Limits, taking: Sequence[Candidate], name: str
) -> tuple[list[Call], tuple[str, ...]]:
    """Return calls of ``name`` with arguments of the types that most candidates take, and those types.

    The likely types are tried. Of those that equally many candidates take, one is chosen for which their
    values differ, then the one that the parameters' names tell, else the most common one.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    names = [found for item in taking if (found := _parameters(item.code, name)) is not None]
    if len(names) < len(taking) or not names or not names[0]:
        return [], ()
    tried = _ordered(names)
    # The first one is often empty.
    probes = [_calls(name, kinds, _PROBES + 1)[1:] for kinds in tried]
    flat = [call for calls in probes for call in calls]
    behaviours = await asyncio.gather(*(behave(sandbox, limits, item.code, name, flat) for item in taking))
    best: tuple[str, ...] = ()
    most = (1, True)
    place = 0
    for kinds, calls in zip(tried, probes, strict=True):
        told = [found.reactions[place : place + len(calls)] for found in behaviours if found.problem is None]
        place += len(calls)
        taken = [reactions for reactions in told if all(item.returns for item in reactions)]
        varied = any(len({item.key for item in reactions}) > 1 for reactions in taken)
        if calls and (len(taken), varied) > most:
            best, most = kinds, (len(taken), varied)
    return (_calls(name, best, _CALLS), best) if best else ([], ())


def _parameters(code: str, name: str) -> tuple[str, ...] | None:
    function = find_function(code, name)
    if function is None or function.args.vararg or function.args.kwonlyargs:
        return None
    given = [item.arg for item in (*function.args.posonlyargs, *function.args.args)]
    given = [item for item in given if item not in ("self", "cls")]
    return tuple(given[: len(given) - len(function.args.defaults)])


def _ordered(names: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the combinations of types, those first that the names of the parameters tell."""
    count = len(names[0])
    ranked = [_ranked(names, place)[: _BREADTH.get(count, 1)] for place in range(count)]
    places = itertools.product(*(range(len(column)) for column in ranked))
    return [
        tuple(column[at] for column, at in zip(ranked, row, strict=True))
        for row in sorted(places, key=lambda row: (sum(row), row))
    ]


def _ranked(names: Sequence[tuple[str, ...]], place: int) -> list[str]:
    def rank(kind: str) -> int:
        return -sum(
            re.fullmatch(_WORDS[kind], row[place].lower()) is not None for row in names if place < len(row)
        )

    return sorted(_KINDS, key=rank)


def _calls(name: str, kinds: tuple[str, ...], most: int) -> list[Call]:
    return [call for text in _rows(kinds, most) if (call := read_call(f"{name}{text}", name)) is not None]


@functools.lru_cache(maxsize=512)
def _rows(kinds: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return brackets with arguments of these types."""
    parameters = ", ".join(f"p{place}: {kind}" for place, kind in enumerate(kinds))
    texts = generated_calls(f"def f({parameters}): pass\n", "f", (), most)
    return tuple(text[1:] for text in texts)

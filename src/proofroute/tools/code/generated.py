"""Calls of a function on inputs that nobody wrote: from its annotations, or like those of its examples."""

import ast
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from proofroute.tools.code.alike import alike
from proofroute.tools.code.annotated import Kind, annotated, read_aliases
from proofroute.tools.code.functions import Function, find_function, public_functions
from proofroute.tools.code.habits import Values, mender
from proofroute.tools.code.near import near_values
from proofroute.tools.code.rows import Row, rows
from proofroute.tools.code.shown import Shown
from proofroute.tools.code.written import written

_LONGEST: Final = 600
_TRIES: Final = 3


def generated_calls(
    code: str, entry_point: str | None, shown: Sequence[Shown] = (), most: int = 24
) -> list[str]:
    """Return calls as Python text, the shortest first; the same ones each time.

    Arguments are like those of the examples where there are any, and what the annotations allow. A function
    with neither gives none. Nothing of the code or of an example is evaluated.

    Args:
        code: a program.
        entry_point: its function, or a method of ``class Solution``; None for those that it offers.
        shown: examples of calls.
        most: how many calls at most.

    >>> generated_calls("def f(x: bool, names: list[str]): pass", "f", most=3)
    ['f(False, [])', "f(True, ['a'])", "f(True, ['a', ''])"]
    """
    called = rows(shown)
    names = [entry_point] if entry_point else _names(code, called)
    calls: list[str] = []
    for name in names:
        share = max(1, most // len(names))
        mine = [row for row in called if row.name in (name, None) and row.values]
        like = like_calls(name, mine, share)
        function = find_function(code, name)
        typed = _typed(name, function, read_aliases(code), share) if function is not None else []
        kept = like[: share - min(len(typed), share // 3)] if like else []
        calls += list(dict.fromkeys([*kept, *typed, *like]))[:share]
    return sorted(list(dict.fromkeys(calls))[:most], key=lambda call: (len(call), call))


def near_rows(called: Sequence[Row]) -> list[Row]:
    """Return calls that differ from an example in one place of their arguments; what they return is open."""
    return [
        made
        for group in _groups(called)
        for values in near_values([row.values for row in group])
        if len((made := replace(group[0], values=values, answers=())).text("", values)) <= _LONGEST
    ]


def like_calls(name: str, called: Sequence[Row], most: int) -> list[str]:
    """Return calls with arguments like those seen: half of them near one example, half of them drawn."""
    shown = {row.text(name, row.values) for row in called}
    near = [text for row in near_rows(called) if (text := row.text(name, row.values)) not in shown]
    other = [
        text for group in _groups(called) for text in _drawn_like(name, group, most) if text not in shown
    ]
    half = max(most // 2, most - len(other))
    return list(dict.fromkeys([*near[:half], *other, *near[half:]]))[:most]


def _names(code: str, called: Sequence[Row]) -> list[str]:
    named = list(dict.fromkeys(row.name for row in called if row.name is not None))
    offered = [node.name for node in public_functions(code)]
    return [name for name in named if find_function(code, name)] or offered


def _groups(called: Sequence[Row]) -> list[list[Row]]:
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in called:
        groups.setdefault(row.keywords, []).append(row)
    return sorted(groups.values(), key=len, reverse=True)


def _drawn_like(name: str, group: list[Row], most: int) -> list[str]:
    from hypothesis import strategies as st

    from proofroute.tools.code.drawing import drawn

    seen = [row.values for row in group]
    mend = mender(seen)
    strategy = st.tuples(*(alike(column) for column in zip(*seen, strict=True)))
    found = [mend(cast("Values", values)) for values in drawn(strategy, _TRIES * most)]
    texts = [group[0].text(name, values) for values in found]
    return [text for text in dict.fromkeys(texts) if len(text) <= _LONGEST]


def _typed(name: str, function: Function, aliases: dict[str, ast.expr], most: int) -> list[str]:
    from hypothesis import strategies as st

    from proofroute.tools.code.drawing import drawn

    if isinstance(function, ast.AsyncFunctionDef):
        return []
    read = _parameters(function, aliases)
    if not read:
        return []
    kinds = [kind for _, kind in read]
    count = max(len(kind.plain) for kind in kinds)
    plain = [tuple(kind.plain[number % len(kind.plain)] for kind in kinds) for number in range(count)]
    more = drawn(st.tuples(*(kind.more for kind in kinds)), _TRIES * most)
    texts = [
        ", ".join(f"{key}{written(value)}" for (key, _), value in zip(read, cast("Values", row), strict=True))
        for row in (*plain, *more)
    ]
    return [f"{name}({text})" for text in dict.fromkeys(texts) if len(text) <= _LONGEST][:most]


def _parameters(function: ast.FunctionDef, aliases: dict[str, ast.expr]) -> list[tuple[str, Kind]]:
    """Return what a call gives, each with how it begins; empty where one that it needs is unknown."""
    args = function.args
    places = [item for item in (*args.posonlyargs, *args.args) if item.arg not in ("self", "cls")]
    defaults = len(args.defaults)
    found: list[tuple[str, Kind]] = []
    for number, item in enumerate(places):
        kind = annotated(item.annotation, aliases)
        needed = number < len(places) - defaults
        if kind is None and needed:
            return []
        if kind is None:
            break  # what stands behind it can only be named
        found.append(("", kind))
    for item, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        kind = annotated(item.annotation, aliases)
        if kind is not None:
            found.append((f"{item.arg}=", kind))
        elif default is None:
            return []
    return found

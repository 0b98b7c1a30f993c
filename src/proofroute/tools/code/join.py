"""Join code that a reply spreads over several blocks."""

import ast
import builtins
import re
import sys
from collections.abc import Collection, Sequence
from typing import Final

from proofroute.tools.code.blocks import FoundCode, read_block

_GIVEN: Final = frozenset(dir(builtins)) | {"__name__", "__file__"}
_ALONE: Final = re.compile(r"\b__(?:name|future|file)__\b")
_READING: Final = frozenset({"input", "stdin"})


def joined(blocks: Sequence[FoundCode], chosen: FoundCode, wanted: Collection[str]) -> FoundCode:
    """Return ``chosen`` with the blocks before and after that define what it needs.

    Args:
        blocks: all blocks of the reply, in order.
        chosen: the one that answers best.
        wanted: names that are asked for.
    """
    if chosen.problem is not None:
        whole = read_block("".join(block.text for block in blocks))
        return whole if len(blocks) > 1 and whole.problem is None and whole.names else chosen
    place = next(number for number, block in enumerate(blocks) if block is chosen)
    taken = {place}
    if not wanted and not _acts(chosen):
        # Where a program is asked for, a later block that reads its input is a part of it.
        drivers = [
            number
            for number, block in enumerate(blocks[place + 1 :], place + 1)
            if _reads(block) and needed(block) & chosen.names
        ]
        taken.update(drivers[-1:])
    taken = _with_needed(blocks, taken, wanted)
    if len(taken) == 1:
        return _with_files(chosen, blocks, taken)
    found = read_block("".join(blocks[number].text for number in sorted(taken)))
    return _with_files(chosen if found.problem is not None else found, blocks, taken)


def _with_files(found: FoundCode, blocks: Sequence[FoundCode], taken: set[int]) -> FoundCode:
    """Put the text of another block in the place of an import from it: a reply may hold several files."""
    left = [block for number, block in enumerate(blocks) if number not in taken and block.problem is None]
    for _ in range(len(left)):
        for node in ast.parse(found.text).body:
            if isinstance(node, ast.ImportFrom) and (whole := _in_place_of(node, found, left)) is not None:
                found = whole
                break
        else:
            return found
    return found


def _in_place_of(node: ast.ImportFrom, found: FoundCode, left: Sequence[FoundCode]) -> FoundCode | None:
    names = {alias.name for alias in node.names}
    top = (node.module or "").partition(".")[0]
    files = [block for block in left if names <= block.names - borrowed(block)]
    lines = found.text.split("\n")
    own = lines[node.lineno - 1 : node.end_lineno]
    if top in sys.stdlib_module_names or len(files) != 1 or any(";" in line for line in own):
        return None
    # What both define, or what stands first or runs only where a file is started, would change its meaning.
    if (files[0].names & found.names) - names or _ALONE.search(files[0].text):
        return None
    other = [
        f"{alias.asname} = {alias.name}" for alias in node.names if alias.asname not in (None, alias.name)
    ]
    body = [*lines[: node.lineno - 1], files[0].text, *other, *lines[node.end_lineno :]]
    whole = read_block("\n".join(body))
    return whole if whole.problem is None else None


def _with_needed(blocks: Sequence[FoundCode], begun: set[int], wanted: Collection[str]) -> set[int]:
    # The last definition of a name is the one that is meant.
    last = {name: number for number, block in enumerate(blocks) for name in block.names}
    taken: set[int] = set()
    defined: set[str] = set()
    missing = set(wanted)
    waiting = set(begun)
    while waiting:
        for number in waiting:
            defined |= blocks[number].names
            missing |= needed(blocks[number])
        taken |= waiting
        missing -= defined
        more = max((last[name] for name in missing if name in last), default=None)
        waiting = set[int]() if more is None else {more}
    return taken


def needed(block: FoundCode) -> frozenset[str]:
    r"""Return the names that a block reads and nowhere defines, builtins left out.

    >>> sorted(needed(FoundCode("def f(x):\n    return g(math.sqrt(x))\n")))
    ['g', 'math']
    """
    if block.problem is not None:
        return frozenset()
    read: set[str] = set()
    made: set[str] = set()
    for node in ast.walk(ast.parse(block.text)):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                read.add(name)
            case ast.Name(id=name) | ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
                made.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                made.add(name)
            case ast.alias(name=name, asname=other):
                made.add((other or name).partition(".")[0])
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                made.add(name)
            case _:
                pass
    return frozenset(read - made - _GIVEN)


def borrowed(block: FoundCode) -> frozenset[str]:
    """Return the names that a block imports and does not make: `from solution import f`."""
    return frozenset(
        alias.asname or alias.name
        for node in ast.walk(ast.parse(block.text))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").partition(".")[0] not in sys.stdlib_module_names
        for alias in node.names
    )


def _acts(block: FoundCode) -> bool:
    """Tell whether a block does something when it is run, beyond defining."""
    quiet = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Assign)
    return any(
        not isinstance(node, (*quiet, ast.AnnAssign))
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in ast.parse(block.text).body
    )


def _reads(block: FoundCode) -> bool:
    if block.problem is not None:
        return False
    return any(
        (isinstance(node, ast.Name) and node.id in _READING)
        or (isinstance(node, ast.Attribute) and node.attr in _READING)
        for node in ast.walk(ast.parse(block.text))
    )

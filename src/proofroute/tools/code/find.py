"""Find the Python code in a model's reply: fenced blocks, bare code, prose and thinking round it."""

import ast
import re
import textwrap
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 200_000
"""Characters of a reply that are looked at."""

_PYTHON: Final = frozenset({"", "python", "python3", "py", "py3", "python2", "ipython", "sage"})
_FENCE: Final = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[\w+#.-]*)[^\n`]*$", re.MULTILINE
)
_OPENING: Final = re.compile(
    r"^(?:def |class |async def |import |from \w[\w.]* import |@\w|[A-Za-z_]\w* *=[^=])"
)
_TRIES: Final = 200


@dataclass(frozen=True, slots=True)
class FoundCode:
    """Code from a reply.

    Args:
        text: the code, dedented.
        names: its public and private top-level names; empty where it does not parse.
        problem: why it does not parse, with line and column; None where it does.
        foreign: it may be Python of a later version than this interpreter reads.
    """

    text: str
    names: frozenset[str] = frozenset()
    problem: str | None = None
    foreign: bool = False


def find_code(reply: str, wanted: Collection[str] = ()) -> FoundCode | None:
    r"""Return the code that answers, None where the reply holds none.

    Of several blocks that parse, the one that defines most of ``wanted`` is taken; of equals the last one
    where something is wanted (a model corrects itself), else the longest.

    Args:
        reply: a model's reply, with or without its thinking.
        wanted: names that the code should define, such as the entry point.

    >>> find_code("Sure:\n```python\ndef f(x):\n    return x\n```\nDone.", ["f"]).text
    'def f(x):\n    return x\n'
    """
    text = reply[-LONGEST:].replace("\r\n", "\n")
    text = text.rpartition("</think>")[2]
    blocks = [_read(block) for block in _fenced(text)]
    if blocks:
        return _best(blocks, wanted)
    return _bare(text)


def _fenced(text: str) -> list[str]:
    blocks: list[str] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        mark = fence["fence"]
        if opened is None:
            opened = fence
        elif mark[0] == opened["fence"][0] and len(mark) >= len(opened["fence"]) and not fence["language"]:
            _keep(blocks, opened, text[opened.end() + 1 : fence.start()])
            opened = None
    if opened is not None:  # the reply was cut off, or its last fence forgotten
        _keep(blocks, opened, text[opened.end() + 1 :])
    return blocks


def _keep(blocks: list[str], opened: re.Match[str], block: str) -> None:
    if opened["language"].lower() in _PYTHON and block.strip():
        blocks.append(block)


def _best(blocks: list[FoundCode], wanted: Collection[str]) -> FoundCode:
    parsed = [block for block in blocks if block.problem is None]
    named = {name: place for place, name in enumerate(wanted)}
    if not parsed:
        return max(blocks, key=lambda block: len(block.text))
    if not named:
        return max(parsed, key=lambda block: (bool(block.names), len(block.text)))
    # max() keeps the first of equals, so it is shown the last one first.
    return max(reversed(parsed), key=lambda block: (len(block.names & named.keys()), bool(block.names)))


def _bare(text: str) -> FoundCode | None:
    whole = _read(text)
    if whole.problem is None:
        return whole if _is_code(whole.text) else None
    lines = text.split("\n")
    begin = next((number for number, line in enumerate(lines) if _OPENING.match(line)), None)
    if begin is None:
        return None
    longest = _read("\n".join(lines[begin:]))
    for end in range(len(lines), max(begin, len(lines) - _TRIES), -1):
        found = _read("\n".join(lines[begin:end]))
        if found.problem is None and found.names:
            return found
    # A line of prose can look like an assignment; without a definition it is no code.
    return longest if re.search(r"^(?:def|class|async def) \w", longest.text, re.MULTILINE) else None


def _is_code(text: str) -> bool:
    # One word of prose is an expression too.
    plain = (ast.Expr, ast.AnnAssign)
    return any(
        not isinstance(statement, plain)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call))
        for statement in ast.parse(text).body
    )


def _read(block: str) -> FoundCode:
    code = textwrap.dedent(block).strip("\n \t") + "\n"
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        place = f"line {error.lineno}, column {error.offset}"
        return FoundCode(code, problem=f"{error.msg} ({place})", foreign=_is_foreign(code, error.msg))
    except (ValueError, RecursionError, MemoryError) as error:
        return FoundCode(
            code, problem=f"it cannot be parsed: {str(error) or 'it is nested too deeply'}", foreign=True
        )
    return FoundCode(code, names=top_level_names(tree))


def _is_foreign(code: str, message: str) -> bool:
    # Python 3.12 brought type parameters and free f-strings, 3.14 template strings and bare tuples in except.
    later = r"^\s*(?:(?:async )?def|class|type) +\w+ *\[|^\s*type +\w+ *=|\bt['\"]|^\s*except +\w+ *,"
    return message.startswith("f-string") or re.search(later, code, re.MULTILINE) is not None


def top_level_names(tree: ast.Module) -> frozenset[str]:
    r"""Return the names that a module defines, imports or assigns at its top level, inside blocks too.

    >>> sorted(top_level_names(ast.parse("import os\nif 1:\n    x, y = 1, 2\ndef f(): z = 1")))
    ['f', 'os', 'x', 'y']
    """
    names: set[str] = set()
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
                continue
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                names.update((alias.asname or alias.name).partition(".")[0] for alias in aliases)
            case ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                continue
            case _:
                pass
        waiting.extend(ast.iter_child_nodes(node))
    return frozenset(names)

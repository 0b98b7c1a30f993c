"""Blocks of code in a reply, each parsed on its own."""

import ast
import itertools
import re
import textwrap
import warnings
from dataclasses import dataclass
from typing import Final

_PYTHON: Final = re.compile(r"(?:i?python|py|sage)?[\d.]*|cpython|pypy3?")
_FENCE: Final = re.compile(
    r"^[ \t]*+(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?P<language>[\w+#.-]*+)[^\n`]*+$", re.MULTILINE
)
_LATER_FENCES: Final = 20
_MOST_PARSED: Final = 2_000_000
"""Characters that are parsed in search of the fence that really closes a block."""
LONGEST: Final = 200_000
"""Characters of a reply that are looked at."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: what stands behind its fence, in lower case, its text, and where it begins and ends."""

    label: str
    text: str
    start: int = 0
    end: int = 0

    @property
    def is_python(self) -> bool:
        """Whether its label names Python."""
        return bool(self.label) and _PYTHON.fullmatch(self.label) is not None


@dataclass(frozen=True, slots=True)
class FoundCode:
    """Code from a reply.

    Args:
        text: the code, dedented.
        names: its public and private top-level names; empty where it does not parse.
        problem: why it does not parse, with line and column; None where it does.
        foreign: it may be Python of a later version than this interpreter reads.
        doubt: why it cannot be told whether this is the answer; None where it can.
    """

    text: str
    names: frozenset[str] = frozenset()
    problem: str | None = None
    foreign: bool = False
    doubt: str | None = None


def fenced_blocks(text: str) -> list[str]:
    """Return the texts of the blocks that may be Python; the last one may lack its closing fence."""
    return [block.text for block in python_blocks(text)]


def python_blocks(text: str) -> list[Block]:
    """Return the blocks that may be Python."""
    return [block for block in labelled_blocks(text) if _PYTHON.fullmatch(block.label) and block.text.strip()]


def labelled_blocks(text: str) -> list[Block]:
    """Return all blocks; the last one may lack its closing fence."""
    blocks: list[Block] = []
    fences = list(_FENCE.finditer(text))
    place = parsed = 0
    while place < len(fences):
        opened = fences[place]
        label = opened["language"].lower()
        later = (at for at in range(place + 1, len(fences)) if _closes(opened, fences[at]))
        closing = list(itertools.islice(later, _LATER_FENCES))
        if not closing:  # the reply was cut off, or its last fence forgotten
            blocks.append(Block(label, text[opened.end() + 1 :], opened.start(), len(text)))
            break
        last = closing[0]
        if _PYTHON.fullmatch(label):
            # A fence may stand in a docstring: then only a longer block parses.
            for end in closing:
                parsed += fences[end].start() - opened.end()
                if parsed > _MOST_PARSED or _parses(text, opened, fences[end]):
                    last = end if parsed <= _MOST_PARSED else last
                    break
        inner = text[opened.end() + 1 : fences[last].start()]
        blocks.append(Block(label, inner, opened.start(), fences[last].end()))
        place = last + 1
    return blocks


def _closes(opened: re.Match[str], fence: re.Match[str]) -> bool:
    mark = fence["fence"]
    return mark[0] == opened["fence"][0] and len(mark) >= len(opened["fence"]) and not fence["language"]


def _parses(text: str, opened: re.Match[str], end: re.Match[str]) -> bool:
    return read_block(text[opened.end() + 1 : end.start()]).problem is None


def _typed(block: str) -> str:
    """Take the prompts of an interactive session off, and leave out what it answered."""
    lines = block.strip("\n").split("\n")
    if not re.match(r"[ \t]*>>> (?:@|def |class |async def |import |from )", lines[0]):
        return block
    typed = [re.match(r"[ \t]*(?:>>>|\.\.\.)(?: (.*)|$)", line) for line in lines]
    return "\n".join(found[1] or "" for found in typed if found is not None)


def read_block(block: str) -> FoundCode:
    """Parse one block and say what it defines, or why it does not parse."""
    code = textwrap.dedent(_typed(block.replace("\ufeff", ""))).strip("\n \t") + "\n"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # a doubtful escape is no error, whatever this process makes of it
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

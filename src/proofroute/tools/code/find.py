"""Find the Python code in a model's reply: fenced blocks, bare code, prose and thinking round it."""

import ast
import re
import sys
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from proofroute.tools.code.blocks import LONGEST, FoundCode, python_blocks, read_block
from proofroute.tools.code.choose import Told, choose
from proofroute.tools.code.join import borrowed, joined
from proofroute.tools.reply import content_start

_OPENING: Final = re.compile(
    r"^(?:def |class |async def |import |from \w[\w.]* import |@\w|[A-Za-z_]\w* *=[^=])"
)
_TRIES: Final = 200
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)


def find_code(reply: str, wanted: Collection[str] = ()) -> FoundCode | None:
    r"""Return the code that answers, None where the reply holds none.

    Of several blocks that parse, the one that defines most of ``wanted`` is taken; of equals the last one
    where something is wanted (a model corrects itself), else the longest. What that block needs and does not
    define is taken from the other blocks. Where the reply takes its code back, or gives several answers and
    does not say which one it means, ``problem`` says so and ``foreign`` holds: nothing is known of the code.

    Args:
        reply: a model's reply, with or without its thinking.
        wanted: names that the code should define, such as the entry point.

    >>> find_code("Sure:\n```python\ndef f(x):\n    return x\n```\nDone.", ["f"]).text
    'def f(x):\n    return x\n'
    """
    text = reply[-LONGEST:].replace("\r\n", "\n")
    text = text[content_start(text) :]
    blocks = python_blocks(text)
    if not blocks:
        return _bare(text)
    ends = [0, *(block.end for block in blocks)]
    told = [
        Told(read_block(block.text), text[end : block.start])
        for block, end in zip(blocks, ends, strict=False)
    ]
    wanted = [*wanted, *_owners(told, wanted)]
    kept, meant, doubt = choose(told, text[ends[-1] :], wanted)
    found = joined(kept, meant or _best(kept, wanted), wanted)
    return found if doubt is None or found.problem is not None else replace(found, doubt=doubt)


def _owners(told: list[Told], wanted: Collection[str]) -> set[str]:
    """Name the classes with a method that is asked for, where nothing of that name stands at the top."""
    blocks = [item.code for item in told if item.code.problem is None]
    if any(block.names & set(wanted) for block in blocks):
        return set()
    return {
        node.name
        for block in blocks
        for node in ast.parse(block.text).body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(item, _FUNCTIONS) and item.name in wanted for item in node.body)
    }


def _best(blocks: list[FoundCode], wanted: Collection[str]) -> FoundCode:
    parsed = [block for block in blocks if block.problem is None]
    named = {name: place for place, name in enumerate(wanted)}
    if not parsed:
        return max(blocks, key=lambda block: len(block.text))
    if not named:
        return max(parsed, key=lambda block: (bool(block.names), len(block.text)))
    # max() keeps the first of equals, so it is shown the last one first.
    return max(
        reversed(parsed),
        key=lambda block: (len((block.names - borrowed(block)) & named.keys()), bool(block.names)),
    )


def _bare(text: str) -> FoundCode | None:
    whole = read_block(text)
    if whole.problem is None:
        return whole if _is_code(whole.text) else None
    lines = text.split("\n")
    begin = next((number for number, line in enumerate(lines) if _OPENING.match(line)), None)
    if begin is None:
        return None
    longest = read_block("\n".join(lines[begin:]))
    end = len(lines)
    for _ in range(_TRIES):
        found = longest if end == len(lines) else read_block("\n".join(lines[begin:end]))
        if found.problem is None and found.names:
            return found
        end = min(end - 1, _last_whole_line(found, begin))
        if end <= begin:
            break
    # A line of prose can look like an assignment; without a definition it is no code.
    return longest if re.search(r"^(?:def|class|async def) \w", longest.text, re.MULTILINE) else None


def _last_whole_line(found: FoundCode, begin: int) -> int:
    # What has an error in some line has it whatever follows, so no longer text needs to be tried.
    place = re.search(r"\(line (\d+), column", found.problem or "")
    lead = "f-string" in (found.problem or "")  # its lines are counted inside the string
    return begin + int(place[1]) - 1 if place and not lead else sys.maxsize


def _is_code(text: str) -> bool:
    # One word of prose is an expression too.
    plain = (ast.Expr, ast.AnnAssign)
    return any(
        not isinstance(statement, plain)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call))
        for statement in ast.parse(text).body
    )

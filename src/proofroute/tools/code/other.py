"""Find code of another language than Python in a model's reply: the blocks that say which it is."""

from collections.abc import Collection
from dataclasses import dataclass

from proofroute.tools.code.blocks import LONGEST, labelled_blocks
from proofroute.tools.reply import content_start


@dataclass(frozen=True, slots=True)
class OtherCode:
    """Code of another language.

    Args:
        fence: what stands behind its fence, in lower case.
        text: the code as it was written.
    """

    fence: str
    text: str


def find_other(reply: str, fences: Collection[str]) -> OtherCode | None:
    r"""Return the longest block of the language that answers; None where Python answers, or nothing does.

    Args:
        reply: a model's reply, with or without its thinking.
        fences: what stands behind the fences of the languages that are known.

    >>> find_other("In C++:\n```cpp\nint main() {}\n```", {"cpp"})
    OtherCode(fence='cpp', text='int main() {}\n')
    >>> find_other("```cpp\nint main() {}\n```\nor\n```python\nprint()\n```", {"cpp"}) is None
    True
    """
    text = reply[-LONGEST:].replace("\r\n", "\n")
    blocks = labelled_blocks(text[content_start(text) :])
    if any(block.is_python for block in blocks):
        return None
    known = [block for block in blocks if block.label in fences]
    if not known:
        return None
    found = max(known, key=lambda block: len(block.text))
    return OtherCode(found.label, found.text)

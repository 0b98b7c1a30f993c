"""Split a whole reply at its thinking tags."""

from dataclasses import dataclass

from proofroute.tools.reply.tags import CLOSE, OPEN, find_close


@dataclass(frozen=True, slots=True)
class Split:
    """A reply in two parts.

    Args:
        reasoning: the chain of thought, without its tags.
        content: what is said to the asker.
        closed: False where a chain of thought was begun and never ended, so that there is no content.
    """

    reasoning: str
    content: str
    closed: bool = True


def split_reasoning(text: str) -> Split:
    r"""Split a reply into chain of thought and content.

    Models and servers differ: the opening tag may be missing (the prompt ended with it), a reply may be cut
    off while thinking, and an answer may speak of the tags without meaning them. So:

    * a reply that begins with the opening tag is reasoning up to the first closing tag, or to its end;
    * with a closing tag and no opening tag before it, all before it is reasoning, unless the tag is only
      spoken of: in quotes, in a string of JSON, in a block of code;
    * a whole block further down counts where its opening tag stands first on a line outside a code fence;
    * any other reply is content, unchanged.

    >>> split_reasoning("<think>17*23 = 391</think>\n\nIt is 391.")
    Split(reasoning='17*23 = 391', content='It is 391.', closed=True)
    >>> split_reasoning("17*23 = 391</think>It is 391.").content
    'It is 391.'
    >>> split_reasoning("<think>17*2")
    Split(reasoning='17*2', content='', closed=False)
    """
    if text.lstrip().startswith(OPEN):
        reasoning, closed, content = text.lstrip().removeprefix(OPEN).partition(CLOSE)
        return Split(reasoning.strip(), tidy(content), bool(closed))
    close = text.find(CLOSE)
    if close < 0:
        return Split("", text)
    start = text.find(OPEN, 0, close)
    if start < 0:
        meant = find_close(text, close)
        if meant is None:
            return Split("", text)
        return Split(text[:meant].strip(), tidy(text[meant + len(CLOSE) :]))
    before, after = text[:start], text[close + len(CLOSE) :]
    if _opens_a_block(before):
        return Split(text[start + len(OPEN) : close].strip(), tidy(before.rstrip() + "\n\n" + tidy(after)))
    return Split("", text)


def content_start(text: str) -> int:
    r"""Return where the content begins: behind the chain of thought, at the end where that was cut off.

    A block of reasoning further down is not passed over.

    >>> content_start("<think>a</think>b"), content_start('{"tag": "</think>"}'), content_start("<think>a")
    (16, 0, 8)
    """
    begun = text.lstrip().startswith(OPEN)
    close = text.find(CLOSE)
    if not begun and close >= 0:
        meant = None if text.find(OPEN, 0, close) >= 0 else find_close(text, close)
        return 0 if meant is None else meant + len(CLOSE)
    if close >= 0:
        return close + len(CLOSE)
    return len(text) if begun else 0


def tidy(content: str) -> str:
    r"""Drop the blanks that stand between a closing tag and the content, and those after it.

    The indentation of a first line of its own stays: it may be code.

    >>> tidy(" 391\n"), tidy("\n\n    return 1")
    ('391', '    return 1')
    """
    blanks = content[: len(content) - len(content.lstrip())]
    kept = blanks.rpartition("\n")[2] if "\n" in blanks else ""
    return (kept + content.lstrip()).rstrip()


def _opens_a_block(before: str) -> bool:
    first_on_its_line = not before.rpartition("\n")[2].strip()
    return first_on_its_line and before.count("```") % 2 == 0

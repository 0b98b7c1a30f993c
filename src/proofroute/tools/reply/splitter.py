"""Split a reply while it streams in, however its pieces are cut."""

from enum import Enum, auto
from typing import Final

from proofroute.tools.reply.tags import CLOSE, OPEN
from proofroute.tools.reply.whole import Split, split_reasoning


class _State(Enum):
    START = auto()  # only blanks so far, or the beginning of an opening tag
    INSIDE = auto()
    GAP = auto()  # after the closing tag, before the content's first character
    CONTENT = auto()


class ReasoningSplitter:
    r"""Takes a reply piece by piece; says at once what to show, and at the end how the whole splits.

    What was shown as content turns out to be reasoning where a closing tag comes without an opening one:
    nothing can know that earlier without holding every plain answer back. :meth:`finish` is always right.

    >>> splitter = ReasoningSplitter()
    >>> [splitter.feed(piece) for piece in ("<thi", "nk>a", "b</think", ">\n\nc")]
    [('', ''), ('a', ''), ('b', ''), ('', 'c')]
    >>> splitter.finish()
    Split(reasoning='ab', content='c', closed=True)
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._held = ""
        self._state = _State.START

    def feed(self, piece: str) -> tuple[str, str]:
        """Take the next piece; return what it adds to reasoning and to content, tags removed."""
        self._pieces.append(piece)
        self._held += piece
        reasoning = ""
        if self._state is _State.START:
            self._start()
        if self._state is _State.INSIDE:
            reasoning = self._inside()
        if self._state is _State.GAP:
            self._held = self._held.lstrip()
            if self._held:
                self._state = _State.CONTENT
        return (reasoning, self._take() if self._state is _State.CONTENT else "")

    def rest(self) -> tuple[str, str]:
        """Return what is still held back because it might have become a tag; call it when the stream ends."""
        held = self._take()
        return (held, "") if self._state is _State.INSIDE else ("", held)

    def finish(self) -> Split:
        """Return how the whole reply splits, the same as :func:`split_reasoning` on all of it."""
        return split_reasoning("".join(self._pieces))

    def _take(self) -> str:
        held, self._held = self._held, ""
        return held

    def _start(self) -> None:
        begun = self._held.lstrip()
        if begun.startswith(OPEN):
            self._held = begun.removeprefix(OPEN).lstrip()
            self._state = _State.INSIDE
        elif not OPEN.startswith(begun):
            self._state = _State.CONTENT

    def _inside(self) -> str:
        reasoning, closed, after = self._held.partition(CLOSE)
        if closed:
            self._held = after
            self._state = _State.GAP
            return reasoning
        keep = _tag_begun(self._held, CLOSE)
        cut = len(self._held) - keep
        reasoning, self._held = self._held[:cut], self._held[cut:]
        return reasoning


_LONGEST: Final = len(CLOSE)


def _tag_begun(text: str, tag: str) -> int:
    """Return how many characters at the end of ``text`` begin ``tag``."""
    for length in range(min(_LONGEST - 1, len(text)), 0, -1):
        if text.endswith(tag[:length]):
            return length
    return 0

"""Put a streamed reply together, with its reasoning apart and everything passed on as it comes."""

from typing import Final

from proofroute.core import Completion, Delta, FinishReason, OnDelta, Usage
from proofroute.tools.reply import CLOSE, OPEN, ReasoningSplitter, split_reasoning

LONGEST: Final = 8_000_000
"""Characters of one reply; what goes on beyond is cut off as broken."""


class TooLong(Exception):
    """A reply goes on beyond every bound."""


class Gathering:
    """Takes the pieces of one reply.

    Servers that part reasoning and content themselves are believed; otherwise the tags part them.

    Args:
        on_delta: gets every piece.
        tags: whether there may be tags; elsewhere the content is what it is.
        opened: whether the prompt may end with the opening tag. Then a reply that was cut off before any
            closing tag is all thought.
    """

    def __init__(self, on_delta: OnDelta, *, tags: bool = True, opened: bool = False) -> None:
        self._on_delta = on_delta
        self._tags = tags
        self._opened = opened
        self._reasoning: list[str] = []
        self._content: list[str] = []
        self._splitter = ReasoningSplitter()
        self._length = 0

    @property
    def empty(self) -> bool:
        """Whether nothing came so far."""
        return self._length == 0

    def add(self, *, reasoning: str = "", content: str = "") -> None:
        """Take a piece.

        Raises:
            TooLong: the reply is longer than any reply may be.
        """
        self._length += len(reasoning) + len(content)
        if self._length > LONGEST:
            raise TooLong(f"a reply of more than {LONGEST:,} characters")
        if reasoning:
            self._reasoning.append(reasoning)
            self._on_delta(Delta(reasoning=reasoning))
        if content:
            self._content.append(content)
            if self._reasoning or not self._tags:
                self._on_delta(Delta(content=content))
            else:
                self._show(*self._splitter.feed(content))

    def completion(
        self,
        finish_reason: FinishReason,
        usage: Usage,
        cost_usd: float | None,
        notes: tuple[str, ...] = (),
    ) -> Completion:
        """Return the whole reply."""
        if self._reasoning or not self._tags:
            reasoning, content = "".join(self._reasoning), "".join(self._content)
            if self._reasoning and content.lstrip().startswith((OPEN, CLOSE)):
                # Tags that the server left over when it parted the two, or the thoughts a second time.
                content = split_reasoning(content).content
        else:
            self._show(*self._splitter.rest())
            split = self._splitter.finish()
            reasoning, content = split.reasoning, split.content
            if self._opened and finish_reason == "length" and not reasoning and CLOSE not in content:
                reasoning, content = content, ""
        return Completion(
            content=content,
            reasoning=reasoning,
            finish_reason=finish_reason,
            usage=usage,
            cost_usd=cost_usd,
            notes=notes,
        )

    def _show(self, reasoning: str, content: str) -> None:
        if reasoning or content:
            self._on_delta(Delta(content=content, reasoning=reasoning))

"""Where the answer begins: behind every chain of thought, and nowhere where one was begun and never ended."""

from typing import Final

from proofroute.tools.json_reader.exact import Unreadable
from proofroute.tools.reply import CLOSE, OPEN, content_start
from proofroute.tools.reply.tags import find_close

_NEVER_ENDED: Final = "the chain of thought never ends, so that there is no answer"
_MOST: Final = 50
_QUOTES: Final = "`'\"\u2018\u2019\u201c\u201d"


def answer_start(reply: str) -> int | Unreadable:
    """Return where the content begins: behind the last chain of thought.

    >>> answer_start("<think>a</think><think>b</think>c"), answer_start('{"tag": "</think>"}')
    (32, 0)
    >>> answer_start("<think>a").reason
    'the chain of thought never ends, so that there is no answer'
    """
    begin = content_start(reply)
    if begin == len(reply) and begin and not reply.rstrip().endswith(CLOSE):
        return Unreadable(_NEVER_ENDED)
    for _ in range(_MOST):
        at = reply.find(CLOSE, begin)
        meant = find_close(reply, at) if at >= 0 else None
        if meant is None:
            return begin
        begin = meant + len(CLOSE)
    return Unreadable(f"the reply holds more than {_MOST} chains of thought")


def open_thought(reply: str, begin: int, pieces: list[tuple[int, int]]) -> Unreadable | None:
    """Say that a chain of thought begins at ``begin`` or later, outside of ``pieces`` and not only spoken of.

    None of them ends: those that do were passed over.
    """
    at = reply.find(OPEN, begin)
    while at >= 0:
        inside = any(start <= at and (at < end or end < 0) for start, end in pieces)
        quoted = at > 0 and reply[at - 1] in _QUOTES and reply[at + len(OPEN) :][:1] in _QUOTES
        if not inside and not quoted:
            return Unreadable(_NEVER_ENDED, at)
        at = reply.find(OPEN, at + len(OPEN))
    return None

"""The turns of a task: what is asked last, and whether it leans on what was asked before."""

import re
from typing import Final

from proofroute.core import Task

_SHORT: Final = 90
_TURNS: Final = 3
"""Earlier questions that are looked at."""

_LEANS: Final = re.compile(
    r"^\W*(and|now|then|also|again|same|what about|how about|but|instead|ok(ay)?|so|why|continue|go on|more|"
    r"another|try|next|or|with|without|in|as|yes|no|make|can you|could you|please|do|just|only|"
    r"und|jetzt|nun|dasselbe|noch|auch|et|maintenant|pareil|encore|y|ahora|lo mismo|otra|e|adesso|agora)"
    r"(?![a-z])|^(现在|那|再|同样|换成|如果|接着|继续|では|次|同じ|もう|じゃあ)|"
    r"\b(it|this|that|them|those|these|ones?|the (last|first|second|previous) \w+|es|das|ça|eso|esto)\b|"
    r"它|这个|それ|これ",
    re.IGNORECASE,
)


def earlier(task: Task) -> list[str]:
    """Return what the user asked before, the latest first; nothing where there is no conversation."""
    asked = [turn.content for turn in task.messages if turn.role == "user" and turn.content.strip()]
    if not task.prompt:
        asked = asked[:-1]
    return asked[: -_TURNS - 1 : -1]


def leans_on_earlier(text: str) -> bool:
    """Tell whether a question is one that is not understood alone.

    >>> leans_on_earlier("now prove it"), leans_on_earlier("same for cos"), leans_on_earlier("What is 17*23?")
    (True, True, False)
    """
    text = text.strip()
    return len(text) <= _SHORT and (len(text.split()) <= 2 or _LEANS.search(text) is not None)

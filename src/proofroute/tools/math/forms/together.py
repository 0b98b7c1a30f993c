"""Replies whose last sentence gives each unknown by its name: ``so x = 3 and y = 1``."""

import re
from collections.abc import Collection
from typing import Final

_LAST: Final = re.compile(r"[^\n]*\S\s*$")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_END: Final = re.compile(r"[\s.*$!)]+$")
_JOIN: Final = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
_LIST: Final = re.compile(
    r"(?:^|[\s,:(])(?P<all>(?:[a-zA-Z]\s*=\s*[^\s=,;]{1,60}(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)){1,5}"
    r"[a-zA-Z]\s*=\s*[^\s=,;]{1,60})$"
)
_NAME: Final = re.compile(r"([a-zA-Z])\s*=")
_UPSET: Final = re.compile(
    r"\b(?:not|no|never|or|if|maybe|perhaps|suppose|assume|let|try|say|wrong|incorrect|instead|but|however|check"
    r"|verify|test|substitut\w*|plug\w*|put\w*|insert\w*|when|where|for|given|with|at|example|than)\b"
    r"|n't\b|\?",
    re.IGNORECASE,
)


def announced(content: str, unknowns: Collection[str]) -> str:
    r"""Announce the values that a reply ends with as its answer; the reply itself where they are not all.

    >>> announced("Adding, 3x = 9, so x = 3 and y = 1.", ("x", "y"))
    'Adding, 3x = 9, so\n\nThe answer is x = 3, y = 1.'
    """
    if "\\boxed" in content or len(content) > 20_000:
        return content
    last = _LAST.search(content)
    if last is None:
        return content
    sentence = _SENTENCE.split(last.group().rstrip())[-1]
    plain = _END.sub("", sentence.replace("**", "").replace("$", ""))
    found = _LIST.search(plain)
    if found is None or _UPSET.search(sentence):
        return content
    if sorted(_NAME.findall(found["all"])) != sorted(unknowns):
        return content
    before = content[: content.rfind(sentence)] + plain[: found.start("all")]
    return (
        f"{before.rstrip()}\n\nThe answer is {_JOIN.sub(', ', found['all'])}." if before.strip() else content
    )

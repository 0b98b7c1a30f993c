r"""A last sentence that only says what a letter stands for, as in ``where $C$ is any constant``."""

import re
from typing import Final

_MATH: Final = r"[$\\(]*\\?[A-Za-z](?:_\{?\w{1,3}\}?)?[$\\)]*"
_NAMES: Final = rf"{_MATH}(?:\s*(?:,|,?\s*and)\s*{_MATH}){{0,5}}"
_WESTERN: Final = re.compile(
    rf"(?P<end>[.;,]?(?:\s*(?:\$\$|\\\]|\$))?)[.;,]?\s+(?:where|[Ww]here,?|here,?|Here,?|with)\s+"
    rf"(?P<said>{_NAMES}\s+(?:is|are|denotes?|represents?|stands?\s+for|being)\s+"
    r"(?:(?:the|an?|any|some|all|arbitrary|real|positive|constants?|integers?|non-?zero)\b)[^\n.\d=]{0,200}[.!]?)\s*$"
)
_EASTERN: Final = re.compile(
    rf"[。.，,;；]?(?P<close>\s*)(?:其中|这里|此处|ここで|다만|여기서)[,，、]?\s*(?P<first>{_MATH})\s*"
    r"(?:为|是|代表|表示|は|은|는)[^\n\d=]{1,120}$"
)
_ANSWER: Final = re.compile(
    r"\b(?:answer|solution|result|correct|right|option|choice|value we|wanted|largest|smallest)\b|答案|正确"
)


def with_legend(content: str) -> str:
    r"""Join a last sentence that explains letters to the one before; drop it where it is in another writing.

    >>> with_legend("The solution is\n$y = Ce^x$.\nHere, $C$ is any constant.")
    'The solution is\n$y = Ce^x$, where $C$ is any constant.'
    >>> with_legend("We compare them. Here, $B$ is the answer.")
    'We compare them. Here, $B$ is the answer.'
    """
    tail = max(0, len(content) - 500)
    explains = "here" in content or "Here" in content or "with" in content
    match = _WESTERN.search(content, tail) if explains else None
    if match is not None:
        if not match.start() or _ANSWER.search(match["said"]):
            return content
        return f"{content[: match.start()]}{match['end'].strip(' .;,')}, where {match['said']}"
    match = None if content.isascii() else _EASTERN.search(content, tail)
    if match is None or not match.start() or _ANSWER.search(match.group()):
        return content
    kind = "an integer" if "整数" in match.group() else "a constant"
    return f"{content[: match.start()]}, where {match['first']} is {kind}."

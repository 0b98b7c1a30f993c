"""Put what is given beside a question in front of it: ``Find f(3) if f(x) = x^2`` defines f, then asks."""

import re
from collections.abc import Collection
from typing import Final

_ASKS: Final = (
    r"(?:what(?:'s|\s+is)|find|evaluate|calculate|compute|determine|give|work\s+out|state|simplify|expand"
    r"|factor(?:i[sz]e)?)\b"
)
_CONDITIONS: Final = r"(?P<conditions>[^.?]*?=.*?|\$?[a-zA-Z]\$?\s+(?:is|equals)\s+[^=]*?)"
_BEFORE: Final = re.compile(
    r"^(?:if|given(?:\s+that)?|for|when|where|let|suppose(?:\s+that)?|assume(?:\s+that)?|consider|define|with)\s+"
    rf"(?:the\s+functions?\s+)?{_CONDITIONS}\s*(?:[,.;:]\s*|\s)(?:then\s+)?(?P<ask>{_ASKS}.+)$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER: Final = re.compile(
    rf"^(?P<ask>{_ASKS}.+?)\s*,?\s+(?:if|given(?:\s+that)?|for|when|where|at|with)\s+{_CONDITIONS}$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN: Final = re.compile(r"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)(?:let\s+|that\s+)?(?=[^,;]*=)")
_FUNCTION: Final = re.compile(r"\$?[a-zA-Z]\s*\(\s*[a-zA-Z][a-zA-Z,\s]*\)\s*=[^=]+", re.DOTALL)
_NUMBER: Final = re.compile(r"\$?[a-zA-Z]\s*=\s*[^=a-zA-Z]+")
_IN_WORDS: Final = re.compile(r"(\$?\b[a-zA-Z]\b\$?)\s+(?:is\s+equal\s+to|is|equals)\s+(?=\$?-?\d)")

_COMPOSED: Final = re.compile(
    r"\(\s*([a-zA-Z])\s*(?:∘|\\circ(?![A-Za-z])|\bo\b)\s*([a-zA-Z])\s*\)\s*\(([^()]*)\)"
)
_COMBINED: Final = re.compile(
    r"\(\s*([a-zA-Z])\s*([-+*/·]|\\cdot(?![A-Za-z]))\s*([a-zA-Z])\s*\)\s*\(([^()]*)\)"
)


def applied_together(question: str, names: Collection[str]) -> str:
    """Write ``(f∘g)(x)`` as ``f(g(x))`` and ``(f + g)(x)`` as ``(f(x) + g(x))``.

    Args:
        question: what is asked.
        names: the functions that are known.

    >>> applied_together("Find (f∘g)(2) - (f + g)(1)", ("f", "g"))
    'Find f(g(2)) - (f(1) + g(1))'
    """

    def composed(match: re.Match[str]) -> str:
        outer, inner, argument = match.groups()
        return f"{outer}({inner}({argument}))" if {outer, inner} <= set(names) else match.group()

    def combined(match: re.Match[str]) -> str:
        left, sign, right, argument = match.groups()
        return (
            f"({left}({argument}) {sign} {right}({argument}))"
            if {left, right} <= set(names)
            else match.group()
        )

    return _COMBINED.sub(combined, _COMPOSED.sub(composed, question))


def reworded(question: str) -> str | None:
    """Return the question with what it supposes in sentences before it; None where nothing stands beside it.

    >>> reworded("Evaluate 3x^2 - 2 when x = 4")
    'Let x = 4. Evaluate 3x^2 - 2'
    >>> reworded("If f(x) = 2x and g(x) = x^2, find f(g(3))")
    'Let f(x) = 2x. Let g(x) = x^2. find f(g(3))'
    """
    match = _BEFORE.match(question) or _AFTER.match(question)
    if match is None:
        return None
    pieces = [piece.strip(" $") for piece in _BETWEEN.split(_IN_WORDS.sub(r"\1 = ", match["conditions"]))]
    if any(piece.count("=") != 1 or re.search(r"[<>]|(?:[.?!]\s)", piece) for piece in pieces):
        return None
    functions = [piece for piece in pieces if _FUNCTION.fullmatch(piece)]
    numbers = [piece for piece in pieces if _NUMBER.fullmatch(piece)]
    others = [piece for piece in pieces if piece not in functions and piece not in numbers]
    given = [f"Let {piece}." for piece in (*functions, *numbers)]
    if others:
        given.append(f"Suppose {' and '.join(others)}.")
    return " ".join((*given, match["ask"]))

"""Notations that other countries and older texts use, written as the rest of the readers take them."""

import re
from typing import Final

_CHOOSE: Final = re.compile(r"\{([^{}]{1,80})\\choose(?![A-Za-z])([^{}]{1,80})\}")
_ANGLED: Final = re.compile(r"<[^<>=]{1,200},[^<>=]{1,200}>")
_OPENING: Final = "([{⦃"
_CLOSING: Final = ")]}⦄"


def binomials(text: str) -> str:
    r"""Write ``{n \choose k}`` as ``\binom{n}{k}``."""
    return _CHOOSE.sub(r"\\binom{\1}{\2}", text) if "\\choose" in text else text


def inward_brackets(text: str) -> str:
    """Write intervals whose open ends are marked by brackets turned outward with round ones.

    >>> inward_brackets("]0, 1["), inward_brackets("]-oo, 2] U [3, oo["), inward_brackets("[1, 2]")
    ('(0, 1)', '(-oo, 2] U [3, oo)', '[1, 2]')
    """
    if text.startswith("<") and _ANGLED.fullmatch(text):
        return f"({text[1:-1]})"
    if not (text.startswith("]") or text.endswith("[")):
        return text
    turned: list[str] = []
    inside = False
    depth = 0
    for character in text:
        if character in "[]" and depth == 0:
            turned.append({"[": ")", "]": "]"}[character] if inside else {"[": "[", "]": "("}[character])
            inside = not inside
            continue
        depth += (character in _OPENING) - (character in _CLOSING)
        turned.append(character)
    return text if inside or depth else "".join(turned)

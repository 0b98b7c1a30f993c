"""Text for an encoding that lacks some of its characters: a plainer one where there is one, else its code."""

import codecs
from typing import Final

DEGRADE: Final = "proofroute.degrade"
"""Name of the error handler; importing this module registers it."""

_PLAIN: Final = {
    "✓": "+",
    "✗": "x",
    "·": "-",
    "⋅": "*",
    "•": "*",
    "—": "-",
    "–": "-",
    "‑": "-",
    "−": "-",
    "…": "...",
    "→": "->",
    "⇒": "=>",
    "«": "<<",
    "»": ">>",
    "×": "x",
    "÷": "/",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "~",
    "±": "+/-",
    "²": "^2",
    "³": "^3",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "\u00a0": " ",
    "␛": "<ESC>",
    "␡": "<DEL>",
}


def plain(text: str) -> str:
    r"""Write ``text`` in ASCII; a character that has no plainer form shows its code.

    >>> plain("✓ x ≤ 5 · é")
    '+ x <= 5 - \\xe9'
    """
    return "".join(
        _PLAIN.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")
        for character in text
    )


def _degrade(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]), error.end


codecs.register_error(DEGRADE, _degrade)

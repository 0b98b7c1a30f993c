"""Untrusted text made harmless: what a model writes must not steer the reader's terminal."""

import re
from typing import Final

# C0 and C1 controls, and the marks that reverse the direction of writing.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def safe(text: str) -> str:
    r"""Show control characters instead of sending them to the terminal; line ends and tabs stay.

    >>> safe("red: \x1b[31m")
    'red: ␛[31m'
    """
    return _UNSAFE.sub(_visible, text.replace("\r\n", "\n"))


def one_line(text: str, most: int = 400) -> str:
    r"""Make ``text`` safe, put it on one line and cut it to ``most`` characters.

    >>> one_line("a\n  b", 10), one_line("abcdef", 4)
    ('a b', 'abc…')
    """
    flat = safe(" ".join(text[: 4 * most].split()))
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def counted(number: int, what: str) -> str:
    """Write a number of things.

    >>> counted(1, "token"), counted(1_200, "token")
    ('1 token', '1200 tokens')
    """
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def trimmed(text: str, most: int = 1_200) -> str:
    """Make ``text`` safe and leave out the middle of a long one."""
    text = safe(text).strip()
    if len(text) <= most:
        return text
    half = most // 2
    left_out = len(text) - 2 * half
    return f"{text[:half].rstrip()}\n[… {left_out} characters …]\n{text[-half:].lstrip()}"


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{code:04x}"

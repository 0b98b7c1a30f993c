"""Untrusted text for a page: nothing of it is markup, and nothing of it is invisible."""

import html
import re
from typing import Final

# Controls, zero-width characters and marks of direction, which change what a reader sees; not the joiners
# of scripts and emoji, nor line ends and tabs.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def escaped(text: str) -> str:
    """Write ``text`` as the content of an element or of an attribute.

    >>> escaped('<script>"&')
    '&lt;script&gt;&quot;&amp;'
    """
    parts: list[str] = []
    end = 0
    for found in _UNSEEN.finditer(text):
        parts.append(html.escape(text[end : found.start()]))
        parts.append(f"[U+{ord(found[0]):04X}]")
        end = found.end()
    parts.append(html.escape(text[end:]))
    return "".join(parts)


def shown(text: str) -> str:
    """Write ``text`` as the content of an element, unseen characters set apart from what is really there."""
    parts: list[str] = []
    end = 0
    for found in _UNSEEN.finditer(text):
        parts.append(html.escape(text[end : found.start()]))
        parts.append(f'<span class="unseen">U+{ord(found[0]):04X}</span>')
        end = found.end()
    parts.append(html.escape(text[end:]))
    return "".join(parts)

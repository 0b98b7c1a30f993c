"""How long a server wants to be left alone: the header ``Retry-After``, in seconds or as a date."""

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 24 * 3600.0


def retry_after(headers: Mapping[str, str], now: Callable[[], float] = time.time) -> float | None:
    """Read the header; None without it, or where it cannot be read.

    Args:
        headers: headers of a response, their names in lower case or found without regard to it.
        now: the clock that dates are held against.

    >>> retry_after({"retry-after": "7"})
    7.0
    >>> retry_after({"retry-after": "Thu, 01 Jan 1970 00:01:40 GMT"}, now=lambda: 70.0)
    30.0
    >>> retry_after({"retry-after-ms": "250"}), retry_after({"retry-after": "soon"})
    (0.25, None)
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return min(milliseconds / 1000, LONGEST)
    given = headers.get("retry-after")
    seconds = _number(given)
    if seconds is None and given:
        try:
            seconds = max(parsedate_to_datetime(given).timestamp() - now(), 0.0)
        except (ValueError, OverflowError):
            return None
    return None if seconds is None else min(seconds, LONGEST)


def _number(text: str | None) -> float | None:
    text = (text or "").strip()
    return float(text) if text.replace(".", "", 1).isdecimal() and text.isascii() else None

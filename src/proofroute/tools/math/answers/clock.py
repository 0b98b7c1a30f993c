"""Times of day, as people write them: ``6:54 AM``, ``18:51``, ``3 p.m.``, ``noon``."""

import re
from dataclasses import dataclass
from typing import Final

DAY: Final = 86_400
_HALF_DAY: Final = DAY // 2
TIME: Final = (
    r"(?:(?:12(?::00)?\s*)?(?:noon|midnight)|(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:\s{0,3}(?:[ap]\.?\s?m\b\.?|o'clock|in\s+the\s+(?:morning|afternoon|evening)))?"
    r"|(?:1[0-2]|0?[1-9])\s?(?:[ap]\.?\s?m\b\.?|o'clock))"
)
"""The pattern of a time; case is to be ignored."""
_PART_OF_DAY: Final = re.compile(r"\s?in the (morning|afternoon|evening)$")
_PARTS: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))?\s*(?:(?P<half>[ap])\.?\s?m\.?|o'clock)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day.

    Args:
        seconds: since midnight; where ``certain`` is not so, of a clock with twenty-four hours.
        certain: whether the half of the day is said, by AM or PM, or by an hour that has only one.
    """

    seconds: int
    certain: bool

    @property
    def face(self) -> int:
        """What a clock with twelve hours shows, in seconds."""
        return self.seconds % _HALF_DAY


def read_clock(text: str) -> ClockTime | None:
    """Read a time; None for anything else.

    >>> read_clock("6:54 p.m."), read_clock("6:54"), read_clock("06:54")
    (ClockTime(seconds=68040, certain=True), ClockTime(seconds=24840, certain=False), \
ClockTime(seconds=24840, certain=True))
    """
    said = _PART_OF_DAY.sub(
        lambda match: " am" if match[1] == "morning" else " pm", " ".join(text.lower().split())
    )
    if re.fullmatch(TIME, said) is None:
        return None
    if said.endswith(("noon", "midnight")):
        return ClockTime(_HALF_DAY if said.endswith("noon") else 0, certain=True)
    match = _PARTS.fullmatch(said)
    if match is None:
        return None
    hour, half = int(match["hour"]), match["half"]
    seconds = 60 * int(match["minute"] or 0) + int(match["second"] or 0)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        return ClockTime((hour % 12 + (12 if half == "p" else 0)) * 3600 + seconds, certain=True)
    return ClockTime(hour * 3600 + seconds, certain=hour > 12 or match["hour"].startswith("0"))


def show_clock(seconds: int, *, half: bool) -> str:
    """Write a time of day, with AM or PM where ``half`` is wanted.

    >>> show_clock(68040, half=True), show_clock(68040, half=False)
    ('6:54 PM', '6:54')
    """
    hours, rest = divmod(seconds % DAY, 3600)
    minutes, left = divmod(rest, 60)
    shown = f"{(hours - 1) % 12 + 1}:{minutes:02d}" + (f":{left:02d}" if left else "")
    return f"{shown} {'AM' if hours < 12 else 'PM'}" if half else shown

"""Times of day: how long it is from one to another, and what time it is a while before or after."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.clock import DAY, TIME, ClockTime, read_clock, show_clock
from proofroute.tools.math.forms.families.amounts import read_amounts
from proofroute.tools.math.forms.families.there import counted
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

_DAY: Final = (
    r"(?:\s*,?\s*\(?(?:on\s+|of\s+)?(?:the\s+)?(?:next|following|previous|same|prior)"
    r"\s+(?:day|morning|evening|afternoon|night)\)?)?"
)
_NOW: Final = r"(?:\s+(?:now|right\s+now|currently|at\s+the\s+moment))?"
_NEXT: Final = r"(?P<next>\s+(?:on\s+|of\s+)?the\s+(?:next|following)\s+(?:day|morning|evening|afternoon))?"
_FROM: Final = rf"(?:between|from)\s+(?P<start>{TIME})\s+(?:and|to|until|till)\s+(?P<end>{TIME}){_NEXT}"
_ELAPSE: Final = (
    r"(?:(?:(?:are|is)(?:\s+(?:it|there))?|pass(?:es)?|elapses?|lies?|(?:have|has)\s+(?:passed|elapsed))\s+)"
)
_TIME: Final = (
    r"(?:(?:elapsed\s+|amount\s+of\s+)?time|duration|time\s+difference|difference(?:\s+in\s+time)?)"
)
_SPANS: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"how\s+many\s+(?P<unit>hours|minutes|seconds|mins|hrs)\s+{_ELAPSE}?{_FROM}",
        rf"how\s+(?:much\s+time|long)\s+{_ELAPSE}?{_FROM}",
        rf"(?:what\s+is|find|calculate)\s+the\s+{_TIME}\s+(?:in\s+(?P<unit>hours|minutes|seconds)\s+)?{_FROM}",
    )
)
_TIMES: Final = re.compile(TIME, re.IGNORECASE)
_AT: Final = rf"(?P<start>{TIME})"
_LONG: Final = r"(?P<amount>.+?)"
_NOW_IS: Final = (
    r"(?:if\s+)?(?:it\s+is|it's|the\s+time\s+is)\s+(?:now\s+|currently\s+)?"
    rf"{_AT}{_NOW}\s*[,.]?\s+(?:then\s+)?"
)
_WHAT_TIME: Final = (
    r"what\s+(?:time\s+)?(?:is\s+it|is|will\s+it\s+be|would\s+it\s+be|was\s+it|will\s+the\s+time\s+be)"
)
_EVENT: Final = (
    r"(?:if\s+)?(?:an?|the|my|our)\s+(?P<event>[a-z]+(?:\s[a-z]+)?)\s+"
    rf"(?:starts|begins|started|began|leaves|departs)\s+at\s+{_AT}\s+and\s+(?:lasts|runs|takes|lasted|goes\s+on)\s+(?:for\s+)?{_LONG}\s*[,.]\s+"
    r"(?:(?:at\s+)?what\s+time|when)\s+(?:does|will|did)\s+(?:it|the\s+(?P=event))\s+(?:end|finish|be\s+over|arrive)"
)
_SHIFTS: Final = tuple(
    (re.compile(rf"^{pattern}$", re.IGNORECASE), sign)
    for pattern, sign in (
        (rf"(?:{_WHAT_TIME}\s+)?{_LONG}\s+(?:before|earlier\s+than|prior\s+to)\s+{_AT}", -1),
        (rf"(?:{_WHAT_TIME}\s+)?{_LONG}\s+(?:after|later\s+than|past|from)\s+{_AT}", 1),
        (rf"{_NOW_IS}{_WHAT_TIME}\s+(?:in\s+|after\s+)?{_LONG}(?:\s+from\s+now|\s+later)?", 1),
        (rf"{_NOW_IS}{_WHAT_TIME}\s+{_LONG}\s+(?:ago|earlier|before)", -1),
        (rf"{_WHAT_TIME}\s+in\s+{_LONG}\s+if\s+it\s+is\s+(?:now\s+)?{_AT}{_NOW}", 1),
        (rf"add\s+{_LONG}\s+to\s+{_AT}", 1),
        (rf"subtract\s+{_LONG}\s+from\s+{_AT}", -1),
        (rf"(?:what\s+is\s+)?{_AT}\s*(?:plus|\+)\s*{_LONG}", 1),
        (rf"(?:what\s+is\s+)?{_AT}\s*(?:minus|-)\s*{_LONG}", -1),
        (rf"{_EVENT}", 1),
    )
)


@dataclass(frozen=True, slots=True)
class Span(Posed):
    """How long it is from ``start`` to ``end``, the first time that it comes; in ``unit`` if one is named."""

    vocabulary: ClassVar[str] = (
        "difference between elapsed minutes minute hours hour midnight noon total there passes next day until"
    )
    start: ClockTime
    end: ClockTime
    unit: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        ends = [show_clock(time.seconds, half=time.certain) for time in (self.start, self.end)]
        return f"{self.unit or 'the time'} from {ends[0]} to {ends[1]}"

    def restated(self, content: str) -> str:
        """Announce how many the reply says that there are."""
        return counted(content, self._is_there)

    def _is_there(self, text: str) -> bool:
        return [read_clock(time) for time in _TIMES.findall(text)] == [self.start, self.end]


@dataclass(frozen=True, slots=True)
class Shift(Posed):
    """The time of day ``seconds`` after ``start``; before it where they are negative."""

    vocabulary: ClassVar[str] = (
        "time clock minutes minute hours hour seconds before after earlier later ago add adding subtract at "
        "subtracting back from now next previous day midnight noon will would was going go forward o'clock "
        "minus plus"
    )
    start: ClockTime
    seconds: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        side = "after" if self.seconds >= 0 else "before"
        start = show_clock(self.start.seconds, half=self.start.certain)
        return f"the time {abs(self.seconds)} seconds {side} {start}"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """A time, and on which day it is."""
        return WRITING


_BARE: Final = re.compile(r"[\d:]+")
_LATE: Final = re.compile(r"1[3-9]|2\d|0")
WRITING: Final = re.compile(rf"(?P<time>{TIME}){_DAY}", re.IGNORECASE)


def read_span(question: str, givens: Givens) -> Span | None:
    """Read a question about the time between two times of day."""
    del givens  # times are written out
    for pattern in _SPANS:
        match = pattern.match(question)
        if match is None:
            continue
        start, end = read_clock(match["start"]), read_clock(match["end"])
        if start is None or end is None or not (_is_clear(start, end) or _is_of_24_hours(match)):
            return None
        if match["next"] and end.seconds > start.seconds:
            return None
        return Span(start, end, (match.groupdict().get("unit") or "").lower())
    return None


def _is_of_24_hours(match: re.Match[str]) -> bool:
    times = match["start"], match["end"]
    return all(_BARE.fullmatch(time) for time in times) and any(_LATE.match(time) for time in times)


def _is_clear(start: ClockTime, end: ClockTime) -> bool:
    """Tell whether the halves of the day are said, or the same half is the one that comes to mind."""
    if start.seconds == end.seconds:
        return False
    if start.certain and end.certain:
        return True
    return start.seconds < end.seconds < DAY // 2 + 3600 and not start.certain


def read_shift(question: str, givens: Givens) -> Shift | None:
    """Read a question about the time a while before or after another."""
    for pattern, sign in _SHIFTS:
        match = pattern.match(question)
        if match is None:
            continue
        start, amounts = read_clock(match["start"]), read_amounts(match["amount"], givens)
        if start is None or amounts is None or amounts[0].scale.dimensions != (("time", 1),):
            continue
        factors = [rational_value(amount.scale.factor) or 0 for amount in amounts]
        seconds = sum(amount.number * factor for amount, factor in zip(amounts, factors, strict=True))
        if seconds == int(seconds) and seconds >= 0:
            return Shift(start, sign * int(seconds))
    return None

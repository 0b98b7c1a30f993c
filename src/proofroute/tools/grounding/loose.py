"""What may come from a source by a step that nothing here retraces: enough not to refute, never to accept."""

import re
from typing import Final

from proofroute.tools.grounding.dates import WrittenDate
from proofroute.tools.grounding.partial_dates import day_may_come, partial_may_come
from proofroute.tools.grounding.source import Source
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS

_TIME: Final = re.compile(
    r"(?:t?[0-9]{1,2}(?::|\.(?=[0-9]{2}.*[a-z]))([0-9]{2})(?:[:.][0-9]{2})?|[0-9]{1,2} ?h ?([0-9]{2})?"
    r"|[0-9]{1,2}(?= ?[ap]\.?m|.?uhr))"
    r" ?(?:[ap]\.?m\.?|uhr|h)?(?:z|[+-][0-9]{2}:?[0-9]{2})?"
)
_TOLD_TIME: Final = re.compile(
    r"\b(?:noon|midday|midnight|quarter|half past|o'clock|past|mittags?|mitternacht|viertel|halb|midi|minuit|"
    r"mediodía|medianoche|mezzogiorno|mezzanotte|meio-dia|meia-noite|et demie|y media|e mezza|полдень|"
    r"полночь|(?:at|um|à|alle|a las) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf))\b|正午|[時时点點]半"
)
_FULL_HOUR: Final = re.compile(
    r"[0-9] ?(?:[ap]\.?m\b|h\b|uhr\b|o'clock|[時时点點시]|час)|\b(?:at|um|à|alle|las) [0-9]"
)
_TELEPHONE: Final = re.compile(r"[+(]?[0-9][0-9 ()./+-]{5,30}")
_DATE_LIKE: Final = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}")
_LEAST_DIGITS: Final = 7
_MOST_DROPPED: Final = 5


def date_may_come(source: Source, wanted: WrittenDate) -> str | None:
    """Say how an absent date may still come from the source; None when in no way known here."""
    days = {day for _, day, _ in wanted.readings}
    if any(day in days for written in source.dates for _, day, _ in written.readings):
        return "a date there has this day as one of several readings"
    return next((reason for day in sorted(days) if (reason := day_may_come(source, day))), None)


def text_may_come(source: Source, folded: str) -> str | None:
    """Say how an absent time, telephone number, part of a date or currency may come from the source."""
    time = _TIME.fullmatch(folded)
    if time is not None and _time_may_come(source, time[1] or time[2] or "00"):
        return "a time there may be the same, written another way"
    if folded in CURRENCIES and any(
        token.text in CURRENCY_SIGNS or token.text in CURRENCIES for token in source.tokens
    ):
        return "a currency there may be the same, written another way"
    if _TELEPHONE.fullmatch(folded) and not _DATE_LIKE.fullmatch(folded):
        digits = re.sub(r"\D", "", folded)
        longest = range(min(_MOST_DROPPED, len(digits) - _LEAST_DIGITS) + 1)
        if any(digits[dropped:] in source.run_together for dropped in longest):
            return "the digits stand there in another grouping"
    return partial_may_come(source, folded)


def _time_may_come(source: Source, minutes: str) -> bool:
    text = source.folded.text
    if re.search(rf"\b[0-2]?[0-9]{minutes} ?(?:h|hrs|hours|uhr)\b", text):
        return True
    if re.search(rf"[0-9] ?[:.h時时点點시] ?{minutes}(?![0-9])", text) or _TOLD_TIME.search(text):
        return True
    return _FULL_HOUR.search(text) is not None and (minutes == "00" or "half" in source.words)

"""What a field's name says of its value: a quotation of the source, or a judgement on it."""

import re
from typing import Final

_JUDGED_WORDS: Final = (
    "status state type kind category categories class classification label labels tag tags topic topics "
    "theme themes sentiment tone mood emotion priority severity urgency level language lang locale "
    "country nationality currency unit units gender sex method reason condition color colour rating grade "
    "risk intent action actions outcome result decision verdict stage phase frequency period season "
    "weekday month quarter timezone continent region industry sector genre subject format medium channel "
    "mode summary summaries description abstract explanation rationale reasoning analysis comment "
    "comments note notes remark remarks conclusion recommendation recommendations issue issues problem "
    "problems keyword keywords relationship relation department role position occupation profession job "
    "event purpose goal polarity stance answer"
)
_JUDGED: Final = frozenset(_JUDGED_WORDS.split())
_ESTIMATED_WORDS: Final = "confidence score probability certainty likelihood relevance similarity"
_ESTIMATED: Final = frozenset(_ESTIMATED_WORDS.split())
_DRESS: Final = frozenset({"code", "name", "iso", "text", "value", "type", "iso2", "iso3"})


def is_judged(pointer: str, *, number: bool = False) -> bool:
    """Tell whether the value at a JSON pointer may be a judgement in the answer's own words.

    >>> is_judged("/lines/0/orderStatus"), is_judged("/country_code"), is_judged("/company")
    (True, True, False)
    """
    names = [part for part in pointer.split("/") if part and not part.isdigit()]
    if not names:
        return False
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", names[-1]).lower()
    words = [word for word in re.split(r"[^a-z0-9]+", spaced) if word]
    if number:
        return not _ESTIMATED.isdisjoint(words)
    while len(words) > 1 and words[-1] in _DRESS:
        words.pop()
    return bool(words) and words[-1] in _JUDGED

"""The text of an answer that is compared: the number alone where the rest is what the task counts."""

import re
from typing import Final

from proofroute.tools.math import final_answer
from proofroute.verifiers.math.reading import Reading

_COUNTED: Final = re.compile(r"\s*(-?\d[\d,]*(?:\.\d+)?)\s+(?:\\text\s*\{\s*)?([A-Za-z]{3,})\s*\}?\s*\.?\s*")
_MULTIPLES: Final = frozenset(
    (
        "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion",
        "percent", "percentage", "score", "pair", "pairs", "half", "halves", "third", "thirds", "quarter",
        "quarters", "times", "more", "fewer", "less", "and", "out", "mod", "plus", "minus",
    )
)  # fmt: skip


def compared_text(content: str, reading: Reading, question: str) -> str | None:
    """Return what an answer says: its text, or the number of ``5 pigs`` where the task asks about pigs."""
    if reading.text is not None:
        return reading.text
    found = final_answer(content)
    match = None if found is None else _COUNTED.fullmatch(found.text)
    if match is None or match[2].lower() in _MULTIPLES:
        return None
    return match[1] if re.search(rf"\b{match[2]}\b", question, re.IGNORECASE) else None

"""Every reading that a written number or date allows: the one that was taken, and what else it may mean."""

from typing import Literal

from proofroute.tools.grounding.dates import find_dates
from proofroute.tools.grounding.fold import fold
from proofroute.tools.grounding.numbers import read_number
from proofroute.tools.grounding.tokens import tokens


def readings_of(text: str, kind: Literal["number", "date"]) -> tuple[str, ...]:
    """Return the values that ``text`` may be read as, each in one form: decimals, or year-month-day.

    >>> readings_of("1.234", "number"), readings_of("1'234.56", "number"), readings_of("12/03/2024", "date")
    (('1.234', '1234'), ('1234.56',), ('2024-03-12', '2024-12-03'))
    """
    folded = fold(text).text
    found: dict[str, None] = {}
    if kind == "date":
        for written in find_dates(folded):
            found |= dict.fromkeys(day.isoformat() for _, day, _ in written.readings)
        return tuple(found)
    numbers = [token.text for token in tokens(folded) if token.kind == "number"]
    written_out = "'".join(numbers) if len(numbers) > 1 else "".join(numbers)
    for mark in (".", ","):
        size = read_number(written_out, mark)
        if size is not None:
            found["-" + size if folded.lstrip().startswith("-") else size] = None
    return tuple(found)

"""Why the trained model says so, in words."""

from typing import Final

from proofroute.core import Kind
from proofroute.router.classify.trained import Features, Model

_MEANINGS: Final = {
    "PROVE": "words of proof",
    "RIGOR": "words of argument",
    "FORMAL": "a proof language",
    "WHY": "it asks why",
    "CALC": "a verb of calculation",
    "MANY": "it asks how many",
    "AMOUNT": "a quantity",
    "MATHS": "words of mathematics",
    "ABSTRACT": "words of mathematics",
    "UNIT": "units",
    "PROGRAM": "words of programming",
    "LANGUAGE": "a programming language or tool",
    "BUG": "words of faults in programs",
    "CODE": "a verb of programming",
    "EXTRACT": "a verb of extraction",
    "TABLE": "a form to fill",
    "SOURCE": "a text to read",
    "ENTITY": "details of a document",
    "FORM": "a form of writing",
    "INVENT": "words of invention",
    "TELL": "a question of fact or advice",
    "REWORD": "work on wording",
    "LIFE": "everyday life",
    "GREET": "a greeting",
    "PERSONA": "a part to play",
}
_LOOKS: Final = {
    "fence": "a code fence",
    "formal": "formal notation",
    "schema": "a schema",
    "mail": "addresses",
    "quote": "a quoted text",
}
_MOST: Final = 3
_TOO_COMMON: Final = 3


def reason_for(model: Model, found: Features, kind: Kind) -> str:
    """Name the words and signs that speak most for ``kind``."""
    said: dict[str, float] = {}
    for name, value in model.drivers(found, kind).items():
        shown = _shown(name)
        if shown is not None and value > 0:
            said[shown] = said.get(shown, 0.0) + value
    best = sorted(said, key=lambda shown: (-said[shown], shown))[:_MOST]
    return f"speaking for {kind}: {', '.join(best)}" if best else f"no single word speaks for {kind}"


def _shown(name: str) -> str | None:
    if name[0] == "c":
        return _MEANINGS.get(name[1:] if name[1:] in _MEANINGS else name[2:])
    if name[0] == "=":
        amount = name.partition("=")[2].partition("=")
        if amount[0] in ("formula", "backslash", "dollar") and amount[2] not in ("", "0"):
            return "formulas"
        if amount[0] in ("code", "call") and amount[2] not in ("", "0"):
            return "lines of code"
        return _LOOKS.get(name[1:])
    if name[0] in "afl" and (len(name) > _TOO_COMMON or name[1:] >= "\u3000") and name[1:].isalpha():
        return f"'{name[1:]}'"
    return None

"""Draws from a bag, throws of dice and coins: the probability of one outcome among equally likely ones."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

NUMBERS: Final = {
    name: at
    for at, name in enumerate("one two three four five six seven eight nine ten".split(), start=1)  # noqa: SIM905
}
_COUNT: Final = r"(?:\d{1,3}|a|an|" + "|".join(NUMBERS) + ")"
_PROB: Final = r"(?:what(?:'s|\s+is)|give|calculate|find|compute|determine)\s+(?:the\s+)?prob(?:ability)?"
_FROM: Final = r"(?P<bag>\{[^{}]*\}|[a-z]{1,80})"
_PICKED: Final = (
    rf"(?P<count>{_COUNT})\s+letters?\s+(?:are\s+|is\s+)?(?:picked|drawn|chosen|selected)\s+(?:at\s+random\s+)?"
    rf"without\s+replacement\s+from\s+{_FROM}"
)
_WANTED: Final = (
    r"(?:of\s+(?:the\s+)?sequence\s+(?P<sequence>[a-z]{1,20})"
    r"|(?:of\s+)?(?:picking|getting|drawing)\s+(?P<level>\d[^.?]*?))"
)
_LETTERS: Final = (
    re.compile(rf"^{_PICKED}\.\s*{_PROB}\s+{_WANTED}$", re.IGNORECASE),
    re.compile(rf"^{_PROB}\s+{_WANTED}\s+(?:when|if)\s+{_PICKED}$", re.IGNORECASE),
)
_ITEM: Final = re.compile(r"\s*([a-z])\s*:\s*(\d{1,3})\s*", re.IGNORECASE)
_PART: Final = re.compile(r"(\d{1,2})\s+([a-z])", re.IGNORECASE)
_MOST_DRAWN: Final = 20


@dataclass(frozen=True, slots=True)
class Draws(Posed):
    """Things are drawn from a bag at random, one after the other.

    Args:
        bag: what it holds, with how many there are of each.
        drawn: how many are drawn.
        wanted: how many of each are wanted, in any order; they are all that is drawn.
        sequence: what is wanted in this order instead.
        replaced: each is put back before the next is drawn.
        negated: that this does not happen is asked for.
    """

    bag: tuple[tuple[str, int], ...]
    drawn: int
    wanted: tuple[tuple[str, int], ...]
    sequence: tuple[str, ...] = ()
    replaced: bool = False
    negated: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        bag = ", ".join(f"{name}: {count}" for name, count in self.bag)
        wanted = ", ".join(self.sequence) or ", ".join(f"{count} {name}" for name, count in self.wanted)
        order = "in this order" if self.sequence else "in any order"
        back = "with" if self.replaced else "without"
        what = "anything but " if self.negated else ""
        how = f"{order} in {self.drawn} draws {back} replacement"
        return f"the probability of {what}{wanted} {how} from {{{bag}}}"


def draws(
    bag: dict[str, int],
    drawn: int,
    wanted: dict[str, int],
    sequence: tuple[str, ...] = (),
    *,
    replaced: bool = False,
) -> Draws | None:
    """Return the question; None where it makes no sense."""
    total = sum(bag.values())
    asked = Counter(sequence) if sequence else Counter(wanted)
    if not bag or drawn < 1 or drawn > _MOST_DRAWN or sum(asked.values()) != drawn:
        return None
    if (drawn > total and not replaced) or not set(asked) <= set(bag) or min(bag.values()) < 1:
        return None
    kept = () if sequence else tuple(sorted(wanted.items()))
    return Draws(tuple(sorted(bag.items())), drawn, kept, sequence, replaced)


def read_draws(question: str, givens: Givens) -> Draws | None:
    """Read a question about letters that are drawn without being put back."""
    if givens.names or givens.equations:
        return None
    for pattern in _LETTERS:
        match = pattern.match(question)
        if match is None:
            continue
        bag = _bag(match["bag"])
        drawn = number(match["count"])
        if bag is None or drawn is None:
            return None
        if match["sequence"]:
            return draws(bag, drawn, {}, tuple(match["sequence"]))
        wanted = _level(match["level"])
        return None if wanted is None else draws(bag, drawn, wanted)
    return None


def number(text: str) -> int | None:
    """Return a count that is written in digits or as a word."""
    if text.isdigit():
        return int(text)
    return 1 if text.lower() in ("a", "an") else NUMBERS.get(text.lower())


def _bag(text: str) -> dict[str, int] | None:
    if not text.startswith("{"):
        return dict(Counter(text))
    found = [_ITEM.fullmatch(piece) for piece in text.strip("{}").split(",")]
    pairs = [(match[1], int(match[2])) for match in found if match is not None]
    return dict(pairs) if len(pairs) == len(found) == len(dict(pairs)) else None


def _level(text: str) -> dict[str, int] | None:
    pieces = re.split(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+", text.strip())
    found = [_PART.fullmatch(piece) for piece in pieces]
    pairs = [(match[2], int(match[1])) for match in found if match is not None]
    return dict(pairs) if len(pairs) == len(found) == len(dict(pairs)) else None

"""Examples of one's own: the one whose features are nearest speaks for its kind; nothing is trained."""

import math
from dataclasses import dataclass
from typing import Final

from proofroute.core import KINDS, Kind
from proofroute.router.classify.options import ClassifierOptions
from proofroute.router.classify.trained import Features, Model, features

ALIKE: Final = 0.3
"""Similarity from which on an example counts."""

_STRENGTH: Final = 14.0
_UNKNOWN: Final = 8.0
_COUNTED: Final = "asf"


@dataclass(frozen=True, slots=True)
class Example:
    """An example with its features, each with its weight; all weights squared add up to one."""

    text: str
    kind: Kind
    label: str | None
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The example that is most alike, and how much: 1 is the same text."""

    example: Example
    similarity: float

    @property
    def score(self) -> float:
        """What it adds to the score of its kind."""
        return _STRENGTH * self.similarity**2


def read_examples(options: ClassifierOptions, model: Model) -> list[Example]:
    """Read the features of all examples that are configured."""

    def read(text: str, kind: Kind, label: str | None) -> Example:
        return Example(text, kind, label, _weights(features(text), model))

    plain = [read(text, kind, None) for kind in KINDS for text in options.examples.get(kind, ())]
    named = [read(text, kind.like, name) for name, kind in options.kinds.items() for text in kind.examples]
    return plain + named


def nearest(found: Features, examples: list[Example], model: Model) -> Nearest | None:
    """Return the example that is most alike; None where none is alike enough."""
    if not examples:
        return None
    weights = _weights(found, model)
    best = max(
        (Nearest(example, _alike(weights, example.weights)) for example in examples),
        key=lambda one: one.similarity,
    )
    return best if best.similarity >= ALIKE else None


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[name] for name, value in one.items() if name in other)


def _weights(found: Features, model: Model) -> dict[str, float]:
    # Rare words say more than frequent ones; the places of words say little of what a text is about.
    rarity = model.rarity
    names = [name for name in found.grams if name[0] in _COUNTED]
    names += [name for name in found.signs if name[0] == "c"]
    raw = {name: rarity.get(name, _UNKNOWN) for name in names}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {name: value / length for name, value in raw.items()}

"""The trained model: a linear one. The score of a kind is the sum of the weights of the features found."""

import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from proofroute.core import KINDS, Kind
from proofroute.router.classify.trained.artefact import RARITY, ArtefactError, Header, unpack
from proofroute.router.classify.trained.features import Features

SHIPPED: Final = "weights.bin"


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, ready to be looked up.

    Args:
        header: what is known of them.
        weights: for each feature its weight for each kind.
        rarity: for each feature how rare it is, as a logarithm.
    """

    header: Header
    weights: dict[str, tuple[float, ...]]
    rarity: dict[str, float]

    def scores(self, found: Features) -> list[float]:
        """Return the score of each kind, in the order of ``KINDS``."""
        get = self.weights.get
        grams = _sums([row for name in found.grams if (row := get(name))])
        signs = _sums([row for name in found.signs if (row := get(name))])
        # A long text has more n-grams; what it looks like is said once.
        share = 1 / math.sqrt(len(found.grams) or 1)
        sharpness = self.header.sharpness
        return [
            sharpness * (bias + gram * share + sign)
            for bias, gram, sign in zip(self.header.bias, grams, signs, strict=True)
        ]

    def drivers(self, found: Features, kind: Kind) -> dict[str, float]:
        """Return what each feature found adds to the score of ``kind`` over the mean of the others."""
        place, count = KINDS.index(kind), len(KINDS)
        share = 1 / math.sqrt(len(found.grams) or 1)
        said: dict[str, float] = {}
        for names, factor in ((found.grams, share), (found.signs, 1.0)):
            for name in names:
                row = self.weights.get(name)
                if row is not None:
                    said[name] = factor * (row[place] - sum(row) / count)
        return said


def _sums(rows: list[tuple[float, ...]]) -> list[float]:
    return [math.fsum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(KINDS)


def probabilities(scores: list[float]) -> list[float]:
    """Turn scores into probabilities that add up to one.

    >>> probabilities([0.0, 0.0])
    [0.5, 0.5]
    """
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    total = sum(parts)
    return [part / total for part in parts]


def read_model(data: bytes) -> Model:
    """Make a model of the bytes of its file.

    Raises:
        ArtefactError: they are not those of one.
    """
    artefact = unpack(data)
    size, scale = len(KINDS), artefact.header.scale
    values = [value * scale for value in artefact.weights]
    rows = [tuple(values[start : start + size]) for start in range(0, len(values), size)]
    rarity = {name: part / RARITY for name, part in zip(artefact.names, artefact.rarity, strict=True)}
    return Model(artefact.header, dict(zip(artefact.names, rows, strict=True)), rarity)


@cache
def load_model(path: Path | None = None) -> Model:
    """Read the model in ``path``, by default the one that ships with proofroute; once for a process.

    Raises:
        ArtefactError: it is missing or broken; the message says where and how.
    """
    place = resources.files(__package__ or "") / SHIPPED if path is None else path
    try:
        return read_model(place.read_bytes())
    except OSError as error:
        raise ArtefactError(f"{place}: cannot be read: {error.strerror or error}") from None
    except ArtefactError as error:
        raise ArtefactError(f"{place}: {error}") from None

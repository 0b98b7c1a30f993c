"""From texts with their kinds to the weights of a classifier, the same bytes each time."""

import hashlib
import math
from array import array
from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from proofroute.core import KINDS, InputError
from proofroute.router.classify.trained import LAYOUT, Artefact, Features, Header, Model, features, is_sign
from proofroute.router.classify.trained.artefact import RARITY
from proofroute.router.classify.training.fit import GRAMS, SIGNS, Floats, Ints, fit, matrix
from proofroute.router.classify.training.rows import Row

_FEWEST: Final = 2
"""Texts that a feature stands in, at least."""

_MOST_WEIGHT: Final = 32_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to train.

    Args:
        cap: texts of one source and kind that are used, at most.
        power: 1 counts every text of a source once, 0 counts every source once.
        own: how much more a text counts whose source begins with ``own/``.
        penalty: how dear large weights are.
        rounds: steps of the search.
    """

    cap: int = 300
    power: float = 0.4
    own: float = 4.0
    penalty: float = 3e-4
    rounds: int = 60


@dataclass(frozen=True, slots=True)
class Read:
    """A row with its features."""

    row: Row
    found: Features


def read(rows: list[Row], settings: Settings) -> list[Read]:
    """Choose the rows that are used, and read their features.

    Which ones of a large source are used follows from a digest of each: the same ones each time, whatever
    their order.
    """
    cells: dict[tuple[str, str], list[tuple[bytes, int]]] = {}
    for place, row in enumerate(rows):
        key = hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).digest()
        cells.setdefault((row.source, row.kind), []).append((key, place))
    chosen = sorted(place for cell in cells.values() for _, place in sorted(cell)[: settings.cap])
    return [Read(rows[place], features(rows[place].text)) for place in chosen]


def train(given: list[Read], settings: Settings, base: Model | None = None) -> Artefact:
    """Train on ``given``.

    Args:
        given: the rows with their features.
        settings: how.
        base: a model to begin with; the new weights stay near to it where the rows do not say otherwise.

    Raises:
        InputError: there are fewer than two kinds among them, and no model to begin with.
    """
    kinds = np.array([KINDS.index(one.row.kind) for one in given], np.int64)
    if base is None and len(set(kinds.tolist())) < 2:
        raise InputError("all rows are of one kind: give rows of two kinds at least, or begin with a model")
    counts = Counter(name for one in given for name in (*one.found.grams, *one.found.signs))
    known: set[str] = set() if base is None else set(base.weights)
    names = sorted(known | {name for name, count in counts.items() if count >= _FEWEST})
    places = {name: place for place, name in enumerate(names)}
    data = matrix([one.found for one in given], places)
    importance = _importance(given, kinds, settings)
    weights, bias = fit(
        data,
        kinds,
        importance,
        start=None if base is None else (_start(base, names), np.array(base.header.bias)),
        penalty=settings.penalty,
        rounds=settings.rounds,
    )
    return _packed(names, weights * _factors(names), bias, counts, len(given), base)


def _factors(names: list[str]) -> Floats:
    return np.array([[SIGNS if is_sign(name) else GRAMS] for name in names])


def _start(base: Model, names: list[str]) -> Floats:
    zero = (0.0,) * len(KINDS)
    rows = [base.weights.get(name, zero) for name in names]
    return np.array(rows) / _factors(names)


def _importance(given: list[Read], kinds: Ints, settings: Settings) -> Floats:
    cells = Counter((one.row.source, one.row.kind) for one in given)
    found = np.array(
        [
            cells[one.row.source, one.row.kind] ** (settings.power - 1)
            * (settings.own if one.row.source.startswith("own/") else 1.0)
            for one in given
        ]
    )
    present = sorted(set(kinds.tolist()))
    for kind in present:
        mine = kinds == kind
        found[mine] *= len(given) / len(present) / float(np.sum(found[mine]))
    return found


def _packed(
    names: list[str], weights: Floats, bias: Floats, counts: Counter[str], rows: int, base: Model | None
) -> Artefact:
    # What moves nothing needs no place in the file.
    strength = np.abs(weights - weights.mean(axis=1, keepdims=True)).max(axis=1)
    kept = [place for place in range(len(names)) if strength[place] > 0.02]
    largest = float(np.abs(weights[kept]).max())
    scale = largest / _MOST_WEIGHT
    whole = np.rint(weights[kept] / scale).astype(np.int64)
    total = rows + (0 if base is None else base.header.rows)

    def rarity(name: str) -> int:
        if base is not None and name in base.rarity:
            return round(base.rarity[name] * RARITY)
        return min(255, round(RARITY * math.log((1 + total) / (1 + counts[name]))))

    header = Header(
        layout=LAYOUT,
        kinds=list(KINDS),
        count=len(kept),
        scale=scale,
        bias=[float(value) for value in bias],
        sharpness=1.0 if base is None else base.header.sharpness,
        sure=0.75 if base is None else base.header.sure,
        rows=total,
    )
    return Artefact(
        header,
        [names[place] for place in kept],
        array("h", [int(value) for value in whole.ravel()]),
        bytes(rarity(names[place]) for place in kept),
    )


def calibrated(artefact: Artefact, *, sharpness: float, sure: float) -> Artefact:
    """Return the same weights with figures that were found on texts they were not trained on."""
    return replace(artefact, header=replace(artefact.header, sharpness=sharpness, sure=sure))

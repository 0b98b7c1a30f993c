"""How sure is sure: figures from texts of sources that the weights were not trained on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from proofroute.core import KINDS
from proofroute.router.classify.trained import Artefact, Model, pack, read_model
from proofroute.router.classify.training.fit import Floats, Ints
from proofroute.router.classify.training.train import Read, Settings, train

PRECISION: Final = 0.95


@dataclass(frozen=True, slots=True)
class OutOfSource:
    """Scores of texts whose source was held out: rows are texts, columns kinds."""

    scores: Floats
    kinds: Ints
    given: list[Read]


def folds_of(given: list[Read], most: int) -> list[set[str]]:
    """Put whole sources together into at most ``most`` folds of about the same size."""
    sizes: dict[str, int] = {}
    for one in given:
        sizes[one.row.source] = sizes.get(one.row.source, 0) + 1
    folds: list[tuple[int, set[str]]] = [(0, set()) for _ in range(min(most, len(sizes)))]
    for source in sorted(sizes, key=lambda name: (-sizes[name], name)):
        place = min(range(len(folds)), key=lambda number: folds[number][0])
        count, names = folds[place]
        folds[place] = (count + sizes[source], names | {source})
    return [names for _, names in folds]


def out_of_source(
    given: list[Read],
    folds: list[set[str]],
    settings: Settings,
    base: Model | None = None,
    said: Callable[[set[str]], None] = lambda _: None,
) -> OutOfSource:
    """Train once for each fold without its sources, and score its texts."""
    scores = np.zeros((len(given), len(KINDS)))
    for fold in folds:
        rest = [one for one in given if one.row.source not in fold]
        model = as_model(train(rest, settings, base))
        for place, one in enumerate(given):
            if one.row.source in fold:
                scores[place] = model.scores(one.found)
        said(fold)
    kinds = np.array([KINDS.index(one.row.kind) for one in given], np.int64)
    return OutOfSource(scores, kinds, given)


def as_model(artefact: Artefact) -> Model:
    """Make a model that can be asked, by the very bytes that would be stored."""
    return read_model(pack(artefact))


def shares(scores: Floats, sharpness: float) -> Floats:
    """Turn rows of scores into rows of probabilities."""
    sharp = scores * sharpness
    parts = np.exp(sharp - sharp.max(axis=1, keepdims=True))
    found: Floats = parts / parts.sum(axis=1, keepdims=True)
    return found


def sharpness_of(found: OutOfSource, weights: Floats) -> float:
    """Return what scores must be multiplied by, so that probabilities are what they say."""

    def surprise(sharpness: float) -> float:
        right = shares(found.scores, sharpness)[np.arange(len(found.kinds)), found.kinds]
        return -float(np.sum(weights * np.log(right + 1e-12)))

    return float(min(np.arange(0.3, 2.0, 0.02), key=surprise))


def sure_from(top: Floats, right: NDArray[np.bool_], weights: Floats, precision: float = PRECISION) -> float:
    """Return the lowest probability from which on the share of right ones is ``precision``; 1 for none."""
    order = np.argsort(-top, kind="stable")
    held = np.cumsum(weights[order] * right[order]) / np.cumsum(weights[order])
    enough = np.nonzero(held >= precision)[0]
    return float(top[order][enough[-1]]) if len(enough) else 1.0

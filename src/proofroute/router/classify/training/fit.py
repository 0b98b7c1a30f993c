"""Fit the weights: multinomial logistic regression by L-BFGS, with numpy and no random numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from proofroute.core import KINDS
from proofroute.router.classify.trained import Features

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

GRAMS: Final = 4.0
"""How much all n-grams of a text weigh together."""

SIGNS: Final = 0.5
"""How much one sign weighs."""

_MEMORY: Final = 8
_KINDS: Final = len(KINDS)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The features of some texts, by row and by column; every entry is positive."""

    rows: Ints
    columns: Ints
    values: Floats
    height: int
    width: int

    def scores(self, weights: Floats) -> Floats:
        """Return the score of each row for each kind."""
        found = np.empty((self.height, _KINDS))
        for kind in range(_KINDS):
            parts = weights[self.columns, kind] * self.values
            found[:, kind] = np.bincount(self.rows, parts, self.height)
        return found

    def back(self, errors: Floats) -> Floats:
        """Return what the errors of the rows add up to for each column."""
        found = np.empty((self.width, _KINDS))
        for kind in range(_KINDS):
            parts = errors[self.rows, kind] * self.values
            found[:, kind] = np.bincount(self.columns, parts, self.width)
        return found


def matrix(given: list[Features], places: dict[str, int]) -> Matrix:
    """Lay out the features that have a place."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, found in enumerate(given):
        grams = sorted(places[name] for name in found.grams if name in places)
        signs = [places[name] for name in found.signs if name in places]
        rows += [row] * (len(grams) + len(signs))
        columns += grams + signs
        values += [GRAMS / float(np.sqrt(len(found.grams) or 1))] * len(grams) + [SIGNS] * len(signs)
    return Matrix(
        np.array(rows, np.int64), np.array(columns, np.int64), np.array(values), len(given), len(places)
    )


def fit(
    data: Matrix,
    kinds: Ints,
    importance: Floats,
    *,
    start: tuple[Floats, Floats] | None,
    penalty: float,
    rounds: int,
) -> tuple[Floats, Floats]:
    """Return the weights and the bias of each kind.

    Args:
        data: the features of the texts.
        kinds: the place of the right kind of each.
        importance: how much each text counts; one on the average.
        start: weights that the new ones stay near to, and the bias to begin with; zero without any.
        penalty: how dear it is to go away from them.
        rounds: steps of the search.
    """
    width, size = data.width, data.width * _KINDS
    origin = np.zeros(size) if start is None else start[0].ravel()
    bias_before = np.zeros(_KINDS) if start is None else start[1]
    right = np.eye(_KINDS)[kinds]

    def loss(at: Floats) -> tuple[float, Floats]:
        weights, bias = at[:size].reshape(width, _KINDS), at[size:]
        scores = data.scores(weights) + bias
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        errors = (np.exp(logs) - right) * (importance / data.height)[:, None]
        away = at[:size] - origin
        value = -float(np.sum((logs * right).sum(axis=1) * importance)) / data.height
        value += 0.5 * penalty * float(np.sum(away * away))
        slope = np.concatenate([data.back(errors).ravel() + penalty * away, errors.sum(axis=0)])
        return value, slope

    found = _minimise(loss, np.concatenate([origin, bias_before]), rounds)
    return found[:size].reshape(width, _KINDS), found[size:]


def _minimise(loss: Callable[[Floats], tuple[float, Floats]], at: Floats, rounds: int) -> Floats:
    value, slope = loss(at)
    steps: list[tuple[Floats, Floats, float]] = []
    for _ in range(rounds):
        way = -_scaled(slope, steps)
        down = float(np.sum(way * slope))
        # The first step knows nothing of the scale of things.
        size = 1.0 if steps else 1.0 / (float(np.sqrt(np.sum(slope * slope))) or 1.0)
        for _ in range(20):
            there, slope_there = loss(at + size * way)
            if there <= value + 1e-4 * size * down:
                break
            size /= 2
        else:
            return at
        moved, turned = size * way, slope_there - slope
        bend = float(np.sum(moved * turned))
        if bend > 1e-12:
            steps = [*steps[-_MEMORY + 1 :], (moved, turned, 1 / bend)]
        done = value - there < 1e-7
        at, value, slope = at + moved, there, slope_there
        if done:
            break
    return at


def _scaled(slope: Floats, steps: list[tuple[Floats, Floats, float]]) -> Floats:
    found = slope.copy()
    kept: list[float] = []
    for moved, turned, share in reversed(steps):
        kept.append(share * float(np.sum(moved * found)))
        found -= kept[-1] * turned
    if steps:
        moved, turned, share = steps[-1]
        found /= share * float(np.sum(turned * turned))
    for (moved, turned, share), part in zip(steps, reversed(kept), strict=True):
        found += (part - share * float(np.sum(turned * found))) * moved
    return found

"""From a file of texts to a file of weights: what ``proofroute classifier train`` does."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from proofroute.core import InputError
from proofroute.router.classify.trained import SHIPPED, load_model, pack
from proofroute.router.classify.training.calibrate import (
    OutOfSource,
    folds_of,
    out_of_source,
    shares,
    sharpness_of,
    sure_from,
)
from proofroute.router.classify.training.fit import Floats
from proofroute.router.classify.training.rows import Row, read_rows
from proofroute.router.classify.training.train import Read, Settings, calibrated, read, train

_FOLDS: Final = 5
_FEWEST: Final = 20
"""Texts that are needed to find figures by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came out.

    Args:
        weights: the file.
        rows: texts that were used.
        measured: texts that were held out in turn.
        right: how many of these were right, as a share.
        before: the same for the weights that ship; None where they were not begun with.
        sharpness: what scores are multiplied by.
        sure: the probability from which on 95 of 100 were right.
    """

    weights: Path
    rows: int
    measured: int
    right: float
    before: float | None
    sharpness: float
    sure: float


def make_weights(path: Path, out: Path, *, alone: bool = False) -> Report:
    """Train on the rows in ``path`` and write ``weights.bin`` and ``report.json`` to the folder ``out``.

    Args:
        path: JSON Lines of texts with labels.
        out: the folder; it is made.
        alone: begin with nothing, and not with the weights that ship.

    Raises:
        InputError: the rows are too few or wrong, or the folder cannot be written.
    """
    settings = Settings(cap=20_000, power=1.0)
    given = read(_in_parts(read_rows(path)), settings)
    if len(given) < _FEWEST:
        raise InputError(f"{path}: {len(given)} rows are too few to train on: give {_FEWEST} at least")
    base = None if alone else load_model()
    found = out_of_source(given, folds_of(given, _FOLDS), settings, base)
    even = np.ones(len(given))
    sharpness = round(sharpness_of(found, even), 2)
    top = shares(found.scores, sharpness)
    right = top.argmax(axis=1) == found.kinds
    sure = round(min(sure_from(top.max(axis=1), right, even), 0.99), 3)
    artefact = train(given, settings, base)
    sharp = calibrated(artefact, sharpness=sharpness * artefact.header.sharpness, sure=sure)
    report = Report(
        weights=out / SHIPPED,
        rows=len(given),
        measured=len(given),
        right=np.count_nonzero(right) / len(given),
        before=None if base is None else _right(OutOfSource(_scores(given), found.kinds, given)),
        sharpness=sharp.header.sharpness,
        sure=sure,
    )
    try:
        out.mkdir(parents=True, exist_ok=True)
        report.weights.write_bytes(pack(sharp))
        told = json.dumps({**asdict(report), "weights": SHIPPED}, indent=2)
        (out / "report.json").write_text(f"{told}\n", encoding="utf-8")
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror or error}") from None
    return report


def _in_parts(rows: list[Row]) -> list[Row]:
    """Without sources to hold out, every fifth text is held out at a time."""
    if len({row.source for row in rows}) > 1:
        return rows
    return [replace(row, source=f"part {place % _FOLDS}") for place, row in enumerate(rows)]


def _scores(given: list[Read]) -> Floats:
    model = load_model()
    return np.array([model.scores(one.found) for one in given])


def _right(found: OutOfSource) -> float:
    return np.count_nonzero(found.scores.argmax(axis=1) == found.kinds) / len(found.given)

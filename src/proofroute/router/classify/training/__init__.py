"""Training of the small model; needs numpy (``pip install 'proofroute[train]'``)."""

from proofroute.router.classify.training.calibrate import (
    OutOfSource,
    as_model,
    folds_of,
    out_of_source,
    shares,
    sharpness_of,
    sure_from,
)
from proofroute.router.classify.training.rows import Row, read_rows
from proofroute.router.classify.training.train import Read, Settings, calibrated, read, train

__all__ = [
    "OutOfSource",
    "Read",
    "Row",
    "Settings",
    "as_model",
    "calibrated",
    "folds_of",
    "out_of_source",
    "read",
    "read_rows",
    "shares",
    "sharpness_of",
    "sure_from",
    "train",
]

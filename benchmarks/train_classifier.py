"""Train the weights that ship: the same bytes each time on the same texts.

    uv run --extra train python benchmarks/train_classifier.py --data DIR [--check]

``DIR`` holds ``train.jsonl`` and ``dev.jsonl`` (text, label, source); our own prompts are in the
folder ``classifier_prompts`` beside this file, where those under ``held_out`` are for measuring only. With
``--check`` nothing is written; the exit code says whether the weights that ship are the ones that come out.
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from proofroute.router.classify import trained
from proofroute.router.classify.trained import pack
from proofroute.router.classify.training import (
    Row,
    Settings,
    calibrated,
    folds_of,
    out_of_source,
    read,
    read_rows,
    shares,
    sharpness_of,
    sure_from,
    train,
)

PROMPTS = Path(__file__).parent / "classifier_prompts"
WEIGHTS = Path(trained.__file__).parent / trained.SHIPPED
SETTINGS = Settings(cap=150)
FOLDS = 6


def training_rows(data: Path) -> list[Row]:
    """Read everything that may be trained on; ``own/`` marks the sources that count more."""
    rows = [row for name in ("train", "dev") for row in read_rows(data / f"{name}.jsonl") if not wrong(row)]
    return rows + own_rows("train")


def own_rows(split: str) -> list[Row]:
    """Read our own prompts of ``train`` or ``held_out``; their sources are themes."""
    rows = [row for path in sorted((PROMPTS / split).glob("*.jsonl")) for row in read_rows(path)]
    return [replace(row, source=f"own/{row.source}") for row in rows]


def wrong(row: Row) -> bool:
    """Tell the rows whose label is plainly wrong: small talk that asks for a program."""
    return row.source == "chatterbot_corpus" and row.text.startswith("can you write")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    started = time.monotonic()
    given = read(training_rows(options.data), SETTINGS)
    print(f"{len(given)} texts")
    out = out_of_source(
        given, folds_of(given, FOLDS), SETTINGS, said=lambda fold: print("without", *sorted(fold))
    )
    own = np.array([1.0 if one.row.source.startswith("own/") else 0.2 for one in given])
    sharpness = sharpness_of(out, own)
    top = shares(out.scores, sharpness)
    sure = sure_from(top.max(axis=1), top.argmax(axis=1) == out.kinds, own)
    print(f"sharpness {sharpness:.2f}, 95 of 100 right from {sure:.2f} on")
    data = pack(calibrated(train(given, SETTINGS), sharpness=round(sharpness, 2), sure=round(sure, 3)))
    print(f"{len(data)} bytes in {time.monotonic() - started:.0f} s")
    if options.check:
        return int(data != WEIGHTS.read_bytes())
    WEIGHTS.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How good the classifier is on sources that it was not trained on, how far it knows that, how fast it is.

    uv run --extra train python benchmarks/classifier.py --data DIR [--pictures docs/pictures] [--quick]

Every source of the training texts is held out in turn (our own prompts by theme), and the weights are trained
without it; `--quick` holds several out at once. The prompts under `classifier_prompts/held_out` are in no
training at all: on them the classifier is measured as it ships, all stages included. `macro-F1` of the table
counts each source once, since the sources differ in size a hundredfold.
"""

import argparse
import asyncio
import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np

from proofroute.core import KINDS, Classification, Task
from proofroute.router.classify import StagedClassifier
from proofroute.router.classify.training import (
    OutOfSource,
    Row,
    folds_of,
    out_of_source,
    read,
    shares,
    sharpness_of,
    sure_from,
)

# Also where Python leaves the folder of a script out of its path.
sys.path.insert(0, str(Path(__file__).parent))
import classifier_pictures as pictures
import train_classifier as training


def macro_f1(right: list[int], said: list[int], weights: np.ndarray | None = None) -> float:
    """Return the mean over the kinds of F1, each text counting as much as its weight."""
    one, two = np.array(right), np.array(said)
    counted = np.ones(len(one)) if weights is None else weights
    parts = []
    for kind in range(len(KINDS)):
        both = counted[(one == kind) & (two == kind)].sum()
        some = counted[one == kind].sum() + counted[two == kind].sum()
        parts.append(2 * both / some if some else 1.0)
    return float(np.mean(parts))


def calibration_error(top: np.ndarray, right: np.ndarray, weights: np.ndarray) -> float:
    """Return the mean distance between probability and share of right ones, over ten bins."""
    places = np.minimum((top * 10).astype(int), 9)
    total = 0.0
    for place in range(10):
        mine = places == place
        share = weights[mine].sum()
        if share:
            total += abs(float(np.sum(weights[mine] * (top[mine] - right[mine]))))
    return total / float(weights.sum())


def brier(found: np.ndarray, kinds: np.ndarray, weights: np.ndarray) -> float:
    """Return the mean squared distance of the probabilities from what is right."""
    wanted = np.eye(len(KINDS))[kinds]
    return float(np.sum(weights * ((found - wanted) ** 2).sum(axis=1)) / weights.sum())


def by_source(out: OutOfSource) -> np.ndarray:
    """Return weights by which each source counts once."""
    sizes: dict[str, int] = {}
    for one in out.given:
        sizes[one.row.source] = sizes.get(one.row.source, 0) + 1
    return np.array([1 / sizes[one.row.source] for one in out.given])


def held_out_sources(data: Path, *, quick: bool, folder: Path | None) -> None:
    given = read(training.training_rows(data), training.SETTINGS)
    sources = sorted({one.row.source for one in given})
    folds = folds_of(given, 6) if quick else [{name} for name in sources]
    out = out_of_source(given, folds, training.SETTINGS)
    weights = by_source(out)
    sharpness = sharpness_of(out, weights)
    found = shares(out.scores, sharpness)
    said = found.argmax(axis=1)
    right = said == out.kinds
    print(f"sources held out, {'several at once' if quick else 'one at a time'}; {len(given)} texts\n")
    print("| source | texts | right |\n|---|---|---|")
    for name in sources:
        mine = np.array([one.row.source == name for one in given])
        print(f"| {name} | {mine.sum()} | {right[mine].mean():.3f} |")
    own = np.array([one.row.source.startswith("own/") for one in given])
    hard = np.array([one.row.hard for one in given])
    print(f"\nmacro-F1, each source once  {macro_f1(list(out.kinds), list(said), weights):.3f}")
    print(f"macro-F1, own themes        {macro_f1(list(out.kinds[own]), list(said[own])):.3f}")
    print(f"macro-F1, hard cases        {macro_f1(list(out.kinds[hard]), list(said[hard])):.3f}")
    report(found, out.kinds, weights)
    if folder is not None:
        draw(folder, "sources", found, out.kinds, weights)


def report(found: np.ndarray, kinds: np.ndarray, weights: np.ndarray) -> None:
    top, right = found.max(axis=1), found.argmax(axis=1) == kinds
    sure = sure_from(top, right, weights)
    kept = float(weights[top >= sure].sum() / weights.sum())
    print(f"calibration error           {calibration_error(top, right, weights):.3f}")
    print(f"Brier score                 {brier(found, kinds, weights):.3f}")
    print(f"kept at precision 0.95      {kept:.1%} (from {sure:.2f} on)\n")


def draw(folder: Path, name: str, found: np.ndarray, kinds: np.ndarray, weights: np.ndarray) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    said, top = found.argmax(axis=1), found.max(axis=1)
    right = said == kinds
    drawings = {
        "confusion": pictures.confusion(kinds, said, weights),
        "reliability": pictures.reliability(top, right, weights),
        "risk": pictures.risk(top, right, weights),
    }
    for kind, drawing in drawings.items():
        (folder / f"classifier-{name}-{kind}.svg").write_text(drawing, encoding="utf-8")


async def as_shipped(rows: list[Row]) -> list[tuple[Classification, float]]:
    classifier = StagedClassifier()
    await classifier.classify(Task(prompt="Load the weights."))
    found = []
    for row in rows:
        started = time.perf_counter()
        said = await classifier.classify(Task(prompt=row.text))
        found.append((said, time.perf_counter() - started))
    return found


def never_trained_on(folder: Path | None, out: Path | None) -> None:
    rows = training.own_rows("held_out")
    answers = asyncio.run(as_shipped(rows))
    kinds = np.array([KINDS.index(row.kind) for row in rows])
    found = np.array([distribution(said) for said, _ in answers])
    said = [KINDS.index(one.kind) for one, _ in answers]
    print(f"never trained on, as it ships; {len(rows)} prompts\n")
    print("| theme | prompts | macro-F1 |\n|---|---|---|")
    for theme in sorted({row.source for row in rows}):
        mine = [place for place, row in enumerate(rows) if row.source == theme]
        print(
            f"| {theme} | {len(mine)} | "
            f"{macro_f1([int(kinds[n]) for n in mine], [said[n] for n in mine]):.3f} |"
        )
    plain = [place for place, row in enumerate(rows) if not row.hard]
    hard = [place for place, row in enumerate(rows) if row.hard]
    print(f"\nmacro-F1                    {macro_f1(list(kinds), said):.3f}")
    for name, places in (("plain", plain), ("hard", hard)):
        print(
            f"macro-F1, {name:17} {macro_f1([int(kinds[n]) for n in places], [said[n] for n in places]):.3f}"
        )
    report(found, kinds, np.ones(len(rows)))
    seconds = sorted(second for _, second in answers)
    middle, most = statistics.median(seconds), seconds[int(0.95 * len(seconds))]
    print(
        f"a text, each for the first time: median {middle * 1e3:.2f} ms, 95 of 100 within {most * 1e3:.2f} ms"
    )
    long = "An order of 3 lamps came on Monday, and the invoice says otherwise. " * 300
    texts = [Row(f"Extract the dates ({number}):\n{long}", "extraction", "long") for number in range(50)]
    times = [second for _, second in asyncio.run(as_shipped(texts))]
    print(f"a text of 20 kB: median {statistics.median(times) * 1e3:.2f} ms")
    if folder is not None:
        draw(folder, "held-out", found, kinds, np.ones(len(rows)))
    if out is not None:
        lines = [
            json.dumps(
                {"text": row.text, "label": row.kind, "said": one.kind, "probability": one.probability}
            )
            for row, (one, _) in zip(rows, answers, strict=True)
            if one.kind != row.kind
        ]
        out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def distribution(said: Classification) -> list[float]:
    """Return the probability of the kind, the rest spread over the others."""
    rest = (1 - said.probability) / (len(KINDS) - 1)
    return [said.probability if kind == said.kind else rest for kind in KINDS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the texts that the weights were trained on")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--mistakes", type=Path, help="a file for the prompts that went wrong")
    options = parser.parse_args()
    never_trained_on(options.pictures, options.mistakes)
    if options.data is not None:
        print()
        held_out_sources(options.data, quick=options.quick, folder=options.pictures)


if __name__ == "__main__":
    main()

"""A frozen sample of wrong answers on many documents: nulls, emptied lists, words left out, swaps."""

from collections.abc import Iterator

import pytest

from proofroute.core import Json
from tests.verifiers.extraction.mutants import Path, kind_of, leaves, replaced
from tests.verifiers.extraction.strange_documents import STRANGE
from tests.verifiers.extraction.test_documents import status_of

EVERY = 2
# How many of each the sample may still verify: these counts go down, never up.
MOST = {"null": 3, "empty": 0, "word": 6, "swap": 10}


def wrong_answers(answer: Json) -> Iterator[tuple[str, Json]]:
    for path, value in leaves(answer):
        if value is not None:
            yield "null", replaced(answer, path, None)
        if kind_of(value) == "text" and len(str(value).split()) > 1:
            yield "word", replaced(answer, path, " ".join(str(value).split()[:-1]))
    assert isinstance(answer, dict)
    for name, value in answer.items():
        if isinstance(value, list) and value:
            yield "empty", {**answer, name: []}
    yield from (("swap", swapped) for swapped in _swaps(answer))


def _swaps(answer: Json) -> Iterator[Json]:
    found: list[tuple[Path, Json]] = [(path, value) for path, value in leaves(answer) if len(path) == 1]
    for place, (path, value) in enumerate(found):
        for other_path, other in found[place + 1 :]:
            if kind_of(value) == kind_of(other) != "judged" and value != other:
                yield replaced(replaced(answer, path, other), other_path, value)


@pytest.mark.parametrize("kind", sorted(MOST))
async def test_few_wrong_answers_are_verified(kind: str) -> None:
    sample = [
        (name, source, wrong)
        for name, source, gold in STRANGE
        for what, wrong in wrong_answers(gold)
        if what == kind
    ]
    taken = sample if kind == "empty" else sample[::EVERY]
    assert len(taken) > 20
    verified = [name for name, source, wrong in taken if await status_of(source, wrong) == "verified"]
    assert len(verified) <= MOST[kind], verified

"""Right values of many kinds of documents are verified; no value that one change made wrong is."""

import json
from collections.abc import Iterator

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier
from tests.verifiers.extraction.documents import DOCUMENTS
from tests.verifiers.extraction.more_documents import MORE
from tests.verifiers.extraction.mutants import (
    elsewhere,
    last_word,
    leaves,
    one_digit,
    other_slots,
    replaced,
    rescaled,
)

ALL = (*DOCUMENTS, *MORE)


async def status_of(source: str, answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


def changed(answer: Json) -> Iterator[Json]:
    for path, value in leaves(answer):
        for new in (one_digit(value), last_word(value), rescaled(value), elsewhere(value)):
            if new is not None:
                yield replaced(answer, path, new)
        for new in other_slots(answer, path, value):
            yield replaced(answer, path, new)


@pytest.mark.parametrize("index", range(len(ALL)))
async def test_right_values_are_verified(index: int) -> None:
    source, answer = ALL[index]
    assert await status_of(source, answer) == "verified"


@pytest.mark.parametrize("index", range(len(ALL)))
async def test_no_changed_value_is_verified(index: int) -> None:
    source, answer = ALL[index]
    verified = [wrong for wrong in changed(answer) if await status_of(source, wrong) == "verified"]
    assert verified == []

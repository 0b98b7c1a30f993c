"""Tables of replies with tests: ``faked.jsonl`` (wrong, in any form), ``styles.jsonl`` (as people write)."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from proofroute.core import CallExample, Limits, StdioExample
from tests.verifiers.code.support import judged

pytestmark = pytest.mark.slow

LIMITS: Final = Limits(seconds=10, cpu_seconds=10)
SHORT: Final = Limits(seconds=3, cpu_seconds=10)
"""For fakes: what runs for ever is undecided soon enough."""


def rows(name: str) -> list[Any]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [pytest.param(row, id=row["name"]) for row in map(json.loads, text.splitlines())]


def examples(row: dict[str, Any]) -> tuple[CallExample | StdioExample, ...]:
    match row.get("example"):
        case None:
            return ()
        case {"stdin": stdin, "stdout": stdout}:
            return (StdioExample(stdin=stdin, stdout=stdout),)
        case example:
            return (
                CallExample(
                    args=tuple(example["args"]), kwargs=example["kwargs"], expected=example["expected"]
                ),
            )


async def status(row: dict[str, Any], limits: Limits = LIMITS) -> str:
    verdict = await judged(
        row["code"], row["tests"], entry_point=row["entry_point"], examples=examples(row), limits=limits
    )
    return verdict.status


@pytest.mark.parametrize("row", rows("faked.jsonl"))
async def test_what_is_wrong_is_not_verified(row: dict[str, Any]) -> None:
    assert "verified" not in row["allowed"]
    assert await status(row, SHORT) in row["allowed"]


@pytest.mark.slow
@pytest.mark.parametrize("row", rows("styles.jsonl"))
async def test_every_style_is_judged_as_it_should(row: dict[str, Any]) -> None:
    assert await status(row) in row["allowed"]

"""Right solutions are verified and wrong ones are not, on a public benchmark."""

import asyncio
import json
from typing import Any

import pytest

from tests.support import data_path
from tests.verifiers.code.support import judged


async def _statuses(rows: list[dict[str, Any]]) -> list[tuple[bool, str]]:
    room = asyncio.Semaphore(2)

    async def one(row: dict[str, Any]) -> tuple[bool, str]:
        async with room:
            verdict = await judged(row["code"], row["tests"], entry_point=row["entry_point"])
            return bool(row["expected"]), verdict.status

    return await asyncio.gather(*map(one, rows))


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in data_path("code/mbpp_dev.jsonl").read_text("utf-8").splitlines()]


async def test_a_sample_is_told_apart() -> None:
    rows = _rows()
    for right, status in await _statuses(rows[:8] + rows[-8:]):
        assert status == ("verified" if right else "refuted")


@pytest.mark.slow
async def test_all_are_told_apart() -> None:
    found = await _statuses(_rows())
    assert [status for right, status in found if right] == ["verified"] * 150
    assert "verified" not in [status for right, status in found if not right]

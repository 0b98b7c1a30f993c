"""The same benchmark, its tests moved into the prompt: as assertions, in words, and as a session."""

import ast
import asyncio
import json
from typing import Any

import pytest

from proofroute.core import Attempt, Task
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.combine import combine
from tests.support import data_path

STYLES = ["assert", "words", "session"]


def _prompt(row: dict[str, Any], style: str) -> str:
    lines = [line.strip() for line in row["tests"].split("\n") if line.strip().startswith("assert")]
    shown: list[str] = []
    for line in lines:
        statement = ast.parse(line).body[0]
        assert isinstance(statement, ast.Assert)
        match style, statement.test:
            case "words", ast.Compare(left=left, comparators=[right]):
                shown.append(f"- `{ast.unparse(left)}` -> `{ast.unparse(right)}`")
            case "session", ast.Compare(left=left, comparators=[right]):
                shown.append(f">>> {ast.unparse(left)}\n{ast.unparse(right)}")
            case _:
                shown.append(line)
    return "Write the function.\nYour code should pass these tests:\n\n" + "\n".join(shown)


async def _statuses(rows: list[dict[str, Any]], style: str) -> list[tuple[bool, str]]:
    room = asyncio.Semaphore(2)

    async def one(row: dict[str, Any]) -> tuple[bool, str]:
        async with room:
            task = Task(prompt=_prompt(row, style))
            found = await code_verifier().verify(task, Attempt(model="m", content=row["code"]))
            return bool(row["expected"]), combine([found]).status

    return await asyncio.gather(*map(one, rows))


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in data_path("code/mbpp_dev.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("style", STYLES)
async def test_a_sample_is_told_apart(style: str) -> None:
    rows = _rows()
    for right, status in await _statuses(rows[:3] + rows[-3:], style):
        assert status == ("verified" if right else "refuted")


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
async def test_none_is_told_wrong(style: str) -> None:
    found = await _statuses(_rows(), style)
    right = [status for expected, status in found if expected]
    assert "refuted" not in right
    assert right.count("verified") >= 135
    assert "verified" not in [status for expected, status in found if not expected]

"""Hostile schemas and values: each gets an answer soon, nothing is read or fetched, and nothing crashes."""

import sys
import time
from collections.abc import Callable, Iterator

import pytest

from proofroute.core import InputError, Json, LimitError, WorkerError
from proofroute.tools.schema import check_schema, report_within, validate
from proofroute.tools.workers import shut_down
from tests.tools.schema.hostile_schemas import CASES, Schema
from tests.tools.schema.working_time import working_time

pytestmark = pytest.mark.slow

# Seconds of work; the limits on a worker are of the clock, so that a busy machine may take somewhat longer.
_WORK = 2.0
_SOON = 8.0


@pytest.fixture(scope="module", autouse=True)
def _no_workers_left() -> Iterator[None]:
    yield
    shut_down()


async def answer(schema: Schema, text: str) -> str:
    try:
        check_schema(schema)
        report = await report_within(schema, text)
    except InputError as error:
        return f"refused: {error}"
    except WorkerError as error:
        return f"open: {error}"
    return "fails" if report.violations else "holds"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
async def test_each_gets_an_answer_soon(case: tuple[str, Callable[[], Schema], str]) -> None:
    _, make, text = case
    schema = make()
    started, worked = time.perf_counter(), working_time()
    said = await answer(schema, text)
    assert working_time() - worked < _WORK
    assert time.perf_counter() - started < _SOON
    assert len(said) < 2_000
    expected = _EXPECTED.get(case[0])
    if expected is not None:
        assert said.startswith(expected), said


_EXPECTED = {
    "redos nested plus": "fails",
    "redos back-reference": "open",
    "redos under not": "open",
    "redos in keys": "open",
    "regex bomb": "refused",
    "broken regex": "refused",
    "circle": "refused",
    "circle of two": "refused",
    "circle in allOf": "refused",
    "paradox": "refused",
    "circle by if": "refused",
    "circle by anchor": "refused",
    "circle by dynamic anchor": "refused",
    "circle by recursive anchor": "refused",
    "circle by two dynamic anchors": "refused",
    "fan-out of anyOf": "open",
    "deep not": "fails",
    "too deep not": "refused",
    "deep value": "open",
    "giant value": "open",
    "long value": "fails",
    "giant integer": "open",
    "giant integer within bounds": "fails",
    "giant integer in the schema": "fails",
    "too giant an integer in the schema": "refused",
    "giant exponent": "open",
    "nan in the value": "open",
    "nan in the schema": "refused",
    "unique objects": "holds",
    "giant enum": "fails",
    "many required": "fails",
    "many properties": "refused",
    "many faults": "fails",
    "many branches": "fails",
    "contradiction": "fails",
    "misspelt": "refused",
    "unknown keywords": "refused",
    "half a surrogate": "refused",
    "reference to nothing": "refused",
}


def test_the_suite_is_of_a_size() -> None:
    assert len(CASES) >= 60
    assert set(_EXPECTED) <= {name for name, _, _ in CASES}


def deep_value(kind: str, levels: int = 100_000) -> Json:
    value: Json = 1
    for _ in range(levels):
        value = [value] if kind == "list" else {"a": value}
    return value


@pytest.mark.parametrize("kind", ["list", "dict"])
@pytest.mark.parametrize("limit", [None, 1_000_000])
def test_a_deep_python_value_never_reaches_compiled_code(kind: str, limit: int | None) -> None:
    value = deep_value(kind)
    before = sys.getrecursionlimit()
    try:
        if limit is not None:
            sys.setrecursionlimit(limit)
        with pytest.raises(LimitError, match="nested deeper"):
            validate({"type": "array"}, value)
        with pytest.raises(InputError, match="nested deeper"):
            check_schema({"const": value})
    finally:
        sys.setrecursionlimit(before)
        _take_apart(value)


def _take_apart(value: Json) -> None:
    # The interpreter would free it by recursion.
    while isinstance(value, (dict, list)):
        value = value.pop() if isinstance(value, list) else value.pop("a")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"x", {1, 2}, 1 + 2j, object(), (1,)])
def test_what_is_no_json_is_refused(value: object) -> None:
    with pytest.raises(InputError, match="not a JSON value"):
        validate({"type": "array"}, [value])  # type: ignore[list-item]

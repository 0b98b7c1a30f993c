"""JSON Lines: in order, many at a time, in bounded memory, and a bad line does not end the run."""

import asyncio
import json
import os
import threading
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.cli.rows import Row, Tally, Work, process, read_row, text_field
from proofroute.cli.streams import open_writer, read_lines
from proofroute.core import InputError, WorkerError


async def _lines(rows: Iterable[object]) -> AsyncIterator[bytes]:
    for row in rows:
        yield row if isinstance(row, bytes) else json.dumps(row).encode()


async def _echo(row: Row) -> Row:
    return {"seen": row.get("n")}


async def _processed(rows: Iterable[object], work: Work = _echo, jobs: int = 3) -> tuple[list[Row], Tally]:
    written: list[Row] = []
    tally = Tally()
    await process(_lines(rows), work, written.append, jobs=jobs, tally=tally)
    return written, tally


async def test_results_come_in_the_order_of_the_rows() -> None:
    async def slow_first(row: Row) -> Row:
        if row["n"] == 0:
            for _ in range(50):
                await asyncio.sleep(0)
        return {"seen": row["n"]}

    written, tally = await _processed(({"id": str(n), "n": n} for n in range(40)), slow_first)
    assert [row["seen"] for row in written] == list(range(40))
    assert (tally.rows, tally.exit_code, tally.summary()) == (40, 0, None)


async def test_no_more_than_jobs_rows_are_worked_on_and_few_are_read_ahead() -> None:
    state = {"now": 0, "most": 0, "read": 0, "done": 0, "ahead": 0}

    async def work(row: Row) -> Row:
        state["now"] += 1
        state["most"] = max(state["most"], state["now"])
        await asyncio.sleep(0)
        state["now"] -= 1
        state["done"] += 1
        return {}

    def rows() -> Iterable[object]:
        for number in range(500):
            state["read"] += 1
            state["ahead"] = max(state["ahead"], state["read"] - state["done"])
            yield {"id": number}

    await _processed(rows(), work, jobs=5)
    assert state["most"] == 5
    assert state["ahead"] <= 25


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "line 1: not valid JSON"),
        (b"[1]", "line 1: a row is a JSON object"),
        (b'"a"', "line 1: a row is a JSON object"),
        (b"\xff\xfe", "line 1: not UTF-8"),
        (b'{"id": 1, "id": 2}', "'id' stands there twice"),
        (b'{"id": NaN}', "NaN is not a JSON number"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "not readable JSON"),
        (b'{"id": ' + b"[" * 100_000, "not readable JSON"),
    ],
    ids=["broken", "array", "string", "bytes", "twins", "nan", "digits", "depth"],
)
async def test_a_bad_line_is_a_row_of_its_own(line: bytes, says: str) -> None:
    written, tally = await _processed([line, {"id": "b", "n": 2}])
    assert written[0]["id"] is None
    error = written[0]["error"]
    assert isinstance(error, dict)
    assert error["type"] == "InputError"
    assert says in str(error["message"])
    assert written[1] == {"id": "b", "seen": 2}
    assert tally.exit_code == 2
    assert tally.summary() == "1 of 2 rows have an error instead of an answer"


async def test_a_fault_in_one_row_does_not_end_the_others() -> None:
    async def work(row: Row) -> Row:
        match row["n"]:
            case 0:
                raise InputError("bad field")
            case 1:
                raise WorkerError("died")
            case 2:
                raise ZeroDivisionError("oops")
            case _:
                return {"ok": True}

    written, tally = await _processed(({"id": n, "n": n} for n in range(4)), work)
    errors = [error for row in written if isinstance(error := row.get("error"), dict)]
    assert [error["type"] for error in errors] == ["InputError", "WorkerError", "InternalError"]
    assert written[3] == {"id": 3, "ok": True}
    assert tally.exit_code == 1


async def test_blank_lines_are_passed_over() -> None:
    written, tally = await _processed([b"", b"  ", {"id": "a", "n": 1}, b"\r"])
    assert written == [{"id": "a", "seen": 1}]
    assert tally.rows == 1


async def test_an_interruption_cancels_what_is_running() -> None:
    cancelled = 0

    async def work(row: Row) -> Row:
        nonlocal cancelled
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled += 1
            raise
        return {}

    running = asyncio.create_task(_processed(({"id": n} for n in range(100)), work))
    for _ in range(20):
        await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert 3 <= cancelled <= 12


@given(st.binary(max_size=60))
def test_any_line_is_read_or_refused(line: bytes) -> None:
    try:
        read_row(line)
    except InputError:
        return


def test_fields_are_text() -> None:
    assert text_field({"a": "x"}, "a") == "x"


@pytest.mark.parametrize(
    ("row", "says"),
    [({}, "missing"), ({"a": 1}, "a number"), ({"a": None}, "null"), ({"a": []}, "an array")],
)
def test_a_field_that_is_no_text_is_refused(row: Row, says: str) -> None:
    with pytest.raises(InputError, match=says):
        text_field(row, "a")


async def test_lines_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    long = b"x" * 1_000_000
    path.write_bytes(b"a\n\nb\r\n" + long + b"\nlast")
    assert [line async for line in read_lines(path)] == [b"a", b"", b"b\r", long, b"last"]
    path.write_bytes(b"")
    assert [line async for line in read_lines(path)] == []


async def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.cli.streams.LONGEST_LINE", 1_000)
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"ok\n" + b"x" * 2_000_000)
    lines = read_lines(path)
    with pytest.raises(InputError, match="a line is longer than"):
        _ = [line async for line in lines]


@pytest.mark.parametrize("what", ["folder", "missing"])
async def test_what_cannot_be_read_is_said(tmp_path: Path, what: str) -> None:
    path = tmp_path if what == "folder" else tmp_path / "missing"
    with pytest.raises(InputError, match="cannot be read"):
        _ = [line async for line in read_lines(path)]


async def test_a_pipe_is_read_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    go_on = threading.Event()

    def feed() -> None:
        with path.open("wb", buffering=0) as pipe:
            pipe.write(b"one\n")
            go_on.wait(10)
            pipe.write(b"two\n")

    feeder = threading.Thread(target=feed)
    feeder.start()
    seen: list[bytes] = []
    async for line in read_lines(path):
        seen.append(line)
        go_on.set()  # the second line comes only when the first one is here
    feeder.join()
    assert seen == [b"one", b"two"]


def test_what_is_written_is_there_at_once_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old\n" * 100)
    with open_writer(path) as writer:
        writer.write("é" * 100_000)
        assert path.read_text(encoding="utf-8") == "é" * 100_000 + "\n"
    with pytest.raises(InputError, match="cannot be written"), open_writer(tmp_path / "no" / "out"):
        pass

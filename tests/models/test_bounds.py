"""What a server sends without end is cut off and called by its name."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from proofroute.core import ModelTooLong
from proofroute.models.bounded import bounded
from proofroute.models.gathering import TooLong
from tests.models.asking import ask
from tests.models.servers import Raw, Say, Turn, ollama_server, openai_server


async def _pieces(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


@pytest.mark.parametrize(
    "pieces",
    [[b"12345678"], [b"12345\n", b"123456"], [b"12345", b"\n12345", b"6\n"], [], [b"\n"] * 50],
    ids=repr,
)
async def test_lines_within_the_bound_pass_unchanged(pieces: list[bytes]) -> None:
    assert [piece async for piece in bounded(_pieces(*pieces), 8)] == pieces


@pytest.mark.parametrize(
    "pieces", [[b"123456789"], [b"12345", b"6789"], [b"1\n12345", b"6789"], [b"1"] * 9], ids=repr
)
async def test_a_line_beyond_the_bound_is_cut_off(pieces: list[bytes]) -> None:
    with pytest.raises(TooLong, match="a line of more than 8 bytes"):
        async for _ in bounded(_pieces(*pieces), 8):
            pass


LINE = b"x" * 70_000

ENDLESS = [
    pytest.param(Raw(body=b"data: " + LINE, content_type="text/event-stream"), id="a line of a stream"),
    pytest.param(Raw(body=b'{"a": "' + LINE), id="a whole reply"),
    pytest.param(Say(content="bla " * 20_000), id="a text"),
    pytest.param(Say(content="bla " * 20_000, whole=True), id="a text at once"),
]


@pytest.mark.parametrize("turn", ENDLESS)
@pytest.mark.parametrize("provider", ["openai", "ollama"])
async def test_a_flood_is_too_long_and_not_nonsense(
    turn: Turn, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("proofroute.models.gathering.LONGEST", 50_000)
    monkeypatch.setattr("proofroute.models.bounded.LONGEST_LINE", 60_000)
    serve: Any = openai_server if provider == "openai" else ollama_server
    with serve(turn) as server, pytest.raises(ModelTooLong, match="without coming to an end") as caught:
        await ask(f"{provider}:m@{server.address}")
    assert len(str(caught.value)) < 300

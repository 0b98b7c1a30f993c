"""The embedded model, really run."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from proofroute.core import ModelRejected, ModelUnreachable
from proofroute.models import engine, make_model
from proofroute.models.local import LocalModel
from proofroute.models.spec import parse_spec
from proofroute.models.weights import SMOLLM2, find_weights, installed_file
from tests.models.asking import NO_ENV, ask, not_installed, request

pytestmark = pytest.mark.skipif(
    installed_file(SMOLLM2) is None or not engine.is_installed(), reason="engine or weights are not installed"
)


async def test_it_answers_and_counts() -> None:
    reply, shown = await ask("local", request("Say hello.", max_tokens=12, seed=1))
    assert reply.content
    assert "".join(piece.content for piece in shown) == reply.content
    assert reply.usage.input_tokens > 0
    assert 0 < reply.usage.output_tokens <= 12
    assert reply.cost_usd == 0.0


async def test_a_schema_constrains_it() -> None:
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string", "maxLength": 20}, "age": {"type": "integer"}},
        "required": ["name", "age"],
        "additionalProperties": False,
    }
    asked = request("Anna is 30 years old. Give name and age as JSON.", json_schema=schema, max_tokens=60)
    reply, _ = await ask("local:smollm2", asked)
    data = json.loads(reply.content)
    assert set(data) == {"name", "age"}
    assert isinstance(data["age"], int)


async def test_what_it_cannot_take_is_a_refusal() -> None:
    with pytest.raises(ModelRejected, match="context size"):
        await ask("local", request("hello " * 9_000))
    with pytest.raises(ModelRejected, match="schema"):
        await ask("local", request(json_schema={"type": "nonsense"}))


async def test_the_weights_may_be_named_by_path() -> None:
    path = find_weights("smollm2")
    reply, _ = await ask(f"local:{path}", request("Say hello.", max_tokens=3))
    assert reply.usage.output_tokens <= 3


def test_one_engine_serves_every_thread() -> None:
    weights = find_weights("smollm2")
    addresses: list[str] = []
    threads = [threading.Thread(target=lambda: addresses.append(engine.serve(weights)[0])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(addresses) == 4
    assert len(set(addresses)) == 1


def test_nobody_else_may_ask_it() -> None:
    import urllib.error
    import urllib.request

    address, _ = engine.serve(find_weights("smollm2"))
    sent = urllib.request.Request(f"{address}/chat/completions", b"{}", {"Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(sent)
    with raised.value as answer:
        assert answer.code == 401


async def test_missing_parts_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ModelUnreachable, match=r"cannot load .*broken\.gguf"):
        await ask(f"local:{broken}")
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    monkeypatch.setattr(engine, "_servers", {})
    with pytest.raises(ModelUnreachable, match=r"pip install 'proofroute\[local\]'"):
        await ask("local")
    monkeypatch.setattr("proofroute.models.weights.installed_file", not_installed)
    with pytest.raises(ModelUnreachable, match="proofroute models pull"):
        await LocalModel(parse_spec("local"), tmp_path).generate(request())


BUSY = """
import asyncio
from proofroute.core import Delta, Message, ModelRequest
from proofroute.models import make_model

def show(delta: Delta) -> None:
    print("token", flush=True)

request = ModelRequest(messages=(Message("user", "Tell me a very long story."),), max_tokens=8000)
asyncio.run(make_model("local", {}).generate(request, show))
"""


@pytest.mark.slow
def test_ctrl_c_ends_it_promptly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", BUSY], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    with process, process.stdout:
        assert process.stdout.readline() == "token\n"
        asked = time.monotonic()
        os.kill(process.pid, signal.SIGINT)
        try:
            process.wait(10)
        finally:
            process.kill()
    took = time.monotonic() - asked
    assert took < 9
    assert process.returncode != 0


def test_a_cancelled_call_leaves_the_engine_free() -> None:
    async def twice() -> str:
        model = make_model("local", NO_ENV)
        begun = asyncio.Event()
        long = request("Tell me a very long story.", max_tokens=8_000)
        call = asyncio.create_task(model.generate(long, lambda _: begun.set()))
        await begun.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        return (await model.generate(request("Say hello.", max_tokens=5))).content

    assert asyncio.run(twice())

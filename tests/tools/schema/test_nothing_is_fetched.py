"""Nothing that a schema names is ever fetched or read: a file and a server that nobody may touch."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofroute.core import InputError, Json
from proofroute.tools.schema import check_schema, validate

Schema = dict[str, Json] | bool


class Canary:
    """A file and a server that nobody may touch."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "canary.json"
        self.file.write_text('{"type": "string"}')
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.setblocking(False)
        self.port: int = self.server.getsockname()[1]

    def was_touched(self) -> bool:
        try:
            self.server.accept()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Canary]:
    monkeypatch.chdir(tmp_path)
    found = Canary(tmp_path)
    with found.server:
        yield found


ADDRESSES = [
    "http://127.0.0.1:{port}/x.json",
    "http://localhost:{port}/x.json#/$defs/a",
    "https://127.0.0.1:{port}/x.json",
    "//127.0.0.1:{port}/x.json",
    "ftp://127.0.0.1:{port}/x.json",
    "file://{path}",
    "file://localhost{path}",
    "file:{path}",
    "FILE://{path}",
    "{path}",
    "canary.json",
    "./canary.json#",
    "../canary.json",
    "data:application/json,{{}}",
    "urn:x:y",
    "jar:file:{path}",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "draft", ["http://json-schema.org/draft-04/schema#", "https://json-schema.org/draft/2020-12/schema"]
)
def test_nothing_outside_is_fetched_or_read(canary: Canary, address: str, draft: str) -> None:
    target = address.format(port=canary.port, path=canary.file)
    schemas: list[dict[str, Json]] = [
        {"$ref": target},
        {"properties": {"a": {"$ref": target}}, "type": "object"},
        {"$id": f"http://127.0.0.1:{canary.port}/", "id": f"http://127.0.0.1:{canary.port}/", "$ref": target},
        {"$id": f"file://{canary.file.parent}/", "id": f"file://{canary.file.parent}/", "$ref": target},
    ]
    for schema in schemas:
        with pytest.raises(InputError) as caught:
            check_schema({"$schema": draft, **schema})
        assert "string" not in str(caught.value).replace("is not a string", "")
    with pytest.raises(InputError):
        check_schema({"$schema": target, "type": "string"})
    with pytest.raises(InputError):
        validate({"$schema": draft, "$ref": target}, 1)
    assert not canary.was_touched()


@pytest.mark.parametrize("keyword", ["$dynamicRef", "$recursiveRef"])
def test_nor_by_other_references(canary: Canary, keyword: str) -> None:
    draft = "2019-09" if keyword == "$recursiveRef" else "2020-12"
    schema: Schema = {
        "$schema": f"https://json-schema.org/draft/{draft}/schema",
        keyword: f"http://127.0.0.1:{canary.port}/x.json",
    }
    with pytest.raises(InputError):
        check_schema(schema)
    assert not canary.was_touched()

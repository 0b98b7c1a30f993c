"""The official JSON Schema test suite, through the entry points of this folder, nothing fetched."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from proofroute.core import InputError, Json
from proofroute.tools.schema import check_writing, validate
from tests.support import data_path

DRAFTS = {
    "draft4": "http://json-schema.org/draft-04/schema#",
    "draft6": "http://json-schema.org/draft-06/schema#",
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}
Schema = dict[str, Json] | bool


@cache
def _documents(draft: str) -> Mapping[str, Json]:
    """The suite's own remote schemas, given by address: those of the draft and those of no draft."""
    root = data_path("json-schema-test-suite/remotes")
    found: dict[str, Json] = {}
    for path in sorted(root.rglob("*.json")):
        place = path.relative_to(root)
        if place.parts[0] in ("draft3", "v1"):
            continue
        named = place.parts[0] if place.parts[0] in DRAFTS else draft
        found[f"http://localhost:1234/{place.as_posix()}"] = _of_draft(
            json.loads(path.read_text(encoding="utf-8")), named
        )
    return found


def _of_draft(schema: Json, draft: str) -> Json:
    return {"$schema": DRAFTS[draft], **schema} if isinstance(schema, dict) else schema


def _cases(draft: str) -> Iterator[tuple[Path, Schema, str, Json, bool]]:
    root = data_path(f"json-schema-test-suite/tests/{draft}")
    for path in sorted(root.rglob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            schema: Schema = case["schema"]
            if isinstance(schema, dict):
                schema = {"$schema": DRAFTS[draft], **schema}
            for test in case["tests"]:
                name = f"{case['description']}: {test['description']}"
                yield path.relative_to(root), schema, name, test["data"], test["valid"]


def _run(draft: str, *, every: int) -> tuple[int, list[str]]:
    documents = _documents(draft)
    checked, wrong, seen = 0, list[str](), dict[str, str]()
    for number, (path, schema, name, value, valid) in enumerate(_cases(draft)):
        if number % every:
            continue
        checked += 1
        # Elsewhere the suite takes formats for notes, as the newer drafts do by default.
        asserted = "format" in path.parts or path.name == "format-assertion.json"
        formats = asserted or draft in ("draft4", "draft6", "draft7")
        text = json.dumps(schema)
        try:
            if text not in seen:
                check_writing(schema, documents)
                seen[text] = ""
            if (validate(schema, value, documents, formats=formats) == ()) is not valid:
                wrong.append(f"{path}: {name}")
        except InputError as error:
            wrong.append(f"{path}: {name}: {error}")
    return checked, wrong


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_sample_of_the_official_suite(draft: str) -> None:
    checked, wrong = _run(draft, every=11)
    assert checked > 70
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("draft", DRAFTS)
def test_the_whole_official_suite(draft: str) -> None:
    checked, wrong = _run(draft, every=1)
    assert checked > 800
    assert wrong == []

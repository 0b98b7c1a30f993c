"""A source longer than a model reads at once is read in parts, and their answers become one."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from proofroute.core import Answer, Completion, ConfigError, Json, ModelRequest, OnDelta, Task, Usage, ignore
from proofroute.router import Config, Router
from proofroute.router.config import parse_config
from proofroute.router.config.values import default_policies
from proofroute.router.merging import merged
from proofroute.tools.grounding.parts import parts_of
from proofroute.tools.json_reader import Exact, Unreadable, parse_exact

SHOWN = re.compile(r"=====\n(.*)\n=====", re.DOTALL)
LINE = re.compile(r"^\| (\w+ \d+) \| (\d+) \|$", re.MULTILINE)
TOTAL = re.compile(r"^Total: (\d+)$", re.MULTILINE)
SCHEMA: dict[str, Json] = {
    "type": "object",
    "required": ["total", "lines"],
    "properties": {
        "total": {"type": ["integer", "null"]},
        "lines": {"type": "array", "items": {"type": "object"}},
    },
}


class Reads:
    """A model that reads rows and totals from what it is shown; ``unread`` makes it fail on a part."""

    def __init__(self, unread: str = "\0") -> None:
        self.shown: list[str] = []
        self._unread = unread

    @property
    def name(self) -> str:
        return "test:reads"

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        found = SHOWN.search(request.messages[-1].content)
        assert found is not None
        self.shown.append(found[1])
        lines = [{"item": item, "qty": int(qty)} for item, qty in LINE.findall(found[1])]
        totals = TOTAL.findall(found[1])
        answer = {"total": int(totals[-1]) if totals else None, "lines": lines}
        content = "I cannot." if self._unread in found[1] else json.dumps(answer)
        return Completion(content=content, usage=Usage(input_tokens=10, output_tokens=5))


def table(rows: int, *, total: str = "Total: 9999\n") -> str:
    listed = "".join(f"| thing {number} | {number + 1000} |\n" for number in range(rows))
    return f"ORDER\n\n| Item | Qty |\n|---|---|\n{listed}\n{total}"


async def solve(source: str, model: Reads, *, chunk: int = 400, calls: int = 20) -> Answer:
    policies = default_policies()
    policies["extraction"] = replace(policies["extraction"], ladder=("reasoner",), chunk=chunk, tries=1)
    config = Config(models={}, policies=policies)
    config = replace(config, budget=replace(config.budget, calls=calls))
    router = Router(config, models={"solver": model, "reasoner": model, "general": model}, env={})
    task = Task(prompt="Extract the order.", kind="extraction", source=source, json_schema=SCHEMA)
    answer = await router.asolve(task)
    assert answer.text is None or (await router.arecheck(answer)).holds
    return answer


async def test_rows_of_all_parts_become_one_list_and_spans_are_those_of_the_whole() -> None:
    source, model = table(60), Reads()
    answer = await solve(source, model)
    assert len(model.shown) > 3
    assert max(map(len, model.shown)) <= 400 + len("| Item | Qty |\n")
    assert all("| Item | Qty |" in shown for shown in model.shown[:-1])
    value = answer.value
    assert isinstance(value, dict)
    assert value["total"] == 9999
    assert value["lines"] == [{"item": f"thing {n}", "qty": n + 1000} for n in range(60)]
    assert answer.verdict.status == "verified"
    spans = [span for item in answer.verdict.evidence for span in item.spans]
    assert len(spans) > 100
    assert all(source[span.start : span.end] == span.text for span in spans)
    assert answer.usage.input_tokens == 10 * len(model.shown)
    assert len(answer.attempts) == 1


async def test_a_short_source_is_read_at_once() -> None:
    model = Reads()
    answer = await solve(table(5), model)
    assert (len(model.shown), answer.attempts[0].reply, answer.verdict.status) == (1, None, "verified")


async def test_values_that_differ_are_a_conflict_with_both_places() -> None:
    source = table(20, total="Total: 7777\n") + "x " * 300 + "\n\n" + table(20, total="Total: 8888\n")
    answer = await solve(source, Reads())
    assert answer.verdict.status != "verified"
    found = [item for item in answer.verdict.evidence if item.check == "extraction.parts"]
    assert [item.claim for item in found] == ["/total"]
    assert [span.text for span in found[0].spans] == ["7777", "8888"]
    assert all(source[span.start : span.end] == span.text for span in found[0].spans)
    assert not [
        item for item in answer.verdict.evidence if item.claim == "/total" and item.outcome == "passed"
    ]


async def test_a_part_that_cannot_be_read_leaves_no_answer() -> None:
    answer = await solve(table(60), Reads(unread="thing 30 "))
    assert answer.verdict.status == "undecided"
    assert answer.value is None


async def test_the_calls_that_are_left_bound_the_parts() -> None:
    model = Reads()
    answer = await solve(table(60), model, calls=2)
    assert not model.shown
    assert not answer.accepted
    assert any("parts, and only 2 calls are left" in note for note in answer.notes)


def parsed(text: str) -> Exact:
    read = parse_exact(text)
    assert not isinstance(read, Unreadable)
    return read


@pytest.mark.parametrize(
    ("first", "second", "value", "conflicts"),
    [
        ('{"a": "red"}', '{"a": null}', {"a": "red"}, []),
        ('{"a": ""}', '{"a": "blue"}', {"a": "blue"}, []),
        # What does not stand in its own part is passed over.
        ('{"a": "Nowhere"}', '{"a": "blue"}', {"a": "blue"}, []),
        ('{"a": "red"}', '{"a": "RED"}', {"a": "red"}, []),
        ('{"a": "red"}', '{"a": "blue"}', {"a": "red"}, ["/a"]),
        (
            '{"a": {"b": "red"}}',
            '{"a": {"b": "blue", "c": "sky"}}',
            {"a": {"b": "red", "c": "sky"}},
            ["/a/b"],
        ),
        # The label of the field settles it.
        ('{"colour": "red"}', '{"colour": "green"}', {"colour": "green"}, []),
        ('{"l": ["red", "one"]}', '{"l": ["one", "blue"]}', {"l": ["red", "one", "one", "blue"]}, []),
        ('{"u": ["red", "one"]}', '{"u": ["one", "blue"]}', {"u": ["red", "one", "blue"]}, []),
        ('{"l": []}', '{"l": ["blue"]}', {"l": ["blue"]}, []),
        ('{"a": null}', '{"a": null}', {"a": None}, []),
    ],
)
def test_merging(first: str, second: str, value: Json, conflicts: list[str]) -> None:
    source = "red roof one dog\n" + "blue sky one cat, colour: green\n"
    schema: dict[str, Json] = {"properties": {"u": {"type": "array", "uniqueItems": True}}}
    one, other = parts_of(source, 20)[0], parts_of(source, 20)[1:]
    second_part = replace(other[0], end=len(source), text=source[other[0].start :])
    found = merged(source, schema, [(one, parsed(first)), (second_part, parsed(second))])
    assert found.value == value
    assert [conflict.pointer for conflict in found.conflicts] == conflicts


@pytest.mark.parametrize("size", [16, 50, 120, 1000])
@pytest.mark.parametrize(
    "unit", ["word ", "a line\n", "a paragraph.\n\n", "| a | 1 |\n", "x", "中文", "One. Two. "]
)
def test_parts_cover_the_text_and_overlap(unit: str, size: int) -> None:
    text = unit * 60
    parts = parts_of(text, size)
    assert (parts[0].start, parts[-1].end) == (0, len(text))
    assert all(part.text == text[part.start : part.end] and len(part.text) <= size for part in parts)
    assert all(one.start < other.start <= one.end < other.end for one, other in pairwise(parts))


def test_the_configuration_bounds_it() -> None:
    text = "version: 1\nroutes:\n  extraction:\n    chunk: 8000\n"
    assert parse_config(text, "p.yaml", {}).policy("extraction").chunk == 8000
    for wrong in (text.replace("extraction", "math"), text.replace("8000", "10")):
        with pytest.raises(ConfigError, match="chunk"):
            parse_config(wrong, "p.yaml", {})

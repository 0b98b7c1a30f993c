"""How long reading and validating an extraction takes, beside others on the same replies in the same run.

    uv run --with instructor --with json-repair python benchmarks/extraction.py

READ is the way from a reply to a typed value: ours is `find_json`; instructor's is its own search for the
last JSON value and `json.loads`; json-repair's is `json_repair.loads`. The columns count the replies whose
value is the one that was meant, and those that got another one; the last ratio is that of the time on the
replies from which both read the right value. VALIDATE is from JSON text to a verdict: ours is `report_here`
with a schema that was made ready once, on what our reader read; beside it stands jsonschema-rs with a schema
that was compiled once, on what `json.loads` read. Absolute times depend on the machine and its load; the
ratios within the run are what counts.
"""

import importlib
import json
import random
import runpy
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

from proofroute.core import Json
from proofroute.tools.json_reader import Unreadable, find_json, parse_exact
from proofroute.tools.schema import prepared_schema, report_here

ROUNDS = 7
REFUSE = object()
INVOICE: dict[str, Json] = {
    "company": "Miller & Sons", "date": "2024-03-05", "total": 1250.6, "paid": True, "note": None,
    "lines": [{"item": f"part {n}", "qty": n, "price": n * 1.25} for n in range(12)],
}  # fmt: skip
SCHEMA: dict[str, Json] = {
    "type": "object",
    "required": ["company", "date", "total", "lines"],
    "additionalProperties": False,
    "properties": {
        "company": {"type": "string", "minLength": 1}, "date": {"type": "string", "format": "date"},
        "total": {"type": "number", "minimum": 0}, "paid": {"type": "boolean"},
        "note": {"type": ["string", "null"]},
        "lines": {"type": "array", "maxItems": 10_000, "items": {"$ref": "#/$defs/line"}},
    },
    "$defs": {"line": {
        "type": "object", "required": ["item", "qty", "price"], "additionalProperties": False,
        "properties": {
            "item": {"type": "string", "pattern": "^[a-z]+ [0-9]+$"},
            "qty": {"type": "integer", "minimum": 0},
            "price": {"type": "number", "multipleOf": 0.01},
        },
    }},
}  # fmt: skip


def replies() -> Iterator[tuple[str, str, Any]]:
    """Yield the kind of a reply, its text and the value that was meant; REFUSE where none can be told."""
    small: dict[str, Json] = {"company": "Acme", "total": 12.5}
    for value in (small, INVOICE):
        compact, wide = json.dumps(value), json.dumps(value, indent=2)
        yield "whole", compact, value
        yield "whole", wide, value
        yield "fenced", f"Here is the result:\n\n```json\n{wide}\n```\n\nLet me know if you need more.", value
        yield "fenced", f"```json\n{compact}\n```", value
        yield "in prose", f"Sure! The extracted data is {compact}. Anything else?", value
        thought = 'The receipt says 12.50, so the total is 12.5. Maybe {"total": 13}? No. ' * 20
        yield "after thinking", f"<think>\n{thought}\n</think>\n\n{wide}", value
        yield "after thinking", f"<think>{thought}</think>\n```json\n{wide}\n```", value
        yield "misspelt", repr(value), value
        yield "misspelt", f"```json\n{wide[:-2]},\n}}\n```", value
        yield "misspelt", wide.replace("{\n", "{\n  // as printed\n", 1), value
        yield "cut off", compact[: len(compact) * 2 // 3], REFUSE
        yield "cut off", f"```json\n{wide[: len(wide) // 2]}", REFUSE
        yield (
            "a guess",
            compact.replace('"total": 12.5', '"total": 12.5%').replace("1250.6", "$1250.6"),
            REFUSE,
        )
        yield "a guess", f"{compact}\n\n{compact.replace('12.5', '13.5').replace('1250.6', '1250.7')}", REFUSE
    lines: list[Json] = [{"item": f"part {n}", "qty": n, "price": n / 4} for n in range(2_000)]
    yield "long", json.dumps({**INVOICE, "lines": lines}), {**INVOICE, "lines": lines}


def ours(reply: str) -> object:
    found = find_json(reply)
    return REFUSE if isinstance(found, Unreadable) else found.value


def readers() -> Iterator[tuple[str, Callable[[str], object]]]:
    yield "proofroute", ours
    try:
        extract = importlib.import_module("instructor.v2.core.json").extract_json_from_codeblock
        repair = importlib.import_module("json_repair").loads
    except ImportError:
        print(
            "  uv run --with instructor --with json-repair python benchmarks/extraction.py shows the others"
        )
        return

    def instructor(reply: str) -> object:
        try:
            return json.loads(extract(reply))
        except ValueError:
            return REFUSE

    def json_repair(reply: str) -> object:
        try:
            return repair(reply)
        except ValueError:
            return REFUSE

    yield "instructor", instructor
    yield "json-repair", json_repair


def microseconds(run: Callable[[], object]) -> float:
    """Return the shortest of some rounds of about 5 ms."""
    run()
    started = time.perf_counter()
    run()
    times = max(1, int(0.005 / max(1e-7, time.perf_counter() - started)))
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for _ in range(times):
            run()
        best = min(best, (time.perf_counter() - started) / times * 1e6)
    return best


def read() -> None:
    rows = list(replies())
    kinds = list(dict.fromkeys(kind for kind, _, _ in rows))
    print(f"READ, {len(rows)} replies: microseconds by kind, the sum of all, right and wrong values")
    print(f"  {'':12}" + "".join(f"{kind:>15}" for kind in kinds) + f"{'sum':>10}{'right':>7}{'wrong':>7}")
    own: list[float] = []
    for name, reader in readers():
        times: list[float] = []
        values: list[object] = []
        for _, reply, _ in rows:
            times.append(microseconds(lambda: reader(reply)))
            values.append(reader(reply))
        own = own or times
        right = [value is meant or value == meant for value, (_, _, meant) in zip(values, rows, strict=True)]
        wrong = sum(not good and value is not REFUSE for good, value in zip(right, values, strict=True))
        both = [place for place, good in enumerate(right) if good and rows[place][2] is not REFUSE]
        ratio = sum(own[place] for place in both) / sum(times[place] for place in both)
        cells = "".join(
            f"{sum(time for time, row in zip(times, rows, strict=True) if row[0] == kind):15.1f}"
            for kind in kinds
        )
        counts = f"{sum(times):10.0f}{sum(right):7}{wrong:7}"
        print(
            f"  {name:12}{cells}{counts}   ours / it: all {sum(own) / sum(times):.2f}, both right {ratio:.2f}"
        )


def validate() -> None:
    chance = random.Random(1)
    rows: list[dict[str, Json]] = []
    for number in range(40):
        lines: list[Json] = [
            {"item": f"part {n}", "qty": chance.randrange(99), "price": chance.randrange(9999) / 100}
            for n in range(number * 3)
        ]
        rows.append({**INVOICE, "lines": lines, **({"total": "12"} if number % 10 == 9 else {})})
    texts = [json.dumps(row) for row in rows]
    size = sum(map(len, texts)) / len(texts) / 1000
    print(f"VALIDATE, {len(texts)} instances of {size:.1f} KB, one in ten wrong: microseconds for each")
    schema: dict[str, Json] = json.loads(json.dumps(SCHEMA))
    alone = jsonschema_rs.validator_for(schema, offline=True, validate_formats=True)
    ready = prepared_schema(schema)

    def theirs_compiled() -> None:
        for text in texts:
            list(alone.iter_errors(json.loads(text)))

    def ours_ready() -> None:
        for text in texts:
            value = parse_exact(text)
            assert not isinstance(value, Unreadable)
            report_here(ready, value, len(text))

    def theirs_fresh() -> None:
        for text in texts:
            fresh = jsonschema_rs.validator_for(schema, offline=True, validate_formats=True)
            list(fresh.iter_errors(json.loads(text)))

    def ours_each() -> None:
        for text in texts:
            value = parse_exact(text)
            assert not isinstance(value, Unreadable)
            report_here(prepared_schema(schema), value, len(text))

    show("the schema made ready once", ours_ready, theirs_compiled, len(texts))
    show("the schema given each time", ours_each, theirs_fresh, len(texts))
    values = [json.loads(text) for text in texts]
    exact = [value for text in texts if not isinstance(value := parse_exact(text), Unreadable)]
    show(
        "without reading the text",
        lambda: [report_here(ready, value, 1000) for value in exact],
        lambda: [list(alone.iter_errors(value)) for value in values],
        len(texts),
    )


def show(name: str, mine: Callable[[], object], theirs: Callable[[], object], count: int) -> None:
    own, other = microseconds(mine) / count, microseconds(theirs) / count
    print(f"  {name:28} proofroute {own:8.1f}   jsonschema-rs {other:8.1f}   ratio {own / other:.2f}")


def main() -> None:
    read()
    validate()
    # GROUND: finding the values of an answer in a source.
    runpy.run_path(str(Path(__file__).with_name("grounding.py")), run_name="__main__")


if __name__ == "__main__":
    main()

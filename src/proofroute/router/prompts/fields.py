"""The message that asks for the broken fields of an extraction alone, each with what was found of it."""

import json
from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from proofroute.core import Attempt, Evidence, Json, Span, Task
from proofroute.router.prompts.feedback import tells_a_secret, without_reference
from proofroute.router.repair import Broken, asked_schema, is_optional, place_of, schema_at, takes_patch

_LONGEST: Final = 700
_LONGEST_LINE: Final = 160
_MOST_SPANS: Final = 3


def field_feedback(task: Task, attempt: Attempt, broken: Sequence[Broken]) -> str:
    """Say what was found of each field in ``broken``, and in what form they are to be sent again."""
    number = "One field" if len(broken) == 1 else f"{len(broken)} fields"
    verb = "does" if len(broken) == 1 else "do"
    lines = [f"{number} of your answer {verb} not hold; all others are kept as they are:"]
    lines += [_line(task, attempt, field) for field in broken]
    lines.append(_patch_form(task, broken) if takes_patch(broken) else _members_form(task, broken))
    return "\n".join(lines)


def _line(task: Task, attempt: Attempt, field: Broken) -> str:
    evidence = attempt.verdict.evidence if attempt.verdict else ()
    about = [item for item in evidence if place_of(item) == field.pointer and item.outcome != "passed"]
    about = [item for item in about if item.outcome == "failed"] or about
    match field.how:
        case "missing":
            said = "is required and missing."
        case "extra":
            said = "must not be there."
        case "wrong" | "open" | "incomplete":
            found = " ".join(dict.fromkeys(_found(task, about)))
            # Small models write again what they read often, so that a wrong value is told only once.
            named = isinstance(field.value, list) or found.startswith(repr(field.value))
            said = f"does not hold: {found}" if named else f"is {_shown(field.value)}. {found}"
        case _:
            assert_never(field.how)
    text = without_reference(task, f"- {field.pointer or 'the whole'} {said}".rstrip())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."


def _found(task: Task, about: Sequence[Evidence]) -> Iterator[str]:
    for item in about:
        if tells_a_secret(task, item):
            yield "It does not hold."
            continue
        yield item.statement
        for span in item.spans[:_MOST_SPANS]:
            yield _candidate(task.source, span)


def _candidate(source: str | None, span: Span) -> str:
    """Quote a place of the source with the line round it, which shows what it is."""
    quoted = f"The source has {json.dumps(span.text[:_LONGEST_LINE], ensure_ascii=False)}"
    if source is None or source[span.start : span.end] != span.text:
        return quoted + "."
    start = source.rfind("\n", 0, span.start) + 1
    end = source.find("\n", span.end)
    line = source[start : end if end >= 0 else len(source)].strip()
    number = source.count("\n", 0, span.start) + 1
    place = f" at characters {span.start}-{span.end}, line {number}"
    if line == span.text or len(line) > _LONGEST_LINE or "\n" in line:
        return f"{quoted}{place}."
    return f"{quoted}{place}: {json.dumps(line, ensure_ascii=False)}."


def _members_form(task: Task, broken: Sequence[Broken]) -> str:
    names = ", ".join(json.dumps(field.pointer, ensure_ascii=False) for field in broken)
    keys = "this key" if len(broken) == 1 else "these keys"
    text = f"Reply with one JSON object and nothing else, with exactly {keys}: {names}. {_how_to_take(task)}"
    schema: Json = asked_schema(task)
    if any(_allows_null(schema_at(schema, field.pointer)) for field in broken):
        text += " Write null where the source does not say it."
    return text


def _patch_form(task: Task, broken: Sequence[Broken]) -> str:
    schema: Json = asked_schema(task)
    operations: list[str] = []
    for field in broken:
        place = json.dumps(field.pointer, ensure_ascii=False)
        match field.how:
            case "incomplete":
                end = json.dumps(field.pointer + "/-", ensure_ascii=False)
                operations.append(
                    f'{{"op": "add", "path": {end}, "value": ...}} for each item that is left out'
                )
            case "missing":
                operations.append(f'{{"op": "add", "path": {place}, "value": ...}}')
            case "extra":
                operations.append(f'{{"op": "remove", "path": {place}}}')
            case "wrong" | "open":
                either = f'{{"op": "replace", "path": {place}, "value": ...}}'
                if is_optional(schema, field.pointer):
                    either += f' or {{"op": "remove", "path": {place}}}'
                operations.append(either)
            case _:
                assert_never(field.how)
    listed = "\n".join(f"  {operation}" for operation in operations)
    return (
        'Reply with one JSON object {"patch": [...]} and nothing else, where the list is a JSON Patch '
        "(RFC 6902) with these operations, their paths counted in your last answer:\n"
        f"{listed}\n{_how_to_take(task)}"
    )


def _how_to_take(task: Task) -> str:
    return (
        "Copy each value from the source exactly as it is written there." if task.source is not None else ""
    )


def _shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE] + " ..."


def _allows_null(part: Json) -> bool:
    if not isinstance(part, dict):
        return part is True
    kind, several = part.get("type"), part.get("anyOf")
    if isinstance(several, list):
        return any(_allows_null(one) for one in several)
    return kind == "null" or (isinstance(kind, list) and "null" in kind)

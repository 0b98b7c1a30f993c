"""A source longer than a model should read at once: asked for part by part, and put together again."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from typing import Final

from proofroute.core import Attempt, Evidence, Findings, Json, Message, Route, Task, Usage
from proofroute.router.merging import Merged, merged
from proofroute.router.prompts import Turn
from proofroute.router.prompts.opening import opening
from proofroute.router.repair import asked_schema
from proofroute.router.second_read import CHECK_OF_PARTS
from proofroute.tools.grounding.parts import Part, parts_of
from proofroute.tools.json_reader import Exact, Unreadable, find_json, parse_exact
from proofroute.verifiers.combine import combine

_NOTE: Final = (
    "This source is part {number} of {of} of a longer one. Read this part alone: where it does not say a "
    "value, write null, and an empty list where it has no item."
)


def parts_to_ask(task: Task, route: Route) -> tuple[Part, ...]:
    """Return the parts of the task's source; none where it may be read at once."""
    if route.chunk is None or task.source is None or len(task.source) <= route.chunk:
        return ()
    return parts_of(task.source, route.chunk) if route.classification.kind == "extraction" else ()


def part_turn(task: Task, part: Part, number: int, of: int) -> Turn:
    """Write the request for one part."""
    *before, last = opening(replace(task, source=part.shown), "extraction")
    asked = Message("user", f"{last.content}\n\n{_NOTE.format(number=number, of=of)}")
    return Turn(messages=(*before, asked), schema=asked_schema(task))


def excerpt(task: Task, route: Route, last: Attempt | None) -> Task:
    """Return the task with the part of its source that another try is about, where all of it is too long."""
    parts = parts_to_ask(task, route)
    if not parts or last is None or last.verdict is None:
        return task
    spans = [span for item in last.verdict.evidence if item.outcome != "passed" for span in item.spans]
    best = max(
        parts, key=lambda part: sum(part.start <= span.start and span.end <= part.end for span in spans)
    )
    return replace(task, source=best.shown)


def joined(task: Task, asked: Sequence[tuple[Part, Attempt]]) -> Attempt:
    """Make one attempt of those at the parts; one without JSON in it stands for itself, and for all."""
    attempts = [attempt for _, attempt in asked]
    costs = [attempt.cost_usd for attempt in attempts]
    known = [cost for cost in costs if cost is not None]
    whole = replace(
        attempts[-1],
        usage=reduce(lambda one, other: one + other, (attempt.usage for attempt in attempts), Usage()),
        cost_usd=sum(known) if len(known) == len(costs) else None,
        seconds=sum(attempt.seconds for attempt in attempts),
        reasoning="\n\n".join(attempt.reasoning for attempt in attempts if attempt.reasoning),
    )
    found = [(part, find_json(attempt.content)) for part, attempt in asked]
    unread = next((place for place, (_, one) in enumerate(found) if isinstance(one, Unreadable)), None)
    if unread is not None:
        bad = attempts[unread]
        return replace(whole, content=bad.content, finish_reason=bad.finish_reason)
    texts = [(part, one.text) for part, one in found if not isinstance(one, Unreadable)]
    reply = "{" + '"parts": [' + ", ".join(_written(part, text) for part, text in texts) + "]}"
    result = _merged(task, reply)
    if result is None:
        return whole
    from proofroute.tools.json_patch import write_exact

    return replace(whole, content=write_exact(result.value), reply=reply, finish_reason="stop")


def with_conflicts(task: Task, judged: Attempt) -> Attempt:
    """Take back what passed of fields for which the parts give different values, and say where they stand."""
    result = _merged(task, judged.reply) if judged.reply is not None else None
    verdict = judged.verdict
    if result is None or verdict is None or not result.conflicts:
        return judged
    places = {conflict.pointer for conflict in result.conflicts}
    kept = [item for item in verdict.evidence if not (item.claim in places and item.outcome == "passed")]
    told = [
        Evidence(
            claim=conflict.pointer,
            check=CHECK_OF_PARTS,
            outcome="undecided",
            assurance="none",
            statement="The parts of the source give different values: "
            + ", ".join(json.dumps(value, ensure_ascii=False) for value in conflict.values)
            + ".",
            spans=conflict.spans,
        )
        for conflict in result.conflicts
    ]
    findings = Findings(claims=verdict.claims, evidence=(*kept, *told))
    return replace(judged, verdict=combine([findings]))


def _written(part: Part, text: str) -> str:
    return f'{{"start": {part.start}, "end": {part.end}, "answer": {text}}}'


def _merged(task: Task, reply: str) -> Merged | None:
    """Merge what the parts say; None where ``reply`` is no reply of parts of this task's source."""
    read = parse_exact(reply)
    listed = read.get("parts") if isinstance(read, dict) and len(read) == 1 else None
    if task.source is None or not isinstance(listed, list):
        return None
    answers: list[tuple[Part, Exact]] = []
    for one in listed:
        match one:
            case {"start": int(start), "end": int(end), "answer": answer} if 0 <= start < end:
                answers.append((Part(start, end, task.source[start:end]), answer))
            case _:
                return None
    schema: Json = asked_schema(task)
    return merged(task.source, schema, answers)

"""The extraction verifier: which claims a task makes of its answer, and who checks them."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import dataclass, replace

from proofroute.core import Attempt, Evidence, Findings, LimitError, Task, Verifier
from proofroute.tools.json_reader import Found, Unreadable, find_json
from proofroute.verifiers.extraction.grounded import check_grounding
from proofroute.verifiers.extraction.labels import offered_labels, required_pointers, titles_of
from proofroute.verifiers.extraction.prompt import holds_a_text
from proofroute.verifiers.extraction.shape import check_json_schema
from proofroute.verifiers.extraction.typed import check_output_type


@dataclass(frozen=True, slots=True)
class _ExtractionVerifier:
    name: str = "extraction"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """Check the JSON in the reply against schema, class and source of the task.

        Raises:
            InputError: the task's schema or class is broken.
        """
        started = time.perf_counter()
        found = await asyncio.to_thread(find_json, attempt.content)
        if isinstance(found, Unreadable):
            return _unreadable(task, found, time.perf_counter() - started)
        evidence = [_json(task, found, time.perf_counter() - started)]
        text = found.text
        if task.json_schema is not None:
            evidence += await _timed(check_json_schema(task.json_schema, text))
        if task.output_type is not None:
            evidence += await _timed(asyncio.to_thread(check_output_type, task.output_type, text))
        if task.source is not None:
            evidence += await _timed(asyncio.to_thread(_grounding, task, task.source, found))
        elif holds_a_text(task):
            evidence.append(_no_source())
        claims = tuple(dict.fromkeys(item.claim for item in evidence))
        return Findings(claims=claims, evidence=tuple(evidence), answer=found.value)


def extraction_verifier() -> Verifier:
    """Return the verifier of extractions, called ``extraction``.

    Its claims: ``json``, that the reply holds one JSON answer; ``schema`` and ``type``, that it meets the
    task's JSON Schema and Pydantic class; and, where the task has a source, one for each value by its JSON
    pointer (``/total``), that the value stands there and that no label or law speaks against its slot. Null
    claims nothing where the schema does not require a value, empty arrays and objects claim nothing, unless
    a search finds what they say is not there; a list claims something where rows of its table are left out.
    """
    return _ExtractionVerifier()


def _grounding(task: Task, source: str, found: Found) -> list[Evidence]:
    offered = offered_labels(task.json_schema, task.output_type)
    required = required_pointers(task.json_schema, task.output_type, found.exact)
    try:
        titles = titles_of(task.json_schema, task.output_type)
        return check_grounding(source, found.exact, offered, required, titles)
    except LimitError as error:
        return [
            Evidence(
                claim="source",
                check="extraction.grounded",
                outcome="undecided",
                assurance="none",
                statement=f"The values were not compared with the source: {error}.",
            )
        ]


async def _timed(work: Awaitable[list[Evidence]]) -> list[Evidence]:
    started = time.perf_counter()
    evidence = await work
    seconds = (time.perf_counter() - started) / max(1, len(evidence))
    return [replace(item, seconds=seconds) for item in evidence]


def _json(task: Task, found: Found, seconds: float) -> Evidence:
    places = {"whole": "the whole reply", "block": "a code block", "prose": "the text of the reply"}
    statement = f"The reply holds one JSON answer, {places[found.place]}" + "".join(
        f"; {note}" for note in found.notes
    )
    compared = task.json_schema is not None or task.output_type is not None or task.source is not None
    if not compared:
        statement += "; the task gives no schema and no source to check it against"
    return Evidence(
        claim="json",
        check="extraction.json",
        outcome="passed" if compared else "undecided",
        assurance="checked" if compared else "none",
        statement=statement + ".",
        seconds=seconds,
    )


def _unreadable(task: Task, why: Unreadable, seconds: float) -> Findings:
    evidence = Evidence(
        claim="json",
        check="extraction.json",
        outcome="undecided",
        assurance="none",
        statement=f"No JSON answer could be read: {why.reason}.",
        seconds=seconds,
    )
    asked = (("schema", task.json_schema), ("type", task.output_type), ("source", task.source))
    claims = ("json", *(name for name, given in asked if given is not None))
    return Findings(claims=claims, evidence=(evidence,))


def _no_source() -> Evidence:
    return Evidence(
        claim="source",
        check="extraction.grounded",
        outcome="undecided",
        assurance="none",
        statement="No source text was given to compare with: give the text in the prompt as source.",
    )

"""Check a JSON Schema before it is used: a broken one is the asker's to mend, and says where."""

import difflib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from proofroute.core import InputError, Json, WorkerError
from proofroute.tools.json_reader import pointer
from proofroute.tools.schema.compile import DRAFTS, Documents, Schema, compile_schema
from proofroute.tools.schema.prepare import Prepared, check_size, keep, kept, prepare, schema_text
from proofroute.tools.schema.vacuous import is_vacuous
from proofroute.tools.schema.walk import subschemas
from proofroute.tools.schema.weigh import circle, graph_of
from proofroute.tools.workers import Job, call_now

_KEYWORDS_WORDS: Final = (
    "$anchor $comment $defs $dynamicAnchor $dynamicRef $id $recursiveAnchor $recursiveRef $ref "
    "$schema $vocabulary additionalItems additionalProperties allOf anyOf const contains "
    "contentEncoding contentMediaType contentSchema default definitions dependencies "
    "dependentRequired dependentSchemas deprecated description discriminator else enum example "
    "examples exclusiveMaximum exclusiveMinimum externalDocs format id if items maxContains "
    "maxItems maxLength maxProperties maximum minContains minItems minLength minProperties "
    "minimum multipleOf not nullable oneOf pattern patternProperties prefixItems properties "
    "propertyNames readOnly required then title type unevaluatedItems unevaluatedProperties "
    "uniqueItems writeOnly xml"
)
_KEYWORDS: Final = frozenset(_KEYWORDS_WORDS.split())
_NEAR: Final = 0.87
_MOST_UNKNOWN: Final = 200
JOB: Final = Job("proofroute.tools.schema.bounded", "check", seconds=1.0, memory=768 << 20)


def check_schema(schema: Schema) -> None:
    """Refuse a schema that no value could be checked against as its writer meant it.

    Checked are the schema of schemas of its draft, references (only into the schema itself: nothing is ever
    fetched or read), regular expressions, keywords that look misspelt (they would silently check nothing),
    references that lead back to themselves, and whether it asks anything at all: ``{}``, ``true`` and a
    schema of notes only are met by every value. A ``format`` that nothing here knows is an annotation, as the
    standard has it; see :func:`~proofroute.tools.schema.unchecked_formats`.

    Raises:
        InputError: which keyword at which JSON pointer is wrong, and why.

    >>> check_schema({"type": "object", "properties": {"a": {"type": "strin"}}})
    Traceback (most recent call last):
    proofroute.core.errors.InputError: the JSON Schema is wrong at /properties/a/type: "strin" is ...
    """
    if prepared_schema(schema).vacuous:
        raise InputError(_VACUOUS)


def prepared_schema(schema: Schema) -> Prepared:
    """Check ``schema`` as :func:`check_schema` does; return it made ready, also where it asks nothing.

    Raises:
        InputError: it is broken.
    """
    import jsonschema_rs

    text = schema_text(schema)
    ready = kept(text)
    if ready is not None:
        return ready
    check_size(text)
    _check_writing(schema)
    try:
        ready = prepare(text)
    except jsonschema_rs.ValidationError as error:
        raise InputError(describe(error)) from None
    vacuous = _check_in_worker(ready.schema) if ready.weight is None else is_vacuous(schema)
    ready = replace(ready, vacuous=vacuous)
    keep(text, ready)
    return ready


def check_writing(schema: Schema, documents: Documents | None = None) -> None:
    """Check everything but whether the schema asks anything; here and now, without a limit on the time.

    Raises:
        InputError: it is broken.
    """
    import jsonschema_rs

    check_size(schema_text(schema))
    _check_writing(schema)
    try:
        compile_schema(schema, documents)
    except jsonschema_rs.ValidationError as error:
        raise InputError(describe(error)) from None


_VACUOUS: Final = (
    "the JSON Schema asks nothing: every value meets it, so that nothing would be checked; "
    "say which type and which properties are expected, or give no schema"
)


def _check_writing(schema: Schema) -> None:
    for problem in _misspelt(schema):
        raise InputError(f"the JSON Schema is wrong {problem}")
    for where, part in subschemas(schema):
        if part.get("$recursiveRef", "#") != "#":
            raise InputError(
                f"the JSON Schema is wrong at {pointer(where)}/$recursiveRef: "
                "it can only be '#'; nothing is fetched"
            )
    place = circle(graph_of(schema))
    if place is not None:
        raise InputError(f"the JSON Schema is wrong at {place}/$ref: it refers to itself in a circle")


def _check_in_worker(schema: Schema) -> bool:
    try:
        fault = call_now(JOB, {"schema": schema})
    except WorkerError as error:
        raise InputError(f"the JSON Schema cannot be used: checking it took too much ({error})") from None
    if isinstance(fault, str) and fault != _VACUOUS:
        raise InputError(fault)
    return fault is not None


def fault_of(schema: Schema) -> str | None:
    """Say what is wrong with a schema, or that it asks nothing; called in a worker."""
    import jsonschema_rs

    try:
        compile_schema(schema)
    except jsonschema_rs.ValidationError as error:
        return describe(error)
    return _VACUOUS if is_vacuous(schema) else None


def _misspelt(schema: Schema) -> Iterator[str]:
    known: dict[str, str | None] = {}
    for place, part in subschemas(schema):
        for keyword in part:
            if keyword in _KEYWORDS or keyword.lower().startswith("x-"):
                continue
            if keyword not in known:
                if len(known) >= _MOST_UNKNOWN:
                    yield f"at {pointer(place) or '/'}: it has more than {_MOST_UNKNOWN} unknown keywords"
                    return
                near = difflib.get_close_matches(keyword[:40], _KEYWORDS, n=1, cutoff=_NEAR)
                known[keyword] = near[0] if near else None
            if known[keyword] is not None:
                yield (
                    f"at {pointer(place) or '/'}: {keyword!r} is no keyword and would check nothing; "
                    f"did you mean {known[keyword]!r}?"
                )


def describe(error: Exception) -> str:
    """Say what a compiler found wrong with a schema, and where."""
    path: list[str | int] = list(getattr(error, "instance_path", []))
    message = str(getattr(error, "message", error)).split("\n")[0]
    keyword = path[-1] if path else ""
    instance = getattr(error, "instance", None)
    if "Unknown meta-schema" in message:
        path = ["$schema"]
        message = f"its draft is not known here; known are {', '.join(DRAFTS)}"
    elif "retrieving it failed" in message:
        message = (
            "a $ref leads out of the schema; nothing is fetched, put what it refers to under $defs: "
            + message
        )
    elif keyword == "type" or (len(path) > 1 and path[-2] == "type"):
        names = "array, boolean, integer, null, number, object, string"
        message = f"{_shown(instance)} is not a type; the types are {names}"
    elif keyword == "pattern" or ("is not a" in message and "regex" in message):
        message = f"{_shown(instance)} is not a regular expression, or too large a one"
    return f"the JSON Schema is wrong at {pointer(path) or '/'}: {message[:500]}"


def _shown(value: Json) -> str:
    return json.dumps(value, default=str)[:200]

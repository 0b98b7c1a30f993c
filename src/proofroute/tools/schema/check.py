"""Check a JSON Schema before it is used: a broken one is the asker's to mend, and says where."""

import difflib
import json
from collections.abc import Iterator, Mapping
from typing import Final

from proofroute.core import InputError, Json
from proofroute.tools.json_reader import parse_exact, pointer
from proofroute.tools.json_reader.exact import Unreadable
from proofroute.tools.schema.compile import DRAFTS, compile_schema
from proofroute.tools.schema.walk import Schema, subschemas

_MAX_CHARS: Final = 1_000_000
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


def check_schema(schema: Schema) -> None:
    """Refuse a schema that no value could be checked against as its writer meant it.

    Checked are the schema of schemas of its draft, references (only into the schema itself), regular
    expressions, and keywords that look misspelt: a misspelt one would silently check nothing. A ``format``
    that nothing here knows is an annotation, as the standard has it; see
    :func:`~proofroute.tools.schema.unchecked_formats`.

    Raises:
        InputError: which keyword at which JSON pointer is wrong, and why.

    >>> check_schema({"type": "object", "properties": {"a": {"type": "strin"}}})
    Traceback (most recent call last):
    proofroute.core.errors.InputError: the JSON Schema is wrong at /properties/a/type: "strin" is ...
    """
    _check_size(schema)
    for problem in (*_misspelt(schema), *_endless(schema)):
        raise InputError(f"the JSON Schema is wrong {problem}")
    import jsonschema_rs

    try:
        compile_schema(schema)
    except jsonschema_rs.ValidationError as error:
        raise InputError(_describe(error)) from None


def _check_size(schema: Schema) -> None:
    try:
        text = json.dumps(schema, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"the JSON Schema is not JSON: {error}") from None
    if text[0] not in "{tf":
        raise InputError(f"a JSON Schema is an object or a boolean, not {text[:80]}")
    if len(text) > _MAX_CHARS:
        raise InputError(f"the JSON Schema has {len(text)} characters; the limit is {_MAX_CHARS}")
    read = parse_exact(text)
    if isinstance(read, Unreadable):
        raise InputError(f"the JSON Schema cannot be used: {read.reason}")


def _misspelt(schema: Schema) -> Iterator[str]:
    for place, part in subschemas(schema):
        for keyword in part:
            if keyword in _KEYWORDS or keyword.lower().startswith("x-"):
                continue
            near = difflib.get_close_matches(keyword, _KEYWORDS, n=1, cutoff=_NEAR)
            if near:
                yield (
                    f"at {pointer(place) or '/'}: {keyword!r} is no keyword and would check nothing; "
                    f"did you mean {near[0]!r}?"
                )


def _endless(schema: Schema) -> Iterator[str]:
    """Find references that lead back to themselves without looking at the value on the way."""
    by_place: dict[str, Mapping[str, Json]] = {
        "#" + pointer(place): part for place, part in subschemas(schema)
    }
    for start, part in by_place.items():
        seen = {start}
        target = part.get("$ref")
        while isinstance(target, str) and target in by_place:
            if target in seen:
                yield f"at {start[1:]}/$ref: it refers to itself in a circle"
                break
            seen.add(target)
            target = by_place[target].get("$ref")


def _describe(error: Exception) -> str:
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
        message = f"{json.dumps(instance)} is not a type; the types are {names}"
    elif keyword == "pattern" or ("is not a" in message and "regex" in message):
        message = f"{json.dumps(instance)} is not a regular expression, or too large a one"
    return f"the JSON Schema is wrong at {pointer(path) or '/'}: {message[:500]}"

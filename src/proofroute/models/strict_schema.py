"""The subset of JSON Schema that OpenAI's strict mode takes; anything else is refused there as strict."""

from typing import Final

from proofroute.core import Json

_KEYWORDS_WORDS: Final = (
    "$defs $ref additionalProperties anyOf const definitions description enum exclusiveMaximum "
    "exclusiveMinimum format items maxItems maximum minItems minimum multipleOf pattern properties "
    "required title type"
)
_KEYWORDS: Final = frozenset(_KEYWORDS_WORDS.split())
_FORMATS: Final = frozenset(
    {"date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}
)
_MOST_DEPTH: Final = 10
_MOST_PROPERTIES: Final = 5_000
_MOST_LABELS: Final = 1_000
_MOST_CHARACTERS: Final = 120_000


def is_strict(schema: dict[str, Json]) -> bool:
    """Tell whether ``schema`` may be sent as strict.

    The root is an object, every object names all its members as required and allows no others, and there are
    no other keywords than those of the subset.

    >>> is_strict({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
    ...            "additionalProperties": False})
    True
    >>> is_strict({"type": "object", "properties": {"a": {"type": "string", "minLength": 1}}})
    False
    """
    if schema.get("type") != "object" or "anyOf" in schema:
        return False
    counts = _Counts()
    return _is_part(schema, 0, counts) and counts.within()


class _Counts:
    """What one schema holds in all."""

    def __init__(self) -> None:
        self.properties = 0
        self.labels = 0
        self.characters = 0

    def within(self) -> bool:
        return (
            self.properties <= _MOST_PROPERTIES
            and self.labels <= _MOST_LABELS
            and self.characters <= _MOST_CHARACTERS
        )


def _is_part(part: Json, depth: int, counts: _Counts) -> bool:
    if not isinstance(part, dict) or depth > _MOST_DEPTH or not part.keys() <= _KEYWORDS:
        return False
    labels, form, alternatives = part.get("enum"), part.get("format"), part.get("anyOf")
    if isinstance(labels, list):
        counts.labels += len(labels)
        counts.characters += sum(len(str(label)) for label in labels)
    if form is not None and form not in _FORMATS:
        return False
    if not _is_object(part, depth, counts) or not _are_definitions(part, depth, counts):
        return False
    if "items" in part and not _is_part(part["items"], depth + 1, counts):
        return False
    if alternatives is None:
        return part.keys() & {"type", "$ref", "enum", "const"} != set()
    return isinstance(alternatives, list) and all(_is_part(one, depth + 1, counts) for one in alternatives)


def _is_object(part: dict[str, Json], depth: int, counts: _Counts) -> bool:
    kind = part.get("type")
    if kind != "object" and not (isinstance(kind, list) and "object" in kind) and "properties" not in part:
        return True
    members, required = part.get("properties"), part.get("required")
    if not isinstance(members, dict) or not isinstance(required, list):
        return False
    counts.properties += len(members)
    counts.characters += sum(map(len, members))
    all_required = set(map(str, required)) == set(members) and part.get("additionalProperties") is False
    return all_required and all(_is_part(one, depth + 1, counts) for one in members.values())


def _are_definitions(part: dict[str, Json], depth: int, counts: _Counts) -> bool:
    for keyword in ("$defs", "definitions"):
        named = part.get(keyword, {})
        if not isinstance(named, dict):
            return False
        if not all(_is_part(one, depth + 1, counts) for one in named.values()):
            return False
    return True

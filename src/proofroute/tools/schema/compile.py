"""The validator behind it all: jsonschema-rs, offline, with formats on and regular expressions bounded."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from proofroute.core import Json

if TYPE_CHECKING:
    from jsonschema_rs import Validator

DRAFTS: Final = ("draft 4", "draft 6", "draft 7", "2019-09", "2020-12")
_BACKTRACKS: Final = 200_000
_REGEX_BYTES: Final = 4 << 20

Schema = dict[str, Json] | bool
Documents = Mapping[str, Json]
"""Schemas that may be referred to, by their URI: they are given, never fetched."""


def compile_schema(
    schema: Schema, documents: Documents | None = None, *, formats: bool = True, linear: bool = False
) -> "Validator":
    """Compile ``schema``, in the draft that its ``$schema`` names, else 2020-12.

    Args:
        schema: the schema.
        documents: what it may refer to besides itself.
        formats: whether ``format`` is checked; False makes it a note, as the newer drafts have it.
        linear: whether only regular expressions are allowed that take linear time: no look-around, no
            back-references. Without it these are run with a limit on their steps.

    Raises:
        jsonschema_rs.ValidationError: the schema is broken or refers to something that is not in it.
    """
    import jsonschema_rs

    options: jsonschema_rs.RegexOptions | jsonschema_rs.FancyRegexOptions
    if linear:
        options = jsonschema_rs.RegexOptions(size_limit=_REGEX_BYTES, dfa_size_limit=_REGEX_BYTES)
    else:
        options = jsonschema_rs.FancyRegexOptions(
            backtrack_limit=_BACKTRACKS, size_limit=_REGEX_BYTES, dfa_size_limit=_REGEX_BYTES
        )
    registry = jsonschema_rs.Registry(list(documents.items())) if documents else None
    return jsonschema_rs.validator_for(
        schema, offline=True, validate_formats=formats, pattern_options=options, registry=registry
    )

"""The validator behind it all: jsonschema-rs, offline, with formats on and regular expressions bounded."""

from typing import TYPE_CHECKING, Final

from proofroute.core import Json

if TYPE_CHECKING:
    from jsonschema_rs import Validator

DRAFTS: Final = ("draft 4", "draft 6", "draft 7", "2019-09", "2020-12")
_BACKTRACKS: Final = 200_000
_REGEX_BYTES: Final = 4 << 20


def compile_schema(schema: dict[str, Json] | bool) -> "Validator":
    """Compile ``schema``, in the draft that its ``$schema`` names, else 2020-12.

    Raises:
        jsonschema_rs.ValidationError: the schema is broken or refers to something that is not in it.
    """
    import jsonschema_rs

    return jsonschema_rs.validator_for(
        schema,
        offline=True,
        validate_formats=True,
        pattern_options=jsonschema_rs.FancyRegexOptions(
            backtrack_limit=_BACKTRACKS, size_limit=_REGEX_BYTES, dfa_size_limit=_REGEX_BYTES
        ),
    )

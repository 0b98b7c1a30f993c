"""Whether a schema asks anything of a value at all."""

from proofroute.tools.schema.compile import Schema


def is_vacuous(schema: Schema) -> bool:
    """Tell whether every value meets ``schema``: it would pass whatever a model writes.

    >>> is_vacuous({"title": "Invoice", "properties": {}}), is_vacuous({"type": "object"})
    (True, False)
    """
    if schema is True:
        return True
    if schema is False or len(schema) > 1_000:
        return False
    import jsonschema_rs

    try:
        kind = jsonschema_rs.canonicalize(schema, offline=True, validate_formats=True).kind
    except (ValueError, jsonschema_rs.canonical.CanonicalizationError, jsonschema_rs.ReferencingError):
        return False
    return kind == jsonschema_rs.canonical.CanonicalKind.TRUE

"""Questions about a function that is defined beside them."""

import re
from typing import Final

_VERBS: Final = (
    r"(?:find|what|what's|determine|is|are|where|on|state|compute|calculate|give|does|which|identify|write|list"
    r"|decide|for|evaluate|how|at|sketch|tell)"
)
_BEFORE: Final = re.compile(
    r"^(?:(?:if|given(?:\s+that)?|for|let|consider|suppose(?:\s+that)?)\s+)?(?:the\s+)?(?:function\s+|curve\s+)?"
    r"(?P<defined>\$?(?P<f>[a-zA-Z])\(\s*(?P<x>[a-zA-Z])\s*\)\s*=\s*[^=]+?)\s*(?:[.;:]|,)\s+(?:then\s+)?"
    rf"(?P<ask>{_VERBS}\b[^=]+)$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER: Final = re.compile(
    r"^(?P<ask>[^=]+?)\s*,?\s+(?:if|given(?:\s+that)?|for|where|when)\s+"
    r"(?P<defined>\$?(?P<f>[a-zA-Z])\(\s*(?P<x>[a-zA-Z])\s*\)\s*=\s*[^=]+?)$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED: Final = r"\$?(?<![a-zA-Z\\]){f}(?:\(\s*{x}\s*\))?\$?(?=$|[\s,.;?])"
_CALLED: Final = re.compile(r"\b(?:the|this)\s+(?:function|curve|graph)\b(?!\s+of)|\bit\b", re.IGNORECASE)


def defined_within(question: str) -> str:
    """Put the definition of a function in the place of its name.

    >>> defined_within("If f(x) = x^2 + 1, what is the range of f")
    'what is the range of f(x) = x^2 + 1'
    """
    before = _BEFORE.match(question)
    match = before or _AFTER.match(question)
    if match is None:
        return question
    named = re.compile(_NAMED.format(f=re.escape(match["f"]), x=re.escape(match["x"])))
    definition = match["defined"].strip()
    if definition.startswith("$"):
        definition = f"${definition.strip('$')}$"
    places = named.subn(lambda _: definition, match["ask"], count=1)
    if not places[1]:
        places = _CALLED.subn(lambda _: definition, match["ask"], count=1)
    if places[1]:
        return places[0]
    return question if before is None else f"{match['ask'].strip()} of {definition}"

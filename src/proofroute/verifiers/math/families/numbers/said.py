"""What an answer of one word says."""

from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.tree import Value, Word


def says_yes(value: Value) -> bool | None:
    """Tell whether an answer is yes; None where it is neither yes nor no."""
    said = meaning(value.text) if isinstance(value, Word) else None
    return {"true": True, "false": False}.get(said or "")

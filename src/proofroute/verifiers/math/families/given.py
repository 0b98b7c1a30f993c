"""The one expression that an answer gives, where the letters of the question look like units."""

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Expr, Quantity, Value, Word
from proofroute.verifiers.math.reading import as_expression


def given_expression(
    value: Value, text: str, letters: frozenset[str], asked: Expr | None = None
) -> Expr | None:
    """Return what the answer is said to be; ``4h^2`` is no number of hours where h is a letter.

    Args:
        value: the answer as it was read.
        text: the words of the answer.
        letters: the variables of the question.
        asked: the expression in the question; an equation that starts with it says what it is.
    """
    if isinstance(value, Quantity | Word) and letters:
        label, _, right = text.rpartition("=")
        if "=" in label or any(sign in text for sign in "<>≈~"):
            return None
        try:
            return read_expression(right.strip(" $."), letters)
        except (Unreadable, TooLarge):
            return None
    return as_expression(value, asked, letters)

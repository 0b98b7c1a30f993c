"""Why mathematical text or a value could not be worked with."""

from proofroute.core import LimitError


class Unreadable(Exception):
    """The text is not mathematics that the reader knows, or it can be read in two ways."""


class Undefined(Exception):
    """An expression has no value there: a division by zero, a logarithm of zero."""


class TooLarge(LimitError):
    """The text or a value in between goes beyond the reader's bounds."""

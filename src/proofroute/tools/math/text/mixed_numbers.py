"""Tell mixed numbers, ``2 1/3``, from products."""

import re

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.cursor import Cursor


def is_slashed(cursor: Cursor) -> bool:
    """Drop the slash of a plain fraction, ``1/3``, if it is one: both numbers are read next."""
    if cursor.peek(1).text != "/":
        return False
    del cursor.tokens[cursor.at + 1]
    return True


def mixed_number(cursor: Cursor, start: int) -> bool:
    r"""Tell whether a whole number is followed by a proper fraction: ``2 1/3``, ``2\frac13``."""
    whole, following = cursor.tokens[start], cursor.peek()
    if whole.kind != "number" or not whole.text.isdigit():
        return False
    if following.text == "frac" and following.kind == "command":
        after = "".join(token.text for token in cursor.tokens[cursor.at + 1 : cursor.at + 7])
        written = re.match(r"\{(\d+)\}\{(\d+)\}|(\d)(\d)(?!\d)|(\d)\{(\d+)\}|\{(\d+)\}(\d)(?!\d)", after)
        if written is None:
            return False
        top, bottom = (int(part[:18]) for part in written.groups() if part is not None)
        if top >= bottom:
            raise Unreadable("a whole number before an improper fraction may be added or multiplied")
        return True
    if not following.spaced:
        return False
    parts = (following, cursor.peek(1), cursor.peek(2))
    fraction = [part.text for part in parts]
    return (
        fraction[0].isdigit()
        and fraction[1] == "/"
        and fraction[2].isdigit()
        and int(fraction[0][:9]) < int(fraction[2][:9])
    )

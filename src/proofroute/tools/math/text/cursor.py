"""Go through the tokens of a text, one after the other."""

import re
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.tokens import END, Token, tokens

_LATEX: Final = re.compile(r"[\\$]")


class Cursor:
    """The tokens of one text and the place up to which they were read.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.latex = _LATEX.search(text) is not None
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return the token ``ahead`` of the next one."""
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else END

    def take(self) -> Token:
        """Return the next token and go on."""
        token = self.peek()
        self.at += 1
        return token

    def accept(self, *texts: str) -> bool:
        """Go on if the next token is one of these signs or commands."""
        token = self.peek()
        if token.kind in ("sign", "command") and token.text in texts:
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> None:
        """Go on over ``text``, which must come."""
        if not self.accept(text):
            raise Unreadable(f"{text!r} expected, found {self.peek().text or 'the end'!r}")

    def expect_end(self) -> None:
        """Make sure that everything was read."""
        if self.peek().kind != "end":
            raise Unreadable(f"{self.peek().text!r} was not expected")

    def find_differential(self) -> int:
        """Return the place of the ``dx`` that ends the integrand which begins here."""
        depth = 0
        for at in range(self.at, len(self.tokens)):
            token = self.tokens[at]
            depth += (token.text in ("(", "{", "[")) - (token.text in (")", "}", "]"))
            if depth == 0 and token.kind == "name" and token.text[0] == "d":
                following = self.tokens[at + 1] if at + 1 < len(self.tokens) else END
                if len(token.text) == 2 or (token.text == "d" and following.kind == "name"):
                    return at
        raise Unreadable("an integral without its dx")

"""Read tokens into a tree: one pass, precedence climbing, bounded depth."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

from proofroute.tools.math.build import written_negative, written_product, written_quotient, written_sum
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.atoms import bounded_power, number
from proofroute.tools.math.text.cursor import Cursor
from proofroute.tools.math.text.macros import command, macro_argument
from proofroute.tools.math.text.mixed_numbers import is_slashed, mixed_number
from proofroute.tools.math.text.names import (
    FUNCTIONS,
    GREEK,
)
from proofroute.tools.math.text.symbols import named
from proofroute.tools.math.tree import Call, Const, Expr, Num, Relation, RelationOp, num

if TYPE_CHECKING:
    from proofroute.tools.math.text.tokens import Token

MAX_DEPTH: Final = 60
MAX_WRAPS: Final = 60

_RELATIONS: Final = frozenset(("=", "!=", "<", "<=", ">", ">="))


def read_expression(text: str, symbols: Iterable[str] = ()) -> Expr:
    """Read one expression.

    Args:
        text: plain, Unicode or LaTeX mathematics; powers as ``^`` or ``**``.
        symbols: letters that are variables here even where they usually name a constant (``e``, ``i``).

    Raises:
        Unreadable: it is no expression, or one that can be read in two ways (``1/2x``).
        TooLarge: it goes beyond the reader's bounds.

    >>> read_expression("2x + 1")
    Add(terms=(Mul(factors=(Num(value=Fraction(2, 1), decimals=None), Sym(name='x'))), \
Num(value=Fraction(1, 1), decimals=None)))
    """
    parser = Parser(text, symbols)
    expr = parser.sum()
    parser.cursor.expect_end()
    return expr


def read_relation(text: str, symbols: Iterable[str] = ()) -> Relation:
    """Read an equation or inequality, or a chain of them; errors as with :func:`read_expression`."""
    parser = Parser(text, symbols)
    relation = parser.relation()
    parser.cursor.expect_end()
    if not isinstance(relation, Relation):
        raise Unreadable("there is no equation or inequality")
    return relation


class Parser:
    """One text being read. Each method reads one grammar rule from where the last one stopped."""

    def __init__(self, text: str, symbols: Iterable[str] = ()) -> None:
        self.cursor = Cursor(text)
        self.symbols = frozenset(symbols)
        self._depth = 0
        self._bars = 0
        self._wraps = 0
        self.differentials: list[int] = []

    def nested(self, rule: Callable[[], Expr]) -> Expr:
        """Apply ``rule`` one level deeper."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooLarge(f"nested deeper than {MAX_DEPTH}")
        bars, self._bars = self._bars, 0
        value = rule()
        self._bars = bars
        self._depth -= 1
        return value

    def _wrapped(self, name: str, *args: Expr) -> Expr:
        """Return a call round what was read before; a chain of them nests without any bracket."""
        self._wraps += 1
        if self._wraps > MAX_WRAPS:
            raise TooLarge(f"more than {MAX_WRAPS} factorials, remainders and signs ±")
        return Call(name, args)

    def relation(self) -> Expr | Relation:
        """Read ``sum (op sum)*``."""
        sides = [self.sum()]
        ops: list[RelationOp] = []
        while self.cursor.peek().kind == "sign" and self.cursor.peek().text in _RELATIONS:
            ops.append(cast("RelationOp", self.cursor.take().text))
            sides.append(self.sum())
        return Relation(tuple(sides), tuple(ops)) if ops else sides[0]

    def sum(self) -> Expr:
        """Read terms joined by ``+``, ``-`` and ``±``."""
        terms: list[Expr] = [self.term()]
        while True:
            if self.cursor.accept("+"):
                terms.append(self.term())
            elif self.cursor.accept("-"):
                terms.append(written_negative(self.term()))
            elif self.cursor.accept("pm"):
                terms = [self._wrapped("pm", written_sum(*terms), self.term())]
            else:
                return written_sum(*terms)

    def term(self) -> Expr:
        """Read factors joined by ``*`` and ``/``, or standing side by side."""
        start = self.cursor.at
        value = self.signed()
        negative = self.cursor.tokens[start].text == "-" and self.cursor.at == start + 2
        if (negative or self.cursor.at == start + 1) and mixed_number(self.cursor, self.cursor.at - 1):
            whole = written_negative(value) if negative else value
            fraction = (
                written_quotient(self.power(), self.power()) if is_slashed(self.cursor) else self.atom()
            )
            value = written_sum(whole, fraction)
            value = written_negative(value) if negative else value
        slash: Token | None = None
        while True:
            if self.cursor.accept("*"):
                value, slash = written_product(value, self.signed()), None
            elif self.cursor.accept("/"):
                slash = self.cursor.tokens[self.cursor.at - 1]
                value = written_quotient(value, self.signed())
            elif self.cursor.peek().kind == "name" and self.cursor.peek().text == "mod":
                self.cursor.at += 1
                value = self._wrapped("mod", value, self.signed())
            elif self.starts_factor():
                apart = self.cursor.peek().spaced and slash is not None and not slash.spaced
                if slash is not None and not (apart and self.cursor.peek().text != "("):
                    raise Unreadable("a/b c can be read as (a/b) c and as a/(b c): write brackets")
                if self.cursor.peek().kind == "number":
                    raise Unreadable("two numbers stand side by side")
                value = written_product(value, self.power())
            else:
                return value

    def signed(self) -> Expr:
        """Read a power with its signs."""
        if self.cursor.accept("-"):
            return self.nested(lambda: written_negative(self.signed()))
        if self.cursor.accept("+"):
            return self.nested(self.signed)
        if self.cursor.accept("pm"):
            return Call("pm", (num(0), self.nested(self.signed)))
        return self.power()

    def power(self) -> Expr:
        """Read an atom, what follows it (``!``, ``%``) and its power."""
        base = self._postfix(self.atom())
        if self.cursor.accept("^"):
            start = self.cursor.at
            power = bounded_power(base, self.exponent())
            written = self.cursor.tokens[start : self.cursor.at]
            digits = written[-1].kind == "number" and all(token.kind == "sign" for token in written[:-1])
            if base == Const("e") and digits and self._touches_factor():
                raise Unreadable("e^2x can be read as e^(2x) and as e^2 x: write brackets")
            return power
        return base

    def _touches_factor(self) -> bool:
        return self.cursor.peek().kind == "name" and not self.cursor.peek().spaced

    def exponent(self) -> Expr:
        """Read what stands raised."""
        if self.cursor.accept("{"):
            return self.until("}")
        if self.cursor.accept("circ"):
            raise Unreadable("an angle in degrees")
        if self.cursor.latex and self.cursor.peek().text not in ("-", "+"):
            self.refuse_several("a power")
            return self.argument()
        if self.cursor.peek().kind == "name" and self.cursor.peek().text not in FUNCTIONS:
            self.refuse_several("a power")
        return self.nested(self.signed)

    def refuse_several(self, what: str) -> None:
        """Refuse ``x^10`` in LaTeX and ``e^xy`` everywhere: what is written is not what is meant."""
        token = self.cursor.peek()
        known = token.text in GREEK or token.text in FUNCTIONS or token.text in self.symbols
        plain = token.kind in ("number", "name") and len(token.text) > 1
        if plain and not known and token.text not in ("pi", "oo"):
            raise Unreadable(f"{what} of several signs: write brackets round {token.text!r}")

    def _postfix(self, value: Expr) -> Expr:
        while True:
            if self.cursor.accept("!"):
                value = self._wrapped("factorial", value)
            elif self.cursor.accept("%"):
                value = written_product(value, Num(Fraction(1, 100)))
            else:
                return value

    def starts_factor(self) -> bool:
        """Tell whether a factor begins here that no sign announces."""
        token = self.cursor.peek()
        if self.cursor.at in self.differentials:
            return False
        match token.kind:
            case "number":
                return True
            case "name":
                return token.text not in ("mod", "and", "or")
            case "command":
                return token.text not in ("pm", "}", "in", "cup", "to", "implies", "text", "circ")
            case "sign":
                return token.text in ("(", "{") or (token.text == "|" and self._bars == 0)
            case "end":
                return False

    def until(self, closing: str) -> Expr:
        """Read a sum and the bracket that closes it."""
        value = self.nested(self.sum)
        self.cursor.expect(closing)
        return value

    def argument(self) -> Expr:
        """Read what a LaTeX command takes: a group in braces, or a single digit, letter or command."""
        return macro_argument(self)

    def atom(self) -> Expr:
        """Read a number, a name, a command or a bracket."""
        token = self.cursor.take()
        match token.kind:
            case "number":
                return number(token.text)
            case "name":
                return named(self, token.text)
            case "command":
                return command(self, token.text)
            case "sign":
                return self._bracketed(token.text)
            case "end":
                raise Unreadable("something is missing at the end")

    def _bracketed(self, sign: str) -> Expr:
        match sign:
            case "(":
                return self.until(")")
            case "[":
                return self.until("]")
            case "{":
                return self.until("}")
            case "|":
                self._bars += 1
                self._depth += 1
                if self._depth > MAX_DEPTH:
                    raise TooLarge(f"nested deeper than {MAX_DEPTH}")
                value = self.sum()
                self._depth -= 1
                self.cursor.expect("|")
                self._bars -= 1
                return Call("abs", (value,))
            case _:
                raise Unreadable(f"{sign!r} was not expected")

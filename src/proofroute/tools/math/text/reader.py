"""Read tokens into a tree: one pass, precedence climbing, bounded depth."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, cast

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.atoms import number
from proofroute.tools.math.text.cursor import Cursor
from proofroute.tools.math.text.macros import command, macro_argument
from proofroute.tools.math.text.powers import exponent, power, refuse_several
from proofroute.tools.math.text.symbols import named
from proofroute.tools.math.text.terms import sum_of_terms, term
from proofroute.tools.math.tree import Call, Expr, Function, Num, Relation, RelationOp, num

MAX_DEPTH: Final = 60
MAX_WRAPS: Final = 60

_NO_FACTORS: Final = frozenset(
    ("pm", "}", "in", "cup", "to", "implies", "text", "circ", "rfloor", "rceil", "emptyset")
)
_NONE: Final[Mapping[str, Function]] = {}
_RELATIONS: Final = frozenset(("=", "!=", "<", "<=", ">", ">="))


def read_expression(
    text: str, symbols: Iterable[str] = (), functions: Mapping[str, Function] = _NONE
) -> Expr:
    """Read one expression.

    Args:
        text: plain, Unicode or LaTeX mathematics; powers as ``^`` or ``**``.
        symbols: letters that are variables here even where they usually name a constant (``e``, ``i``).
        functions: what letters stand for that are applied to arguments.

    Raises:
        Unreadable: it is no expression, or one that can be read in two ways (``1/2x``).
        TooLarge: it goes beyond the reader's bounds.

    >>> read_expression("2x + 1")
    Add(terms=(Mul(factors=(Num(value=Fraction(2, 1), decimals=None), Sym(name='x'))), \
Num(value=Fraction(1, 1), decimals=None)))
    """
    parser = Parser(text, symbols, functions)
    expr = parser.sum()
    parser.cursor.expect_end()
    return expr


def read_relation(
    text: str, symbols: Iterable[str] = (), functions: Mapping[str, Function] = _NONE
) -> Relation:
    """Read an equation or inequality, or a chain of them; as :func:`read_expression` does."""
    parser = Parser(text, symbols, functions)
    relation = parser.relation()
    parser.cursor.expect_end()
    if not isinstance(relation, Relation):
        raise Unreadable("there is no equation or inequality")
    return relation


class Parser:
    """One text being read. Each method reads one grammar rule from where the last one stopped."""

    def __init__(
        self, text: str, symbols: Iterable[str] = (), functions: Mapping[str, Function] = _NONE
    ) -> None:
        self.cursor = Cursor(text)
        self.symbols = frozenset(symbols)
        self.functions = functions
        self._depth = 0
        self._bars = 0
        self._wraps = 0
        self.differentials: list[int] = []
        self.max_wraps = MAX_WRAPS
        self.is_remainder = False
        self.reads_operators = False

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

    def wrapped(self, name: str, *args: Expr) -> Expr:
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
        return sum_of_terms(self)

    def term(self) -> Expr:
        """Read factors joined by ``*`` and ``/``, or standing side by side."""
        return term(self)

    def signed(self) -> Expr:
        """Read a power with its signs."""
        if self.cursor.peek().kind in ("number", "name"):
            return self.power()
        if self.cursor.accept("-"):
            return self.nested(lambda: written_negative(self.signed()))
        if self.cursor.accept("+"):
            return self.nested(self.signed)
        if self.cursor.accept("pm"):
            return Call("pm", (num(0), self.nested(self.signed)))
        return self.power()

    def power(self) -> Expr:
        """Read an atom, what follows it (``!``, ``%``) and its power."""
        return power(self)

    def exponent(self) -> Expr:
        """Read what stands raised."""
        return exponent(self)

    def refuse_several(self, what: str) -> None:
        """Refuse several signs without brackets where only the first would be taken."""
        refuse_several(self, what)

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
                return token.text not in _NO_FACTORS
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

    def _held(self, opening: str, closing: str) -> Expr:
        start = self.cursor.at
        value = self.until(closing)
        alone = self.cursor.at == start + 2 and self.cursor.tokens[start].kind == "number"
        if alone and isinstance(value, Num) and value.value.denominator != 1 and not self.cursor.latex:
            raise Unreadable(
                f"{opening}{self.cursor.tokens[start].text}{closing} may be a part of the number"
            )
        return value

    def _bracketed(self, sign: str) -> Expr:
        match sign:
            case "(":
                return self.until(")")
            case "[" | "{":
                return self._held(sign, "]" if sign == "[" else "}")
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

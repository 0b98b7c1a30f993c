"""Read a piece of text as mathematics, if no word and no name in it may mean something else."""

import re
from collections.abc import Iterable
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.names import FUNCTIONS, GREEK, LETTER_RUNS, SHORT_WORDS
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.tree import Call, Const, Derivative, Expr, Integral, Relation, Sym, variables, walk

_RUN: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{2,}")
_COMMANDS: Final = frozenset((
    "frac", "dfrac", "tfrac", "sqrt", "cdot", "times", "pi", "binom", "div", "ast",
    "lfloor", "rfloor", "lceil", "rceil",
))  # fmt: skip
_LETTER: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])")
_COMMAND: Final = re.compile(r"\\([A-Za-z]+)")
_MORE_SHORT_WORDS: Final = frozenset("an am go he hi ma pa oh ok ox re vs".split())  # noqa: SIM905
_APPLIED: Final = re.compile(r"(?<![A-Za-z\\])([A-Za-z])\s*\(\s*-?[A-Za-z0-9]\s*\)")
_FUNCTION_LETTER: Final = re.compile(r"(?<![A-Za-z\\])([fghpquvwyA-Z])\s*\(")
_ROOTS: Final = (
    (re.compile(r"(?:the )?(?:positive |principal )?square root of (\d+|\([^()]*\))"), r"sqrt(\1)"),
    (re.compile(r"(?:the )?(?:real )?cube root of (\d+|\([^()]*\))"), r"cbrt(\1)"),
    (re.compile(r"(?:the )?log(?:arithm)?(?: to)?(?: the)? base (\d+) of (\d+)"), r"log_(\1)(\2)"),
    (
        re.compile(r"(?:the )?(?:common )?logarithm of (\d+) (?:to (?:the )?base|in base) (\d+)"),
        r"log_(\2)(\1)",
    ),
    (re.compile(r"\broot of (\d+)\b"), r"sqrt(\1)"),
)
# A base or an exponent of several digits is one number, although TeX would take the first digit alone.
_DIGITS: Final = (re.compile(r"(log_|\^)\s*(\d{2,})(?![\d.])"), r"\1{\2}")
# Behind a bracket or a lone letter a power of a number is a factor.
_FACTORS: Final = (
    (re.compile(r"\)\s*(?=\d+\s*\^)"), ") * "),
    (re.compile(r"(?<![A-Za-z\\_])([a-z])\s+(?=\d+\s*\^)"), r"\1 * "),
)
_PRODUCT: Final = re.compile(
    r"(?:(?<=[-+*/(=<>|])|(?<=[-+*/(=<>|] )|(?<![A-Za-z\\])(?<=\d)|(?<=^))"
    r"[A-Za-z]{2,3}(?=\s*(?:[-+*/)=<>|^]|$))"
)
_PLUS: Final = (
    (re.compile(r" plus "), " + "),
    (re.compile(r" minus "), " - "),
    (re.compile(r" times "), " * "),
)


def expression(text: str, declared: Iterable[str]) -> Expr:
    """Read an expression.

    Raises:
        Unreadable: it is none, or it may mean something else than a number.
        TooLarge: it goes beyond the reader's bounds.
    """
    symbols = frozenset(declared)
    expr = read_expression(_checked(text, symbols), symbols)
    _check_parts([expr], symbols)
    return expr


def relation(text: str, declared: Iterable[str]) -> Relation:
    """Read an equation or inequality; errors as with :func:`expression`."""
    symbols = frozenset(declared)
    found = read_relation(_checked(text, symbols), symbols)
    _check_parts(found.sides, symbols)
    return found


def _checked(text: str, symbols: frozenset[str]) -> str:
    for pattern, replacement in (*_ROOTS, *_PLUS, _DIGITS, *_FACTORS):
        text = pattern.sub(replacement, text)
    text = _PRODUCT.sub(lambda match: _spelt(match[0], symbols), text)
    if "..." in text or ("|" in text and text.count("|") % 2):
        raise Unreadable("an ellipsis, or a single bar")
    for command in _COMMAND.findall(text):
        if command not in _COMMANDS and command not in FUNCTIONS and command not in GREEK:
            raise Unreadable(f"\\{command} is not read in statements")
    for run in _RUN.findall(text):
        if not _is_mathematics(run, symbols):
            raise Unreadable(f"{run!r} is a word, not mathematics")
    if re.search(r"×|\\times", text) and not set(_LETTER.findall(text)) <= symbols:
        raise Unreadable("a product of things that may be vectors")
    for pattern in (_APPLIED, _FUNCTION_LETTER):
        for name in pattern.findall(text):
            if name not in symbols:
                raise Unreadable(f"{name!r} may be a function")
    return text


def _spelt(run: str, symbols: frozenset[str]) -> str:
    """Write ``by`` as ``b*y`` where it stands among signs and both letters are variables."""
    if run in symbols or run in FUNCTIONS or run in GREEK or not set(run) <= symbols:
        return run
    return "*".join(run)


def _is_mathematics(run: str, symbols: frozenset[str]) -> bool:
    if run in FUNCTIONS or run in GREEK or run == "pi" or run in symbols:
        return True
    if len(run) == 2:
        return run.lower() not in SHORT_WORDS and run.lower() not in _MORE_SHORT_WORDS
    return run in LETTER_RUNS or (len(run) <= 4 and set(run) <= symbols)


def _check_parts(exprs: Iterable[Expr], symbols: frozenset[str]) -> None:
    for expr in exprs:
        for part in walk(expr):
            match part:
                case Call(name="log" | "pm"):
                    raise Unreadable(f"{part.name} can be read in two ways")
                case Const("i") | Const("oo"):
                    raise Unreadable(f"{part.name} is no real number")
                case Integral() | Derivative():
                    raise Unreadable("an integral or derivative")
                case Const("e") if "d" in variables(expr) and "d" not in symbols:
                    raise Unreadable("'e' may be a variable or the number")
                case Sym():
                    _check_name(part.name, symbols)
                case _:
                    continue


def _check_name(name: str, symbols: frozenset[str]) -> None:
    if name in symbols:
        return
    stem, _, index = name.partition("_")
    if stem.isupper() or (index and not index.isdigit()):
        raise Unreadable(f"{name!r} is not said to be a number")

"""Chains of equalities and inequalities in a text, in the order in which they are displayed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Expr, RelationOp

_LONGEST: Final = 400
_ENVIRONMENTS: Final = (
    "align|aligned|alignat|alignedat|equation|gather|gathered|multline|eqnarray|split|flalign"
)
_SHOWN: Final = re.compile(
    r"\$\$(?P<a>.+?)\$\$|\\\[(?P<b>.+?)\\\]|\\\((?P<c>.+?)\\\)|(?<!\\)\$(?P<d>[^$]+?)(?<!\\)\$|"
    rf"\\begin\s*\{{(?P<kind>(?:{_ENVIRONMENTS})\*?)\}}(?P<e>.+?)\\end\s*\{{(?P=kind)\}}",
    re.DOTALL,
)
_ENVIRONMENT: Final = re.compile(
    r"\\(?:begin|end)\s*\{\w+\*?\}|&|\\(?:nonumber|notag|displaystyle)(?![A-Za-z])|"
    r"\\(?:tag\*?|label)\s*\{[^}]*\}"
)
_BREAK: Final = re.compile(
    r"\\\\(?:\[[^\]]*\])?|\n|\\q?quad|\\(?:[Rr]ight|[Ll]ong(?:left)?|[Ll]eft)\w*arrow"
    r"|\\(?:implies|iff|therefore|because|to)(?![A-Za-z])|<?=+>(?!=)|[⇒→⟹⇔⟺∴∵]|;"
    r"|,(?=\s|\\)"
    r"|\\text\s*\{\s*(?:,?\s*(?:and|or|so|then|thus|hence|therefore|if|since|as|for|when|where|gives|with)"
    r"\b[^}]*|[,;.:]\s*)\}"
)
# A unit or a word belongs to what stands beside it, and neither is read here.
_TEXT: Final = re.compile(r"\\(?:text|textbf|mbox)\s*\{[^}]*\}")
_FORMULA: Final = re.compile(r"[-+*/^=<>≤≥()\[\]{}.\d\sa-zA-Z√π²³·×÷!|]+")
_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_KNOWN_WORDS: Final = frozenset(("sin", "cos", "tan", "ln", "log", "exp", "sqrt", "pi", "mod", "gcd", "lcm"))
_LABEL: Final = re.compile(
    r"(?:(?:[-*•>]|\d{1,2}[.)]|\(?[a-h]\)|\**step ?\d{1,2} ?[:.)]\**|"
    r"(?:so|then|thus|hence|therefore|now|we (?:have|get|find))\b[,:]?)\s+){1,4}",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s*(?:=|≤|≥|<|>|\\l?eq?(?![a-z])|\\ge?q?(?![a-z]))")
_SIGNS: Final[dict[str, RelationOp]] = {
    "=": "=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">=", "\\le": "<=", "\\leq": "<=",
    "\\ge": ">=", "\\geq": ">=", "\\lt": "<", "\\gt": ">",
}  # fmt: skip
_SIGN: Final = re.compile(r"\\(?:leq?|geq?|lt|gt)(?![A-Za-z])|[<>]=|[=<>≤≥]")
# What is equal modulo something is written with the same sign.
_MODULAR: Final = re.compile(r"\\pmod|\\bmod|\\equiv|≡|\(\s*\\?mod\b|(?<![A-Za-z])mod(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain as it was written.

    Args:
        sides: what stands between the signs; None where it could not be read.
        ops: the signs, one fewer.
        modular: it may be about residues, where what is not equal is still right.
    """

    sides: tuple[Expr | None, ...]
    ops: tuple[RelationOp, ...]
    modular: bool


def chains_in(content: str) -> Iterator[Chain]:
    """Yield the chains that a reply displays: in formulas, in environments, and on lines of their own."""
    for text in _formulas(content):
        yield chain_of(text)


def chain_of(text: str) -> Chain:
    """Read one chain."""
    sides: list[Expr | None] = []
    ops: list[RelationOp] = []
    for piece, sign in _sides(text):
        sides.append(_side(piece))
        if sign is not None:
            ops.append(sign)
    return Chain(tuple(sides), tuple(ops), _MODULAR.search(text) is not None)


def is_chain(text: str) -> bool:
    """Tell whether a text may be one, by its length and its signs."""
    return 2 < len(text) <= _LONGEST and _SIGN.search(text) is not None


def _side(piece: str) -> Expr | None:
    if _TEXT.search(piece):
        return None
    try:
        return read_expression(f"${piece}$")
    except (Unreadable, TooLarge):
        return None


def _sides(text: str) -> Iterator[tuple[str, RelationOp | None]]:
    start = 0
    for match in _SIGN.finditer(text):
        yield text[start : match.start()], _SIGNS[match.group().strip()]
        start = match.end()
    yield text[start:], None


def _formulas(content: str) -> Iterator[str]:
    place = 0
    for match in _SHOWN.finditer(content):
        yield from _on_lines(content[place : match.start()])
        shown = next(filter(None, match.group("a", "b", "c", "d", "e")))
        yield from _joined(_BREAK.split(_ENVIRONMENT.sub(" ", shown)))
        place = match.end()
    yield from _on_lines(content[place:])


def _on_lines(text: str) -> Iterator[str]:
    """Yield the formulas that are lines by themselves; a line that begins with a sign goes on with one."""
    kept: list[str] = []
    for line in text.splitlines():
        plain = _unlabelled(line)
        if "=" in plain and _is_formula(plain):
            kept += _BREAK.split(plain)
        elif plain:
            yield from _joined(kept)
            kept = []
    yield from _joined(kept)


def _unlabelled(line: str) -> str:
    plain = line.strip()
    label = _LABEL.match(plain)
    return (plain if label is None else plain[label.end() :]).strip("*`").strip().rstrip(" .,;:")


def _joined(pieces: list[str]) -> Iterator[str]:
    kept = ""
    for piece in pieces:
        # In aligned lines a chain goes on at the start of the next one.
        if _GOES_ON.match(piece) and kept:
            kept += piece
        else:
            if is_chain(kept):
                yield kept.strip()
            kept = piece
    if is_chain(kept):
        yield kept.strip()


def _is_formula(line: str) -> bool:
    words = _WORD.findall(line)
    return _FORMULA.fullmatch(line) is not None and all(word in _KNOWN_WORDS for word in words)

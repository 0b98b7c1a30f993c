"""Cut plain, Unicode and LaTeX mathematics into tokens, in one pass."""

import re
from typing import Final, Literal, NamedTuple

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text import numerals
from proofroute.tools.math.text.glyphs import (
    GLYPHS,
    LOWERED,
    LOWERED_CLASS,
    RAISED,
    RAISED_CLASS,
    RAISED_DIGITS,
)
from proofroute.tools.math.text.runs import pieces

MAX_LENGTH: Final = 20_000

TokenKind = Literal["number", "name", "command", "sign", "end"]


class Token(NamedTuple):
    """A piece of the text; ``spaced`` tells whether a blank stood before it."""

    kind: TokenKind
    text: str
    spaced: bool = False


END: Final = Token("end", "")

_TABLE: Final = str.maketrans(
    {
        "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "∗": "*", "×": "*", "·": "*", "⋅": "*", "•": "*",
        "÷": "/", "∕": "/", "ⅇ": "e", "ℯ": "e", "ⅈ": "i", "\u00a0": " ", "\u2009": " ", "∣": "|", "ℎ": "h",
        "\u202f": " ", "\u200b": "", "\u2062": " ", "\u2061": "", "，": ",", "（": "(", "）": ")", "′": "'",
        "＋": "+", "－": "-", "＝": "=", "∙": "*", "⨯": "*", "✕": "*", "✖": "*", "＊": "*", "／": "/",
        "º": "°", "µ": "μ",
    }
)  # fmt: skip
_DROPPED: Final = re.compile(
    r"\\(?:displaystyle|textstyle|limits|nonumber|mathstrut)(?![A-Za-z])|\\[()\[\]]|\$"
)
_SIZE: Final = re.compile(r"\\(?:left|right|[bB]igg?[lrm]?)(?![A-Za-z])\s*")
_SPACING: Final = re.compile(r"\\(?:[,;:! ]|quad(?![A-Za-z])|qquad(?![A-Za-z]))|~")
_OPERATOR: Final = re.compile(r"\\operatorname\*?\s*\{([A-Za-z]{2,})\}")
_UPRIGHT: Final = re.compile(
    r"\\(?:mathrm|operatorname|rm|mathit|mathbf|mathnormal)\*?\s*\{([A-Za-z]+)\}(\s*(?=\())?"
)
_COMMAND_NAMES: Final = {
    "dfrac": "frac", "tfrac": "frac", "cfrac": "frac", "le": "leq", "ge": "geq", "ne": "neq", "lt": "<",
    "gt": ">", "leqslant": "leq", "geqslant": "geq", "lvert": "|", "rvert": "|", "vert": "|", "mid": "|",
    "dbinom": "binom", "tbinom": "binom", "varnothing": "emptyset", "epsilon": "varepsilon",
}  # fmt: skip

_TOKEN: Final = re.compile(
    rf"""(?P<space>\s+)
      | (?P<name>[A-Za-z]+)
      | (?P<integer>\d+(?=[-+*^/=()\[\]{{}}<>|!%_A-DF-Za-df-z\\]|\Z))
      | (?P<sign>\*\*|<=|>=|!=|==|\^|[-+*/=<>!()\[\]{{}},;:|_%°$€£'])
      | (?P<command>\\[A-Za-z]+|\\[{{}}%&|\#])
      | (?P<mixed>{numerals.MIXED})
      | (?P<root>{RAISED_DIGITS}√)
      | (?P<raised>{RAISED_CLASS}+)
      | (?P<lowered>{LOWERED_CLASS}+)
      | (?P<slashed>{numerals.SLASHED})
      | (?P<repeating>{numerals.REPEATING})
      | (?P<comma>{numerals.COMMA})
      | (?P<number>{numerals.THOUSANDS}|\d+(?:\.\d+)?(?:[eE][+-]?\d+(?![A-Za-z\d]))?|\.\d+)
      | (?P<glyph>[{"".join(GLYPHS)}])
    """,
    re.VERBOSE,
)
_OPENING: Final = frozenset(("(", "[", "{", "\\{"))
_CLOSING: Final = frozenset((")", "]", "}", "\\}"))
_WRITTEN: Final = {"**": "^", "==": "="}
_SCIENTIFIC_OR_E: Final = re.compile(r"(?!1e)\d+e[+-]\d")


def tokens(text: str) -> list[Token]:
    """Cut ``text`` into tokens, LaTeX dressing removed.

    Raises:
        Unreadable: a character that is no part of mathematics, or a number that can be read in two ways.
        TooLarge: the text, or a number in it, is too long.

    >>> [token.text for token in tokens("2x² ≤ 10{,}080")]
    ['2', 'x', '^', '(', '2', ')', '<=', '10080']
    """
    if len(text) > MAX_LENGTH:
        raise TooLarge(f"mathematical text of {len(text)} characters; the limit is {MAX_LENGTH}")
    text = _normalised(text)
    found: list[Token] = []
    spaced = in_integral = False
    commas: set[str] = set()
    position = depth = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise Unreadable(f"{text[position]!r} is no mathematics that the reader knows")
        position = match.end()
        kind, piece = match.lastgroup or "", match.group()
        if kind == "space":
            spaced = True
            continue
        if kind == "integer":
            found.append(_number(piece, spaced))
            spaced = False
            continue
        if kind in ("sign", "command"):
            depth += (piece in _OPENING) - (piece in _CLOSING)
        if kind in ("number", "comma") and "," in piece:
            if depth > 0 and piece.count(",") == 1:
                raise Unreadable(
                    f"{piece!r} in brackets may be one number or two: put a blank after the comma"
                )
            commas.add(kind)
        if kind == "mixed" and " " in piece and found and found[-1].text in ("^", "_"):
            raise Unreadable(f"{piece!r} may be one number or two")
        if kind == "root" and found and not spaced and _ends_operand(found[-1]):
            raise Unreadable("a raised number before a root may be a power or the root's index")
        found += _tokens(kind, piece, spaced, in_integral)
        in_integral = in_integral or found[-1].text == "int"
        spaced = False
    if len(commas) > 1:
        raise Unreadable("a comma stands for thousands in one number and for decimals in another")
    return found


def _normalised(text: str) -> str:
    # Each pattern is tried only where a sign that it needs occurs.
    if "{," in text or "\\," in text or "\\!" in text or "\\;" in text:
        text = numerals.without_groups(text)
    if "\\" in text or "$" in text or "~" in text:
        if "ig" in text or "\\left" in text:
            text = _SIZE.sub("", text)
        text = _DROPPED.sub(" ", text)
        text = _SPACING.sub(" ", text)
        if "\\operatorname" in text:
            text = _OPERATOR.sub(r"\\\1 ", text)
        if "\\math" in text or "\\rm" in text or "\\operatorname" in text:
            # A name stays at its bracket: Li(x) is no product.
            text = _UPRIGHT.sub(lambda match: f" {match[1]}{' ' if match[2] is None else ''}", text)
    return text if text.isascii() else text.translate(_TABLE)


def _ends_operand(token: Token) -> bool:
    return token.kind in ("number", "name") or token.text in (")", "]", "}", "|", "!", "%")


def _tokens(kind: str, piece: str, spaced: bool, in_integral: bool) -> list[Token]:
    match kind:
        case "sign":
            return [Token("sign", _WRITTEN.get(piece, piece), spaced)]
        case "name":
            first, *rest = pieces(piece, in_integral=in_integral)
            return [Token("name", first, spaced), *(Token("name", name) for name in rest)]
        case "command":
            return _command(piece[1:], spaced)
        case "number":
            if _SCIENTIFIC_OR_E.fullmatch(piece):
                raise Unreadable(f"{piece!r} may be a power of ten or a difference from a multiple of e")
            return [_number(piece.replace(",", ""), spaced)]
        case "comma":
            return [_number(piece.replace(",", "."), spaced)]
        case "mixed":
            return [_number(numerals.mixed(numerals.bounded(piece)), spaced)]
        case "repeating":
            return [_number(numerals.repeating(numerals.bounded(piece)), spaced)]
        case "slashed":
            numerals.check_slashed(numerals.bounded(piece))
            top, bottom = piece.split("⁄")
            return [Token("number", top, spaced), Token("sign", "/"), Token("number", bottom)]
        case "root":
            index = piece[0].translate(RAISED)
            if index not in ("2", "3", "4"):
                raise Unreadable("a root of that index")
            return [Token("name", {"2": "√", "3": "∛", "4": "∜"}[index], spaced)]
        case "raised":
            return [Token("sign", "^", spaced), *_group(piece.translate(RAISED), "(", ")")]
        case "lowered":
            lowered = piece.translate(LOWERED)
            if re.fullmatch(r"\d+|[a-z]", lowered):
                return [Token("sign", "_", spaced), *tokens(lowered)]
            return [Token("sign", "_", spaced), *_group(lowered, "{", "}")]
        case _:
            glyph, name = GLYPHS[piece]
            return [Token(glyph, name, spaced)]


def _number(text: str, spaced: bool) -> Token:
    return Token("number", numerals.bounded(text), spaced)


def _group(text: str, opening: str, closing: str) -> list[Token]:
    return [Token("sign", opening), *tokens(text), Token("sign", closing)]


def _command(name: str, spaced: bool) -> list[Token]:
    name = _COMMAND_NAMES.get(name, name)
    match name:
        case "|" | "<" | ">" | "%":
            return [Token("sign", name, spaced)]
        case "leq":
            return [Token("sign", "<=", spaced)]
        case "geq":
            return [Token("sign", ">=", spaced)]
        case "neq":
            return [Token("sign", "!=", spaced)]
        case "cdot" | "times" | "ast":
            return [Token("sign", "*", spaced)]
        case "div":
            return [Token("sign", "/", spaced)]
        case "colon":
            return [Token("sign", ":", spaced)]
        case "bmod" | "mod":
            return [Token("name", "mod", spaced)]
        case _:
            first, *rest = pieces(name, in_integral=False)
            if rest and len(first) > 1:
                return [Token("command", first, spaced), *(Token("name", letter) for letter in rest)]
            return [Token("command", name, spaced)]

"""Cut plain, Unicode and LaTeX mathematics into tokens, in one pass."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.math.errors import TooLarge, Unreadable

MAX_LENGTH: Final = 20_000
MAX_DIGITS: Final = 2_000

TokenKind = Literal["number", "name", "command", "sign", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; ``spaced`` tells whether a blank stood before it."""

    kind: TokenKind
    text: str
    spaced: bool = False


END: Final = Token("end", "")

_TABLE: Final = str.maketrans(
    {
        "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "∗": "*", "×": "*", "·": "*", "⋅": "*", "•": "*",
        "÷": "/", "⁄": "/", "∕": "/", "≤": " <= ", "≥": " >= ", "≠": " != ", "⩽": " <= ", "⩾": " >= ",
        "π": " pi ", "∞": " oo ", "√": " sqrt ", "∛": " cbrt ", "∈": " \\in ", "∪": " \\cup ", "±": " \\pm ",
        "∫": " \\int ", "∅": " \\emptyset ", "ⅇ": "e", "ℯ": "e", "ⅈ": "i", "\u00a0": " ", "\u2009": " ",
        "\u202f": " ", "\u200b": "", "\u2062": " ", "\u2061": "", "，": ",", "（": "(", "）": ")", "′": "'",
        "½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)", "¾": "(3/4)", "⅕": "(1/5)", "⅙": "(1/6)",
        "⅛": "(1/8)", "⅜": "(3/8)", "⅝": "(5/8)", "⅞": "(7/8)", "θ": " theta ", "α": " alpha ", "β": " beta ",
        "γ": " gamma ", "δ": " delta ", "λ": " lambda ", "μ": " mu ", "φ": " phi ", "ω": " omega ",
    }
)  # fmt: skip
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_SUPERSCRIPT: Final = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+")
_SUBSCRIPTS: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SUBSCRIPT: Final = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_DROPPED: Final = re.compile(
    r"\\(?:left|right|displaystyle|textstyle|limits|bigl?|bigr?|Bigl?|Bigr?|nonumber|mathstrut)(?![A-Za-z])"
    r"|\\[()\[\]]|\$"
)
_THOUSANDS_LATEX: Final = re.compile(r"(?<=\d)(?:\{,\}|,\\!|\\,|\\;|\{\\,\})(?=\d{3}(?!\d))")
_SPACING: Final = re.compile(r"\\(?:[,;:! ]|quad(?![A-Za-z])|qquad(?![A-Za-z]))|~")
_UPRIGHT: Final = re.compile(r"\\(?:mathrm|operatorname|rm|mathit|mathbf|mathnormal)\*?\s*\{([A-Za-z]+)\}")
_COMMAND_NAMES: Final = {
    "dfrac": "frac", "tfrac": "frac", "cfrac": "frac", "le": "leq", "ge": "geq", "ne": "neq", "lt": "<",
    "gt": ">", "leqslant": "leq", "geqslant": "geq", "lvert": "|", "rvert": "|", "vert": "|", "mid": "|",
    "dbinom": "binom", "tbinom": "binom", "varnothing": "emptyset", "epsilon": "varepsilon",
}  # fmt: skip

_TOKEN: Final = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?(?![,\d])
          |\d+(?:\.\d+)?(?:[eE][+-]?\d+(?![A-Za-z\d]))?|\.\d+)
      | (?P<command>\\[A-Za-z]+|\\[{}%&|\#])
      | (?P<name>[A-Za-z]+)
      | (?P<sign>\*\*|<=|>=|!=|==|\^|[-+*/=<>!()\[\]{},;:|_%°$€£'])
    """,
    re.VERBOSE,
)


def tokens(text: str) -> list[Token]:
    """Cut ``text`` into tokens, LaTeX dressing removed.

    Raises:
        Unreadable: a character that is no part of mathematics.
        TooLarge: the text, or a number in it, is too long.

    >>> [token.text for token in tokens("2x² ≤ 10{,}080")]
    ['2', 'x', '^', '(', '2', ')', '<=', '10080']
    """
    if len(text) > MAX_LENGTH:
        raise TooLarge(f"mathematical text of {len(text)} characters; the limit is {MAX_LENGTH}")
    text = _normalised(text)
    found: list[Token] = []
    spaced = False
    position = depth = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise Unreadable(f"{text[position]!r} is no mathematics that the reader knows")
        position = match.end()
        kind, piece = match.lastgroup, match.group()
        if kind == "space":
            spaced = True
            continue
        depth += (piece in ("(", "[", "\\{")) - (piece in (")", "]", "\\}"))
        if depth > 0 and piece.count(",") == 1 and kind == "number":
            raise Unreadable(f"{piece!r} in brackets may be one number or two: put a blank after the comma")
        found.append(_token(kind or "", piece, spaced))
        spaced = False
    return found


def _normalised(text: str) -> str:
    text = _SUPERSCRIPT.sub(lambda match: f"^({match.group().translate(_SUPERSCRIPTS)})", text)
    text = _SUBSCRIPT.sub(lambda match: f"_{match.group().translate(_SUBSCRIPTS)}", text)
    text = _THOUSANDS_LATEX.sub("", text)
    text = _DROPPED.sub(" ", text)
    text = _SPACING.sub(" ", text)
    text = _UPRIGHT.sub(lambda match: f" {match.group(1)} ", text)
    return text.translate(_TABLE)


def _token(kind: str, piece: str, spaced: bool) -> Token:
    match kind:
        case "number":
            digits = piece.replace(",", "")
            if len(digits) > MAX_DIGITS or _exponent(digits) > MAX_DIGITS:
                raise TooLarge(f"a number of {len(digits)} digits; the limit is {MAX_DIGITS}")
            return Token("number", digits, spaced)
        case "command":
            name = piece[1:]
            name = _COMMAND_NAMES.get(name, name)
            match name:
                case "|" | "<" | ">" | "%":
                    return Token("sign", name, spaced)
                case "leq":
                    return Token("sign", "<=", spaced)
                case "geq":
                    return Token("sign", ">=", spaced)
                case "neq":
                    return Token("sign", "!=", spaced)
                case "cdot" | "times" | "ast":
                    return Token("sign", "*", spaced)
                case "div":
                    return Token("sign", "/", spaced)
                case "colon":
                    return Token("sign", ":", spaced)
                case _:
                    return Token("command", name, spaced)
        case "name":
            return Token("name", piece, spaced)
        case _:
            sign = {"**": "^", "==": "="}.get(piece, piece)
            return Token("sign", sign, spaced)


def _exponent(digits: str) -> int:
    _, _, exponent = digits.lower().partition("e")
    return abs(int(exponent[:6])) if exponent else 0

r"""Undress answer text: fonts, delimiters and spacing removed; mathematics and words are left."""

import functools
import re
from typing import Final

from proofroute.tools.math.answers.east_asian import westernised
from proofroute.tools.math.answers.notation import binomials, inward_brackets
from proofroute.tools.math.errors import TooLarge

_LONGEST_KEPT: Final = 300

MAX_ANSWER: Final = 20_000
"""Characters of an answer that are read."""

_ENDLESS: Final = re.compile(r"(?<!\d)\d{1001}|(?<![A-Za-z])[A-Za-z]{1001}")
_ENDLESS_FROM: Final = 1_000
_SHORTEST_RUN: Final = 50
_BLANKS: Final = re.compile(r"(?<!\s)\s{50,}")
_TEXT_MACROS: Final = (
    "text|textbf|textit|textrm|textsf|texttt|textnormal|mbox|hbox|fbox|boxed|emph|underline|mathrm|mathbf|mathit"
    "|mathsf|bf|rm|boldsymbol|bm|operatorname"
)
_PIECE: Final = re.compile(rf"\\(?:{_TEXT_MACROS})\*?\s*\{{|\\[{{}}]|[{{}}]|[^\\{{}}]+|\\", re.DOTALL)
_DROPPED: Final = re.compile(
    r"\\(?:left|right|middle|displaystyle|textstyle|limits|nonumber|mathstrut|[bB]igg?[lrm]?|bf|rm|it|hfill"
    r"|noindent|centering)(?![A-Za-z])|\\[()\[\]]|(?<!\\)\$\$?"
)
_JOINING: Final = re.compile(
    r"(?<=\d)(?:\{,\}|,\\!\s?|,?\\,|\\;|\{\\,\}|\\ |~|['’_ \u2009\u202f\u00a0])(?=\d{3}(?![\d/]))"
)
_LONG_NUMBER: Final = re.compile(r"\d{3}(?![\d/])")
"""Three digits that may be the second group of a number."""
_UNESCAPED: Final = {"\a": "\\a", "\b": "\\b", "\v": "\\v", "\f": "\\f"}
_CONTROLS: Final = re.compile(r"[\a\x08\v\f](?=[a-z]{2})")
_LETTER: Final = re.compile("[A-Za-z]")
_LAST_BREAK: Final = re.compile(r"(?<=[\w)\]}])\s?\\{1,2}\s*\Z")
"""A break of the line after the last one: ``185\\``."""
_SQUARE: Final = re.compile(r"(?<=[\d\s{}])sq\.?\s+(?=[a-z])")
_SPACES: Final = re.compile(
    r"(?<!\\)\\(?:[,;:! \n]|q?quad(?![A-Za-z])|enspace(?![A-Za-z])|thinspace(?![A-Za-z]))|~|\s"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\w)\]}*])\*\*(?=\S)([^*]+?)(?<=\S)\*\*(?![\w(*])|(?<!\w)__([^_]+)__(?!\w)|`([^`]*)`"
    r"|(?:(?<=\A)|(?<=\A ))\*([^*\s][^*]*)\*\s*\Z|(?:(?<=\A)|(?<=\s))_([A-Za-z][^_\n]*)_(?=[\s.,;!]|\Z)"
)
_FONT_OF_ONE: Final = re.compile(r"\\(?:mathrm|mathbf|mathit|text|rm|bf)\s+([A-Za-z](?![A-Za-z]))")
_FONTS: Final = ("\\math", "\\text", "\\rm", "\\bf")
_DOLLARS: Final = re.compile(r"\\\$|\$\$|\$")
_DOUBLED: Final = re.compile(r"\\\\(?=[A-Za-z]{2})")
_NAMED: Final = {
    "\\lbrace": "\\{", "\\rbrace": "\\}", "\\langle": "(", "\\rangle": ")", "\\lbrack": "[", "\\rbrack": "]",
    "\\ldots": "...", "\\dots": "...", "\\cdots": "...", "…": "...", "≈": "\\approx ", "∈": "\\in ",
    "∪": "\\cup ", "⇒": "\\implies ", "→": "\\to ", "∞": "\\infty ", "∅": "\\emptyset ", "≃": "\\approx ",
    "“": '"', "”": '"', "’": "'", "ℝ": "\\mathbb{R}", "≡": "\\equiv ", "∨": " or ", "∧": " and ",
    "％": "%", "；": ";", "：": ":", "，": ",", "。": ".", "µ": "μ",
}  # fmt: skip
_NAMED_PATTERN: Final = re.compile(
    "|".join(
        re.escape(name) + ("(?![A-Za-z])" if name[-1].isalpha() and name[0] == "\\" else "")
        for name in _NAMED
    )
)

DOLLAR: Final = "\ue000"
"""Stands for a dollar of currency, apart from the ``$`` that delimits mathematics."""

_PLAIN: Final = re.compile(r"[A-Za-z0-9 .,:;()\[\]+\-/^=<>!?|']*")
"""Text without any dressing; single signs that may be part of one are left out."""

SET_OPEN: Final = "⦃"
SET_CLOSE: Final = "⦄"


def bounded(text: str) -> str:
    """Return ``text`` with long runs of blanks cut short.

    The patterns that look for answers take quadratic time on runs of one sort of sign, so there are none.

    Raises:
        TooLarge: a number or a word has more than a thousand signs.
    """
    if not text.isprintable() and _CONTROLS.search(text) is not None:
        # What becomes of a fraction or a box in a string that was not escaped.
        text = _CONTROLS.sub(lambda match: _UNESCAPED[match.group()], text)
    if len(text) < _SHORTEST_RUN:
        return text
    if len(text) > _ENDLESS_FROM and _ENDLESS.search(text):
        raise TooLarge("a number or a word of more than 1000 signs")
    return _BLANKS.sub("  ", text)


def undress(text: str) -> tuple[str, bool]:
    r"""Remove the dressing of an answer.

    Returns:
        the text, with ``\{`` and ``\}`` as one character each and a currency dollar as :data:`DOLLAR`; and
        whether its letters are LaTeX (``abc`` is then a product).

    Raises:
        TooLarge: the text is too long.

    >>> undress("$\\boxed{\\text{Evelyn}}$.")
    ('Evelyn', False)
    """
    if len(text) > MAX_ANSWER:
        raise TooLarge(f"an answer of {len(text)} characters; the limit is {MAX_ANSWER}")
    return _recent(text) if len(text) <= _LONGEST_KEPT else _undressed(text)


@functools.lru_cache(maxsize=1024)
def _recent(text: str) -> tuple[str, bool]:
    # Finding an answer looks at the same pieces again and again.
    return _undressed(text)


def forget_dress() -> None:
    """Forget what was undressed last, as a benchmark must."""
    _recent.cache_clear()


def _undressed(text: str) -> tuple[str, bool]:
    # Each pattern is tried only where a sign that it needs occurs.
    text = bounded(text)
    if "{:}" in text:
        text = text.replace("{:}", ":")
    if "\\" in text:
        text = _LAST_BREAK.sub("", text)
    if "sq" in text:
        text = _SQUARE.sub("square ", text)
    if _PLAIN.fullmatch(text):
        return inward_brackets(strip_marks(_joined(text))), False
    if not text.isascii():
        text = westernised(text)
    if "\\" in text or not text.isascii():
        text = _NAMED_PATTERN.sub(lambda match: _NAMED[match.group()], text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub(_inside, text)
        if "`" in text:
            text = _EMPHASIS.sub(_inside, text)
    if "\\" in text:
        if "\\\\" in text and "\\begin" not in text:
            text = _DOUBLED.sub("\\\\", text)
        if any(name in text for name in _FONTS):
            text = _FONT_OF_ONE.sub(r" \1 ", text)
        text = binomials(text)
    text = _with_currency(text)
    delimited = "$" in text or "\\(" in text or "\\[" in text
    if delimited or "\\" in text:
        text = _DROPPED.sub(" ", text)
    text, outside = _unwrapped(_joined(text))
    latex = (delimited or "\\" in outside) and _LETTER.search(outside) is not None
    if "\\" in text or "~" in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return inward_brackets(strip_marks(text)), latex


def _inside(match: re.Match[str]) -> str:
    return next(filter(None, match.groups()), "")


def _joined(text: str) -> str:
    """Join the groups of digits of a long number, whatever keeps them apart."""
    return _JOINING.sub("", text) if _LONG_NUMBER.search(text) is not None else text


def _with_currency(text: str) -> str:
    """Tell dollars of currency from the signs that delimit mathematics."""
    if "$" not in text:
        return text
    found = list(_DOLLARS.finditer(text))
    single = [match for match in found if match.group() == "$"]
    money = {match.start() for match in found if match.group() == "\\$"}
    before_number = [match.start() for match in single if text[match.end() : match.end() + 1].isdigit()]
    if single and len(before_number) == len(single) and (len(single) > 1 or single[-1].end() < len(text)):
        money.update(before_number)
    elif len(single) % 2 and re.search(r"\d\s?\$\W*$", text):
        money.add(single[-1].start())
    elif len(single) % 2 and before_number:
        money.add(before_number[-1])
    return _DOLLARS.sub(lambda match: DOLLAR if match.start() in money else match.group(), text)


def strip_marks(text: str) -> str:
    """Drop blanks and the punctuation that ends a sentence."""
    text = text.strip(' \n\t"')
    if text.endswith("!") and _EXCLAIMED.search(text) is not None:
        text = text.rstrip("!")
    while text and (text[-1] in ",;:" or (text[-1] == "." and not text.endswith(".."))):
        text = text[:-1].rstrip(' "')
    return text


def _unwrapped(text: str) -> tuple[str, str]:
    """Remove text macros, keeping what they hold; also return what stands outside of them."""
    if "{" not in text and "}" not in text:
        return text, text
    kept: list[str] = []
    outside: list[str] = []
    closers: list[str] = []
    inside = 0
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece == "\\{":
            kept.append(SET_OPEN)
        elif piece == "\\}":
            kept.append(SET_CLOSE)
        elif piece == "{":
            closers.append("}")
            kept.append("{")
        elif piece == "}":
            closer = closers.pop() if closers else ""
            inside -= closer == " "
            kept.append(closer)
        elif piece.endswith("{"):
            mathematics = piece[1:].rstrip("{* ") in ("boxed", "fbox", "operatorname")
            closers.append("" if mathematics else " ")
            inside += not mathematics
            kept.append(" ")
        else:
            kept.append(piece)
            if not inside:
                outside.append(piece)
    return "".join(kept), "".join(outside)


_EXCLAIMED: Final = re.compile(r"^[A-Za-z ]*[a-z]{3}!+$")
_OPENING: Final = "([{" + SET_OPEN
_CLOSING: Final = ")]}" + SET_CLOSE
_BRACKETS: Final = _OPENING + _CLOSING
_BRACKET: Final = re.compile(f"[{re.escape(_BRACKETS)}]")


def split_top(text: str, separator: re.Pattern[str]) -> list[tuple[str, str]]:
    """Cut ``text`` at the separators outside of brackets.

    Returns:
        pieces, each with the separator that stood before it (empty for the first).

    >>> split_top("1, (2, 3)", re.compile(","))
    [('', '1'), (',', ' (2, 3)')]
    """
    if separator.search(text) is None:
        return [("", text)]
    pieces: list[tuple[str, str]] = []
    before, start, depth = "", 0, 0
    counted: int = 0
    match = separator.search(text)
    while match is not None:
        for bracket in _BRACKET.finditer(text, counted, match.start() + 1):
            depth = depth + 1 if bracket.group() in _OPENING else max(0, depth - 1)
        counted = match.start() + 1
        if depth or text[match.start()] in _BRACKETS:
            match = separator.search(text, counted)
            continue
        pieces.append((before, text[start : match.start()]))
        before, start = match.group(), match.end()
        counted = max(match.end(), match.start() + 1)
        match = separator.search(text, counted)
    pieces.append((before, text[start:]))
    return pieces


def brackets(text: str) -> tuple[str, str, str] | None:
    """Return opening bracket, inside and closing bracket, where one pair holds the whole text.

    >>> brackets("[0, 1)"), brackets("(1)(2)")
    (('[', '0, 1', ')'), None)
    """
    if len(text) < 2 or text[0] not in _OPENING or text[-1] not in _CLOSING:
        return None
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket.group() in _OPENING else -1
        if depth == 0:
            return (text[0], text[1:-1], text[-1]) if bracket.end() == len(text) else None
    return None

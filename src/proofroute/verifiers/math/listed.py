"""Solutions that stand apart in a reply: in lines, sentences, cells of a table, boxes."""

import re
from typing import Final

from proofroute.tools.math import read_value
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.answers.denial import without_struck
from proofroute.tools.math.answers.marks import NEGATED
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr, Sym, variables
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.math.reading import as_solutions
from proofroute.verifiers.math.wording import UPSET, known_words, without_checks

_MOST: Final = 40
_LONGEST: Final = 400
_TAIL: Final = 6_000
_PIECE: Final = re.compile(r"\n|(?<=[^\d=][.!?])\s+(?=\S)|(?<=\d[.!?])\s+(?=[A-Z])")
_MARKER: Final = re.compile(r"\s*(?:[-*•+>#]+\s+|\(?\d{1,2}[.)]\s+|\(?[a-dA-D]\)\s+)*")
_BOX: Final = re.compile(r"\\(?:boxed|fbox|text|mathrm|textbf)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_DRESSING: Final = re.compile(r"\*\*|__|`|\$\$?|\\[()\[\]]|\\(?:q?quad|[,;:! ])|&|\\(?=$)")
_CONNECTIVE: Final = re.compile(
    r"\b(?:so|thus|hence|therefore|then|meaning|giving|also|somit|daher|donc|luego)\b|⇒|→|=>|->"
    r"|\\(?:implies|Rightarrow|Longrightarrow|to|therefore)(?![A-Za-z])|∴",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"[,;，；、]|\b(?:or|and|oder|und|et|ou|sowie|as well as|или)\b|(?<=[\d)}])\s+[yoe]\s+(?![\s=])|或者?|和"
    r"|∨|∧|\\(?:lor|vee|land)(?![A-Za-z])",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"\b(?:is|are|equals?|be|ist|sind|lautet|es|son|est|sont|è|sono)\b|[:：]|是|为|(?<![<>!=])=",
    re.IGNORECASE,
)
_EDGE_WORDS: Final = re.compile(r"^(?:\s*[^\W\d_]{2,}\b(?![(\\]))+|(?:(?<=[\s)}\d])\s*[^\W\d_]{2,})+\s*$")
_EXCLAIMED: Final = re.compile(r"=\s?!|!\s?=")
_SOLVED: Final = re.compile(r"\s*[A-Za-z]\w?\s*=\s*[-\d./]+\s*")
_CLOSED: Final = re.compile(r"\b(?:answer|answers|final|finally|only|unique)\b", re.IGNORECASE)
_ROUNDED: Final = re.compile(r"[≈≃≅~∼≠<>≤≥]|\\(?:approx|simeq|sim|cong|neq?|leq?|geq?)(?![A-Za-z])")
_TWICE: Final = re.compile(
    r"\(?(?:an? )?(?:double|repeated) (?:root|solution)s?\)?|\(?(?:of |with )?multiplicity (?:2|two)\)?",
    re.IGNORECASE,
)
_OTHER_THINGS: Final = re.compile(
    r"\b(?:squares?|sq|cubic|sum|total|product|quotient|difference|area|derivative|integral|power|units?|numbers?)\b",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"\d\s+(?:[a-z]+\s+)?(?:solution|root|zero|value|answer)s?\b", re.IGNORECASE)
_OPEN_END: Final = re.compile(r"\.\.|…|\\[lc]?dots")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]+")


def listed_solutions(content: str, variable: str) -> tuple[Expr, ...]:
    """Return the solutions that the end of a reply lists; none where a word of it is not understood.

    >>> from proofroute.tools.math.text.show import show
    >>> [show(root) for root in listed_solutions("First root: 2; second root: 3", "x")]
    ['2', '3']
    >>> listed_solutions("Only x = 3 passes.", "x")
    ()
    """
    text = without_checks(without_struck(split_reasoning(content).content)[-_TAIL:])
    if _EXCLAIMED.search(text):
        return ()
    pieces = [piece for piece in _PIECE.split(text) if piece.strip(" |-*_:\\[]$.")]
    found: list[tuple[Expr, ...]] = []
    for piece in reversed(pieces[-_MOST:]):
        roots = None if len(piece) > _LONGEST else _roots(piece, variable)
        if roots is None:
            break
        if not roots:
            continue
        if found and len(roots) > 1:
            break
        found.insert(0, roots)
        if len(roots) > 1 or _CLOSED.search(piece):
            break
    return tuple(dict.fromkeys(root for roots in found for root in roots))


def _roots(piece: str, variable: str) -> tuple[Expr, ...] | None:
    """Return the values that a line or sentence gives to the variable; None where it is not understood."""
    if _OPEN_END.search(piece) or UPSET.search(piece) or NEGATED.search(piece):
        return None
    text = _BOX.sub(r" \1 ", _BOX.sub(r" \1 ", _MARKER.sub("", piece, count=1)))
    text = _DRESSING.sub(" ", text).strip(" .!\n")
    if text.startswith("|") and text.endswith("|"):
        cells = [cell.strip() for cell in text.strip("|").split("|") if cell.strip()]
        text = ": ".join((" ".join(cells[:-1]), cells[-1])) if len(cells) > 1 else text.strip("| ")
    *steps, text = _CONNECTIVE.split(text)
    found: list[Expr] = []
    for part in _APART.split(text):
        roots = _part(part.strip(" .:"), variable)
        if roots is None:
            return None
        found += roots
    for step in steps:
        if _SOLVED.fullmatch(step) and _names(step.partition("=")[0].strip(), variable):
            earlier = _part(step, variable)
            if earlier is None or not set(earlier) <= set(found):
                return None
    return tuple(found)


def _part(part: str, variable: str) -> tuple[Expr, ...] | None:
    part = _TWICE.sub(" ", part)
    if (
        not known_words(part)
        or _COUNTED.search(part)
        or _OTHER_THINGS.search(part)
        or _ROUNDED.search(part)
        or part.startswith("=")
    ):
        return None
    *labels, core = (_bare(side) for side in _IS.split(part))
    if not core and labels:
        # 3 is the other root
        *labels, core = labels
    names = [label for label in labels if label]
    if names and not (_names(names[0], variable) and all(_same(name, core) for name in names[1:])):
        return None
    if not re.search(r"\d", core):
        return () if not core or _names(core, variable) else None
    try:
        roots = as_solutions(read_value(core), variable)
    except (Unreadable, TooLarge):
        return None
    return None if roots is None or any(variables(root) for root in roots) else roots


def _same(label: str, core: str) -> bool:
    """Tell whether what stands between the name and the last value is that value, or the name again."""
    try:
        left, right = read_value(label), read_value(core)
    except (Unreadable, TooLarge):
        return (
            _EDGE_WORDS.sub("", label).strip() == ""
            or re.fullmatch(r"[A-Za-z](?:_?\d)?|\d", label) is not None
        )
    if not (isinstance(left, Expr) and isinstance(right, Expr)):
        return False
    return isinstance(left, Sym) or equal(left, right).outcome == "equal"


def _bare(side: str) -> str:
    """Drop plain words at both ends; they were understood."""
    side = _CHINESE.sub(" ", re.sub(r"\((?:[^\W\d_]|\s)+\)", " ", side)).strip(" .")
    return _EDGE_WORDS.sub("", _EDGE_WORDS.sub("", side)).strip(" .")


def _names(label: str, variable: str) -> bool:
    """Tell whether a label is the variable, with an index or without, or just a number of the list."""
    return (
        re.fullmatch(
            rf"(?:{re.escape(variable)}(?:_?\{{?\d{{1,2}}\}}?|[₀-₉])?|[#№]?\d|[₀-₉]|\((?:\d|i+)\))?", label
        )
        is not None
    )

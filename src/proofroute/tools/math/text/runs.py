"""Cut runs of letters that hold a function's name: ``lnx``, ``xsinx``, ``cosxdx``."""

import re
from typing import Final

from proofroute.tools.math.text.names import FUNCTIONS

_GLUED_NAMES: Final = (
    "arcsin arccos arctan arctg arcctg sinh cosh tanh sin cos tan cot sec csc ctg tg ln log sqrt".split()  # noqa: SIM905
)
_GLUED: Final = re.compile(rf"([xyztr]?)({'|'.join(_GLUED_NAMES)})([xyzt]?)")
_SCALED: Final = re.compile(
    r"([B-Z])((?:sin|cos|tan)h?|arc(?:sin|cos|tan)|cot|ln|log|sqrt|exp)()"
    r"|([kbcnuvw])((?:sin|cos|tan)h?)()|([kxyztr])(exp)()|(k)(ln)()"
)
"""A factor before a function; ``Asin`` may be an arc sine, ``msec`` a millisecond and ``clog`` is a word."""
_WORDS: Final = frozenset(
    ("cost", "sect", "tsec", "cosec", "Blog", "Stan", "Scot", "Clog", "Flog", "Slog", "Vlog")
)
_WITH_DIFFERENTIAL: Final = re.compile(r"([A-Za-z]+)(d[A-Za-z])")


def pieces(run: str, *, in_integral: bool) -> list[str]:
    """Return the names that a run of letters is made of; mostly it is one name.

    >>> pieces("xlnx", in_integral=False), pieces("xdx", in_integral=True), pieces("cost", in_integral=False)
    (['x', 'ln', 'x'], ['x', 'dx'], ['cost'])
    """
    if len(run) < 3 or run in FUNCTIONS or run in _WORDS:
        return [run]
    if in_integral and (match := _WITH_DIFFERENTIAL.fullmatch(run)) is not None:
        before = pieces(match[1], in_integral=False)
        if len(before) > 1 or len(match[1]) == 1 or match[1] in FUNCTIONS:
            return [*before, match[2]]
    match = _GLUED.fullmatch(run) or _SCALED.fullmatch(run)
    return [run] if match is None else [piece for piece in match.groups() if piece]


def holds_function(run: str) -> bool:
    """Tell whether letters side by side may be a function of the rest, ``lnk`` or ``shx``."""
    return re.search(r"^(?:ln|lg|tg|ctg|sh|ch|th|cth|sgn|sn|cn|dn)|ln|sgn", run) is not None

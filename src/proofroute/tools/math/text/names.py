"""The words that mean something in mathematical text."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CIRCULAR: Final = _words("sin cos tan cot sec csc")
_HYPERBOLIC: Final = _words("sinh cosh tanh")
_RECIPROCAL: Final = {"coth": "tanh", "sech": "cosh", "csch": "sinh"}

FUNCTIONS: Final = {
    **{name: name for name in _CIRCULAR | _HYPERBOLIC},
    **{name: name for name in _words("exp ln log sqrt cbrt abs floor ceil gcd lcm max min factorial mod")},
    **{f"{prefix}{name}": f"a{name}" for name in _CIRCULAR for prefix in ("a", "arc")},
    **{f"{prefix}{name}": f"a{name}" for name in _HYPERBOLIC for prefix in ("a", "ar", "arc")},
    "ceiling": "ceil",
    "cosec": "csc",
    "lg": "log10",
    "binomial": "binomial",
    **{name: name for name in _RECIPROCAL},
    # Russian, Spanish and other names.
    "tg": "tan",
    "ctg": "cot",
    "cotg": "cot",
    "cotan": "cot",
    "sen": "sin",
    "sh": "sinh",
    "ch": "cosh",
    "th": "tanh",
    "cth": "coth",
    "arctg": "atan",
    "arcctg": "acot",
    "arccotg": "acot",
    "arcsen": "asin",
    "arsh": "asinh",
    "arch": "acosh",
    "arth": "atanh",
}
"""Names of functions as people write them, with their names in the tree."""

RECIPROCALS: Final = _RECIPROCAL
"""Functions that the tree writes as one over another."""

TRIGONOMETRIC: Final = _CIRCULAR | _HYPERBOLIC | frozenset(_RECIPROCAL) | _words("ln log log10")
"""Functions whose power is written after the name: ``sin^2 x``."""

INVERSES: Final = {name: f"a{name}" for name in _CIRCULAR | _HYPERBOLIC}

ANGULAR: Final = _CIRCULAR
"""Functions of an angle, which may be given in degrees."""

GREEK: Final = _words(
    "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau "
    "upsilon phi varphi chi psi omega hbar ell vartheta varrho "
    "Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega"
)

SHORT_WORDS: Final = _words(
    "is it in of to at on by or as an if do so no we he me my be up us am go hi ok oh id vs cm mm km kg ml mg"
)
"""Runs of two letters that are words or units, never products of two variables."""

LETTER_RUNS: Final = _words("xyz abc uvw pqr mnk rst ijk klm lmn")
"""Runs of three letters that are products of three variables in plain text."""

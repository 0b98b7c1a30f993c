"""Numbers of the theory of residues: totients, orders, primitive roots, powers that divide a factorial."""

import re
from dataclasses import dataclass
from math import gcd
from typing import ClassVar, Final, Literal

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

What = Literal["coprime", "order", "exponent", "power", "primitive", "least primitive", "squares"]

MAX_COUNTED: Final = 1_000_000
MAX_MODULUS: Final = 50_000
MAX_FACTORIAL: Final = 3_000
_MOD: Final = r"\s*,?\s*\(?\$?\\?(?:[bp]?mod(?:ulo)?)\s*\{?\s*\$?(?P<m>\d{1,9})\$?\s*\}?\)?\$?"
_N: Final = r"\$?(?P<n>\d{1,9})\$?"
_PHI: Final = r"(?:φ|ϕ|\\(?:var)?phi|phi)"
_TOTIENT: Final = (
    whole_question(rf"{ASK}\$?{_PHI}\s*\(\s*(?P<n>\d{{1,9}})\s*\)\$?"),
    whole_question(
        rf"{ASK}(?:euler(?:'s|’s)?\s+)?(?:totient|phi)(?:\s+function)?(?:\s+\$?{_PHI}(?:\(n\))?\$?)?\s+"
        rf"(?:value\s+)?(?:of|for|at)\s+{_N}"
    ),
)
_COPRIME: Final = (
    whole_question(
        r"how\s+many\s+(?:positive\s+)?(?:integers|numbers|natural\s+numbers|whole\s+numbers)\s+(?:are\s+)?(?:there\s+)?"
        r"(?P<up>less\s+than\s+or\s+equal\s+to|less\s+than|up\s+to|not\s+exceeding|below|smaller\s+than|at\s+most"
        r"|from\s+1\s+to)\s+\$?(?P<n>\d{1,9})\$?\s+(?:that\s+)?(?:are\s+)?"
        r"(?:relatively\s+prime|coprime|co-prime)\s+(?:to|with)\s+\$?(?P<m>\d{1,9})\$?"
    ),
)
_ORDER: Final = whole_question(rf"{ASK}(?:multiplicative\s+)?order\s+of\s+\$?(?P<n>\d{{1,9}})\$?\s*{_MOD}")
_PRIMITIVE: Final = whole_question(
    r"(?:what\s+is|find|give|determine|state)\s+(?:(?P<least>the\s+(?:smallest|least)(?:\s+positive)?)|a|any|one)\s+"
    rf"primitive\s+root{_MOD}"
)
_DIVIDING: Final = (
    whole_question(
        rf"{ASK}(?:largest|highest|greatest)\s+(?P<what>power)\s+of\s+\$?(?P<m>\d{{1,4}})\$?\s+(?:that|which)\s+"
        rf"(?:divides|is\s+a\s+(?:divisor|factor)\s+of)\s+\$?(?P<n>\d{{1,4}})(?:!|\s+factorial)\$?"
    ),
    whole_question(
        rf"{ASK}(?:(?:largest|highest|greatest)\s+)?(?P<what>exponent)\s+of\s+\$?(?P<m>\d{{1,4}})\$?\s+in\s+(?:the\s+"
        rf"prime\s+factori[sz]ation\s+of\s+)?\$?(?P<n>\d{{1,4}})(?:!|\s+factorial)\$?"
    ),
    whole_question(
        rf"{ASK}(?:largest|highest|greatest)\s+(?:possible\s+)?(?P<what>integer|exponent|value\s+of|number|whole\s+number)?"
        r"\s*\$?(?P<k>[a-z])\$?\s+(?:such\s+that|so\s+that|for\s+which)\s+\$?(?P<m>\d{1,4})\s*\^\s*\{?\s*(?P=k)\s*\}?\$?\s+"
        r"(?:divides|is\s+a\s+(?:divisor|factor)\s+of)\s+\$?(?P<n>\d{1,4})(?:!|\s+factorial)\$?"
    ),
)
_SQUARES: Final = whole_question(
    r"(?:list|find|what\s+are|give|determine)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:nonzero\s+|non-zero\s+)?"
    rf"quadratic\s+residues{_MOD}"
)
_RESIDUE: Final = whole_question(
    rf"(?:is|determine\s+(?:whether|if)|check\s+(?:whether|if))\s+{_N}\s+(?:is\s+)?a\s+quadratic\s+residue{_MOD}"
)
_SAID: Final = re.compile(
    r"(?:it|(?P<n>\d+))\s+is\s+(?:(?P<no>not)\s+)?(?:indeed\s+)?a\s+quadratic\s+(?P<non>non-?\s?)?residue"
    r"(?:\s+\(?(?:modulo|mod)\s+(?P<m>\d+)\)?)?"
)


@dataclass(frozen=True, slots=True)
class Multiplicative(Posed):
    """What is asked of ``number`` and ``modulus``.

    Args:
        what: how many numbers up to ``number`` are coprime to ``modulus``; the order of the number by it; the
            exponent of the greatest power of the modulus that divides the factorial of the number, or that
            power; a primitive root; the squares that are coprime to it.
        number: see there.
        modulus: see there.
    """

    vocabulary: ClassVar[str] = (
        "order multiplicative totient euler phi coprime relatively prime integers numbers primitive root "
        "exponent power powers divides largest highest legendre factorial modulo mod smallest quadratic "
        "residue residues count less than"
    )

    what: What
    number: int
    modulus: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        a, m = self.number, self.modulus
        return {
            "coprime": f"how many k from 1 to {a} have gcd(k, {m}) = 1",
            "order": f"the least k > 0 with {a}^k = 1 mod {m}",
            "exponent": f"the greatest k such that {m}^k divides {a}!",
            "power": f"the greatest {m}^k that divides {a}!",
            "primitive": f"a primitive root mod {m}",
            "least primitive": f"the least primitive root mod {m}",
            "squares": f"all squares mod {m} that are coprime to it",
        }[self.what]


@dataclass(frozen=True, slots=True)
class QuadraticResidue(Posed):
    """Whether ``number``, coprime to ``modulus``, is congruent to a square."""

    asks_whether: ClassVar[bool] = True

    number: int
    modulus: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether x^2 = {self.number} mod {self.modulus} has a solution"

    def said(self, clause: str) -> bool | None:
        """Read ``3 is a quadratic residue modulo 11``."""
        match = _SAID.fullmatch(clause)
        if match is None or match["n"] not in (None, str(self.number)):
            return None
        if match["m"] not in (None, str(self.modulus)):
            return None
        return (match["no"] is None) == (match["non"] is None)


def read_multiplicative(question: str, givens: Givens) -> Multiplicative | QuadraticResidue | None:
    """Read a question about residues, or the powers that divide a factorial."""
    del givens
    return _of_residues(question) or _of_factorials(question)


def _of_residues(question: str) -> Multiplicative | QuadraticResidue | None:
    for pattern in (*_TOTIENT, *_COPRIME):
        match = pattern.match(question)
        if match is not None:
            number = int(match["n"])
            modulus = int(match.groupdict().get("m") or number)
            if (match.groupdict().get("up") or "").lower() in ("less than", "below", "smaller than"):
                number -= 1
            return _bounded(Multiplicative("coprime", number, modulus), MAX_COUNTED)
    match = _ORDER.match(question)
    if match is not None:
        number, modulus = int(match["n"]), int(match["m"])
        return _bounded(Multiplicative("order", number, modulus)) if gcd(number, modulus) == 1 else None
    match = _PRIMITIVE.match(question)
    if match is not None:
        least = match["least"] is not None
        return _bounded(Multiplicative("least primitive" if least else "primitive", 0, int(match["m"])))
    match = _SQUARES.match(question)
    if match is not None:
        return _bounded(Multiplicative("squares", 0, int(match["m"])), 400)
    match = _RESIDUE.match(question)
    if match is None or gcd(int(match["n"]), int(match["m"])) != 1:
        return None
    form = QuadraticResidue(int(match["n"]), int(match["m"]))
    return form if 2 < form.modulus <= MAX_MODULUS else None


def _bounded(form: Multiplicative, most: int = MAX_MODULUS) -> Multiplicative | None:
    if max(form.number, form.modulus) > most:
        raise TooLarge("a number of too many residues to be tried")
    return form if form.modulus > 1 and form.number >= 0 else None


def _of_factorials(question: str) -> Multiplicative | None:
    for pattern in _DIVIDING:
        match = pattern.match(question)
        if match is not None:
            number, base = int(match["n"]), int(match["m"])
            what: What = "power" if (match["what"] or "").lower() == "power" else "exponent"
            return Multiplicative(what, number, base) if base > 1 and 0 < number <= MAX_FACTORIAL else None
    return None

"""Check whether a function is even or odd: put -x for x."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.build import neg, substituted
from proofroute.tools.math.forms.families.graphs import IsParity, Parity
from proofroute.tools.math.tree import Expr, Sym, Value, Word
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_parity(form: Parity, value: Value, text: str) -> list[Evidence] | None:
    """Hold ``even``, ``odd`` or ``neither`` against the function of -x."""
    del value
    said = next((word for word in ("neither", "even", "odd") if word in text.lower()), None)
    if said is None:
        return None
    scribe = Scribe("value", "math.parity", form.read_as)
    even, odd = mirrored(form.body, form.name)
    if "undecided" in (even.outcome, odd.outcome) or even.outcome == odd.outcome == "equal":
        return [scribe.undecided("Whether it stays the same with -x for x is open.")]
    right = "even" if even.outcome == "equal" else "odd" if odd.outcome == "equal" else "neither"
    if said == right:
        sure = even.assurance if right == "even" else odd.assurance if right == "odd" else "proved"
        return [scribe.passed(sure, f"With -x in the place of x, it is {right}.")]
    shown = {"given": said, "found": right, "at": (odd if said == "odd" else even).counterexample}
    return [scribe.failed("proved", f"With -x in the place of x, it is {right}.", shown)]


def check_is_parity(form: IsParity, value: Value, text: str) -> list[Evidence] | None:
    """Hold yes or no against the function of -x."""
    del text
    yes = says_yes(value)
    if yes is None or not isinstance(value, Word):
        return None
    scribe = Scribe("value", "math.parity", form.read_as)
    even, odd = mirrored(form.body, form.name)
    found = even if form.sort == "even" else odd
    if found.outcome == "undecided":
        return [scribe.undecided("Whether it stays the same with -x for x is open.")]
    holds = found.outcome == "equal"
    text = f"With -x in the place of x, it is {'' if holds else 'not '}{form.sort}."
    if yes == holds:
        return [scribe.passed(found.assurance, text)]
    return [scribe.failed("proved", text, {"given": value.text, "at": found.counterexample})]


def mirrored(body: Expr, name: str) -> tuple[Equality, Equality]:
    """Compare the function of -x with the function, and with its negative."""
    other = substituted(body, {name: neg(Sym(name))})
    return equal(other, body), equal(other, neg(body))

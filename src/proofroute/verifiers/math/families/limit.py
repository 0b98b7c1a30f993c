"""Check limits: by the orders of zeros, else by what the algebra system finds and values close by confirm."""

from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.analysis.limits import limit_of
from proofroute.tools.math.analysis.tending import confirmed
from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.forms.families import Limit
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Value, Word, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_NONE: Final = frozenset(
    ("does not exist", "undefined", "no limit", "doesn't exist", "diverges", "divergent")
)


async def check_limit(form: Limit, value: Value, text: str) -> list[Evidence] | None:
    """Check the limit that a reply gives: a value, an infinity, or that there is none."""
    del text
    given = _said(value)
    if given is None or (isinstance(given, Expr) and variables(given)):
        return None
    scribe = Scribe("value", "math.limit", form.read_as)
    found = limit_of(form.body, form.name, form.at, form.side)
    if found is not None:
        because = "The first derivatives that do not vanish there decide it."
        return [_held(scribe, found.value, given, because)]
    guess = await cas.limit(form.body, form.name, form.at, form.side)
    if guess is None or not confirmed(form.body, form.name, form.at, form.side, guess):
        return [scribe.undecided("The limit could not be worked out.")]
    return [_bounded(scribe, guess, given)]


def _said(value: Value) -> Expr | str | None:
    if isinstance(value, Word):
        return "none" if (meaning(value.text) or value.text) in _NONE else None
    return as_expression(value)


def _held(scribe: Scribe, right: Expr | None, given: Expr | str, because: str) -> Evidence:
    if right is None:
        if isinstance(given, str):
            return scribe.passed("proved", "The limits from the left and from the right differ.")
        text = "The limits from the left and from the right differ, so there is none."
        return scribe.failed("proved", text, {"given": show(given)})
    if isinstance(given, str):
        if infinite(right):
            return scribe.undecided("It grows without bound; whether that is called a limit is open.")
        return scribe.failed("proved", f"{because} There is a limit.", {"given": "does not exist"})
    ends = infinite(right), infinite(given)
    if ends == (0, 0):
        return compare(scribe, right, given, because, "proved")
    if ends[0] == ends[1]:
        return scribe.passed("proved", because)
    text = f"{because} It is not {show(given)}."
    return scribe.failed("proved", text, {"given": show(given), "computed": show(right)})


def _bounded(scribe: Scribe, guess: Expr, given: Expr | str) -> Evidence:
    text = "The algebra system's limit, confirmed by values ever closer to the point."
    if isinstance(given, str):
        return scribe.undecided("The values close by tend to a limit.")
    same = infinite(guess) == infinite(given) if infinite(guess) or infinite(given) else None
    found = "equal" if same else "different" if same is False else equal(guess, given).outcome
    match found:
        case "equal":
            return scribe.passed("bounded", text)
        case "different":
            held = compare(scribe, guess, given, text, "bounded") if same is None else None
            shown: Json = {"given": show(given), "computed": show(guess)}
            return held or scribe.failed("bounded", f"{text} It is not {show(given)}.", shown)
        case _:
            return scribe.undecided("The answer could not be compared with the limit.")

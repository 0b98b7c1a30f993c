"""Check partial derivatives one by one."""

from collections.abc import Sequence

from proofroute.core import Assurance, Evidence, weakest
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.calculus import Gradient
from proofroute.tools.math.grading.vectors import compare_components
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Relation, Sym, Value, variables
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_gradient(form: Gradient, value: Value, text: str) -> list[Evidence] | None:
    """Compare the components that a reply gives with the partial derivatives."""
    del text
    scribe = Scribe("value", "math.gradient", form.read_as)
    while isinstance(value, Relation) and set(value.ops) == {"="} and isinstance(value.sides[0], Sym):
        value = value.sides[-1]
    try:
        if isinstance(value, Expr):
            return _in_units(scribe, form, value)
        given = _components(form, value)
        if given is None:
            return None
        return [_compared(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _in_units(scribe: Scribe, form: Gradient, value: Expr) -> list[Evidence] | None:
    found = compare_components(Collection("tuple", form.parts), value, first=True)
    if found is None:
        return None
    if found.outcome == "equal":
        return [scribe.passed(found.assurance, "Each component is the partial derivative.")]
    return [scribe.undecided("The unit vectors could not be told from letters.")]


def _components(form: Gradient, value: Value) -> list[Expr] | None:
    if not isinstance(value, Collection) or value.kind == "set" or len(value.items) != len(form.names):
        return None
    labels = [item.sides[0] for item in value.items if isinstance(item, Relation)]
    names = [label.name for label in labels if isinstance(label, Sym)]
    if labels and [name.partition("_")[2][:1] for name in names] != list(form.names):
        return None  # each says of what it is the derivative
    found = [as_expression(item) for item in value.items]
    known = [part for part in found if part is not None]
    return known if len(known) == len(found) else None


def _compared(scribe: Scribe, form: Gradient, given: Sequence[Expr]) -> Evidence:
    strengths: list[Assurance] = ["proved"]
    for name, part, wanted in zip(form.names, given, form.parts, strict=True):
        if variables(part) - form.letters:
            return scribe.undecided(f"{show(part)} holds a letter that is not in the question.")
        found = equal(part, wanted)
        if found.outcome == "different":
            text = f"The derivative by {name} is {show(wanted)}, not {show(part)}."
            shown = {"given": show(part), "derivative": show(wanted), "at": found.counterexample}
            return scribe.failed(found.assurance, text, shown)
        if found.outcome == "undecided":
            return scribe.undecided(f"The derivative by {name} could not be compared: {found.reason}.")
        strengths.append(found.assurance)
    return scribe.passed(weakest(strengths), "Each component is the partial derivative.")

"""Check solutions of an equation with logarithms to base ten; where the natural ones fit, nothing is said."""

from dataclasses import replace

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.logs import Logs
from proofroute.tools.math.tree import Relation, Value
from proofroute.verifiers.math.doubt import without_refutations
from proofroute.verifiers.math.equation import check_equation
from proofroute.verifiers.math.nothing import says_none, says_real
from proofroute.verifiers.math.reading import as_solutions


def check_logs(form: Logs, value: Value, text: str) -> list[Evidence] | None:
    """Check the answer in both readings: only what is wrong in both is refuted."""
    common = _checked(form, form.common, value)
    if common is None or not any(item.outcome == "failed" for item in common):
        return common
    natural = _checked(form, form.natural, value) or []
    outcomes = {item.outcome for item in natural}
    if "failed" in outcomes or (says_none(value) and outcomes != {"passed"}):
        return common
    return without_refutations(common, text)


def _checked(form: Logs, relation: Relation, value: Value) -> list[Evidence] | None:
    equation = form.equation(relation)
    if says_none(value):
        evidence = check_equation(equation, (), says_real=says_real(value))
        found = [*evidence, *(replace(item, claim="solutions") for item in evidence)]
    else:
        given = as_solutions(value, form.name)
        if given is None:
            return None
        found = check_equation(equation, given, says_real=False)
    return [replace(item, read_as=form.read_as) for item in found]

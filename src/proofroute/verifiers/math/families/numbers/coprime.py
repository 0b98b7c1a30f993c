"""Check whether two numbers are coprime: by subtraction, and a divisor that is shown."""

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.numbers import Coprime
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.common import common_divisor
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_coprime(form: Coprime, value: Value, text: str) -> list[Evidence] | None:
    """Look for a common divisor."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.coprime", form.read_as)
    numbers = [abs(form.first), abs(form.second)]
    shared = max(numbers) if 0 in numbers else common_divisor(numbers)
    if yes == (shared == 1):
        return [scribe.passed("proved", "A common divisor was looked for.")]
    found = {"given": "yes" if yes else "no", "greatest common divisor": str(shared)}
    return [scribe.failed("proved", f"Their greatest common divisor is {shared}.", {**found})]

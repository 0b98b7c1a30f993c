"""Check whether a number is prime: by strong tests, or a divisor that is shown."""

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.numbers import IsPrime
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.primality import divisor_of, is_prime
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_prime(form: IsPrime, value: Value, text: str) -> list[Evidence] | None:
    """Prove the number prime or composite, and hold the yes or no against that."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.prime", form.read_as)
    prime = is_prime(form.number)
    composite = not prime and form.number > 1
    if yes == (composite if form.composite else prime):
        return [scribe.passed("proved", "Strong tests to enough bases settle whether it is prime.")]
    said = "yes" if yes else "no"
    if composite:
        divisor = divisor_of(form.number)
        return [
            scribe.failed(
                "proved", f"{divisor} divides {form.number}.", {"given": said, "divisor": str(divisor)}
            )
        ]
    what = "is prime" if prime else "is neither prime nor composite"
    return [scribe.failed("proved", f"{form.number} {what}.", {"given": said, "number": str(form.number)})]

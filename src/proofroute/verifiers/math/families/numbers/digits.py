"""Check what is said of digits: by division, not by writing the number out."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.residues import by_cycle, residue, whole_value
from proofroute.tools.math.forms.families.numbers import Digits
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe


def check_digits(form: Digits, value: Value, text: str) -> list[Evidence] | None:
    """Divide by powers of ten, and compare."""
    del text
    scribe = Scribe("value", "math.digits", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    right = _right(form)
    if given == right:
        return [scribe.passed("proved", "The number was divided by powers of ten.")]
    return [
        scribe.failed("proved", f"It is not {shown(given)}.", {"given": shown(given), "computed": str(right)})
    ]


def _right(form: Digits) -> int:
    whole = whole_value(form.number)
    if form.what in ("digit", "last"):
        modulus = 10 ** (form.place + (form.what == "digit"))
        rest = residue(form.number, modulus, by_cycle) if whole is None else abs(whole) % modulus
        return rest // 10**form.place if form.what == "digit" else rest
    left, count, total = abs(whole or 0), 0, 0
    if form.what == "zeros":
        while left and left % 10 == 0:
            left, count = left // 10, count + 1
        return count
    while left or not count:
        left, digit = divmod(left, 10)
        count, total = count + 1, total + digit
    return count if form.what == "count" else total

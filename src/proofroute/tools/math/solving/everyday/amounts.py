"""Work out amounts, shares and ratios."""

from fractions import Fraction

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.everyday import Money, Ratio, Shares
from proofroute.tools.math.solving.numbers.decimals import decimal_text
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_money(form: Money) -> str | None:
    """Return the amount, exactly or rounded to cents."""
    exact = rational_value(form.amount)
    if exact is None:
        return None
    return f"{form.currency}{_written(exact, money=bool(form.currency))}"


def _written(value: Fraction, *, money: bool) -> str:
    if not money:
        return decimal_text(value) or show(Num(value))
    cents = round(value * 100)
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}" + (
        f".{rest:02d}" if rest else "" if value * 100 == cents else ".00"
    )


def solve_shares(form: Shares) -> str | None:
    """Return the shares in their order."""
    return " and ".join(show(Num(part)) for part in form.parts)


def solve_ratio(form: Ratio) -> str | None:
    """Return the ratio in lowest terms."""
    return ":".join(map(str, form.lowest))

"""What counts as equal where books and tasks differ: one choice per matter, with the usual one as default."""

from dataclasses import dataclass, fields
from typing import Final, Literal, get_args

from proofroute.core import UsageError

Order = Literal["usual", "always", "never"]
UnitsShown = Literal["usual", "required", "optional"]
Percent = Literal["hundredth", "number"]
Degrees = Literal["converted", "number"]
Decimals = Literal["reference", "exact", "either"]
Intervals = Literal["sets", "as_written"]
Constant = Literal["usual", "required", "optional"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeOptions:
    r"""How two answers are held against each other.

    Args:
        order: of what the order matters: of tuples, points and vectors; of lists too, ``always``; ``never``.
        units: whether the answer must show the unit of the reference. It may leave it out but for a single
            letter outside of ``\text{}``, which may be a variable; ``required``: never; ``optional``: always.
            Money, and what is counted, may always be left out.
        percent: ``5%`` is a ``hundredth`` of 5; or the ``number`` 5 against a number without the sign.
        degrees: ``30°`` is ``converted`` to radians; or the ``number`` 30 against a number without the sign.
        decimals: whose decimals say how exact they are: those of the ``reference``; nobody's, so that
            decimals are ``exact``; or ``either`` side's, so that an answer may round, with three digits at
            least.
        intervals: inequalities, set-builders and intervals are the ``sets`` that they describe, or only the
            same writing counts, ``as_written``.
        constant: the "+ C". The answer may leave it out and not add it; ``required``: not leave it out;
            ``optional``: leave it out and add it.

    Raises:
        UsageError: a choice that there is not.
    """

    order: Order = "usual"
    units: UnitsShown = "usual"
    percent: Percent = "hundredth"
    degrees: Degrees = "converted"
    decimals: Decimals = "reference"
    intervals: Intervals = "sets"
    constant: Constant = "usual"

    def __post_init__(self) -> None:
        for each in fields(self):
            known, given = get_args(_CHOICES[each.name]), getattr(self, each.name)
            if given not in known:
                raise UsageError(f"{each.name} cannot be {given!r}: choose one of {', '.join(known)}")


_CHOICES: Final = {
    "order": Order, "units": UnitsShown, "percent": Percent, "degrees": Degrees, "decimals": Decimals,
    "intervals": Intervals, "constant": Constant,
}  # fmt: skip
USUAL: Final = GradeOptions()

"""Laws between the fields of one answer: sums, products, order, counts; and values that follow from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from proofroute.tools.grounding.dates import read_date
from proofroute.tools.grounding.fold import fold
from proofroute.tools.json_reader import Exact, pointer
from proofroute.verifiers.extraction.claims import Claim

_COUNTS: Final = frozenset(
    {"count", "counts", "num", "n", "number", "anzahl", "nombre", "quantity", "total", "items"}
)
_SHARES: Final = frozenset(
    {"percent", "percentage", "pct", "share", "anteil", "prozent", "part", "allocation"}
)
_NIGHTS: Final = frozenset(
    {"nights", "night", "elapsed", "between", "remaining", "naechte", "nuits", "noches"}
)
_CENT: Final = Fraction(1, 200)
_SETTLED: Final = frozenset({"label", "law", "row"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A list whose completeness is open, and why."""

    pointer: str
    reason: str


def check_laws(value: Exact, claims: Sequence[Claim]) -> list[Gap]:
    """Settle or doubt claims by the laws that the names of fields give; return the lists left open."""
    by_pointer = {claim.leaf.pointer: claim for claim in claims}
    gaps: list[Gap] = []
    _walk(value, (), by_pointer, gaps)
    return gaps


def _walk(value: Exact, path: tuple[str | int, ...], claims: Mapping[str, Claim], gaps: list[Gap]) -> None:
    match value:
        case dict():
            _check_object(value, path, claims, gaps)
            for key, item in value.items():
                _walk(item, (*path, key), claims, gaps)
        case list():
            for index, item in enumerate(value):
                _walk(item, (*path, index), claims, gaps)
        case _:
            return


def _check_object(
    value: Mapping[str, Exact], path: tuple[str | int, ...], claims: Mapping[str, Claim], gaps: list[Gap]
) -> None:
    own = [claim for key in value if (claim := claims.get(pointer((*path, key)))) is not None]
    _check_sum(own)
    _check_product(own)
    _check_order(own)
    for key, items in value.items():
        if isinstance(items, list) and items:
            _check_list(pointer((*path, key)), items, own, claims, gaps)


def _with(claims: Iterable[Claim], *roles: str) -> list[Claim]:
    return [
        claim
        for claim in claims
        if any(role in roles for _, role in claim.name.roles) and claim.size is not None
    ]


def _check_sum(own: Sequence[Claim]) -> None:
    """Net, tax, shipping and discount make the total."""
    total, net, tax = (_with(own, role) for role in ("total", "subtotal", "tax"))
    if len(total) != 1 or len(net) != 1 or len(tax) != 1:
        return
    more, less = _with(own, "shipping", "rounding"), _with(own, "discount")
    parts = [*net, *tax, *more]
    amount = sum((claim.size or Fraction(0) for claim in parts), Fraction(0))
    without = amount - sum((abs(claim.size or Fraction(0)) for claim in less), Fraction(0))
    wanted = total[0].size or Fraction(0)
    shown = " + ".join(_text(claim) for claim in parts)
    if wanted in (amount, without):
        _settle((*parts, *less, *total), f"{shown} make {_text(total[0])}")
    else:
        _unsettled((*net, *tax, *total), f"{shown} do not make {_text(total[0])}")


def _check_product(own: Sequence[Claim]) -> None:
    """A quantity times a unit's price makes the amount of a line."""
    quantity, price = _with(own, "quantity"), _with(own, "unit_price") or _with(own, "price")
    amount = [
        claim for claim in _with(own, "amount", "total", "subtotal") if claim not in (*quantity, *price)
    ]
    if len(quantity) != 1 or len(price) != 1 or len(amount) != 1:
        return
    made = (quantity[0].size or Fraction(0)) * (price[0].size or Fraction(0))
    shown = f"{_text(quantity[0])} x {_text(price[0])}"
    if abs(made - (amount[0].size or Fraction(0))) <= _CENT:
        _settle((*quantity, *price, *amount), f"{shown} make {_text(amount[0])}")
    elif not _with(own, "discount"):
        _unsettled((*quantity, *price, *amount), f"{shown} do not make {_text(amount[0])}")


def _check_order(own: Sequence[Claim]) -> None:
    """A start comes before its end, a least value before a largest."""
    low, high = _role(own, "bound", "min"), _role(own, "bound", "max")
    if low is not None and high is not None and (low.size or 0) > (high.size or 0) and high.size is not None:
        for claim in (low, high):
            claim.doubt(f"the least value {_text(low)} is larger than the largest {_text(high)}")
    for first, second in (("start", "end"), ("issue", "due"), ("order", "delivery"), ("birth", "start")):
        one, other = _role(own, "date", first), _role(own, "date", second)
        begin, finish = _day(one), _day(other)
        if (
            one is not None
            and other is not None
            and begin is not None
            and finish is not None
            and begin > finish
        ):
            for claim in (one, other):
                claim.doubt(f"{_text(one)} comes after {_text(other)}")


def _check_list(
    place: str, items: Sequence[Exact], own: Sequence[Claim], claims: Mapping[str, Claim], gaps: list[Gap]
) -> None:
    amounts = _column(place, len(items), claims, "amount", "total", "subtotal", "price")
    totals = {claim.leaf.pointer: claim for claim in _with(own, "total", "subtotal")}
    if amounts and len(amounts) == len(items):
        made = sum((claim.size or Fraction(0) for claim in amounts), Fraction(0))
        sizes = {claim.size for claim in totals.values()}
        extra = _with(own, "tax", "shipping", "discount", "rounding")
        if made in sizes:
            _settle(
                (*amounts, *(c for c in totals.values() if c.size == made)),
                f"the lines sum to {float(made):g}",
            )
        elif totals and not _reaches(made, sizes, extra):
            shown = ", ".join(_text(claim) for claim in totals.values())
            gaps.append(Gap(place, f"the lines sum to {float(made):g}, which does not lead to {shown}"))
    shares = [
        claim
        for claim in claims.values()
        if (item := claim.item()) is not None
        and item[0] == place
        and claim.size is not None
        and not _SHARES.isdisjoint(claim.name.words)
    ]
    if len(shares) == len(items) > 1:
        made = sum((claim.size or Fraction(0) for claim in shares), Fraction(0))
        if abs(made - 100) <= 1 or abs(made - 1) <= Fraction(1, 100):
            _settle(shares, f"the shares sum to {float(made):g}")
        else:
            gaps.append(Gap(place, f"the shares sum to {float(made):g}"))
    for claim in own:
        if claim.size is not None and _counts(claim, place):
            if claim.size == len(items):
                claim.facts["formula"] = f"count of {place}"
                _settle((claim,), f"{place} holds {len(items)} items")
            else:
                reason = f"{claim.leaf.pointer} says {_text(claim)}, and it holds {len(items)} items"
                gaps.append(Gap(place, reason))


def _reaches(made: Fraction, sizes: set[Fraction | None], extra: Sequence[Claim]) -> bool:
    """Tell whether adding or taking off some of the other amounts leads from a sum to one of ``sizes``."""
    reached = {made}
    for claim in extra[:6]:
        size = abs(claim.size or Fraction(0))
        reached |= {one + step for one in reached for step in (size, -size)}
    return not reached.isdisjoint({size for size in sizes if size is not None})


def derive(value: Exact, claims: Sequence[Claim], open_lists: frozenset[str]) -> None:
    """Find numbers that stand nowhere and that a formula over grounded values gives: a count, a sum."""
    for claim in claims:
        if (
            claim.state not in ("open", "refuted")
            or claim.size is None
            or claim.grounding.standing == "found"
        ):
            continue
        parent = claim.leaf.pointer.rpartition("/")[0]
        siblings = [
            other
            for other in claims
            if other.leaf.pointer.rpartition("/")[0] == parent and other is not claim
        ]
        formula = _formula(value, claim, siblings, claims, parent, open_lists)
        if formula is not None:
            claim.state, claim.slot = ("found", "formula") if formula[1] else ("open", "")
            claim.reason = formula[0]
            claim.facts["formula"] = formula[0]


def _formula(
    value: Exact,
    claim: Claim,
    siblings: Sequence[Claim],
    claims: Sequence[Claim],
    parent: str,
    open_lists: frozenset[str],
) -> tuple[str, bool] | None:
    """Return the formula that gives a value, and whether everything in it is grounded."""
    holder = _at(value, parent)
    words = claim.name.words
    if isinstance(holder, dict):
        for key, items in holder.items():
            place = f"{parent}{pointer([key])}"
            if not isinstance(items, list) or not items:
                continue
            inside = [other for other in claims if other.leaf.pointer.startswith(place + "/")]
            sound = all(other.state in ("found", "skipped") for other in inside)
            complete = place not in open_lists and any("row" in other.facts for other in inside)
            if _counts(claim, place) and claim.size == len(items):
                return f"the count of {place}", sound and complete
            if any(role in ("total", "subtotal", "amount") for _, role in claim.name.roles) or "sum" in words:
                column = _column(
                    place, len(items), {c.leaf.pointer: c for c in claims}, "amount", "total", "price"
                )
                made = sum((other.size or Fraction(0) for other in column), Fraction(0))
                if len(column) == len(items) and made == claim.size:
                    return f"the sum of {place}", sound and complete
    if not words.isdisjoint({"days", "nights", "night", "day"} | _NIGHTS):
        dates = [other for other in siblings if _day(other) is not None]
        for one in dates:
            for other in dates:
                first, last = _day(one), _day(other)
                if (
                    first is not None
                    and last is not None
                    and first < last
                    and (last - first).days == claim.size
                ):
                    sound = one.state == other.state == "found" and not words.isdisjoint(_NIGHTS)
                    return f"the days from {_text(one)} to {_text(other)}", sound
    return None


def _column(place: str, length: int, claims: Mapping[str, Claim], *roles: str) -> list[Claim]:
    """Return one number of each item of a list: those of the first field with one of the roles."""
    names = {
        item[2]
        for claim in claims.values()
        if (item := claim.item()) is not None and item[0] == place and claim.size is not None
    }
    for role in roles:
        for name in sorted(names):
            column = [claims[at] for i in range(length) if (at := f"{place}/{i}{name}") in claims]
            if column and _with(column[:1], role) and all(claim.size is not None for claim in column):
                return column
    return []


def _counts(claim: Claim, place: str) -> bool:
    """Tell whether a field counts the items of a list: ``item_count`` beside ``items``."""
    counted = place.rpartition("/")[2].lower().rstrip("s")
    words = {word.rstrip("s") for word in claim.name.words}
    explicit = not {"count", "num", "number", "anzahl"}.isdisjoint(words)
    return explicit and (counted in words or words <= {"count", "item", "number", "total", "anzahl"})


def _role(own: Sequence[Claim], family: str, role: str) -> Claim | None:
    found = [claim for claim in own if (family, role) in claim.name.roles]
    return found[0] if len(found) == 1 else None


def _day(claim: Claim | None) -> date | None:
    if claim is None or not isinstance(claim.leaf.value, str):
        return None
    read = read_date(fold(claim.leaf.value).text.strip())
    days = {day for _, day, whole in read.readings if whole} if read is not None else set[date]()
    return days.pop() if len(days) == 1 else None


def _settle(claims: Iterable[Claim], law: str) -> None:
    for claim in claims:
        claim.facts.setdefault("laws", law)
        if claim.state == "found":
            claim.slot = claim.slot or "law"
        elif claim.state == "open" and claim.facts.get("fit") == "several":
            claim.state, claim.slot, claim.reason = "found", "law", law


def _unsettled(claims: Iterable[Claim], reason: str) -> None:
    """Doubt what no label and no row settles; a document with further amounts breaks such a law rightly."""
    for claim in claims:
        claim.notes.append(reason)
        if claim.slot not in _SETTLED or (claim.slot == "row" and "column" not in claim.facts):
            claim.doubt(reason)


def _text(claim: Claim) -> str:
    return str(claim.leaf.value)


def _at(value: Exact, place: str) -> Exact:
    for part in place.split("/")[1:] if place else ():
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value

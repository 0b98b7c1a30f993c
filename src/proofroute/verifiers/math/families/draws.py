"""Check probabilities of draws by counting outcomes that are equally likely."""

from collections import Counter
from fractions import Fraction
from itertools import permutations, product
from math import comb, perm, prod
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.forms.families import Draws
from proofroute.tools.math.tree import Num, Value
from proofroute.verifiers.math.families.chance import compare_chance
from proofroute.verifiers.math.scribe import Scribe

_FEW: Final = 20_000


def check_draws(form: Draws, value: Value, text: str) -> list[Evidence] | None:
    """Count what is wanted and what is possible; few outcomes are gone through one by one."""
    scribe = Scribe("value", "math.counting", form.read_as)
    favourable, possible = _counted(form)
    if form.negated:
        favourable = possible - favourable
    listed = _listed(form)
    expected = Fraction(favourable, possible)
    if listed is not None and listed != expected:
        return [scribe.undecided("Two ways of counting contradict each other.")]
    because = f"{favourable} of {possible} equally likely outcomes are meant."
    return compare_chance(scribe, Num(expected), value, text, because)


def _counted(form: Draws) -> tuple[int, int]:
    bag = dict(form.bag)
    total = sum(bag.values())
    if form.replaced:
        wanted = Counter(form.sequence) if form.sequence else Counter(dict(form.wanted))
        ways = prod(bag[name] ** count for name, count in wanted.items())
        return ways * (1 if form.sequence else _orders(wanted)), total**form.drawn
    if form.sequence:
        wanted = Counter(form.sequence)
        return prod(perm(bag[name], count) for name, count in wanted.items()), perm(total, form.drawn)
    return prod(comb(bag[name], count) for name, count in form.wanted), comb(total, form.drawn)


def _orders(wanted: Counter[str]) -> int:
    left, ways = sum(wanted.values()), 1
    for count in wanted.values():
        ways *= comb(left, count)
        left -= count
    return ways


def _listed(form: Draws) -> Fraction | None:
    """Go through all draws, where there are few of them."""
    things = [name for name, count in form.bag for _ in range(count)]
    total = len(things)
    possible = total**form.drawn if form.replaced else perm(total, form.drawn)
    if possible > _FEW:
        return None
    outcomes = product(things, repeat=form.drawn) if form.replaced else permutations(things, form.drawn)
    wanted = Counter(dict(form.wanted))
    hits = sum(
        outcome == form.sequence if form.sequence else +Counter(outcome) == +wanted for outcome in outcomes
    )
    return Fraction(possible - hits if form.negated else hits, possible)

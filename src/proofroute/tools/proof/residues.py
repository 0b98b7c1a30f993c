"""Divisibility by going through all residues: finitely many cases, so a proof.

A polynomial repeats modulo m with every variable. With powers such as ``2^n`` the residues are followed from
the first n on until a state comes back; from there on they repeat.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import lcm
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Num, Relation, Sym
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import Exponential, Generator, Polynomial, polynomial
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Perfect,
    Several,
    Statement,
    inner_atoms,
    show_atom,
)

MAX_CASES: Final = 60_000
_MAX_OF_POWERS: Final = 100


def prove_by_residues(statement: Statement, hypotheses: Sequence[Atom], claim: Atom) -> Decision:
    """Prove that the hypotheses imply ``claim`` for all integers, or leave it open.

    A case that fails here is no counterexample yet: bounds on the variables are not looked at, nor is any
    other hypothesis that is not made of congruences.

    Raises:
        Unreadable: something is no polynomial over the integers.
        TooLarge: something goes beyond the bounds.
    """
    if any(variable.sort != "integer" for variable in statement.variables):
        return undecided("residues", "Residues speak of integers only.")
    if not of_congruences(claim):
        return undecided("residues", "It is no claim about residues.")
    used = [atom for atom in _as_residues(hypotheses, claim) if of_congruences(atom)]
    congruences = [
        part for atom in (*used, claim) for part in inner_atoms(atom) if isinstance(part, Congruence)
    ]
    forms: dict[Atom, Polynomial] = {part: polynomial(part.expr) for part in congruences}
    modulus = lcm(*(part.modulus * forms[part].denominator for part in congruences))
    powers = frozenset(power for form in forms.values() for power in form.exponentials)
    names = sorted({name for form in forms.values() for name in form.variables})
    cases = _Cases(tuple(used), claim, forms, modulus)
    if powers:
        return _by_repetition(hypotheses, cases, powers, names)
    if modulus ** len(names) > MAX_CASES:
        return undecided("residues", f"There are more than {MAX_CASES} cases of residues.")
    for case in product(range(modulus), repeat=len(names)):
        values: dict[Generator, int] = dict(zip(names, case, strict=True))
        if not cases.hold(values):
            return undecided("residues", f"It fails for the residues {values} modulo {modulus}.")
    return Decision(
        holds=True,
        method="residues",
        how=f"It holds for each of the {modulus ** len(names)} cases of {', '.join(names) or 'numbers'} "
        f"modulo {modulus}.",
    )


def _as_residues(hypotheses: Sequence[Atom], claim: Atom) -> Iterator[Atom]:
    """Yield the hypotheses, for perfect powers what they say of the residues that the claim is about."""
    moduli = [part.modulus for part in inner_atoms(claim) if isinstance(part, Congruence)]
    modulus = lcm(*moduli)
    for atom in hypotheses:
        if isinstance(atom, Perfect) and not atom.negated and 1 < modulus <= _MAX_OF_POWERS:
            rests = sorted({pow(value, atom.exponent, modulus) for value in range(modulus)})
            yield Several(tuple(Congruence(atom.expr, modulus, rest) for rest in rests), every=False)
        else:
            yield atom


def of_congruences(atom: Atom) -> bool:
    """Tell whether ``atom`` is made of congruences alone."""
    return all(isinstance(part, Congruence | Several) for part in inner_atoms(atom))


@dataclass(frozen=True, slots=True)
class _Cases:
    """What has to hold for every case of residues."""

    used: tuple[Atom, ...]
    claim: Atom
    forms: Mapping[Atom, Polynomial]
    modulus: int

    def hold(self, values: dict[Generator, int]) -> bool:
        """Tell whether the claim follows where the generators have these residues."""
        return self._met(self.claim, values) or not all(self._met(atom, values) for atom in self.used)

    def _met(self, atom: Atom, values: dict[Generator, int]) -> bool:
        if isinstance(atom, Several):
            return (all if atom.every else any)(self._met(part, values) for part in atom.parts)
        if not isinstance(atom, Congruence):
            raise TypeError(f"no congruence: {atom!r}")
        form = self.forms[atom]
        value = form.residue(values, self.modulus) % (atom.modulus * form.denominator)
        return (value == _target(atom, form)) != atom.negated


def _target(atom: Congruence, form: Polynomial) -> int:
    return atom.residue * form.denominator % (atom.modulus * form.denominator)


def _by_repetition(
    hypotheses: Sequence[Atom],
    cases: _Cases,
    powers: frozenset[Exponential],
    names: Sequence[str],
) -> Decision:
    if len({*names, *(power.variable for power in powers)}) > 1:
        return undecided("residues", "Powers with more than one variable are not decided by residues.")
    (name,) = {power.variable for power in powers}
    start = lowest(hypotheses, name)
    if start is None or start < 0:
        return undecided("residues", f"{name} may be negative in an exponent.")
    modulus = cases.modulus
    seen: set[tuple[int, ...]] = set()
    for value, state in _states(start, modulus, sorted(powers)):
        if state in seen:
            return Decision(
                holds=True,
                method="residues",
                how=f"The residues modulo {modulus} repeat from {name} = {value} on, and it holds for each "
                f"of the {len(seen)} that occur.",
            )
        if len(seen) > MAX_CASES:
            break
        seen.add(state)
        values: dict[Generator, int] = {name: state[0], **dict(zip(sorted(powers), state[1:], strict=True))}
        if not cases.hold(values):
            return undecided("residues", f"It fails for {name} = {value}.")
    return undecided("residues", f"The residues did not repeat within {MAX_CASES} cases.")


def _states(start: int, modulus: int, powers: Sequence[Exponential]) -> Iterator[tuple[int, tuple[int, ...]]]:
    steps = [pow(power.base, power.rate, modulus) for power in powers]
    state = [pow(power.base, power.rate * start, modulus) for power in powers]
    value = start
    while True:
        yield value, (value % modulus, *state)
        value += 1
        state = [current * step % modulus for current, step in zip(state, steps, strict=True)]


def lowest(atoms: Sequence[Atom], name: str) -> int | None:
    """Return the greatest whole lower bound that plain conditions such as ``n >= 1`` put on ``name``."""
    bounds: list[int] = []
    for atom in atoms:
        if not isinstance(atom, Relation) or len(atom.ops) != 1:
            continue
        left, right = atom.sides
        op: str = atom.ops[0]
        if isinstance(left, Num) and isinstance(right, Sym):
            left, right, op = right, left, {"<=": ">=", "<": ">"}.get(op, "")
        if left == Sym(name) and isinstance(right, Num):
            if op == ">=":
                bounds.append(right.value.__ceil__())
            elif op == ">":
                bounds.append(right.value.__floor__() + 1)
    return max(bounds, default=None)


def no_solution_modulus(relation: Relation) -> int | None:
    """Return a modulus under which a ``!=`` between integer polynomials holds for all residues.

    Raises:
        Unreadable: it is no such relation.
        TooLarge: it goes beyond the bounds.
    """
    if relation.ops != ("!=",):
        raise Unreadable("it is no inequation: " + show_atom(relation))
    from proofroute.tools.math.build import written_negative
    from proofroute.tools.math.tree import Add

    form = polynomial(Add((relation.sides[0], written_negative(relation.sides[1]))))
    if form.exponentials:
        raise Unreadable("powers with variable exponents")
    names = sorted(form.variables)
    for modulus in (2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27):
        if modulus ** len(names) > MAX_CASES:
            break
        cases = product(range(modulus), repeat=len(names))
        if all(form.residue(dict(zip(names, case, strict=True)), modulus) for case in cases):
            return modulus
    return None

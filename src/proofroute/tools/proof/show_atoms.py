"""Atoms as plain mathematics."""

from collections.abc import Iterable
from typing import Final

from proofroute.tools.math.build import substitute
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Relation, Sym
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Divides,
    Extent,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    RootCount,
    Several,
    Sort,
    Summation,
    Variable,
)
from proofroute.tools.proof.laws.tree import Law, show_formula

_POWERS: Final = {2: "square", 3: "cube"}
_WORDS: Final = {"=": "equals"}
_COUNTS: Final = {"=": "exactly", "<=": "at most", ">=": "at least", "<": "fewer than", ">": "more than"}


def show_atom(atom: Atom) -> str:
    """Write ``atom`` as plain mathematics."""
    match atom:
        case Relation():
            return show(atom)
        case Congruence(modulus=1):
            return f"{show(atom.expr)} is {_not(atom.negated)}an integer"
        case Congruence():
            sign = "≢" if atom.negated else "≡"
            return f"{show(atom.expr)} {sign} {atom.residue} (mod {atom.modulus})"
        case Divides():
            verb = "does not divide" if atom.negated else "divides"
            return f"{show(atom.divisor)} {verb} {show(atom.expr)}"
        case Perfect():
            return f"{show(atom.expr)} is {_not(atom.negated)}a perfect {_POWERS.get(atom.exponent, 'power')}"
        case Rationality():
            return f"{show(atom.expr)} is {'rational' if atom.rational else 'irrational'}"
        case Primality():
            return f"{show(atom.expr)} is {_not(atom.negated)}{'prime' if atom.prime else 'composite'}"
        case Summation():
            index = "j" if atom.index == "k" else "k"
            term = show(_renamed(atom.term, atom.index, index))
            sign = _WORDS.get(atom.op, atom.op)
            return f"sum of {term} for {index} = {atom.first}..{atom.index} {sign} {show(atom.total)}"
        case RootCount():
            return _counted(atom)
        case Several():
            return (" and " if atom.every else " or ").join(_bracketed(part) for part in atom.parts)
        case Quantified():
            head = f"for {'some' if atom.some else 'all'} {show_variables(atom.variables)}"
            if atom.given:
                head += " with " + ", ".join(show_atom(part) for part in atom.given)
            return f"{head}: {show_atom(atom.claim)}"
        case Extent(what="infinite"):
            return f"there are {'finitely' if atom.negated else 'infinitely'} many {atom.of}"
        case Extent():
            return f"there is {'no' if atom.negated else 'a'} {atom.what} among the {atom.of}"
        case Law():
            kind = "sets" if atom.about_sets else "truth values"
            return f"for all {kind}: {show_formula(atom.formula)}"


def _counted(atom: RootCount) -> str:
    how = "" if atom.loose else f"{_COUNTS.get(atom.op, 'a number other than')} "
    bounds = "".join(
        f" {sign} {show(Num(bound))}"
        for sign, bound in ((">", atom.low), ("<", atom.high))
        if bound is not None
    )
    kind = f"{'distinct ' if atom.distinct else ''}{atom.sort}"
    ending = "zero" if atom.count == 1 else "zeros"
    where = f" with {atom.name}{bounds}" if bounds else ""
    return f"{show(atom.expr)} has {how}{atom.count} {kind} {ending}{where}"


def show_variables(variables: Iterable[Variable]) -> str:
    """Write variables with what they range over."""
    groups: dict[tuple[Sort, bool], list[str]] = {}
    for variable in variables:
        groups.setdefault((variable.sort, variable.assumed), []).append(variable.name)
    parts = [
        f"{sort} {', '.join(names)}{' (assumed)' if assumed else ''}"
        for (sort, assumed), names in groups.items()
    ]
    return " and ".join(parts)


def _bracketed(atom: Atom) -> str:
    return f"({show_atom(atom)})" if isinstance(atom, Several | Quantified) else show_atom(atom)


def _not(negated: bool) -> str:
    return "not " if negated else ""


def _renamed(expr: Expr, old: str, new: str) -> Expr:
    return substitute(expr, old, Sym(new))

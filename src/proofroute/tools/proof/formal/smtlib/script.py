"""A script of SMT-LIB: its declarations, its assertions, and what it asks."""

from dataclasses import dataclass, replace
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.smtlib.sexpr import Sexpr, atoms, read_sexprs

_KEPT: Final = frozenset(
    (
        "declare-const",
        "declare-fun",
        "declare-sort",
        "declare-datatype",
        "declare-datatypes",
        "define-fun",
        "define-const",
        "define-sort",
    )
)
_PASSED_OVER: Final = frozenset(
    (
        "set-option",
        "get-model",
        "get-value",
        "get-proof",
        "get-unsat-core",
        "get-info",
        "get-assertions",
        "echo",
    )
)
_REFUSED: Final = frozenset(
    (
        "push",
        "pop",
        "reset",
        "reset-assertions",
        "check-sat-assuming",
        "define-fun-rec",
        "define-funs-rec",
        "get-assignment",
        "include",
        "simplify",
        "eval",
        "apply",
        "check-sat-using",
        "minimize",
        "maximize",
        "assert-soft",
        "declare-rel",
        "declare-var",
        "rule",
        "query",
    )
)
_COMMANDS: Final = _KEPT | _PASSED_OVER | _REFUSED | {"set-logic", "set-info", "assert", "check-sat", "exit"}
_TERMS: Final = frozenset(
    (
        "forall",
        "exists",
        "not",
        "and",
        "or",
        "xor",
        "=>",
        "=",
        "distinct",
        "<",
        "<=",
        ">",
        ">=",
        "let",
        "!",
        "ite",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script that asks at most once.

    Args:
        declarations: declarations and definitions, in their order.
        asserts: what it asserts.
        asks: it has a ``(check-sat)``.
        status: what it says is to come out, if it does.
    """

    declarations: tuple[Sexpr, ...] = ()
    asserts: tuple[Sexpr, ...] = ()
    asks: bool = False
    status: str | None = None


def is_smtlib(text: str) -> bool:
    """Tell whether ``text`` is SMT-LIB as far as its first word shows: a script, or one assertion.

    >>> is_smtlib("(forall ((x Real)) (>= (* x x) 0.0))"), is_smtlib("(x + 1)^2 = x^2 + 2x + 1")
    (True, False)
    """
    try:
        exprs = read_sexprs(text)
    except (Unreadable, TooLarge):
        return False
    heads = [expr[0] if isinstance(expr, tuple) and expr else "" for expr in exprs]
    if len(heads) == 1 and heads[0] in _TERMS:
        return True
    return bool(heads) and all(head in _COMMANDS for head in heads) and "assert" in heads


def read_script(text: str) -> Script:
    """Read a script, or one assertion by itself.

    Raises:
        Unreadable: it holds what is not read here, or asks more than once.
        TooLarge: it is too long or too deep.
    """
    script = Script()
    exprs = read_sexprs(text)
    if len(exprs) == 1 and isinstance(exprs[0], tuple) and exprs[0] and exprs[0][0] in _TERMS:
        return Script(asserts=exprs)
    for expr in exprs:
        if expr == ("exit",):
            break
        script = _with(script, expr)
    if not script.asserts:
        raise Unreadable("it asserts nothing")
    return script


def _with(script: Script, command: Sexpr) -> Script:
    match command:
        case ("check-sat",):
            if script.asks:
                raise Unreadable("it asks more than once")
            return replace(script, asks=True)
        case ("assert", term):
            if script.asks:
                raise Unreadable("it asserts something after it has asked")
            return replace(script, asserts=(*script.asserts, term))
        case ("set-info", ":status", str(status)):
            return replace(script, status=status)
        case ("set-logic" | "set-info", *_):
            return script
        case (str(head), *_) if head in _KEPT:
            if script.asks:
                raise Unreadable("it declares something after it has asked")
            return replace(script, declarations=(*script.declarations, command))
        case (str(head), *_) if head in _PASSED_OVER:
            return script
        case (str(head), *_):
            raise Unreadable(f"the command {head!r} is not read here")
        case _:
            raise Unreadable("it is no list of commands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What must have no model: declarations, and assertions that contradict each other."""

    declarations: tuple[Sexpr, ...]
    asserts: tuple[Sexpr, ...]


def goal_of_statement(script: Script) -> Goal:
    """Return what must have no model where the script is a statement that a task wants proved.

    One assertion is what is to be proved, for all values of its constants; a script that asks is to be
    ``unsat`` as it stands.

    Raises:
        Unreadable: what is to be proved is not clear.
    """
    if script.asks:
        return goal_of_proof(script)
    if len(script.asserts) != 1:
        raise Unreadable(
            "which of its assertions are conditions is not clear: write one, `(=> conditions claim)`, or "
            "add `(check-sat)` to a script that must be unsat"
        )
    claim = script.asserts[0]
    if script.declarations and isinstance(claim, tuple) and claim[:1] == ("not",):
        raise Unreadable(
            "whether the negation is the claim or what a refutation starts from is not clear: "
            "add `(check-sat)` to a script that must be unsat"
        )
    return Goal(declarations=script.declarations, asserts=(("not", claim),))


def goal_of_proof(script: Script) -> Goal:
    """Return what must have no model where the script is a refutation.

    Raises:
        Unreadable: it says of itself that it has one.
    """
    if script.status == "sat":
        raise Unreadable("it says of itself that it has a model, which proves no statement for all values")
    return Goal(declarations=script.declarations, asserts=script.asserts)


def names_in(goal: Goal) -> frozenset[str]:
    """Return all atoms of a goal."""
    return atoms((*goal.declarations, *goal.asserts))

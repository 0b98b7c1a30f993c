"""Read the tests that are simple: assertions on what calls with plain values return, one after the other."""

import ast
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from proofroute.verifiers.code.inside.codec import class_of
from proofroute.verifiers.code.inside.names import is_solution
from proofroute.verifiers.code.inside.survey import survey
from proofroute.verifiers.code.inside.units import Survey
from proofroute.verifiers.code.plain_values import Ask, NotSimple, Space, evaluate, nearly, safe_names


@dataclass(slots=True)
class Simple:
    """One unit that is simple: what is run for it, and the names that it starts with."""

    claim: str
    statements: list[ast.stmt]
    source: str
    space: Space


@dataclass(slots=True)
class Read:
    """A test text: its simple units, and the other ones with the reason."""

    found: Survey
    simple: list[Simple] = field(default_factory=list[Simple])
    others: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Failure:
    """An assertion that does not hold: the last call, what it gave, what is expected."""

    source: str
    call: str
    got: Any
    expected: Any
    near: bool


def read_tests(tests: str, defined: frozenset[str], entry_point: str | None) -> Read:
    r"""Sort the units of a test text.

    Args:
        tests: the text; it parses.
        defined: names of the functions that the code defines.
        entry_point: what ``check`` is given.

    >>> read = read_tests("assert f(1) == 2\nassert all(f(i) for i in x)", frozenset({"f"}), None)
    >>> [unit.claim for unit in read.simple], read.others
    (['test 1'], {'test 2': 'it calls something else than the code'})
    """
    found = survey(tests)
    read = Read(found)
    problems = {unit.claim: unit.problem for unit in found.units if unit.problem is not None}
    entry = frozenset({entry_point}) if entry_point else frozenset[str]()
    space = Space(defined & found.wanted | entry)
    for claim, shared, own, source, local in _units(found):
        where = Space(space.callable | local)
        reason = problems.get(claim) or _why_not(found, shared, own, where)
        if reason is None:
            read.simple.append(Simple(claim, [*shared, *own], source, where))
        else:
            read.others[claim] = reason
    for unit in found.units:
        if unit.claim not in read.others and unit.claim not in {item.claim for item in read.simple}:
            read.others[unit.claim] = unit.problem or "it is no simple assertion"
    if any(_is_set_up(node, entry_point) for node in found.tree.body):
        # What stands round the assertions could change what they mean.
        for item in read.simple:
            read.others[item.claim] = "the test text sets something up"
        read.simple.clear()
    return read


def run_simple(unit: Simple) -> Generator[Ask, Any, Failure | None]:
    """Run a unit; yields the calls of the code and is sent what they return.

    Raises:
        NotSimple: it turns out to be more.
        Exception: whatever the test raises.
    """
    for statement in unit.statements:
        match statement:
            case ast.Assert(test=test):
                failure = yield from _assert(test, unit.space)
                if failure is not None:
                    return failure
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                unit.space.values[name] = yield from evaluate(value, unit.space)
            case ast.Import(names=aliases):
                unit.space.modules.update(alias.asname or alias.name for alias in aliases)
            case _:
                pass
    return None


def _assert(test: ast.expr, space: Space) -> Generator[Ask, Any, Failure | None]:
    """Evaluate an assertion so that both sides of a comparison can be shown."""
    calls: list[Ask] = []
    source = ast.unparse(test)
    match test:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            first = yield from _noting(left, space, calls)
            before = len(calls)
            second = yield from _noting(right, space, calls)
            held: dict[str, Any] = {"_left": first, "_right": second}
            again = ast.Compare(left=ast.Name("_left"), ops=[op], comparators=[ast.Name("_right")])
            found = yield from evaluate(again, Space(frozenset(), held))
            got, expected = (first, second) if before else (second, first)
            near = not isinstance(op, ast.Is | ast.IsNot | ast.NotEq) and nearly(first, second)
        case _:
            found = yield from _noting(test, space, calls)
            if _is_vain(found):
                raise NotSimple("what is asserted holds comparisons, and counts as true whatever they gave")
            got, expected, near = found, None, False
    return None if found else Failure(source, str(calls[-1]) if calls else "", got, expected, near)


def _noting(node: ast.expr, space: Space, calls: list[Ask]) -> Generator[Ask, Any, Any]:
    evaluation = evaluate(node, space)
    value: Any = None
    while True:
        try:
            asked = evaluation.send(value)
        except StopIteration as end:
            return end.value
        calls.append(asked)
        value = yield asked


def _is_vain(value: Any) -> bool:
    if class_of(value) in (list, tuple, set, frozenset):
        return bool(value) and all(type(item) is bool for item in value)
    return class_of(value) is dict or value in ("True", "False")


_Unit: TypeAlias = tuple[str, list[ast.stmt], list[ast.stmt], str, frozenset[str]]


def _units(found: Survey) -> Iterator[_Unit]:
    """Yield claim, statements that other units share, its own, source, and what it calls the code by."""
    lines = {unit.function: unit for unit in found.units if unit.function and not unit.owner}
    setting: list[ast.stmt] = []
    for node in found.tree.body:
        number = found.nodes.get(id(node))
        match node:
            case ast.FunctionDef(name="check", args=ast.arguments(args=[parameter]), body=body):
                inside: list[ast.stmt] = []
                for statement in body:
                    place = found.nodes.get(id(statement))
                    if place is None:
                        inside.append(statement)
                    else:
                        unit = found.units[place]
                        names = frozenset({parameter.arg})
                        yield unit.claim, [*setting, *inside], [statement], unit.source, names
            case ast.FunctionDef(name=name, args=args, body=body) if name in lines:
                simple: list[ast.stmt] = (
                    body if not (args.args or args.kwonlyargs or args.vararg or args.kwarg) else [node]
                )
                yield name, [*setting], simple, lines[name].source, frozenset()
            case _ if number is not None:
                unit = found.units[number]
                yield unit.claim, [*setting], [node], unit.source, frozenset()
            case ast.Assign() | ast.Import():
                setting.append(node)
            case _:
                pass


def _is_set_up(node: ast.stmt, entry_point: str | None) -> bool:
    """Tell whether a statement of the text does more than to import, to test and to name values."""
    match node:
        case ast.Import(names=aliases):
            return any(alias.name not in ("math", "pytest", "unittest") for alias in aliases) and not all(
                is_solution(alias.name, entry_point) for alias in aliases
            )
        case ast.ImportFrom(module=module, names=aliases):
            typing = module in ("typing", "__future__")
            renamed = any(alias.asname for alias in aliases)
            return not typing and (renamed or not is_solution(module or "", entry_point))
        case ast.FunctionDef(name=name, decorator_list=decorators):
            return bool(decorators) or not (name == "check" or name.startswith("test"))
        case ast.Expr(value=ast.Constant()) | ast.Pass() | ast.Assign() | ast.Assert():
            return False
        case ast.Expr(value=ast.Call(func=ast.Name(id=name), args=args)):
            tested = all(isinstance(item, ast.Name) for item in args)
            return not (tested and (name == "check" or name.startswith("test")))
        case _:
            return True


def _why_not(found: Survey, shared: list[ast.stmt], own: list[ast.stmt], space: Space) -> str | None:
    """Say why a unit is not simple; None where it is, as far as its text tells."""
    asserted = 0
    statements = [*shared, *own]
    made = {name for statement in statements for name in _stored(statement)}
    if made & (space.callable | safe_names() | {"math"}):
        return "it gives a name anew"
    if found.reaches_in:
        return "it looks at the process"
    reads = Counter(_loaded(found.tree.body))
    space.once = frozenset(name for name in made if reads[name] == 1)
    if _hands_over(statements, space):
        return "a value that can change is given to the code by its name"
    returned: set[str] = set()
    for place, statement in enumerate(statements):
        match statement:
            case ast.Assert(test=test) if id(statement) not in found.refused:
                asserted += place >= len(shared)
                if not _asks_once(test, space.callable | returned):
                    return "an assertion does not compare what the code returns with a value"
                reason = _unknown(test, space, made)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                reason = _unknown(value, space, made)
                if _uses(value, space.callable | returned):
                    returned.add(name)
                    if place < len(shared):
                        reason = "what the code returns is shared by several tests"
            case ast.Import(names=aliases):
                reason = None if all(alias.name == "math" for alias in aliases) else "it imports modules"
                space.modules.update(alias.asname or alias.name for alias in aliases if alias.name == "math")
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                reason = None
            case _:
                reason = f"it holds {type(statement).__name__}"
        if reason is not None:
            return reason
    return None if asserted else "it asserts nothing"


def _loaded(statements: list[ast.stmt]) -> Iterator[str]:
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                yield node.id


def _hands_over(statements: list[ast.stmt], space: Space) -> bool:
    """Tell whether the code is given a value by a name that is read elsewhere too."""
    changing = {
        name
        for statement in statements
        if isinstance(statement, ast.Assign)
        for name in _stored(statement)
        if any(isinstance(inner, _CHANGING) for inner in ast.walk(statement.value))
    }
    calls = [node for statement in statements for node in ast.walk(statement) if isinstance(node, ast.Call)]
    return any(
        _uses(given, frozenset(changing - space.once))
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in space.callable
        for given in [*call.args, *(keyword.value for keyword in call.keywords)]
    )


_CHANGING: Final = (ast.List, ast.Dict, ast.Set, ast.Call)


def _uses(node: ast.AST, names: frozenset[str] | set[str]) -> bool:
    return any(isinstance(inner, ast.Name) and inner.id in names for inner in ast.walk(node))


def _stored(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _asks_once(test: ast.expr, of_code: frozenset[str]) -> bool:
    """Tell whether the code stands on one side of every comparison only, and somewhere."""
    for node in ast.walk(test):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if sum(_uses(side, of_code) for side in sides) != 1:
                return False
    return _uses(test, of_code) and isinstance(test, ast.Compare | ast.UnaryOp | ast.BoolOp | ast.Call)


def _unknown(node: ast.expr, space: Space, made: set[str]) -> str | None:
    """Say which part of an expression is not read."""
    called = {id(inner.func) for inner in ast.walk(node) if isinstance(inner, ast.Call)}
    for inner in ast.walk(node):
        match inner:
            case ast.Name(id=name) if name in space.callable | safe_names() and id(inner) not in called:
                return f"it hands on {name!r}"
            case ast.Name(id=name) if name not in space.callable | made | safe_names() | space.modules:
                return f"it names {name!r}"
            case ast.Call(func=ast.Name(id=name)) if name in space.callable | safe_names():
                pass
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))) if name in space.modules:
                pass
            case ast.Call():
                return "it calls something else than the code"
            case ast.expr() if not isinstance(inner, _PARTS):
                return f"it holds {type(inner).__name__}"
            case _:
                pass
    return None


_PARTS: Final = (
    ast.Constant,
    ast.Name,
    ast.List,
    ast.Tuple,
    ast.Set,
    ast.Dict,
    ast.UnaryOp,
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
    ast.Subscript,
    ast.Attribute,
    ast.Call,
)

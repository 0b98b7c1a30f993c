"""Statements of a prompt that may be a test: plain values, calls of the code, and a few pure builtins."""

import ast
import builtins
from collections.abc import Iterable
from typing import Final

from proofroute.tools.code.literals import is_literal

_WORDS: Final = """
    abs all any bool dict float frozenset int len list max min next repr round set sorted str sum tuple
"""
_PURE: Final = frozenset(_WORDS.split())
_KNOWN: Final = _PURE | frozenset(dir(builtins))
_CONSTANTS: Final = frozenset({"math.inf", "math.nan", "math.pi", "math.e"})


class Unsure(Exception):
    """A statement holds something that is more than data and calls of the code."""


class Reader:
    """Checks statements one by one.

    Attributes:
        names: functions and classes that the statements take from the code.
        bound: names that the statements have given values to.
    """

    def __init__(self, entry_point: str | None) -> None:
        self.entry_point = entry_point
        self.names: set[str] = set()
        self.bound: set[str] = set()

    def expression(self, node: ast.expr) -> None:
        """Check an expression.

        Raises:
            Unsure: it is not of the kinds that are read.
        """
        match node:
            case _ if is_literal(node):
                pass
            case ast.Name(id=name) if name in self.bound:
                pass
            case ast.Call():
                self._call(node)
            case ast.Attribute() if ast.unparse(node) in _CONSTANTS:
                pass
            case ast.Attribute(value=value, attr=name) if not name.startswith("_") and self._is_object(value):
                self.expression(value)
            case ast.Subscript(value=value, slice=index):
                self.expression(value)
                self.expression(index)
            case ast.Slice(lower=lower, upper=upper, step=step):
                self.all(part for part in (lower, upper, step) if part is not None)
            case ast.UnaryOp(operand=operand):
                self.expression(operand)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
                self.all((left, right))
            case ast.Compare(left=left, comparators=others):
                self.all((left, *others))
            case ast.BoolOp(values=values):
                self.all(values)
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
                self.all(items)
            case ast.Dict(keys=keys, values=values) if None not in keys:
                self.all(key for key in keys if key is not None)
                self.all(values)
            case _:
                raise Unsure

    def all(self, nodes: Iterable[ast.expr]) -> None:
        """Check several expressions."""
        for node in nodes:
            self.expression(node)

    def _is_object(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Call | ast.Attribute) or (
            isinstance(node, ast.Name) and node.id in self.bound
        )

    def _call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Name(id=name) if name not in _KNOWN or name == self.entry_point:
                if name in self.bound:
                    raise Unsure
                self.names.add(name)
            case ast.Name(id=name) if name in _PURE:
                pass
            case ast.Attribute(value=ast.Name(id="math"), attr="isclose"):
                pass
            case ast.Attribute(value=value, attr=name) if not name.startswith("_") and self._is_object(value):
                self.expression(value)
            case _:
                raise Unsure
        if any(keyword.arg is None for keyword in node.keywords):
            raise Unsure
        self.all(node.args)
        self.all([keyword.value for keyword in node.keywords])

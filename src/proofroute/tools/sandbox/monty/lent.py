"""Modules that Monty lacks and programs use most: written in what Monty has, and put in at their imports."""

import ast
from typing import Final

from proofroute.tools.sandbox.monty.names import words

_STRING: Final = """
class _pr_string:
    ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
    ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    ascii_letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
    digits = '0123456789'
    hexdigits = '0123456789abcdefABCDEF'
    octdigits = '01234567'
    punctuation = '!"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~'
    whitespace = ' \\t\\n\\r\\x0b\\x0c'
"""

_HEAPQ: Final = """
class _pr_Heapq:
    def heappush(self, heap, item):
        heap.append(item)
        self._down(heap, 0, len(heap) - 1)
    def heappop(self, heap):
        last = heap.pop()
        if not heap:
            return last
        found = heap[0]
        heap[0] = last
        self._up(heap, 0)
        return found
    def heapreplace(self, heap, item):
        found = heap[0]
        heap[0] = item
        self._up(heap, 0)
        return found
    def heappushpop(self, heap, item):
        if heap and heap[0] < item:
            item, heap[0] = heap[0], item
            self._up(heap, 0)
        return item
    def heapify(self, heap):
        place = len(heap) // 2
        while place > 0:
            place -= 1
            self._up(heap, place)
    def nlargest(self, n, iterable, key=None):
        return sorted(_pr_it(iterable), key=key, reverse=True)[:max(n, 0)]
    def nsmallest(self, n, iterable, key=None):
        return sorted(_pr_it(iterable), key=key)[:max(n, 0)]
    def _down(self, heap, first, place):
        item = heap[place]
        while place > first:
            above = (place - 1) >> 1
            if item < heap[above]:
                heap[place] = heap[above]
                place = above
            else:
                break
        heap[place] = item
    def _up(self, heap, place):
        end = len(heap)
        first = place
        item = heap[place]
        below = 2 * place + 1
        while below < end:
            right = below + 1
            if right < end and not heap[below] < heap[right]:
                below = right
            heap[place] = heap[below]
            place = below
            below = 2 * place + 1
        heap[place] = item
        self._down(heap, first, place)
_pr_heapq = _pr_Heapq()
"""

_OPERATOR: Final = """
class _pr_Operator:
    def add(self, a, b):
        return a + b
    def sub(self, a, b):
        return a - b
    def mul(self, a, b):
        return a * b
    def truediv(self, a, b):
        return a / b
    def floordiv(self, a, b):
        return a // b
    def mod(self, a, b):
        return a % b
    def xor(self, a, b):
        return a ^ b
    def and_(self, a, b):
        return a & b
    def or_(self, a, b):
        return a | b
    def neg(self, a):
        return -a
    def eq(self, a, b):
        return a == b
    def ne(self, a, b):
        return a != b
    def lt(self, a, b):
        return a < b
    def le(self, a, b):
        return a <= b
    def gt(self, a, b):
        return a > b
    def ge(self, a, b):
        return a >= b
    def itemgetter(self, first, *others):
        if others:
            return lambda item: tuple([item[place] for place in (first,) + others])
        return lambda item: item[first]
_pr_operator = _pr_Operator()
"""

_TEXTS: Final = {"string": _STRING, "heapq": _HEAPQ, "operator": _OPERATOR}
_NAMES: Final = {
    "string": words(
        "ascii_lowercase ascii_uppercase ascii_letters digits hexdigits octdigits punctuation whitespace"
    ),
    "heapq": words("heappush heappop heapreplace heappushpop heapify nlargest nsmallest"),
    "operator": words("add sub mul truediv floordiv mod xor and_ or_ neg eq ne lt le gt ge itemgetter"),
}


def with_modules(tree: ast.Module) -> str:
    """Put what stands in for modules where they are imported; return the texts that define it."""
    lender = _Lender()
    lender.visit(tree)
    return "".join(_TEXTS[name] for name in sorted(lender.lent))


class _Lender(ast.NodeTransformer):
    def __init__(self) -> None:
        self.lent: set[str] = set()

    def visit_Import(self, node: ast.Import) -> ast.AST | list[ast.stmt]:
        made: list[ast.stmt] = []
        for alias in node.names:
            if alias.name in _TEXTS:
                self.lent.add(alias.name)
                made.append(_assign(alias.asname or alias.name, _stand_in(alias.name)))
            else:
                made.append(ast.Import(names=[alias]))
        return made

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | list[ast.stmt]:
        names = _NAMES.get(node.module or "", frozenset())
        if node.level or not names.issuperset(alias.name for alias in node.names):
            return node
        self.lent.add(node.module or "")
        return [
            _assign(
                alias.asname or alias.name,
                ast.Attribute(value=_stand_in(node.module or ""), attr=alias.name, ctx=ast.Load()),
            )
            for alias in node.names
        ]


def _stand_in(module: str) -> ast.expr:
    return ast.Name(id=f"_pr_{module}", ctx=ast.Load())


def _assign(name: str, value: ast.expr) -> ast.stmt:
    return ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=value)

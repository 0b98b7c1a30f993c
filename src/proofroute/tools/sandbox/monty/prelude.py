"""What Monty is given before a program: builtins that it has otherwise than CPython, and notes of doubt.

Its ``map``, ``filter``, ``zip``, ``enumerate`` and ``reversed`` are lists, its ``round`` rounds halves of the
decimal text, and its sets have the order of insertion. The names begin with ``_pr_``; a program that changes
them changes only what it says of itself, which it could do by returning something else.
"""

from typing import Final

ORDERS: Final = (0, 1, 2)
"""How sets are gone through: as Monty does, the other way round, and from the middle."""

PRELUDE: Final = """
_pr_notes = []
_pr_sets = [0]
_pr_order = ORDER

class _pr_map:
    def __init__(self, function, *sources, _iter=iter, _list=list):
        self.function = function
        self.sources = [_iter(_pr_it(source)) for source in sources]
    def __iter__(self):
        return self
    def __next__(self, _next=next):
        return self.function(*[_next(source) for source in self.sources])

class _pr_filter:
    def __init__(self, function, source, _iter=iter):
        self.function = function
        self.source = _iter(_pr_it(source))
    def __iter__(self):
        return self
    def __next__(self, _next=next):
        while True:
            item = _next(self.source)
            if item if self.function is None else self.function(item):
                return item

class _pr_zip:
    def __init__(self, *sources, strict=False, _iter=iter):
        if strict:
            raise NotImplementedError('zip(strict=True)')
        self.sources = [_iter(_pr_it(source)) for source in sources]
    def __iter__(self):
        return self
    def __next__(self, _next=next, _tuple=tuple):
        if not self.sources:
            raise StopIteration
        return _tuple([_next(source) for source in self.sources])

class _pr_enumerate:
    def __init__(self, iterable, start=0, _iter=iter):
        self.source = _iter(_pr_it(iterable))
        self.number = start - 1
    def __iter__(self):
        return self
    def __next__(self, _next=next):
        item = _next(self.source)
        self.number += 1
        return (self.number, item)

class _pr_reversed:
    def __init__(self, source, _len=len, _list=list, _kinds=(list, tuple, str, range)):
        self.source = source if type(source) in _kinds else _list(source)[:]
        self.place = _len(source)
    def __iter__(self):
        return self
    def __next__(self, _len=len):
        self.place -= 1
        if self.place < 0 or self.place >= _len(self.source):
            self.place = 0
            raise StopIteration
        return self.source[self.place]

class _pr_gen:
    def __init__(self, source, items, _iter=iter):
        self.source = _iter(_pr_it(source))
        self.items = items
    def __iter__(self):
        return self
    def __next__(self, _next=next):
        while True:
            found = self.items(_next(self.source))
            if found:
                return found[0]

def _pr_it(value, _type=type, _set=set, _frozen=frozenset, _len=len, _list=list):
    if _type(value) is not _set and _type(value) is not _frozen or _len(value) < 2:
        return value
    _pr_sets[0] += 1
    if _pr_order == 0:
        return value
    items = _list(value)
    if _pr_order == 1:
        return items[::-1]
    middle = (_len(items) + 1) // 2
    return items[middle:] + items[:middle]

def _pr_asking(function):
    return lambda *args: function(*[_pr_it(item) for item in args])

def _pr_pop(value, _type=type, _set=set, _iter=iter, _next=next):
    if _type(value) is not _set:
        return value.pop()
    if not value:
        raise KeyError('pop from an empty set')
    for item in _pr_it(value):
        value.remove(item)
        return item

def _pr_round(number, ndigits=None, _round=round, _float=float, _format=format, _type=type, _int=int):
    if _type(number) is not _float or _type(ndigits) is not _int or not -1e300 < number < 1e300:
        return _round(number, ndigits) if ndigits is not None else _round(number)
    if ndigits < 0 or ndigits > 300:
        raise NotImplementedError('round() of a float to such a place')
    return _float(_format(number, '.' + str(ndigits) + 'f'))

def _pr_power(base, exp, mod=None, _pow=pow):
    if mod is not None and exp < 0:
        raise NotImplementedError('pow() with a negative exponent and a modulus')
    return _pow(base, exp) if mod is None else _pow(base, exp, mod)

def _pr_note(error, used, _type=type, _str=str):
    _pr_notes.append((_type(error).__name__, _str(error), used))

def _pr_strange(value, depth=0, _type=type, _plain=(bool, int, float, complex, str, bytes),
                _many=(list, tuple, set, frozenset), _dict=dict):
    kind = _type(value)
    if value is None or kind in _plain:
        return None
    if depth > 60:
        return 'something nested too deeply'
    if kind in _many:
        for item in value:
            found = _pr_strange(item, depth + 1)
            if found is not None:
                return found
        return None
    if kind is _dict or kind.__name__ in ('defaultdict', 'Counter'):
        for key, item in value.items():
            found = _pr_strange(key, depth + 1) or _pr_strange(item, depth + 1)
            if found is not None:
                return found
        return None
    return kind.__name__

map, filter, zip, enumerate, reversed = _pr_map, _pr_filter, _pr_zip, _pr_enumerate, _pr_reversed
round, pow = _pr_round, _pr_power
"""

READING: Final = """
class _pr_reader:
    def __init__(self, text):
        self.lines = [line + '\\n' for line in text.split('\\n')]
        self.lines[-1] = self.lines[-1][:-1]
        if not self.lines[-1]:
            self.lines.pop()
        self.place = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.place >= len(self.lines):
            raise StopIteration
        self.place += 1
        return self.lines[self.place - 1]
    def readline(self):
        if self.place >= len(self.lines):
            return ''
        self.place += 1
        return self.lines[self.place - 1]
    def readlines(self):
        found = self.lines[self.place:]
        self.place = len(self.lines)
        return found
    def read(self):
        return ''.join(self.readlines())

class _pr_writer:
    def write(self, text):
        print(text, end='')
        return len(text)
    def flush(self):
        return None

_pr_stdin = _pr_reader(_pr_text)
_pr_stdout = _pr_writer()

def input(prompt='', _str=str):
    line = _pr_stdin.readline()
    if not line:
        raise NotImplementedError('input() at the end of the input')
    print(_str(prompt), end='')
    return line[:-1] if line[-1] == '\\n' else line
"""
"""Standard input and output for a program that is run as a whole."""

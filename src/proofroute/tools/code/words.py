"""The words that the gate knows: modules and names that are let through, and those that are not."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAFE_MODULES: Final = _words(
    """
    __future__ abc array asyncio base64 binascii bisect calendar cmath collections contextlib copy
    csv dataclasses datetime decimal difflib enum fractions functools graphlib hashlib heapq hmac
    html itertools json keyword math numbers operator queue random re secrets statistics string
    struct sys textwrap threading time timeit typing typing_extensions unicodedata uuid zlib
    zoneinfo
    """
)
"""Modules of the standard library that compute and touch nothing outside."""

FORBIDDEN_NAMES: Final = _words(
    """
    eval exec compile __import__ open breakpoint globals locals vars memoryview exit quit help
    """
)
"""Builtins that run text, open files or hand out the interpreter's own tables."""

FORBIDDEN_ATTRIBUTES: Final = _words(
    """
    attrgetter methodcaller modules _getframe settrace setprofile f_globals f_builtins f_locals
    """
)
"""What leads out of any policy over names: attributes by a computed name, frames, the table of modules."""

SYS_ATTRIBUTES: Final = _words(
    """
    stdin stdout stderr maxsize setrecursionlimit getrecursionlimit exit argv version version_info
    getsizeof float_info int_info byteorder set_int_max_str_digits platform
    """
)
"""What may be used of ``sys``."""

DUNDERS: Final = _words(
    """
    __init__ __name__ __doc__ __repr__ __str__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__
    __len__ __iter__ __next__ __contains__ __getitem__ __setitem__ __delitem__ __add__ __radd__
    __iadd__ __sub__ __rsub__ __mul__ __rmul__ __matmul__ __truediv__ __floordiv__ __mod__ __pow__
    __neg__ __pos__ __abs__ __bool__ __int__ __float__ __index__ __call__ __enter__ __exit__
    __aenter__ __aexit__ __aiter__ __anext__ __await__ __new__ __and__ __or__ __xor__ __invert__
    __lshift__ __rshift__ __slots__ __post_init__ __missing__ __reversed__ __round__ __copy__
    __deepcopy__ __format__ __all__ __version__ __author__ __annotations__ __set_name__ __get__
    __set__ __delete__ __divmod__ __match_args__ __total_ordering__ __isub__ __imul__ __rtruediv__
    __main__ __file__ __qualname__ __del__ __ior__ __iand__ __rpow__ __init_subclass__
    """
)
"""Names with double underscores that a class or a program ordinarily defines or reads."""

UNSAFE_MODULES: Final = _words(
    """
    os sys subprocess socket importlib builtins io inspect gc ctypes types
    """
)
"""Modules that others happen to import: reaching them through one is a way out."""

LOOKED_INSIDE: Final = _words(
    """
    AnnAssign AugAssign Nonlocal Await AsyncFor AsyncWith Subscript Assign Delete TryStar Call
    ListComp SetComp GeneratorExp DictComp comprehension For With ExceptHandler NamedExpr Module
    """
)
"""Syntax that RestrictedPython refuses or rewrites, of which a policy judges the parts."""

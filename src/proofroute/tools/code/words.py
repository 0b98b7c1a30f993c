"""The words that the gate knows: modules and names that are let through, and those that are not."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAFE_MODULES: Final = _words(
    """
    __future__ abc array ast asyncio base64 binascii bisect calendar cmath collections colorsys
    concurrent contextlib contextvars copy csv dataclasses datetime decimal difflib enum fractions
    functools graphlib hashlib heapq hmac html io ipaddress itertools json keyword logging math
    numbers operator pprint queue random re reprlib sched secrets statistics string struct sys
    textwrap threading time timeit traceback types typing typing_extensions unicodedata uuid
    warnings zlib zoneinfo
    """
)
"""Modules of the standard library that compute and touch nothing outside."""

PUBLIC_SUBMODULES: Final = _words(
    "collections.abc concurrent.futures html.entities json.decoder json.encoder"
)
"""Modules inside modules that may be used."""

FORBIDDEN_NAMES: Final = _words("eval exec compile __import__ open breakpoint globals locals vars help")
"""Builtins that run text, open files or hand out the interpreter's own tables."""

FORBIDDEN_ATTRIBUTES: Final = _words(
    """
    attrgetter methodcaller modules _getframe settrace setprofile f_globals f_builtins f_locals
    get_field vformat get_type_hints _evaluate _module cell_contents subprocess_exec
    subprocess_shell
    """
)
"""What leads out of any policy over names: attributes by a computed name, frames, the table of modules."""

SYS_ATTRIBUTES: Final = _words(
    """
    stdin stdout stderr maxsize setrecursionlimit getrecursionlimit exit argv version version_info
    getsizeof float_info int_info byteorder set_int_max_str_digits get_int_max_str_digits platform
    hash_info intern maxunicode getdefaultencoding getrefcount implementation exc_info flags
    __stdin__ __stdout__ __stderr__
    """
)
"""What may be used of ``sys``."""

ONLY_OF: Final = {
    "sys": SYS_ATTRIBUTES,
    "io": _words(
        "StringIO BytesIO TextIOWrapper TextIOBase BufferedReader BufferedWriter IOBase SEEK_SET SEEK_END"
    ),
    "types": _words(
        """
        SimpleNamespace MappingProxyType GeneratorType FunctionType LambdaType MethodType NoneType UnionType
        GenericAlias EllipsisType NotImplementedType TracebackType BuiltinFunctionType CoroutineType
        """
    ),
    "traceback": _words("print_exc format_exc print_exception format_exception_only"),
    "logging": _words(
        """
        getLogger basicConfig debug info warning error exception critical DEBUG INFO WARNING ERROR CRITICAL
        NullHandler StreamHandler Logger
        """
    ),
    "warnings": _words("warn filterwarnings simplefilter catch_warnings"),
    "concurrent": _words("futures"),
}
"""Modules of which only some names may be used."""

REFUSED_OF: Final = {
    "operator": _words("attrgetter methodcaller"),
    "timeit": _words("timeit repeat Timer main template"),
    "typing": _words("get_type_hints ForwardRef evaluate_forward_ref"),
    "typing_extensions": _words("get_type_hints ForwardRef evaluate_forward_ref"),
    "string": _words("Formatter"),
    "threading": _words("settrace setprofile settrace_all_threads setprofile_all_threads"),
    "asyncio": _words(
        """
        create_subprocess_exec create_subprocess_shell open_connection start_server open_unix_connection
        start_unix_server
        """
    ),
    "concurrent.futures": _words("ProcessPoolExecutor"),
    "contextlib": _words("chdir"),
    "zoneinfo": _words("reset_tzpath"),
}
"""Names of modules that run text, read attributes by a computed name, or reach outside."""

NO_STAR: Final = _words("sys operator io types timeit threading")
"""Modules of which not everything may be taken at once."""

DUNDERS: Final = _words(
    """
    __init__ __name__ __doc__ __repr__ __str__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__
    __len__ __iter__ __next__ __contains__ __getitem__ __setitem__ __delitem__ __call__ __enter__
    __exit__ __aenter__ __aexit__ __aiter__ __anext__ __await__ __new__ __del__ __reversed__
    __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__
    __rshift__ __and__ __or__ __xor__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__
    __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rlshift__ __rrshift__ __rand__ __ror__ __rxor__
    __iadd__ __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ __ilshift__
    __irshift__ __iand__ __ior__ __ixor__ __neg__ __pos__ __abs__ __invert__ __bool__ __int__
    __float__ __complex__ __index__ __round__ __trunc__ __floor__ __ceil__ __bytes__ __format__
    __sizeof__ __length_hint__ __dir__ __slots__ __post_init__ __missing__ __copy__ __deepcopy__
    __all__ __version__ __author__ __annotations__ __set_name__ __get__ __set__ __delete__
    __match_args__ __total_ordering__ __main__ __file__ __qualname__ __module__ __debug__
    __init_subclass__ __class_getitem__ __class__ __getattr__ __setattr__ __delattr__ __members__
    __getstate__ __setstate__ __wrapped__ __cause__ __context__ __notes__ __suppress_context__
    __stdin__ __stdout__ __stderr__ __weakref__ __orig_bases__ __dataclass_fields__
    """
)
"""Names with double underscores that a class or a program ordinarily defines or reads."""

DANGEROUS: Final = _words(
    """
    __globals__ __builtins__ __builtin__ __subclasses__ __import__ __code__ __closure__ __mro__ __base__
    __bases__ __getattribute__ __loader__ __spec__ __traceback__ __self__ __func__ __reduce__
    __reduce_ex__ __subclasshook__ __instancecheck__
    """
)
"""Names that no ordinary program spells, not in a text either."""

LOOKED_INSIDE: Final = _words(
    """
    AugAssign Nonlocal Await AsyncFor AsyncWith Subscript Delete TryStar MatMult
    ListComp SetComp GeneratorExp DictComp comprehension For With ExceptHandler NamedExpr Module
    """
)
"""Syntax that RestrictedPython refuses or rewrites, of which a policy judges the parts."""

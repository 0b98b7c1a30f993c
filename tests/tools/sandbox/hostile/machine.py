"""Machine code and raw system calls, for programs that go round the C library."""

from typing import Final

RAW: Final = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
def raw(number, *arguments):
    return libc.syscall(*(ctypes.c_long(a) if isinstance(a, int) else a for a in (number, *arguments)))
"""
"""Defines ``raw``, which makes any system call by its number."""

INT80: Final = """
import ctypes, mmap
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
low = libc.mmap(None, 8192, 3, 0x62, -1, 0)
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
def old(number, first=0, second=0, third=0):
    code = b'\\x53\\xb8' + number.to_bytes(4, 'little') + b'\\xbb' + first.to_bytes(4, 'little')
    code += b'\\xb9' + second.to_bytes(4, 'little')
    code += b'\\xba' + third.to_bytes(4, 'little') + b'\\xcd\\x80\\x5b\\xc3'
    libc.mprotect(low, 4096, 3)
    ctypes.memmove(low, code, len(code))
    assert libc.mprotect(low, 4096, 5) == 0
    return ctypes.CFUNCTYPE(ctypes.c_int)(low)()
def text(data):
    ctypes.memmove(low + 4096, data + b'\\0', len(data) + 1)
    return low + 4096
"""
"""Defines ``old``, which makes a system call of the 32-bit interface from machine code that it writes."""


def called(number: int, *arguments: int | str) -> str:
    """Return a program that makes one raw system call, and prints ``OUT`` where it is not refused.

    Args:
        number: of the call, on x86_64.
        arguments: numbers, or Python expressions.
    """
    given = "".join(f", {argument}" for argument in arguments)
    return f"{RAW}if raw({number}{given}) >= 0: print('OUT')"

"""Writing, and filling the disk; each works in a folder that the test made."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW


def _does(code: str) -> str:
    return f"import os\nD = '@FOLDER@/'\nP = '@CANARY@'\n{code}\nprint('OUT')"


ROWS: Final = {
    name: _does(code)
    for name, code in {
        "open w": "open(D + 'a1', 'w').write('x')",
        "open x": "open(D + 'a2', 'xb').write(b'x')",
        "append": "open(D + 'a3', 'a').write('x')",
        "open r+": "open(P, 'r+')",
        "os.open": "os.write(os.open(D + 'a4', os.O_WRONLY | os.O_CREAT), b'x')",
        "truncating read": "os.open(D + 'kept', os.O_RDONLY | os.O_TRUNC)",
        "creating read": "os.open(D + 'a5', os.O_RDONLY | os.O_CREAT)",
        "unnamed file": "os.open(D, os.O_TMPFILE | os.O_RDWR)",
        "access mode three": "os.open(P, 3)",
        "mkdir": "os.mkdir(D + 'a6')",
        "rename": "open(D + 'a7', 'w'); os.rename(D + 'a7', D + 'a8')",
        "rename what is there": (
            "os.rename(D + 'kept', D + 'kept too'); os.rename(D + 'kept too', D + 'kept')"
        ),
        "hard link": "os.link(P, D + 'a9')",
        "symbolic link": "os.symlink(P, D + 'b1')",
        "chmod": "os.chmod(P, 0o644)",
        "fchmod": "os.fchmod(os.open(P, 0), 0o644)",
        "chown": "os.chown(P, os.getuid(), os.getgid())",
        "times": "os.utime(P)",
        "truncate": "os.truncate(D + 'kept', 0)",
        "named pipe": "os.mkfifo(D + 'b2')",
        "node": "os.mknod(D + 'b3')",
        "temporary file": "import tempfile; tempfile.NamedTemporaryFile(dir=D)",
        "temporary folder": "import tempfile; tempfile.mkdtemp()",
        "in the working folder": "open('here', 'w')",
        "remove": "open(D + 'b4', 'w'); os.unlink(D + 'b4')",
        "remove tree": "import shutil; os.mkdir(D + 'b5'); shutil.rmtree(D + 'b5')",
        "database": "import sqlite3; sqlite3.connect(D + 'b6').execute('create table t (x)')",
        "shelf": "import shelve; shelve.open(D + 'b7')['x'] = 1",
        "logging": "import logging; logging.FileHandler(D + 'b8')",
        "zip": "import zipfile; zipfile.ZipFile(D + 'b9', 'w').writestr('x', 'x')",
        "compiled": "import py_compile; py_compile.compile(os.__file__, D + 'c1', doraise=True)",
        "compiled beside": "open(os.path.dirname(os.__file__) + '/proofroute_x.py', 'a').close(); "
        "os.unlink(os.path.dirname(os.__file__) + '/proofroute_x.py')",
        "in memory": "os.memfd_create('x')",
        "shared memory": (
            "from multiprocessing import shared_memory as s, resource_tracker as r\n"
            "r.register = lambda *a: None\nm = s.SharedMemory(create=True, size=9); m.unlink()"
        ),
        "shm folder": "open('/dev/shm/proofroute-x', 'w'); os.unlink('/dev/shm/proofroute-x')",
        "fopen": "import ctypes; assert ctypes.CDLL(None).fopen((D + 'c2').encode(), b'w')",
        "raw creat": f"{RAW}assert raw(85, (D + 'c3').encode(), 0o600) >= 0",
        "raw openat2": (
            f"{RAW}import struct\n"
            "assert raw(437, -100, (D + 'c4').encode(), struct.pack('QQQ', 0o101, 0o600, 0), 24) >= 0"
        ),
        "raw mkdirat": f"{RAW}assert raw(258, -100, (D + 'c5').encode(), 0o700) >= 0",
        "raw linkat": f"{RAW}assert raw(265, -100, P.encode(), -100, (D + 'c6').encode(), 0) >= 0",
        "raw symlinkat": f"{RAW}assert raw(266, b'x', -100, (D + 'c7').encode()) >= 0",
        "raw mknodat": f"{RAW}assert raw(259, -100, (D + 'c8').encode(), 0o10600, 0) >= 0",
        "raw utimensat": f"{RAW}assert raw(280, -100, P.encode(), 0, 0) >= 0",
        "raw rename": (
            f"{RAW}open(D + 'c9', 'w'); assert raw(82, (D + 'c9').encode(), (D + 'd1').encode()) >= 0"
        ),
        "32-bit creat": f"{INT80}assert old(8, text((D + 'd2').encode()), 0o600) >= 0",
        "attribute": "os.setxattr(P, 'user.x', b'x')",
        "lock": "import fcntl; fcntl.flock(os.open(P, 0), fcntl.LOCK_EX)",
        "record lock": "import fcntl; fcntl.lockf(os.open(P, 0), fcntl.LOCK_SH)",
        "disk": "f = open(D + 'd3', 'wb')\nfor _ in range(4): f.write(bytes(1 << 16))",
        "sparse disk": "os.truncate(os.open(D + 'd4', os.O_RDWR | os.O_CREAT), 1 << 40)",
        "inodes": "for n in range(50): open(D + f'i{n}', 'w').close()",
        "folders": "for n in range(20): os.makedirs(D + 'deep/' * n, exist_ok=True)",
        "write to the library": "os.open(os.__file__, os.O_RDWR)",
        "device": "os.open('/dev/zero', os.O_RDWR)",
        "terminal": "os.open('/dev/ptmx', os.O_RDWR)",
        "history": "import readline; readline.write_history_file(D + 'd5')",
        "profile": "import cProfile; cProfile.run('1', D + 'd6')",
        "trace dump": "import tracemalloc; tracemalloc.start(); tracemalloc.take_snapshot().dump(D + 'd7')",
    }.items()
}

NEVER_PLAIN: Final = {
    name: _does(code)
    for name, code in {
        "delete the canary": "os.unlink(P)",
        "overwrite the canary": "open(P, 'w').write('x')",
        "grow the input": "os.ftruncate(0, 1 << 30)",
        "append to the input": "os.lseek(0, 0, 2); os.write(0, b'x')",
        "allocate in the input": f"{RAW}assert raw(285, 0, 0, 0, 1 << 30) >= 0",
        "kernel setting": "open('/proc/sys/kernel/hostname', 'w').write('x')",
        "out of memory score": "open('/proc/self/oom_score_adj', 'w').write('-1000')",
        "core pattern": "open('/proc/sys/kernel/core_pattern', 'w').write('|/tmp/x')",
        "cgroup": "os.mkdir('/sys/fs/cgroup/proofroute')",
    }.items()
}

"""Reaching the loopback interface, by every family and trick."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW, called


def _does(code: str) -> str:
    return f"import socket\nH = '127.0.0.1'\nN = @PORT@\n{code}\nprint('OUT')"


_ADDRESS: Final = (
    "import struct; A = struct.pack('=H', 2) + struct.pack('!H', N) + bytes([127, 0, 0, 1]) + bytes(8)\n"
)

ROWS: Final = {
    name: _does(code)
    for name, code in {
        "tcp": "socket.socket().connect((H, N))",
        "create_connection": "socket.create_connection((H, N), 1)",
        "non-blocking": "s = socket.socket(); s.setblocking(False); s.connect_ex((H, N))",
        "by name": "socket.create_connection(('localhost', N), 1)",
        "tcp 6": "socket.socket(socket.AF_INET6).connect(('::1', @PORT6@))",
        "mapped address": "socket.socket(socket.AF_INET6).connect(('::ffff:127.0.0.1', N))",
        "any address": "socket.socket().connect(('0.0.0.0', N))",
        "udp": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', (H, @UDP@))",
        "udp connected": (
            "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect((H, @UDP@)); s.send(b'x')"
        ),
        "fast open": "socket.socket().sendto(b'x', 0x20000000, (H, N))",
        "unix": "socket.socket(socket.AF_UNIX).connect('@UNIX@')",
        "unix abstract": "socket.socket(socket.AF_UNIX).connect('\\0@ABSTRACT@')",
        "unix datagram": "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).bind('@FOLDER@/sock')",
        "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)",
        "packets": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
        "raw icmp": "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
        "ping": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM, 1)",
        "kernel crypto": "socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
        "hypervisor": "socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)",
        "multipath": "socket.socket(socket.AF_INET, socket.SOCK_STREAM, 262)",
        "pair of another family": "socket.socketpair(socket.AF_TIPC)",
        "listen": "s = socket.socket(); s.bind((H, 0)); s.listen()",
        "server": "socket.create_server((H, 0))",
        "interfaces": "assert socket.if_nameindex()",
        "lookup": "socket.getaddrinfo('localhost', N)",
        "urllib": "import urllib.request; urllib.request.urlopen(f'http://{H}:{N}', timeout=0.2)",
        "http": "import http.client; http.client.HTTPConnection(H, N).request('GET', '/')",
        "ftp": "import ftplib\nftplib.FTP().connect(H, N, 0.2)",
        "mail": "import smtplib\nsmtplib.SMTP(H, N, timeout=0.2)",
        "rpc": (
            "import xmlrpc.client; socket.setdefaulttimeout(0.2)\n"
            "xmlrpc.client.ServerProxy(f'http://{H}:{N}').x()"
        ),
        "asyncio": "import asyncio\nasyncio.run(asyncio.open_connection(H, N))",
        "asyncio unix": "import asyncio\nasyncio.run(asyncio.open_unix_connection('@UNIX@'))",
        "asyncio server": "import asyncio\nassert asyncio.run(asyncio.start_server(print, H, 0)).sockets",
        "log over the network": (
            "import logging.handlers as h, logging\n"
            "d = h.DatagramHandler(H, @UDP@); d.makePickle = lambda r: b'x'\n"
            "d.handleError = lambda r: exit(1)\n"
            "d.emit(logging.makeLogRecord({}))"
        ),
        "manager": "from _socket import socket as s; s(2, 1).connect((H, N))",
        "C socket": (
            f"{_ADDRESS}import ctypes; c = ctypes.CDLL(None); assert c.connect(c.socket(2, 1, 0), A, 16) == 0"
        ),
        "raw socket call": f"{RAW}{_ADDRESS}assert raw(42, raw(41, 2, 1, 0), A, 16) == 0",
        "raw from a thread": (
            f"{RAW}{_ADDRESS}import threading; r = []\n"
            "t = threading.Thread(target=lambda: r.append(raw(42, raw(41, 2, 1, 0), A, 16)))\n"
            "t.start(); t.join(); assert r == [0]"
        ),
        "address on a pair": (
            "a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM); "
            "a.sendmsg([b'x'], [], 0, '@UNIX@-d')"
        ),
        "addressed send on a pair": (
            "a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM); a.sendto(b'x', '@UNIX@-d')"
        ),
        "pair connected elsewhere": (
            "a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM); a.connect('@UNIX@-d'); a.send(b'x')"
        ),
        "descriptor over a pair": (
            "import array; a, b = socket.socketpair()\n"
            "a.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [0]))])"
        ),
        "options": "a, b = socket.socketpair(); a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)",
        "name of a pair": "a, b = socket.socketpair(); b.bind('\\0x'); a.getsockname()",
        "peer": "a, b = socket.socketpair(); a.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)",
        "pair shut": "a, b = socket.socketpair(); a.shutdown(2)",
        "32-bit socket": f"{INT80}assert old(359, 2, 1, 0) >= 0",
        "32-bit socketcall": (
            f"{INT80}import struct; a = text(struct.pack('=III', 2, 1, 0)); assert old(102, 1, a) >= 0"
        ),
    }.items()
}

NEVER_PLAIN: Final = {
    "x32 socket": called(41 | 1 << 30, 2, 1, 0),
    "many messages": (
        f"{RAW}import socket\na, b = socket.socketpair()\n"
        "if raw(307, a.fileno(), bytes(64), 1, 0) >= 0: print('OUT')"
    ),
    "inherited listener": (
        "import socket\nfor n in range(3, 512):\n"
        " try: s = socket.socket(fileno=n); s.getsockname()\n"
        " except OSError: continue\n print('OUT')"
    ),
    "bluetooth": "import socket; socket.socket(31, 3, 0); print('OUT')",
    "can": "import socket; socket.socket(29, 3, 1); print('OUT')",
    "express data path": "import socket; socket.socket(44, 3, 0); print('OUT')",
}

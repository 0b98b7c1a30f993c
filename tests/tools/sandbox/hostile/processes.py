"""Starting another process, by every call."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW, called

_CHILD: Final = "\nif pid == 0: os._exit(0)\nif pid > 0: os.waitpid(pid, 0); print('OUT')"

ROWS: Final = {
    "fork": f"import os\npid = os.fork(){_CHILD}",
    "forkpty": f"import os\npid, _ = os.forkpty(){_CHILD}",
    "daemon": f"import os\npid = os.fork()\nif pid == 0: os.setsid(); os.fork(){_CHILD}",
    "execv": "import os; os.execv('/bin/echo', ['echo', 'OUT'])",
    "execve": "import os; os.execve('/bin/sh', ['sh', '-c', 'echo OUT'], {})",
    "execvp": "import os; os.execvp('echo', ['echo', 'OUT'])",
    "exec by descriptor": "import os; os.execve(os.open('/bin/echo', os.O_PATH), ['echo', 'OUT'], {})",
    "exec of itself": "import os, sys; os.execv(sys.executable, ['python', '-Ic', 'print(\"OUT\")'])",
    "exec of the loader": (
        "import glob, os; os.execv(glob.glob('/lib*/ld-linux*')[0], ['ld', '/bin/echo', 'OUT'])"
    ),
    "exec in a thread": (
        "import os, threading\n"
        "t = threading.Thread(target=os.execv, args=('/bin/echo', ['echo', 'OUT'])); t.start(); t.join()"
    ),
    "spawnv": "import os\nif os.spawnv(os.P_WAIT, '/bin/true', ['true']) == 0: print('OUT')",
    "posix_spawn": "import os; os.waitpid(os.posix_spawn('/bin/echo', ['echo', 'OUT'], {}), 0)",
    "posix_spawnp": "import os; os.waitpid(os.posix_spawnp('echo', ['echo', 'OUT'], os.environ), 0)",
    "system": "import os; os.system('echo OUT')",
    "popen": "import os; print(os.popen('echo OUT').read())",
    "run": "import subprocess; print(subprocess.run(['/bin/echo', 'OUT'], capture_output=True).stdout)",
    "shell": "import subprocess; print(subprocess.getoutput('echo OUT'))",
    "Popen": "import subprocess; subprocess.Popen(['/bin/echo', 'OUT']).wait()",
    "Popen in a new session": (
        "import subprocess; subprocess.Popen(['echo', 'OUT'], start_new_session=True).wait()"
    ),
    "fork_exec": (
        "import subprocess; subprocess._USE_POSIX_SPAWN = subprocess._USE_VFORK = False\n"
        "print(subprocess.check_output('echo OUT', shell=True))"
    ),
    "pty": "import pty; pty.spawn(['/bin/echo', 'OUT'])",
    "multiprocessing by fork": (
        "import multiprocessing as m; c = m.get_context('fork')\n"
        "p = c.Process(target=print, args=('OUT',)); p.start(); p.join()"
    ),
    "multiprocessing pool": (
        "import multiprocessing as m\nwith m.get_context('fork').Pool(1) as p: print(p.apply(str, ('OUT',)))"
    ),
    "executor": (
        "import concurrent.futures as f, multiprocessing as m\n"
        "with f.ProcessPoolExecutor(1, m.get_context('fork')) as p: print(p.submit(str, 'OUT').result())"
    ),
    "asyncio": (
        "import asyncio\nasync def f(): await (await asyncio.create_subprocess_exec('echo', 'OUT')).wait()\n"
        "asyncio.run(f())"
    ),
    "asyncio shell": (
        "import asyncio\nasync def f(): await (await asyncio.create_subprocess_shell('echo OUT')).wait()\n"
        "asyncio.run(f())"
    ),
    "C fork": f"import ctypes, os\npid = ctypes.CDLL(None).fork(){_CHILD}",
    "C system": "import ctypes; ctypes.CDLL(None).system(b'echo OUT')",
    "C popen": "import ctypes\nif ctypes.CDLL(None).popen(b'true', b'r'): print('OUT')",
    "C execl": "import ctypes; ctypes.CDLL(None).execl(b'/bin/echo', b'echo', b'OUT', None)",
    "C posix_spawn": (
        "import ctypes, os; c = ctypes.CDLL(None); n = ctypes.c_int()\n"
        "a = (ctypes.c_char_p * 3)(b'echo', b'OUT', None)\n"
        "if c.posix_spawn(ctypes.byref(n), b'/bin/echo', None, None, a, None) == 0: os.waitpid(n.value, 0)"
    ),
    "raw fork": f"{RAW}import os\npid = raw(57){_CHILD}",
    "raw clone": f"{RAW}import os\npid = raw(56, 17, 0, 0, 0, 0){_CHILD}",
    "raw clone with high bits": f"{RAW}import os\npid = raw(56, 17 | 1 << 40, 0, 0, 0, 0){_CHILD}",
    "raw clone3": (
        f"{RAW}import os, struct\npid = raw(435, struct.pack('8Q', 0, 0, 0, 0, 17, 0, 0, 0), 64){_CHILD}"
    ),
    "raw execve": (f"{RAW}a = (ctypes.c_char_p * 3)(b'echo', b'OUT', None)\nraw(59, b'/bin/echo', a, 0)"),
    "raw execveat": (
        f"{RAW}a = (ctypes.c_char_p * 3)(b'echo', b'OUT', None)\nraw(322, -100, b'/bin/echo', a, 0, 0)"
    ),
    "from memory": (
        f"{RAW}import os\nn = os.memfd_create('x'); os.write(n, open('/bin/echo', 'rb').read())\n"
        "a = (ctypes.c_char_p * 3)(b'echo', b'OUT', None)\nraw(322, n, b'', a, 0, 0x1000)"
    ),
    "32-bit fork": f"{INT80}import os\npid = old(2){_CHILD}",
    "32-bit clone": f"{INT80}import os\npid = old(120, 17){_CHILD}",
    "32-bit execve": (
        f"{INT80}a = text(b'/bin/true'); import os\n"
        "r, w = os.pipe()\nif old(11, a, 0, 0) == 0: print('OUT')\nelse: print('in')"
    ),
    "session": "import os\npid = os.fork()\nif pid == 0: os.setsid(); os._exit(0)" + _CHILD,
    "terminal of its own": "import os; os.openpty(); print('OUT')",
}

NEVER_PLAIN: Final = {
    "x32 fork": called(57 | 1 << 30),
    "x32 execve": f"{RAW}if raw(520 | 1 << 30, b'/bin/echo', 0, 0) >= 0: print('OUT')",
    "vfork": f"{RAW}import os\npid = raw(58)\nif pid == 0: os._exit(0)\nif pid > 0: print('OUT')",
    "clone as vfork": f"{RAW}import os\npid = raw(56, 0x4111, 0, 0, 0, 0)\nif pid == 0: os._exit(0)\n"
    "if pid > 0: print('OUT')",
    "clone into a namespace": f"{RAW}import os\npid = raw(56, 0x10000011, 0, 0, 0, 0){_CHILD}",
    "fork bomb": "import os\nwhile True: print('OUT') if os.fork() else None",
    "kill on exit undone": "import ctypes\nif ctypes.CDLL(None).prctl(1, 0, 0, 0, 0) == 0: print('OUT')",
    "group left": "import os; os.setpgid(0, 0); print('OUT')",
    "session left": "import os; os.setsid(); print('OUT')",
}

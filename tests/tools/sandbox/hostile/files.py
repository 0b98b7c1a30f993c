"""Reading what is not Python's own."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW

_SAW: Final = "print('OUT' if 'SECRET' in str(seen) else '')"


def _sees(code: str) -> str:
    return f"P = '@CANARY@'\n{code}\n{_SAW}"


ROWS: Final = {
    name: _sees(code)
    for name, code in {
        "open": "seen = open(P).read()",
        "FileIO": "import _io; seen = _io.FileIO(P).readall()",
        "os.open": "import os; seen = os.read(os.open(P, 0), 99)",
        "pathlib": "import pathlib; seen = pathlib.Path(P).read_text()",
        "codecs": "import codecs; seen = codecs.open(P, encoding='utf-8').read()",
        "fileinput": "import fileinput; seen = list(fileinput.input(P))",
        "linecache": "import linecache; seen = linecache.getlines(P)",
        "tokenize": "import tokenize; seen = tokenize.open(P).read()",
        "mapped": "import mmap, os; seen = mmap.mmap(os.open(P, 0), 0, prot=1)[:]",
        "path descriptor": (
            "import os; n = os.open(P, os.O_PATH); seen = os.read(os.open(f'/proc/self/fd/{n}', 0), 99)"
        ),
        "folder descriptor": (
            "import os; d = os.open(os.path.dirname(P), os.O_PATH)\n"
            "seen = os.read(os.open(os.path.basename(P), 0, dir_fd=d), 99)"
        ),
        "climbing": "seen = open('../' * 40 + P.lstrip('/')).read()",
        "through the library": "import os; seen = open(os.path.dirname(os.__file__) + '/..' * 20 + P).read()",
        "proc root": "seen = open('/proc/self/root' + P).read()",
        "proc of thread": "seen = open('/proc/thread-self/root' + P).read()",
        "chdir": "import os; os.chdir(os.path.dirname(P)); seen = open(os.path.basename(P)).read()",
        "copied out": (
            "import io, shutil; f = io.StringIO(); shutil.copyfileobj(open(P), f); seen = f.getvalue()"
        ),
        "run as code": "import runpy\ntry: runpy.run_path(P)\nexcept SyntaxError as e: seen = e.text",
        "import machinery": (
            "from importlib.machinery import SourceFileLoader\nseen = SourceFileLoader('x', P).get_data(P)"
        ),
        "zip importer": (
            "import zipimport\ntry: zipimport.zipimporter(P)\n"
            "except zipimport.ZipImportError as e: seen = 'SECRET' if 'not a Zip' in str(e) else ''"
        ),
        "pickle": (
            "import pickle\nseen = pickle.loads(b'cbuiltins\\nopen\\n(V' + P.encode() + b'\\ntR.').read()"
        ),
        "fopen": (
            "import ctypes; c = ctypes.CDLL(None); c.fopen.restype = ctypes.c_void_p\n"
            "f = c.fopen(P.encode(), b'r'); b = ctypes.create_string_buffer(99)\n"
            "f and c.fgets(b, 99, ctypes.c_void_p(f)); seen = b.value"
        ),
        "raw open": f"{RAW}import os; seen = os.read(raw(2, P.encode(), 0), 99)",
        "raw openat": f"{RAW}import os; seen = os.read(raw(257, -100, P.encode(), 0), 99)",
        "raw openat2": f"{RAW}import os; seen = os.read(raw(437, -100, P.encode(), bytes(24), 24), 99)",
        "32-bit open": f"{INT80}import os; seen = os.read(old(5, text(P.encode())), 99)",
        "traceback shows it": (
            "import traceback\ntry: exec(compile('1/0', P, 'exec'))\n"
            "except Exception: seen = traceback.format_exc()"
        ),
        "warning shows it": (
            "import io, warnings; f = io.StringIO()\n"
            "warnings.showwarning(Warning('w'), Warning, P, 1, f); seen = f.getvalue()"
        ),
        "source of a function": (
            "import inspect\nn = {}\nexec(compile('def f(): pass', P, 'exec'), n)\n"
            "seen = inspect.getsourcelines(n['f'])"
        ),
        "doctest": ("import doctest\nseen = doctest._load_testfile(P, None, False, 'utf-8')"),
        "configuration": (
            "import configparser\ntry: configparser.ConfigParser().read(P)\n"
            "except configparser.Error as e: seen = e"
        ),
        "list": "import os; seen = 'SECRET' if os.path.basename(P) in os.listdir(os.path.dirname(P)) else ''",
        "scan": "import os; seen = 'SECRET' if list(os.scandir(os.path.dirname(P))) else ''",
        "glob": "import glob; seen = 'SECRET' if glob.glob(os.path.dirname(P) + '/*') else ''".replace(
            "import glob;", "import glob, os;"
        ),
        "walk": "import os; seen = 'SECRET' if list(os.walk(os.path.dirname(P))) else ''",
        "raw getdents": (
            f"{RAW}import os; b = ctypes.create_string_buffer(4096)\n"
            "d = raw(2, os.path.dirname(P).encode(), 0o200000)\n"
            "seen = 'SECRET' if raw(217, d, b, 4096) > 0 else ''"
        ),
        "users": "import pwd; seen = 'SECRET' if pwd.getpwall() else ''",
        "groups": "import grp; seen = 'SECRET' if grp.getgrall() else ''",
        "passwords": "seen = 'SECRET' if open('/etc/shadow').read() else ''",
        "block device": (
            "import os; seen = 'SECRET' if os.path.exists('/dev/zero') and open('/dev/zero') else ''"
        ),
        "link followed": "import os; os.symlink(P, '@FOLDER@/s'); seen = open('@FOLDER@/s').read()",
    }.items()
}

NEVER_PLAIN: Final[dict[str, str]] = {
    "x32 open": _sees(f"{RAW}import os; seen = os.read(raw(2 | 1 << 30, P.encode(), 0), 99)"),
    "physical memory": "open('/dev/mem', 'rb').read(1); print('OUT')",
    "by handle": f"{RAW}\nif raw(304, -100, bytes(16), 0) >= 0: print('OUT')",
}

"""Hostile programs in C, C++ and JavaScript; each prints ``OUT`` when its attack has succeeded."""

from typing import Final

_HEAD: Final = (
    "#define _GNU_SOURCE\n"
    + "".join(
        f"#include <{name}.h>\n"
        for name in (
            *(
                "stdio",
                "stdlib",
                "string",
                "unistd",
                "fcntl",
                "signal",
                "pthread",
                "spawn",
                "sched",
                "dirent",
            ),
            *("sys/socket", "sys/mman", "sys/ptrace", "sys/resource", "sys/syscall", "sys/wait", "sys/stat"),
            *("sys/mount", "sys/prctl", "sys/uio", "netinet/in", "arpa/inet", "sys/un"),
        )
    )
    + "extern char **environ;\n"
)


def _c(body: str) -> str:
    return f"{_HEAD}int main(void) {{ {body} return 0; }}"


C_ROWS: Final = {
    name: _c(body)
    for name, body in {
        "read": 'if (open("@CANARY@", O_RDONLY) >= 0) puts("OUT");',
        "read by stream": 'if (fopen("@CANARY@", "r")) puts("OUT");',
        "list": 'if (opendir("@FOLDER@")) puts("OUT");',
        "users": 'if (open("/etc/passwd", O_RDONLY) >= 0) puts("OUT");',
        "own status": 'if (open("/proc/self/status", O_RDONLY) >= 0) puts("OUT");',
        "write": 'if (open("@FOLDER@/x", O_CREAT | O_WRONLY, 0600) >= 0) puts("OUT");',
        "write here": 'if (open("x", O_CREAT | O_WRONLY, 0600) >= 0) puts("OUT");',
        "own program": 'if (!unlink("main") || !chmod("main", 0)) puts("OUT");',
        "delete": 'if (!unlink("@CANARY@") || !rename("@CANARY@", "@FOLDER@/y")) puts("OUT");',
        "folder": 'if (!mkdir("@FOLDER@/z", 0700) || !symlink("/", "@FOLDER@/l")) puts("OUT");',
        "memory file": 'if (memfd_create("x", 0) >= 0) puts("OUT");',
        "environment": 'for (char **e = environ; *e; e++) if (strstr(*e, "PROOFROUTE")) puts("OUT");',
        "descriptors": 'char b[9]; for (int n = 3; n < 512; n++) if (pread(n, b, 9, 0) > 0) puts("OUT");',
        "connect": (
            "struct sockaddr_in a = {AF_INET, htons(@PORT@), {htonl(0x7f000001)}};"
            'if (!connect(socket(AF_INET, SOCK_STREAM, 0), (void *)&a, sizeof a)) puts("OUT");'
        ),
        "datagram": 'if (socket(AF_INET, SOCK_DGRAM, 0) >= 0) puts("OUT");',
        "unix": 'if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0) puts("OUT");',
        "fork": 'int p = fork(); if (!p) _exit(0); if (p > 0) puts("OUT");',
        "vfork": 'int p = vfork(); if (!p) _exit(0); if (p > 0) puts("OUT");',
        "raw clone": 'int p = syscall(SYS_clone, 17, 0, 0, 0, 0); if (!p) _exit(0); if (p > 0) puts("OUT");',
        "exec": 'execl("/bin/echo", "echo", "OUT", NULL);',
        "exec through the loader": (
            'execl("/lib64/ld-linux-x86-64.so.2", "ld", "/bin/echo", "OUT", NULL);'
            'execl("/lib/ld-linux-aarch64.so.1", "ld", "/bin/echo", "OUT", NULL);'
        ),
        "other program": 'execl("/usr/bin/gcc", "OUT", NULL); execl("/bin/echo", "x", "OUT", NULL);',
        "system": 'system("echo OUT");',
        "spawn": 'char *a[] = {"echo", "OUT", 0}; posix_spawn(0, "/bin/echo", 0, 0, a, environ);',
        "kill": 'if (!kill(getppid(), 0) || !kill(@VICTIM@, 9) || !kill(-1, 0)) puts("OUT");',
        "trace": 'if (ptrace(PTRACE_TRACEME, 0, 0, 0) >= 0) puts("OUT");',
        "limits": 'struct rlimit r = {-1, -1}; if (!setrlimit(RLIMIT_AS, &r)) puts("OUT");',
        "namespace": 'if (!unshare(CLONE_NEWUSER) || !unshare(CLONE_NEWNET)) puts("OUT");',
        "mount": 'if (!mount("x", "/", "tmpfs", 0, 0) || !chroot("/tmp")) puts("OUT");',
        "rings": 'char b[120] = {0}; if (syscall(425, 1, b) >= 0) puts("OUT");',
        "filter": 'if (!prctl(PR_SET_PDEATHSIG, 0) || !prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) puts("OUT");',
    }.items()
}

C_BUILDS: Final = {
    "include a secret": '#include "@CANARY@"\n',
    "include by computed name": "#define P <@CANARY@>\n#include P\n",
    "embedded by the assembler": 'asm(".data\\nx: .incbin \\"@CANARY@\\"");\nint main(void) {}',
    "include of the environment": '#include "/proc/self/environ"\n',
    "include of users": '#include "/etc/passwd"\n',
    "endless include": "#include __FILE__\n",
    "endless macro": "".join(f"#define M{n} M{n + 1} M{n + 1} M{n + 1} M{n + 1}\n" for n in range(20))
    + "#define M20 int;\nM0\nint main(void) {}",
}
"""What the compiler must not take in; the message may name the file, not quote it."""

CPP_ROWS: Final = {
    "read": "#include <fstream>\n#include <iostream>\n"
    'int main() { if (std::ifstream("@CANARY@")) std::cout << "OUT"; }',
    "write": (
        "#include <fstream>\n#include <iostream>\n"
        'int main() { if (std::ofstream("@FOLDER@/cpp")) std::cout << "OUT"; }'
    ),
    "list": (
        "#include <filesystem>\n#include <iostream>\n"
        'int main() { for (auto &e : std::filesystem::directory_iterator("@FOLDER@")) std::cout << "OUT"; }'
    ),
    "templates without end": (
        "template <int N> struct A { A<N + 1> a; A<N + 2> b; };\nA<0> a;\nint main() {}"
    ),
}

JS_ROWS: Final = {
    name: f"const fs = require('fs');\n{code}"
    for name, code in {
        "read": "fs.readFileSync('@CANARY@'); console.log('OUT')",
        "list": "fs.readdirSync('@FOLDER@'); console.log('OUT')",
        "own process": "fs.readFileSync('/proc/self/environ'); console.log('OUT')",
        "write": "fs.writeFileSync('@FOLDER@/js', 'x'); console.log('OUT')",
        "write here": "fs.writeFileSync('js', 'x'); console.log('OUT')",
        "own source": "fs.writeFileSync(__filename, 'x'); console.log('OUT')",
        "delete": "fs.unlinkSync('@CANARY@'); console.log('OUT')",
        "environment": "if (process.env.PROOFROUTE_SECRET) console.log('OUT')",
        "connect": "require('net').connect(@PORT@, '127.0.0.1', () => console.log('OUT'))",
        "fetch": "fetch('http://127.0.0.1:@PORT@').then(() => console.log('OUT'))",
        "listen": "require('net').createServer().listen(0, () => { console.log('OUT'); process.exit() })",
        "datagram": (
            "require('dgram').createSocket('udp4').send('x', @UDP@, '127.0.0.1', e => e || "
            "console.log('OUT'))"
        ),
        "shell": "console.log(require('child_process').execSync('echo OUT').toString())",
        "spawn": "require('child_process').spawn('echo', ['OUT'], {stdio: 'inherit'})",
        "fork": "require('child_process').fork(__filename).on('spawn', () => console.log('OUT'))",
        "cluster": (
            "const c = require('cluster'); if (c.isPrimary) c.fork().on('online', () => console.log('OUT'))"
        ),
        "kill": "process.kill(process.ppid, 0); console.log('OUT')",
        "kill the victim": "process.kill(@VICTIM@, 9); console.log('OUT')",
        "worker": "new (require('worker_threads').Worker)(\"require('fs').readFileSync('@CANARY@'); "
        "console.log('OUT')\", {eval: true})",
        "native module": "process.dlopen({exports: {}}, '@CANARY@'); console.log('OUT')",
        "binding": "process.binding('spawn_sync').spawn({file: '/bin/echo', args: ['echo', 'OUT'], "
        "stdio: [{type: 'inherit', fd: 0}, {type: 'inherit', fd: 1}, {type: 'inherit', fd: 2}]})",
        "folder": "process.chdir('/'); console.log('OUT')",
        "user": "process.setuid(65534); console.log('OUT')",
    }.items()
}

C_BOMBS: Final = {
    "memory": _c("for (;;) { char *p = malloc(1 << 20); if (p) memset(p, 1, 1 << 20); }"),
    "stack": (
        "int f(int n) { volatile char b[9999]; b[0] = n; return f(n + 1) + b[0]; }\n"
        "int main(void) { return f(0); }"
    ),
    "loop": _c("for (;;);"),
    "flood": _c('for (;;) puts("xxxxxxxxxxxxxxxxxxxxxxxxxxxx");'),
    "threads": _c("pthread_t t; for (;;) pthread_create(&t, 0, (void *)pause, 0);"),
    "signals ignored": _c("for (int n = 1; n < 65; n++) signal(n, SIG_IGN); for (;;);"),
    "shared memory": _c(
        "for (;;) { char *p = mmap(0, 1 << 24, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);"
        " if (p != MAP_FAILED) memset(p, 1, 1 << 24); }"
    ),
    "fall": _c("*(volatile int *)0 = 1;"),
}

JS_BOMBS: Final = {
    "loop": "for (;;);",
    "flood": "for (;;) console.log('x'.repeat(1000));",
    "memory": "const a = []; for (;;) a.push(new Array(1e6).fill(1));",
    "buffers": "const a = []; for (;;) a.push(Buffer.alloc(1 << 24, 1));",
    "shared buffers": (
        "const a = []; for (;;) a.push(new Uint8Array(new SharedArrayBuffer(1 << 24)).fill(1));"
    ),
    "wasm memory": "const a = []; for (;;) { const m = new WebAssembly.Memory({initial: 1000}); "
    "new Uint8Array(m.buffer).fill(1); a.push(m) }",
    "timers": "setInterval(() => 0, 1000);",
    "promises": "(async () => { for (;;) await null })();",
    "recursion": "function f() { return f() + 1 } f();",
    "fall": "process.abort();",
}

"""Write the versions that were tested into the two places that bind them.

``pyproject.toml`` gets ``constraint-dependencies``, which binds ``uv run``; ``requirements/release.txt`` gets
names, versions and hashes for releases and images. Neither names an index. Run it as ``just pin``.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "# pinned: begin", "# pinned: end"


def export(*options: str) -> str:
    """Return what ``uv export`` writes, its header left out."""
    command = ["uv", "export", "--quiet", "--no-emit-project", "--no-header", "--no-annotate", *options]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def without_pins(text: str) -> str:
    """Return ``pyproject.toml`` with an empty list of constraints."""
    return re.sub(rf"{BEGIN}\n.*?{END}", f"{BEGIN}\n{END}", text, flags=re.DOTALL)


def main() -> None:
    """Resolve anew and write both files."""
    project = ROOT / "pyproject.toml"
    text = without_pins(project.read_text())
    project.write_text(text)
    subprocess.run(["uv", "lock", "--upgrade", "--quiet"], cwd=ROOT, check=True)
    pins = export("--no-hashes", "--all-groups", "--all-extras").splitlines()
    names = [line.strip() for line in pins if "==" in line and "'never'" not in line]
    lines = "".join(f'    "{name}",\n' for name in names)
    project.write_text(text.replace(f"{BEGIN}\n", f"{BEGIN}\nconstraint-dependencies = [\n{lines}]\n"))
    release = ROOT / "requirements" / "release.txt"
    release.parent.mkdir(exist_ok=True)
    header = "# Written by `just pin`: what a release installs, with hashes.\n"
    body = export("--no-default-groups", "--extra", "local")
    # What the overrides of pyproject.toml drop is dropped here too.
    body = re.sub(r"^[^\s#][^\n]*'never'[^\n]*\n(?:\s+--hash[^\n]*\n)*", "", body, flags=re.MULTILINE)
    if "://" in body:
        sys.exit("an index address stands in the requirements")
    release.write_text(header + body)
    sys.stdout.write(f"{len(names)} versions pinned\n")


if __name__ == "__main__":
    main()

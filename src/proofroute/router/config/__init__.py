"""The configuration of a router: values, the built-in one, and files."""

from collections.abc import Mapping
from pathlib import Path

from proofroute.router.config.values import Config, Policy, builtin_config, check_names, default_policies


def load_config(path: Path | None, env: Mapping[str, str]) -> Config:
    """Load ``path``; without one ``proofroute.yaml`` of the working folder, else the built-in configuration.

    Raises:
        ConfigError: the file cannot be read, or is wrong; every problem with file, line and column.
    """
    if path is None:
        path = Path("proofroute.yaml")
        if not path.exists():
            return builtin_config(env)
    from proofroute.router.config import load  # YAML and Pydantic: only where there is a file

    return load.load_file(path, env)


def parse_config(text: str, name: str, env: Mapping[str, str]) -> Config:
    """Read configuration text; ``name`` stands for the file in messages."""
    from proofroute.router.config import load

    return load.parse_config(text, name, env)


__all__ = [
    "Config",
    "Policy",
    "builtin_config",
    "check_names",
    "default_policies",
    "load_config",
    "parse_config",
]

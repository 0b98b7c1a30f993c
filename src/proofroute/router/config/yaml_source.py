"""YAML text to plain data, with the line and column of every part kept for error messages."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

from proofroute.core import ConfigError, Json

Path: TypeAlias = tuple[str | int, ...]
_SIZE_LIMIT: Final = 1 << 20
_DEPTH_LIMIT: Final = 50
_OPENING: Final = (
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
)
_CLOSING: Final = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken, yaml.BlockEndToken)


@dataclass(frozen=True, slots=True)
class Source:
    """Data read from a YAML file, and where each part of it stands (line and column from 1)."""

    data: Json
    places: dict[Path, tuple[int, int]]
    name: str

    def place(self, path: Path) -> str:
        """Write ``file:line:column`` of the part at ``path``, or of the nearest part round it."""
        while path not in self.places:
            path = path[:-1]
        line, column = self.places[path]
        return f"{self.name}:{line}:{column}"


def read_yaml(text: str, name: str) -> Source:
    """Read YAML 1.2 core data: duplicate keys and aliases are refused, ``yes`` and ``no`` are text.

    Raises:
        ConfigError: with file, line and column.
    """
    if len(text) > _SIZE_LIMIT:
        raise ConfigError(f"{name}: larger than {_SIZE_LIMIT} characters")
    try:
        depth = 0
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AliasToken):
                raise ConfigError(f"{name}:{_at(token.start_mark)}: aliases are not supported, write it out")
            depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
            if depth > _DEPTH_LIMIT:
                raise ConfigError(f"{name}:{_at(token.start_mark)}: nested deeper than {_DEPTH_LIMIT} levels")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        where = f":{_at(error.problem_mark)}" if error.problem_mark else ""
        raise ConfigError(f"{name}{where}: not valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise ConfigError(f"{name}: not valid YAML: {error}") from None
    places: dict[Path, tuple[int, int]] = {(): (1, 1)}
    data: Json = {} if root is None else _build(root, (), places, name)
    return Source(data, places, name)


def _build(node: yaml.Node, path: Path, places: dict[Path, tuple[int, int]], name: str) -> Json:
    places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    match node:
        case yaml.MappingNode():
            built: dict[str, Json] = {}
            for key_node, value_node in node.value:
                if not isinstance(key_node, yaml.ScalarNode):
                    raise ConfigError(
                        f"{name}:{_at(key_node.start_mark)}: a key must be one word, not a list"
                    )
                key = str(key_node.value)
                if key in built:
                    raise ConfigError(f"{name}:{_at(key_node.start_mark)}: the key {key!r} stands here twice")
                built[key] = _build(value_node, (*path, key), places, name)
                places[*path, key] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            return built
        case yaml.SequenceNode():
            return [_build(item, (*path, index), places, name) for index, item in enumerate(node.value)]
        case _:
            return _scalar(node)


def _scalar(node: yaml.Node) -> Json:
    text = str(node.value)
    match node.tag.rsplit(":", 1)[-1]:
        case "null":
            return None
        case "bool" if text.lower() in ("true", "false"):
            return text.lower() == "true"
        case "int" if text.lstrip("+-").isdecimal() and len(text) < 20:
            return int(text)
        case "float":
            try:
                return float(text)
            except ValueError:
                return text
        case _:
            return text


def _at(mark: yaml.Mark) -> str:
    return f"{mark.line + 1}:{mark.column + 1}"

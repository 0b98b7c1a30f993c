"""Schemas and values that try to take time or memory, or to crash their reader."""

import json
from collections.abc import Callable

from proofroute.core import Json

Schema = dict[str, Json] | bool


def fan_out(levels: int, keyword: str, last: Json) -> Schema:
    defs: dict[str, Json] = {f"d{levels}": last}
    for level in range(levels):
        defs[f"d{level}"] = {keyword: [{"$ref": f"#/$defs/d{level + 1}"} for _ in range(2)]}
    return {"$ref": "#/$defs/d0", "$defs": defs}


def nested(levels: int, keyword: str = "not") -> Schema:
    schema: dict[str, Json] = {"type": "string"}
    for _ in range(levels):
        schema = {keyword: schema}
    return schema


def tree() -> Schema:
    """Each level applies the schema to its children in three ways."""
    ways: list[Json] = [{"properties": {"a": {"$ref": "#"}, "w": {"const": way}}} for way in range(3)]
    return {"anyOf": [{"type": "string"}, *ways], "required": ["z"]}


def chain(levels: int) -> str:
    return '{"a":' * levels + "1" + "}" * levels


A60 = json.dumps("a" * 60 + "!")
LONG_A = json.dumps("a" * 100_000 + "!")
IDS: list[Json] = [{"id": number, "v": [number]} for number in range(20_000)]

CASES: list[tuple[str, Callable[[], Schema], str]] = [
    ("redos nested plus", lambda: {"pattern": "^(a+)+$"}, LONG_A),
    ("redos alternation", lambda: {"pattern": "^(a|aa)+$"}, LONG_A),
    ("redos star star", lambda: {"pattern": "^(a*)*b$"}, LONG_A),
    ("redos classes", lambda: {"pattern": r"^([a-zA-Z0-9]+\s?)*$"}, LONG_A),
    ("redos back-reference", lambda: {"pattern": r"^(a*)*\1b$"}, A60),
    ("redos look-ahead", lambda: {"pattern": r"^(?=(a+)+b)a+$"}, A60),
    ("redos look-behind", lambda: {"pattern": r"(a|aa)+(?<=b)$"}, A60),
    ("redos under not", lambda: {"not": {"pattern": r"^(a*)*\1b$"}}, A60),
    (
        "redos in keys",
        lambda: {"patternProperties": {r"^(a*)*\1b$": {"type": "integer"}}},
        '{"%s!": "x"}' % ("a" * 60),
    ),
    (
        "redos in a thousand items",
        lambda: {"items": {"pattern": r"^(a*)*\1b$"}},
        json.dumps(["a" * 60 + "!"] * 1000),
    ),
    ("regex bomb", lambda: {"pattern": "((a{1000}){1000}){1000}"}, '"a"'),
    ("unicode regex bomb", lambda: {"pattern": r"^(\w{200}){200}$"}, '"a"'),
    (
        "many patterns",
        lambda: {"patternProperties": {f"^k{n}.{{1,90}}$": {"type": "string"} for n in range(3000)}},
        '{"k1x": 1}',
    ),
    ("long pattern", lambda: {"pattern": "(" + "a?" * 50_000 + ")" + "a" * 1000}, LONG_A),
    ("broken regex", lambda: {"pattern": "(("}, '"a"'),
    ("circle", lambda: {"$ref": "#"}, "1"),
    (
        "circle of two",
        lambda: {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}},
        "1",
    ),
    ("circle in allOf", lambda: {"allOf": [{"$ref": "#"}]}, "1"),
    ("paradox", lambda: {"not": {"$ref": "#"}}, "1"),
    ("circle by if", lambda: {"if": {"$ref": "#"}, "then": {"type": "string"}}, "1"),
    ("circle by anchor", lambda: {"$anchor": "x", "$ref": "#x"}, "1"),
    ("circle by dynamic anchor", lambda: {"$dynamicAnchor": "x", "$dynamicRef": "#x"}, "1"),
    (
        "circle by recursive anchor",
        lambda: {
            "$schema": "https://json-schema.org/draft/2019-09/schema",
            "$recursiveAnchor": True,
            "$recursiveRef": "#",
        },
        "1",
    ),
    (
        "circle by two dynamic anchors",
        lambda: {
            "$id": "urn:a",
            "$dynamicAnchor": "x",
            "allOf": [{"$ref": "urn:b"}],
            "$defs": {"b": {"$id": "urn:b", "$dynamicAnchor": "x", "anyOf": [{"$dynamicRef": "#x"}]}},
        },
        "1",
    ),
    ("fan-out of anyOf", lambda: fan_out(60, "anyOf", {"type": "string"}), "1"),
    ("fan-out of oneOf", lambda: fan_out(60, "oneOf", {"type": "string"}), "1"),
    ("fan-out of allOf", lambda: fan_out(60, "allOf", {"type": "integer"}), "1"),
    ("fan-out of 24 levels", lambda: fan_out(24, "anyOf", {"type": "string"}), "1"),
    ("fan-out by depth of the value", tree, chain(120)),
    ("deep not", lambda: nested(127), '"x"'),
    ("too deep not", lambda: nested(5_000), '"x"'),
    ("deep properties", lambda: nested(5_000, "items"), "[]"),
    ("deep value", lambda: {"type": "array"}, "[" * 100_000 + "]" * 100_000),
    ("deep value of objects", lambda: {"type": "object"}, chain(100_000)),
    ("giant value", lambda: {"type": "array"}, "[" + "1," * 600_000 + "1]"),
    ("long value", lambda: {"maxLength": 3}, json.dumps("x" * 1_000_000)),
    ("giant integer", lambda: {"maximum": 10}, "9" * 5_000),
    ("giant integer within bounds", lambda: {"maximum": 10}, "9" * 4_300),
    ("giant integer in the schema", lambda: {"maximum": 10**4_000}, "9" * 4_300),
    ("too giant an integer in the schema", lambda: {"maximum": 10**5_000}, "1"),
    ("fine multipleOf", lambda: {"multipleOf": 1e-300}, "1e300"),
    ("giant exponent", lambda: {"maximum": 10}, "1e999999999"),
    ("nan in the value", lambda: {"maximum": 5}, "NaN"),
    ("infinity in the value", lambda: {"maximum": 5}, "-Infinity"),
    ("nan in the schema", lambda: {"maximum": float("nan")}, "1"),
    ("unique objects", lambda: {"uniqueItems": True}, json.dumps(IDS)),
    ("unique numbers", lambda: {"uniqueItems": True}, json.dumps(list(range(100_000)))),
    ("giant enum", lambda: {"enum": [f"value {number}" for number in range(30_000)]}, '"none"'),
    (
        "giant enum in items",
        lambda: {"items": {"enum": [{"v": number} for number in range(20_000)]}},
        json.dumps([{"v": -1}] * 20_000),
    ),
    (
        "many required",
        lambda: {"required": [f"k{number}" for number in range(20_000)]},
        json.dumps({"x": "y" * 500_000}),
    ),
    (
        "many properties",
        lambda: {"properties": {f"p{number}": {"type": "string"} for number in range(100_000)}},
        '{"p7": 1}',
    ),
    (
        "many properties, short",
        lambda: {"properties": {f"{number}": True for number in range(50_000)}, "type": "string"},
        "{}",
    ),
    ("many faults", lambda: {"items": {"type": "string"}}, "[" + "1," * 200_000 + "1]"),
    (
        "many extra keys",
        lambda: {"additionalProperties": False},
        json.dumps({f"k{number}": 1 for number in range(50_000)}),
    ),
    ("many branches", lambda: {"anyOf": [{"const": number} for number in range(5_000)]}, '"x"'),
    (
        "branches times items",
        lambda: {"items": {"anyOf": [{"const": n} for n in range(3_000)]}},
        json.dumps(["x"] * 20_000),
    ),
    (
        "many contains",
        lambda: {"allOf": [{"contains": {"const": -n - 1}} for n in range(2_000)]},
        json.dumps(list(range(50_000))),
    ),
    ("contradiction", lambda: {"allOf": [{"type": "string"}, {"type": "integer"}]}, "1"),
    ("contradiction of bounds", lambda: {"minimum": 5, "maximum": 4}, "5"),
    (
        "unevaluated",
        lambda: {
            "allOf": [{"properties": {f"k{n}": True}} for n in range(2_000)],
            "unevaluatedProperties": False,
        },
        json.dumps({f"k{n}": 1 for n in range(3_000)}),
    ),
    (
        "nested unevaluated",
        lambda: {
            "$defs": {
                "n": {
                    "anyOf": [
                        {"properties": {"a": {"$ref": "#/$defs/n"}}},
                        {"properties": {"a": {"$ref": "#/$defs/n"}, "b": True}},
                    ],
                    "unevaluatedProperties": False,
                }
            },
            "$ref": "#/$defs/n",
        },
        chain(100),
    ),
    (
        "billion laughs",
        lambda: {
            "$ref": "#/$defs/d0",
            "$defs": {
                **{f"d{n}": {"items": [{"$ref": f"#/$defs/d{n + 1}"}] * 10} for n in range(9)},
                "d9": {"type": "string"},
            },
            "$schema": "http://json-schema.org/draft-07/schema#",
        },
        "[" * 9 + "1" + "]" * 9,
    ),
    ("unknown keywords", lambda: {"type": "string", **{f"zz{number}": 1 for number in range(20_000)}}, '"x"'),
    ("long unknown keyword", lambda: {"type": "string", "propertie" + "s" * 300_000: 1}, '"x"'),
    ("misspelt", lambda: {"type": "object", "requird": ["a"]}, "{}"),
    ("a list for a schema", lambda: {"properties": [{}]}, "{}"),
    ("a number for a schema", lambda: {"items": 7}, "{}"),
    ("reference to a keyword", lambda: {"$ref": "#/enum/0", "enum": [{"type": "string"}]}, "1"),
    ("reference to nothing", lambda: {"$ref": "#/$defs/none"}, "1"),
    ("half a surrogate", lambda: {"const": "\ud800"}, '"x"'),
    ("zero bytes", lambda: {"pattern": "\0", "properties": {"\0": {"type": "string"}}}, '{"\\u0000": 1}'),
]

"""Load a configuration file: YAML, checked against what a router understands, laid over the built-in one."""

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from proofroute.core import KINDS, Acceptance, Assurance, Budget, ConfigError, Kind
from proofroute.models.faults.values import Faults
from proofroute.models.profiles import builtin_profiles
from proofroute.router.classify.options import ClassifierOptions, NamedKind
from proofroute.router.config.providers import read_providers, rungs
from proofroute.router.config.values import MOST_SAMPLES, Config, Policy, builtin_config
from proofroute.router.config.yaml_source import Source, read_yaml

Name = Annotated[str, Field(min_length=1, max_length=200)]
Example = Annotated[str, Field(min_length=1, max_length=5_000)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Accept(_Part):
    undecided_from: Assurance | None = None
    unchecked: bool | None = None


class _RoutePart(_Part):
    ladder: Annotated[list[Name], Field(min_length=1)] | None = None
    verifiers: list[Name] | None = None
    also: list[Name] | None = None
    accept: _Accept | None = None
    tries: Annotated[int, Field(ge=1, le=100)] | None = None
    samples: Annotated[int, Field(ge=1, le=MOST_SAMPLES)] | None = None
    formalise: Name | None = None
    second_read: Name | None = None
    chunk: Annotated[int, Field(ge=200, le=2_000_000)] | None = None


class _LimitsPart(_Part):
    seconds: Annotated[float, Field(gt=0, le=86_400)] | None = None
    calls: Annotated[int, Field(ge=1, le=10_000)] | None = None
    cost_usd: Annotated[float, Field(ge=0)] | None = None
    tokens: Annotated[int, Field(ge=1, le=10**9)] | None = None
    call_seconds: Annotated[float, Field(gt=0, le=86_400)] | None = None


class _FaultsPart(_Part):
    tries: Annotated[int, Field(ge=1, le=100)] | None = None
    wait: Annotated[float, Field(ge=0, le=3_600)] | None = None
    most_wait: Annotated[float, Field(ge=0, le=86_400)] | None = None
    failures: Annotated[int, Field(ge=1, le=1_000)] | None = None
    rest: Annotated[float, Field(ge=0, le=86_400)] | None = None
    most_rest: Annotated[float, Field(ge=0, le=86_400)] | None = None
    silent: Annotated[float, Field(ge=0, le=86_400)] | None = None


class _KindPart(_RoutePart):
    like: Kind
    examples: Annotated[list[Example], Field(min_length=1, max_length=500)]


class _ClassifierPart(_Part):
    trained: Annotated[str, Field(min_length=1)] | None = None
    examples: dict[Kind, Annotated[list[Example], Field(max_length=500)]] = {}
    kinds: Annotated[dict[Name, _KindPart], Field(max_length=50)] = {}
    model: Name | None = None
    below: Annotated[float, Field(gt=0, le=1)] | None = None
    seconds: Annotated[float, Field(gt=0, le=600)] | None = None
    accuracy: Annotated[float, Field(ge=0.2, lt=1)] | None = None


class _File(_Part):
    version: Literal[1]
    models: dict[Name, Name] = {}
    routes: dict[Kind, _RoutePart] = {}
    limits: _LimitsPart = _LimitsPart()
    providers: dict[Name, dict[str, Any]] = {}
    faults: _FaultsPart = _FaultsPart()
    classifier: _ClassifierPart = _ClassifierPart()


def parse_config(text: str, name: str, env: Mapping[str, str]) -> Config:
    """Read configuration text; what it leaves out stays as the built-in configuration has it.

    Raises:
        ConfigError: every problem with file, line and column, one to a line.
    """
    source = read_yaml(text, name)
    try:
        parsed = _File.model_validate(source.data)
    except ValidationError as error:
        raise ConfigError("\n".join(_problems(error, source))) from None
    for kind, part in parsed.routes.items():
        if part.samples is not None and kind != "code":
            place = source.place(("routes", kind, "samples"))
            raise ConfigError(f"{place}: routes.{kind}.samples: only the route of code compares samples")
        if part.formalise is not None and kind != "math":
            place = source.place(("routes", kind, "formalise"))
            raise ConfigError(f"{place}: routes.{kind}.formalise: only questions of math are formalised")
        if part.second_read is not None and kind != "extraction":
            place = source.place(("routes", kind, "second_read"))
            raise ConfigError(f"{place}: routes.{kind}.second_read: only extractions are read a second time")
        if part.chunk is not None and kind != "extraction":
            place = source.place(("routes", kind, "chunk"))
            raise ConfigError(f"{place}: routes.{kind}.chunk: only sources of extractions are read in parts")
    base = builtin_config(env)
    profiles = read_providers(parsed.providers, source)
    known = {**builtin_profiles(), **profiles}
    models = {**base.models, **parsed.models}
    policies = dict(base.policies)
    for kind, part in parsed.routes.items():
        if part.ladder is not None:
            laid = rungs(part.ladder, models, known)
            # What a ready-made ladder adds is a specification and its own name.
            models |= {name: name for name in laid if name not in models and name not in part.ladder}
            part.ladder = list(laid)
        policies[kind] = _lay_over(policies[kind], part)
    limits = parsed.limits
    budget = Budget(
        seconds=limits.seconds or base.budget.seconds,
        calls=limits.calls or base.budget.calls,
        cost_usd=base.budget.cost_usd if limits.cost_usd is None else limits.cost_usd,
        tokens=limits.tokens,
        call_seconds=limits.call_seconds,
    )
    faults = Faults(**parsed.faults.model_dump(exclude_none=True))
    named: dict[str, Policy] = {}
    for label, kind_part in parsed.classifier.kinds.items():
        if label in KINDS:
            place = source.place(("classifier", "kinds", label))
            raise ConfigError(
                f"{place}: {label!r} is a built-in kind: give its examples under classifier.examples"
            )
        named[label] = _lay_over(policies[kind_part.like], kind_part)
    return Config(
        models=models,
        policies=policies,
        budget=budget,
        profiles=profiles,
        faults=faults,
        classifier=_classifier(parsed.classifier, name),
        named=named,
    )


def load_file(path: Path, env: Mapping[str, str]) -> Config:
    """Load the configuration in ``path``.

    Raises:
        ConfigError: the file cannot be read, or is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 text (byte {error.start})") from None
    return parse_config(text, str(path), env)


def _classifier(part: _ClassifierPart, name: str) -> ClassifierOptions:
    given = part.model_dump(exclude_none=True, include={"model", "below", "seconds", "accuracy"})
    # A path in a file is meant from that file's folder.
    trained = None if part.trained is None else str(Path(name).parent / part.trained)
    return ClassifierOptions(
        **given,
        trained=trained,
        examples={kind: tuple(texts) for kind, texts in part.examples.items()},
        kinds={
            label: NamedKind(like=kind.like, examples=tuple(kind.examples))
            for label, kind in part.kinds.items()
        },
    )


def _lay_over(policy: Policy, part: _RoutePart) -> Policy:
    accept = part.accept or _Accept()
    before = policy.acceptance
    acceptance = Acceptance(
        undecided_from=accept.undecided_from or before.undecided_from,
        unchecked=before.unchecked if accept.unchecked is None else accept.unchecked,
    )
    return Policy(
        ladder=policy.ladder if part.ladder is None else tuple(part.ladder),
        verifiers=policy.verifiers if part.verifiers is None else tuple(part.verifiers),
        also=policy.also if part.also is None else tuple(part.also),
        acceptance=acceptance,
        tries=part.tries or policy.tries,
        samples=part.samples or policy.samples,
        formalise=part.formalise or policy.formalise,
        second_read=part.second_read or policy.second_read,
        chunk=part.chunk or policy.chunk,
    )


def _problems(error: ValidationError, source: Source) -> list[str]:
    lines: list[str] = []
    for problem in error.errors(include_url=False):
        path = tuple(part for part in problem["loc"] if part != "[key]")
        message = _in_words(problem["type"], problem["msg"], problem["input"])
        if problem["type"] == "extra_forbidden":
            message = f"unknown key{_hint(path)}"
        elif problem["type"] == "missing" and path == ("version",):
            message = "this key is missing: write 'version: 1' on the first line"
        lines.append(f"{source.place(path)}: {'.'.join(map(str, path)) or 'the file'}: {message}")
    return lines


def _in_words(kind: str, message: str, given: object) -> str:
    """Say what is wrong in words of YAML; the library speaks of its classes."""
    match kind:
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"must be a dictionary, written 'key: value', not {_yaml_type(given)}"
        case "list_type":
            return f"must be a list, written [a, b], not {_yaml_type(given)}"
        case "string_type":
            return f"must be a string, not {_yaml_type(given)}"
        case "string_too_short":
            return "must not be empty"
        case "too_short":
            return "must hold at least 1 name"
        case _:
            return message.replace("Input should be", "must be") + f", not {_yaml_type(given)}"


def _yaml_type(given: object) -> str:
    match given:
        case None:
            return "empty"
        case dict():
            return "a dictionary"
        case list():
            return "a list"
        case _:
            shown = repr(given)
            return shown if len(shown) <= 60 else f"{shown[:59]}…"


def _hint(path: tuple[str | int, ...]) -> str:
    part = {1: _File, 2: _LimitsPart if path[0] == "limits" else _RoutePart}.get(len(path), _Accept)
    if len(path) == 3 and path[0] == "routes":
        part = _RoutePart
    close = difflib.get_close_matches(str(path[-1]), part.model_fields, n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; there is {', '.join(part.model_fields)}"

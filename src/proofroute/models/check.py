"""Look whether a model can be asked, without asking it anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from proofroute.core import MissingKeyError, ModelRejected
from proofroute.models.endpoint import Endpoint, endpoint
from proofroute.models.openai_reply import mapping
from proofroute.models.profiles import Profiles
from proofroute.models.spec import Spec, parse_spec

SECONDS: Final = 5.0
_LONGEST: Final = 8 << 20
_SHOWN: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCheck:
    """Whether a model can be asked.

    Args:
        spec: the specification as it was given.
        name: the model as ``provider:model``.
        address: where it is asked; None for what runs in this process.
        reachable: whether something answers there.
        serves: whether it serves the model; None where it does not say.
        message: one sentence for people, with what to do.
        models: what the server serves, if it says so.
        misused: the model cannot be asked as it is configured here: its key is missing.
    """

    spec: str
    name: str
    address: str | None
    reachable: bool
    serves: bool | None
    message: str
    models: tuple[str, ...] = ()
    misused: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against asking the model."""
        return self.reachable and self.serves is not False


def check_model(spec: str, env: Mapping[str, str], profiles: Profiles | None = None) -> ModelCheck:
    """Check one model: is its server there, does it take the key, does it serve the model?

    It blocks, for some seconds at most. That a model cannot be asked is a value, not an exception.

    >>> check_model("ollama:deepseek-r1:7b@http://127.0.0.1:9", {}).reachable
    False

    Raises:
        UsageError: the specification, or a variable that it needs, cannot be read.
    """
    parsed = parse_spec(spec, profiles=profiles)
    match parsed.home:
        case "solver":
            return _here(spec, parsed, None, "computer algebra, in this process")
        case "local":
            return _here(spec, parsed, *_local(parsed))
        case "replay":
            from proofroute.models.replay import ReplayModel

            ReplayModel.from_jsonl(parsed.model)
            return _here(spec, parsed, None, f"recordings in {parsed.model}")
        case "hosted":
            return _hosted(spec, endpoint(parsed, env, profiles))


def _here(spec: str, parsed: Spec, problem: str | None, message: str = "") -> ModelCheck:
    return ModelCheck(
        spec=spec,
        name=parsed.name,
        address=None,
        reachable=problem is None,
        serves=problem is None,
        message=problem or message,
    )


def _local(parsed: Spec) -> tuple[str | None, str]:
    from proofroute.models import engine
    from proofroute.models.weights import WeightsMissing, find_weights

    try:
        weights = find_weights(parsed.model)
    except WeightsMissing as error:
        return str(error), ""
    if not engine.is_installed():
        return "the embedded engine is not installed: pip install 'proofroute[local]'", ""
    return None, f"runs in this process with {weights.name}"


def _hosted(spec: str, asked: Endpoint) -> ModelCheck:
    def result(
        *,
        reachable: bool,
        serves: bool | None,
        message: str,
        models: tuple[str, ...] = (),
        misused: bool = False,
    ) -> ModelCheck:
        return ModelCheck(
            spec=spec,
            name=asked.name,
            address=asked.address,
            reachable=reachable,
            serves=serves,
            message=message,
            models=models,
            misused=misused,
        )

    import http.client
    import urllib.error

    try:
        data = _fetch(asked, asked.required_key())
    except MissingKeyError as error:
        return result(reachable=False, serves=None, message=str(error), misused=True)
    except urllib.error.HTTPError as error:
        with error:
            if error.code in {401, 403} and asked.profile.lists_models:
                refused: ModelRejected = asked.rejected(error.code, "")
                return result(reachable=True, serves=False, message=str(refused))
        if error.code == 404 and asked.profile.protocol == "ollama":
            # Every Ollama lists its models; without a list it is something else.
            message = f"what answers at {asked.address} does not speak the ollama protocol (HTTP 404)"
            return result(reachable=True, serves=False, message=message)
        message = f"answers at {asked.address} and does not list its models (HTTP {error.code})"
        return result(reachable=True, serves=None, message=message)
    except (http.client.HTTPException, ValueError, RecursionError):
        message = f"what answers at {asked.address} does not speak the {asked.profile.protocol} protocol"
        return result(reachable=True, serves=False, message=message)
    except OSError as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        return result(reachable=False, serves=None, message=str(asked.unreachable(_reason(reason))))
    names = _names(data)
    if names is None:
        message = f"answers at {asked.address} and does not list its models"
        return result(reachable=True, serves=None, message=message)
    if _serves(asked, names):
        message = f"served at {asked.address}"
        return result(reachable=True, serves=True, message=message, models=names)
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    listed = asked.clean(", ".join(names[:_SHOWN])) or "no model at all"
    message = f"{asked.unknown('')}; it serves {listed}{more}"
    return result(reachable=True, serves=False, message=message, models=names)


def _fetch(asked: Endpoint, key: str | None) -> object:
    import json
    import urllib.request

    path = "/api/tags" if asked.profile.protocol == "ollama" else "/models"
    request = urllib.request.Request(  # noqa: S310 - the specification admits http and https only
        asked.address + path, headers={"Accept": "application/json", "User-Agent": "proofroute"}
    )
    if key:
        # Not sent on to where a redirection leads.
        request.add_unredirected_header("Authorization", f"Bearer {key}")
    handlers = [urllib.request.ProxyHandler({})] if asked.on_loopback else []
    opener = urllib.request.build_opener(*handlers)
    with opener.open(request, timeout=SECONDS) as response:
        return cast("object", json.loads(response.read(_LONGEST)))


def _names(data: object) -> tuple[str, ...] | None:
    found = mapping(data)
    if found is None:
        return None
    entries = found.get("data", found.get("models"))
    if not isinstance(entries, list):
        return None
    names: list[str] = []
    for entry in cast("list[object]", entries):
        fields = mapping(entry) or {}
        name = next(
            (value for field in ("id", "name", "model") if isinstance(value := fields.get(field), str)), None
        )
        if name is not None:
            names.append(name)
    return tuple(names)


def _serves(asked: Endpoint, names: tuple[str, ...]) -> bool:
    model = asked.spec.model
    if asked.profile.protocol == "ollama" and ":" not in model:
        model = f"{model}:latest"
    return model in names or asked.spec.model in names


def _reason(error: object) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)

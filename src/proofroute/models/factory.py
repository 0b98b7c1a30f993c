"""Make a model from its specification. What a model needs is imported when it is made, or asked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from proofroute.core import Model
from proofroute.models.profiles import Profiles
from proofroute.models.spec import parse_spec

if TYPE_CHECKING:
    from proofroute.models.endpoint import Endpoint
    from proofroute.models.faults import Care


def make_model(
    spec: str, env: Mapping[str, str], profiles: Profiles | None = None, care: "Care | None" = None
) -> Model:
    """Make the model that ``spec`` names, with addresses and keys from ``env``.

    With ``profiles`` it may be of a provider of one's own. With ``care`` it is asked again after faults that
    may pass; without, every call is one call.

    Nothing is asked yet: a server that is down or a key that is missing shows when the model is used.

    >>> make_model("ollama:deepseek-r1:7b", {}).name
    'ollama:deepseek-r1:7b'

    Raises:
        UsageError: the specification, or a variable that it needs, cannot be read.
    """
    parsed = parse_spec(spec, profiles=profiles)
    match parsed.home:
        case "solver":
            from proofroute.models.solver import SolverModel

            return SolverModel()
        case "local":
            from proofroute.models.local import LocalModel

            return LocalModel(parsed)
        case "replay":
            from proofroute.models.replay import ReplayModel

            return ReplayModel.from_jsonl(parsed.model, parsed.name)
        case "hosted":
            from proofroute.models.endpoint import endpoint

            found = endpoint(parsed, env, profiles)
            model = _hosted(found)
            return model if care is None else care.over(model, found)


def _hosted(found: "Endpoint") -> Model:
    if found.profile.protocol == "ollama":
        from proofroute.models.ollama_chat import OllamaChat

        return OllamaChat(found)
    from proofroute.models.openai_chat import OpenAIChat

    return OpenAIChat(found)

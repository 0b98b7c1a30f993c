"""proofroute: ask a question, get an answer that says how far it was checked.

>>> from proofroute import Router
>>> answer = Router().solve("What is 17*23?")
>>> answer.text, answer.verdict.status
('391', 'verified')

Every name here is looked up when it is first used, so that importing any part of proofroute stays instant.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from proofroute.core import Acceptance as Acceptance
    from proofroute.core import Answer as Answer
    from proofroute.core import Asking as Asking
    from proofroute.core import Assurance as Assurance
    from proofroute.core import Attempt as Attempt
    from proofroute.core import Budget as Budget
    from proofroute.core import CallExample as CallExample
    from proofroute.core import Classification as Classification
    from proofroute.core import Classifier as Classifier
    from proofroute.core import Completion as Completion
    from proofroute.core import ConfigError as ConfigError
    from proofroute.core import Delta as Delta
    from proofroute.core import Ending as Ending
    from proofroute.core import Event as Event
    from proofroute.core import Evidence as Evidence
    from proofroute.core import Findings as Findings
    from proofroute.core import Finished as Finished
    from proofroute.core import InputError as InputError
    from proofroute.core import Json as Json
    from proofroute.core import Judged as Judged
    from proofroute.core import Kind as Kind
    from proofroute.core import LimitError as LimitError
    from proofroute.core import Message as Message
    from proofroute.core import MissingKeyError as MissingKeyError
    from proofroute.core import Model as Model
    from proofroute.core import ModelContextExceeded as ModelContextExceeded
    from proofroute.core import ModelError as ModelError
    from proofroute.core import ModelProtocolError as ModelProtocolError
    from proofroute.core import ModelRejected as ModelRejected
    from proofroute.core import ModelRequest as ModelRequest
    from proofroute.core import ModelTimeout as ModelTimeout
    from proofroute.core import ModelTooLong as ModelTooLong
    from proofroute.core import ModelUnknown as ModelUnknown
    from proofroute.core import ModelUnreachable as ModelUnreachable
    from proofroute.core import Noted as Noted
    from proofroute.core import Outcome as Outcome
    from proofroute.core import ProofrouteError as ProofrouteError
    from proofroute.core import Receipt as Receipt
    from proofroute.core import Route as Route
    from proofroute.core import Routed as Routed
    from proofroute.core import SandboxUnavailable as SandboxUnavailable
    from proofroute.core import Span as Span
    from proofroute.core import Status as Status
    from proofroute.core import StdioExample as StdioExample
    from proofroute.core import Task as Task
    from proofroute.core import Usage as Usage
    from proofroute.core import UsageError as UsageError
    from proofroute.core import Verdict as Verdict
    from proofroute.core import Verifier as Verifier
    from proofroute.core import Verifying as Verifying
    from proofroute.core import WorkerError as WorkerError
    from proofroute.core import digest as digest
    from proofroute.core import from_data as from_data
    from proofroute.core import from_json as from_json
    from proofroute.core import to_data as to_data
    from proofroute.core import to_json as to_json
    from proofroute.router import Config as Config
    from proofroute.router import Policy as Policy
    from proofroute.router import Recheck as Recheck
    from proofroute.router import Router as Router
    from proofroute.router import builtin_config as builtin_config
    from proofroute.router import load_config as load_config
    from proofroute.router import parse_config as parse_config

    __version__: str

__all__ = [
    "Acceptance",
    "Answer",
    "Asking",
    "Assurance",
    "Attempt",
    "Budget",
    "CallExample",
    "Classification",
    "Classifier",
    "Completion",
    "Config",
    "ConfigError",
    "Delta",
    "Ending",
    "Event",
    "Evidence",
    "Findings",
    "Finished",
    "InputError",
    "Json",
    "Judged",
    "Kind",
    "LimitError",
    "Message",
    "MissingKeyError",
    "Model",
    "ModelContextExceeded",
    "ModelError",
    "ModelProtocolError",
    "ModelRejected",
    "ModelRequest",
    "ModelTimeout",
    "ModelTooLong",
    "ModelUnknown",
    "ModelUnreachable",
    "Noted",
    "Outcome",
    "Policy",
    "ProofrouteError",
    "Receipt",
    "Recheck",
    "Route",
    "Routed",
    "Router",
    "SandboxUnavailable",
    "Span",
    "Status",
    "StdioExample",
    "Task",
    "Usage",
    "UsageError",
    "Verdict",
    "Verifier",
    "Verifying",
    "WorkerError",
    "__version__",
    "builtin_config",
    "digest",
    "from_data",
    "from_json",
    "load_config",
    "parse_config",
    "to_data",
    "to_json",
]

_FROM_ROUTER: Final = frozenset(
    {"Config", "Policy", "Recheck", "Router", "builtin_config", "load_config", "parse_config"}
)


if not TYPE_CHECKING:  # a type checker would believe that any misspelt name exists

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module, metadata

        value: object
        if name == "__version__":
            try:
                value = metadata.version("proofroute")
            except metadata.PackageNotFoundError:  # run from a source tree that is not installed
                value = "unknown"
        else:
            home = "proofroute.router" if name in _FROM_ROUTER else "proofroute.core"
            value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""Every fault that proofroute raises, one small tree named by the boundary that broke.

Expected outcomes (a wrong answer, an undecided check, a spent budget) are values, not
exceptions. The tree::

    ProofrouteError
    ├── UsageError                what the caller gave cannot be used          exit 2
    │   ├── InputError            a file or field, with its place
    │   ├── ConfigError           the configuration, with file, line, column
    │   └── MissingKeyError       a provider's key, with the variable's name
    ├── LimitError                untrusted text is larger than its bound
    ├── ModelError                a model or its server                        exit 4
    │   ├── ModelUnreachable      nothing answers at the address
    │   ├── ModelUnknown          the server does not serve that model
    │   ├── ModelRejected         the server refused the request or the key
    │   │   └── ModelContextExceeded  the request is longer than the model can take
    │   ├── ModelTimeout          no answer in time
    │   ├── ModelTooLong          a reply that goes on beyond every bound
    │   └── ModelProtocolError    the answer is not of the protocol
    ├── WorkerError               a helper process of ours died or timed out
    └── SandboxUnavailable        the isolation asked for cannot be had here
"""


class ProofrouteError(Exception):
    """Base of every error that proofroute raises on purpose."""


class UsageError(ProofrouteError):
    """What the caller gave cannot be used; the message says what to change."""


class InputError(UsageError):
    """A file or a field that the caller gave is broken; the message names it and the place."""


class ConfigError(UsageError):
    """The configuration is wrong; the message names file, line and column where known."""


class MissingKeyError(UsageError):
    """A provider needs a key and none is set.

    Args:
        variable: the environment variable that would hold it.
        model: the model that needs it, as ``provider:name``.
    """

    def __init__(self, variable: str, model: str) -> None:
        super().__init__(
            f"{model} needs an API key and {variable} is not set: "
            f"export {variable}=... (or PROOFROUTE_API_KEY), or choose another model with --model"
        )
        self.variable = variable
        self.model = model


class LimitError(ProofrouteError):
    """Untrusted text goes beyond a bound (length, depth, digits, exponents); it is not evaluated."""


class ModelError(ProofrouteError):
    """A model could not be asked.

    Args:
        message: what went wrong and what to try.
        model: which model, as ``provider:name``.
        address: where it was looked for, if it has an address.
        retryable: whether the same call may succeed later.
        retry_after: seconds after which the server wants to be asked again, where it says so.

    ``calls`` is how often the model was asked before this was raised, and ``notes`` what else went wrong.
    """

    def __init__(
        self,
        message: str,
        *,
        model: str,
        address: str | None = None,
        retryable: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.model = model
        self.address = address
        self.retryable = retryable
        self.retry_after = retry_after
        self.calls = 1
        self.notes: tuple[str, ...] = ()


class ModelUnreachable(ModelError):
    """Nothing answers at the model's address."""


class ModelUnknown(ModelError):
    """The server answers, and does not serve a model of that name."""


class ModelRejected(ModelError):
    """The server refused the request: a wrong key, a forbidden parameter, a rate limit."""


class ModelContextExceeded(ModelRejected):
    """The request is longer than the model can take: another model may be able to."""


class ModelTimeout(ModelError):
    """The model did not answer within its time."""


class ModelTooLong(ModelError):
    """The model's reply goes on beyond every bound: it was reached, and there is no answer in it."""


class ModelProtocolError(ModelError):
    """The server's answer does not follow its protocol."""


class WorkerError(ProofrouteError):
    """A helper process of ours died or ran out of its time or memory; nothing follows for the answer."""


class SandboxUnavailable(ProofrouteError):
    """The isolation that was asked for cannot be had on this machine."""

"""Config: which models there are, and the policy of each kind of task, as plain data."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from proofroute.core import Acceptance, Budget, Classification, Kind, UsageError
from proofroute.models.faults.values import Faults
from proofroute.models.profiles import Profile, Profiles, builtin_profiles
from proofroute.router.classify.options import ClassifierOptions

LENIENT: Final = Acceptance(unchecked=True)
STRICT: Final = Acceptance()
MOST_SAMPLES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What happens to tasks of one kind.

    Args:
        ladder: names of models, cheapest first.
        verifiers: names of the verifiers whose claims an answer must meet.
        also: verifiers that run too and count only where they decide something.
        acceptance: when an answer is accepted.
        tries: calls of one model before the next one of the ladder is asked.
        samples: independent replies of one model that are compared where a code task brings no tests and its
            prompt decides nothing; 1 to 16, and 1 for none.
        formalise: a model that is asked once, where a question of mathematics cannot be read and the first
            answer to it has nothing to be held against, for a specification that is solved; None for none.
        second_read: a model that is asked once, where fields of an extraction are not settled in the end, to
            read these from the source without seeing the answer; None for none.
        chunk: characters of a source that a model reads at once; a longer one is read in parts, which are
            merged. None for no bound.

    Raises:
        UsageError: ``samples`` is out of its bounds.
    """

    ladder: tuple[str, ...]
    verifiers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    acceptance: Acceptance = STRICT
    tries: int = 3
    samples: int = 1
    formalise: str | None = None
    second_read: str | None = None
    chunk: int | None = None

    def __post_init__(self) -> None:
        """Check the bounds."""
        if not 1 <= self.samples <= MOST_SAMPLES:
            raise UsageError(f"samples is {self.samples!r}: give a number from 1 to {MOST_SAMPLES}")


REASONING: Final = ("solver", "reasoner")


def default_policies() -> dict[Kind, Policy]:
    """Return the policy of each kind: checkable work climbs the reasoning ladder, the rest does not."""
    return {
        "math": Policy(ladder=REASONING, verifiers=("math",)),
        "proof": Policy(ladder=REASONING, verifiers=("proof",)),
        "code": Policy(ladder=REASONING, verifiers=("code",)),
        "extraction": Policy(ladder=REASONING, verifiers=("extraction",)),
        "creative": Policy(ladder=("general",), also=("math",), acceptance=LENIENT),
        "general": Policy(ladder=("general",), also=("math", "proof"), acceptance=LENIENT),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The configuration of a router.

    Args:
        models: each name with its specification, ``provider:model`` or ``provider:model@base_url``.
        policies: the policy of each kind.
        budget: bounds of one request.
        profiles: providers of one's own, and those of ours that are to be different, by name.
        faults: what is done about servers that fail.
        classifier: how tasks are classified, and kinds of one's own.
        named: the policies of such kinds, by name; one without goes the way of the kind that it is like.
    """

    models: dict[str, str]
    policies: dict[Kind, Policy] = field(default_factory=default_policies)
    budget: Budget = field(default_factory=Budget)
    profiles: dict[str, Profile] = field(default_factory=dict[str, Profile])
    faults: Faults = field(default_factory=Faults)
    classifier: ClassifierOptions = field(default_factory=ClassifierOptions)
    named: dict[str, Policy] = field(default_factory=dict[str, Policy])

    def known_profiles(self) -> Profiles:
        """Return all providers: ours, and over them those of the configuration."""
        return {**builtin_profiles(), **self.profiles} if self.profiles else builtin_profiles()

    def policy(self, kind: Kind) -> Policy:
        """Return the policy of ``kind``."""
        return self.policies[kind]

    def policy_for(self, found: Classification) -> Policy:
        """Return the policy of what was found, of a kind of the configuration's own where it is one."""
        named = None if found.label is None else self.named.get(found.label)
        return named or self.policy(found.kind)


EMBEDDED: Final = "local:smollm2"
"""The model that answers where nothing is configured: it runs in process, with no key and no server."""


def builtin_config(env: Mapping[str, str]) -> Config:
    """Return the configuration that is in force where no file says otherwise.

    ``PROOFROUTE_REASONER`` and ``PROOFROUTE_GENERAL`` name its models; unset, the embedded one is used.

    >>> builtin_config({"PROOFROUTE_REASONER": "ollama:deepseek-r1:7b"}).models["reasoner"]
    'ollama:deepseek-r1:7b'
    """
    return Config(
        models={
            "solver": "solver",
            "reasoner": env.get("PROOFROUTE_REASONER") or EMBEDDED,
            "general": env.get("PROOFROUTE_GENERAL") or EMBEDDED,
        }
    )


def check_names(models: AbstractSet[str], verifiers: AbstractSet[str], config: Config) -> None:
    """Make sure that every name a policy uses is defined.

    Raises:
        UsageError: names the kind, the unknown name and what there is.
    """
    if config.classifier.model is not None and config.classifier.model not in models:
        raise UsageError(_unknown("classifier", "model", config.classifier.model, models))
    for kind, policy in (*config.policies.items(), *config.named.items()):
        for name in (*policy.ladder, *filter(None, (policy.formalise, policy.second_read))):
            if name not in models:
                raise UsageError(_unknown(kind, "model", name, models))
        for name in (*policy.verifiers, *policy.also):
            if name not in verifiers:
                raise UsageError(_unknown(kind, "verifier", name, verifiers))


def _unknown(kind: str, what: str, name: str, known: AbstractSet[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return f"the route {kind!r} uses the {what} {name!r}; there is {', '.join(sorted(known))}{hint}"

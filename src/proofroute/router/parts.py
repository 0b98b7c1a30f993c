"""What a router works with: models, verifiers and classifier by name, made when first needed."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from proofroute.core import Classifier, Model, UsageError, Verifier
from proofroute.models.faults.care import Care
from proofroute.router.classify import StagedClassifier
from proofroute.router.config import Config, check_names
from proofroute.router.given import check_verifier


def _math() -> Verifier:
    from proofroute.verifiers.math import math_verifier

    return math_verifier()


def _proof() -> Verifier:
    from proofroute.verifiers.proof import proof_verifier

    return proof_verifier()


def _code() -> Verifier:
    from proofroute.verifiers.code import code_verifier

    return code_verifier()


def _extraction() -> Verifier:
    from proofroute.verifiers.extraction import extraction_verifier

    return extraction_verifier()


VERIFIERS: Final[Mapping[str, Callable[[], Verifier]]] = {
    "math": _math,
    "proof": _proof,
    "code": _code,
    "extraction": _extraction,
}
"""The verifiers that come with proofroute."""


class Parts:
    """The models, verifiers and classifier of one router.

    Args:
        config: names and policies.
        env: where keys are looked up.
        models: models that are given ready made, by name; they come before those of the configuration.
        verifiers: further verifiers; one named as a built-in takes its place.
        classifier: says what kind a task is.

    Raises:
        UsageError: a policy names a model or a verifier that there is not, or a model's specification
            cannot be read.
    """

    def __init__(
        self,
        config: Config,
        env: Mapping[str, str],
        *,
        models: Mapping[str, Model] | None = None,
        verifiers: Iterable[Verifier] = (),
        classifier: Classifier | None = None,
    ) -> None:
        self.config = config
        self.env = env
        self.given_models = dict(models or {})
        verifiers = tuple(verifiers)
        for verifier in verifiers:
            check_verifier(verifier)
        self.given_verifiers = {verifier.name: verifier for verifier in verifiers}
        self._care = Care(config.faults)
        self.classifier = classifier or StagedClassifier(config.classifier, self.model)
        self._models = dict(self.given_models)
        self._verifiers = dict(self.given_verifiers)
        check_names(
            {*config.models, *self._models},
            {*VERIFIERS, *self._verifiers},
            config,
        )
        self._check_specs()

    def _check_specs(self) -> None:
        # Now and not at the first call, which may come hours later.
        from proofroute.models import parse_spec

        for name, spec in self.config.models.items():
            if name in self._models:
                continue
            try:
                parse_spec(spec, self.config.models, self.config.known_profiles())
            except UsageError as error:
                raise UsageError(f"{self._where(name, spec)}{error}") from None

    def _where(self, name: str, spec: str) -> str:
        variable = f"PROOFROUTE_{name.upper()}"
        if self.env.get(variable) == spec:
            return f"{variable}: "
        return "" if name == spec else f"the model {name!r}: "

    @property
    def classifier_alone(self) -> Classifier:
        """The classifier without the model that it may ask."""
        given = self.classifier
        return given.without_asking() if isinstance(given, StagedClassifier) else given

    def model(self, name: str) -> Model:
        """Return the model called ``name`` in the configuration.

        Raises:
            UsageError: its specification cannot be read.
        """
        if name not in self._models:
            from proofroute.models import make_model

            spec, profiles = self.config.models[name], self.config.known_profiles()
            self._models[name] = make_model(spec, self.env, profiles, self._care)
        return self._models[name]

    def verifier(self, name: str) -> Verifier:
        """Return the verifier called ``name``."""
        if name not in self._verifiers:
            self._verifiers[name] = VERIFIERS[name]()
        return self._verifiers[name]

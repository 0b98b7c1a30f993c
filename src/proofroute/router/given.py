"""What a program hands in, looked at before it is used: a wrong type is said in words, with what to give."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from proofroute.core import Answer, Classifier, InputError, Json, Model, Task, Verifier, from_data
from proofroute.core.given import described
from proofroute.router.config import Config

_HOW: Final = "give the question as text, or a Task(prompt=...)"


def as_task(given: object) -> Task:
    """Return the task that is meant: a Task, a question, or a mapping with the fields of a task.

    >>> as_task({"prompt": "What is 2+2?"}).question
    'What is 2+2?'

    Raises:
        InputError: it is something else, or a field of it is wrong.
    """
    match given:
        case Task():
            return given
        case str():
            return Task(prompt=given)
        case Mapping():
            return from_data(Task, cast("Json", dict(cast("Mapping[str, Json]", given))))
        case _:
            raise InputError(f"the task is {described(given)}: {_HOW}")


def as_reply(given: object) -> str:
    """Return a reply that is given to be checked.

    Raises:
        InputError: it is not text.
    """
    if not isinstance(given, str):
        raise InputError(f"the reply to check is {described(given)}: give it as text")
    return given


def as_answer(given: object) -> Answer:
    """Return a stored answer.

    Raises:
        InputError: it is something else.
    """
    if not isinstance(given, Answer):
        raise InputError(
            f"the stored answer is {described(given)}: give an Answer; "
            "from_json(Answer, text) reads what was stored as JSON"
        )
    return given


def as_config(given: object) -> Config | None:
    """Return the configuration that is given, if one is.

    Raises:
        InputError: it is something else.
    """
    if given is None or isinstance(given, Config):
        return given
    raise InputError(
        f"config is {described(given)}: give a Config, as builtin_config(os.environ) makes one and "
        "load_config(Path('proofroute.yaml'), os.environ) reads one, or leave it out"
    )


def check_parts(*, models: object, verifiers: object, classifier: object, env: object) -> None:
    """Make sure that the parts of a router are what they are taken for.

    Raises:
        InputError: one is something else; names it and says what to give.
    """
    if env is not None and not isinstance(env, Mapping):
        raise InputError(f"env is {described(env)}: give a mapping such as os.environ, or leave it out")
    if models is not None and not isinstance(models, Mapping):
        raise InputError(f"models is {described(models)}: give a dict of models ready made, by name")
    for name, model in cast("Mapping[object, object]", models or {}).items():
        if not isinstance(model, Model):
            raise InputError(
                f"models[{name!r}] is {described(model)}: give a model ready made, or name it "
                "provider:model in Config.models or in PROOFROUTE_REASONER"
            )
    if isinstance(verifiers, str) or not isinstance(verifiers, Iterable):
        raise InputError(f"verifiers is {described(verifiers)}: give a list of verifiers ready made")
    if classifier is not None and not isinstance(classifier, Classifier):
        raise InputError(f"classifier is {described(classifier)}: give an object with a method classify")


def check_verifier(given: object) -> None:
    """Make sure that a verifier is one.

    Raises:
        InputError: it is something else.
    """
    if not isinstance(given, Verifier):
        raise InputError(f"verifiers holds {described(given)}: give objects with a name and a method verify")


def as_model_name(given: object) -> str:
    """Return the name of a model.

    Raises:
        InputError: it is not text.
    """
    if not isinstance(given, str) or not given.strip():
        raise InputError(f"the model is {described(given)}: give a configured name or provider:model")
    return given

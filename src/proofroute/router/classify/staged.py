"""The classifier: stages one after another, each of which can settle it.

What the task says of itself; rules that are practically certain; the small trained model, with examples of
one's own; the math reader, where that model is not sure; a model that is asked, where one is configured; and
the default route.
"""

import logging
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from proofroute.core import KINDS, Classification, Kind, Model, Task
from proofroute.router.classify import trained
from proofroute.router.classify.asked import ask_kind, heard
from proofroute.router.classify.certain import by_certain_rules
from proofroute.router.classify.conversation import earlier, leans_on_earlier
from proofroute.router.classify.examples import Example, nearest, read_examples
from proofroute.router.classify.explicit import from_fields
from proofroute.router.classify.options import ClassifierOptions
from proofroute.router.classify.reading import by_reading
from proofroute.router.classify.reasons import reason_for
from proofroute.router.classify.rules import by_rules
from proofroute.router.classify.trained import ArtefactError, probabilities

UNSURE: Final = 0.3
"""Below this probability the task takes the default route."""

_SUREST: Final = 0.99
"""No more is ever said: of a hundred texts that looked certain, about one was something else."""

_PLAIN: Final = 0.9
"""From this probability of mathematics on, the reader need not look, too."""

_MAYBE: Final = 0.05
_LEANING: Final = 0.6
"""How much a question that leans on an earlier one says itself."""

_NO_MORE: Final = 0.015
"""An earlier question rules no kind out: as much is left to each."""

_WORD: Final = re.compile(r"\w")

_LOG: Final = logging.getLogger(__name__)


_NOTHING: Final = Classification(
    kind="general", probability=0.5, runner_up=None, stage="default", reason="there is no word to go by"
)


@dataclass(frozen=True, slots=True)
class _View:
    """What the trained model makes of a task: a probability for each kind, and the words for it."""

    shares: list[float]
    reason: str
    label: str | None = None

    def ranked(self) -> list[Kind]:
        return sorted(KINDS, key=lambda kind: -self.shares[KINDS.index(kind)])

    def share(self, kind: Kind) -> float:
        return self.shares[KINDS.index(kind)]


class StagedClassifier:
    """Says what kind of task it is, how sure that is, and why.

    Args:
        options: examples, kinds of one's own, other weights, a model to ask.
        models: looks up the model to ask by its name.
    """

    def __init__(
        self, options: ClassifierOptions | None = None, models: Callable[[str], Model] | None = None
    ) -> None:
        self._options = options or ClassifierOptions()
        self._models = models

    def without_asking(self) -> "StagedClassifier":
        """Return the same classifier with no model to ask."""
        return self if self._options.model is None else StagedClassifier(replace(self._options, model=None))

    async def classify(self, task: Task) -> Classification:
        """Classify ``task``; being unsure is a low probability, and broken weights are a ``fault``."""
        settled = from_fields(task) or self._by_rules(task)
        if settled is not None:
            return settled
        weights = self._weights
        if isinstance(weights, str):
            return replace(by_reading(task) or by_rules(task), fault=weights)
        if _WORD.search(task.question) is None:
            return _NOTHING
        view = self._view(weights, task)
        top = view.ranked()[0]
        maths = view.share("math")
        if maths >= _MAYBE and not (top == "math" and maths >= _PLAIN):
            read = by_reading(task)
            if read is not None:
                return read
        options = self._options
        if options.model is not None and self._models is not None and view.share(top) < options.below:
            said, why = await ask_kind(self._models(options.model), task.question, options.seconds)
            if said is not None:
                return _asked(view, said, why, options.accuracy)
            view = replace(view, reason=f"{view.reason}; {why}")
        return _settled(view)

    def _by_rules(self, task: Task) -> Classification | None:
        return None if earlier(task) else by_certain_rules(task.question)

    @cached_property
    def _weights(self) -> trained.Model | str:
        path = self._options.trained
        try:
            return trained.load_model(None if path is None else Path(path))
        except ArtefactError as error:
            # Said once, and in every result: someone should look, and requests go on by rules.
            _LOG.error("the classifier's weights cannot be used, rules decide: %s", error)
            return f"the classifier's weights cannot be used: {error}"

    @cached_property
    def _examples(self) -> list[Example]:
        weights = self._weights
        return [] if isinstance(weights, str) else read_examples(self._options, weights)

    def _view(self, weights: trained.Model, task: Task) -> _View:
        found = trained.features(task.question)
        scores = weights.scores(found)
        near = nearest(found, self._examples, weights)
        if near is not None:
            place = KINDS.index(near.example.kind)
            scores = [score + (near.score if n == place else 0.0) for n, score in enumerate(scores)]
        alone = _top(scores)
        before = earlier(task) if leans_on_earlier(task.question) else []
        if before:
            past = _of_earlier(weights, before)
            scores = [
                _LEANING * score + math.log(_NO_MORE + one) for score, one in zip(scores, past, strict=True)
            ]
        shares = probabilities(scores)
        kind = _top(scores)
        reason = reason_for(weights, found, kind)
        label = None
        if near is not None and near.example.kind == kind:
            reason = f"like the example {_quoted(near.example.text)} ({near.similarity:.2f} alike)"
            label = near.example.label
        elif before and kind != alone:
            reason = f"it goes on from an earlier question of {kind}"
        elif before:
            reason = f"it goes on from an earlier question; {reason}"
        return _View(shares, reason, label)


def _of_earlier(weights: trained.Model, texts: list[str]) -> list[float]:
    """Return the probabilities of the latest question, of an earlier one where that leans on it in turn."""
    text = next((text for text in texts if not leans_on_earlier(text)), texts[-1])
    settled = by_certain_rules(text) or by_reading(Task(prompt=text))
    if settled is not None:
        return [1.0 if kind == settled.kind else 0.0 for kind in KINDS]
    return probabilities(weights.scores(trained.features(text)))


def _top(scores: list[float]) -> Kind:
    return KINDS[max(range(len(KINDS)), key=lambda place: scores[place])]


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= 60 else f"{line[:59]}…")


def _settled(view: _View) -> Classification:
    first, second, *_ = view.ranked()
    if view.share(first) >= UNSURE or view.label is not None:
        return Classification(
            kind=first,
            probability=round(min(view.share(first), _SUREST), 3),
            runner_up=second,
            stage="model",
            reason=view.reason,
            label=view.label,
        )
    other = second if first == "general" else first
    return Classification(
        kind="general",
        probability=round(view.share("general"), 3),
        runner_up=other,
        stage="default",
        reason=f"not sure: {first} at {view.share(first):.2f} is the most likely; {view.reason}",
    )


def _asked(view: _View, said: Kind, why: str, accuracy: float) -> Classification:
    after = replace(view, shares=heard(view.shares, said, accuracy))
    first, second, *_ = after.ranked()
    return Classification(
        kind=first,
        probability=round(min(after.share(first), _SUREST), 3),
        runner_up=second,
        stage="llm",
        reason=f"{why}; without it {view.ranked()[0]} at {max(view.shares):.2f}",
        label=view.label if first == view.ranked()[0] else None,
    )

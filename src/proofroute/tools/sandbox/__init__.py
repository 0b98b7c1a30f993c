"""A wall round untrusted code: a process of its own with every door locked before the code begins."""

from proofroute.tools.sandbox.bounds import DEFAULT_MINIMUM, Layer
from proofroute.tools.sandbox.build import Built
from proofroute.tools.sandbox.calling import CallingSandbox, Calls
from proofroute.tools.sandbox.default import default_sandbox
from proofroute.tools.sandbox.languages import LANGUAGES, Language, by_fence, by_name
from proofroute.tools.sandbox.local import LocalSandbox
from proofroute.tools.sandbox.monty import MontySandbox
from proofroute.tools.sandbox.run import Run
from proofroute.tools.sandbox.slots import Slots

__all__ = [
    "DEFAULT_MINIMUM",
    "LANGUAGES",
    "Built",
    "CallingSandbox",
    "Calls",
    "Language",
    "Layer",
    "LocalSandbox",
    "MontySandbox",
    "Run",
    "Slots",
    "by_fence",
    "by_name",
    "default_sandbox",
]

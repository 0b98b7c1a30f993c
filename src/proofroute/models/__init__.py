"""Chat models behind one protocol: hosted, on a server of one's own, embedded, recorded and scripted.

Importing this package imports no client and no engine; what a model needs is imported when it is asked.
"""

from proofroute.models.check import ModelCheck, check_model
from proofroute.models.factory import make_model
from proofroute.models.pull import PullError, pull_weights
from proofroute.models.replay import ReplayModel
from proofroute.models.scripted import ScriptedModel
from proofroute.models.spec import Spec, parse_spec

__all__ = [
    "ModelCheck",
    "PullError",
    "ReplayModel",
    "ScriptedModel",
    "Spec",
    "check_model",
    "make_model",
    "parse_spec",
    "pull_weights",
]

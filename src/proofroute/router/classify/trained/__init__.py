"""The small model that ships with proofroute: features of a text, and their weights."""

from proofroute.router.classify.trained.artefact import Artefact, ArtefactError, Header, pack, unpack
from proofroute.router.classify.trained.features import LAYOUT, Features, features, is_sign
from proofroute.router.classify.trained.model import SHIPPED, Model, load_model, probabilities, read_model

__all__ = [
    "LAYOUT",
    "SHIPPED",
    "Artefact",
    "ArtefactError",
    "Features",
    "Header",
    "Model",
    "features",
    "is_sign",
    "load_model",
    "pack",
    "probabilities",
    "read_model",
    "unpack",
]

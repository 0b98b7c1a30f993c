"""Open a router for a command."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofroute.router import Router


def open_router(config: Path | None, model: str | None = None) -> "Router":
    """Make the router of the configuration, asking only ``model`` where one is named.

    Raises:
        UsageError: the configuration or the model's name cannot be used.
    """
    from proofroute.router import Router, load_config

    router = Router(load_config(config, os.environ))
    return router if model is None else router.with_model(model)


def check_config(config: Path | None) -> None:
    """Make sure that a configuration which is named can be used, for commands that need none of it.

    Raises:
        UsageError: it cannot.
    """
    if config is not None:
        open_router(config)

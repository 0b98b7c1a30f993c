"""A wall round untrusted code: a fresh process with every door locked before the code begins."""

from proofroute.tools.sandbox.local import LocalSandbox
from proofroute.tools.sandbox.orders import DEFAULT_MINIMUM, Layer
from proofroute.tools.sandbox.process import Process

__all__ = ["DEFAULT_MINIMUM", "Layer", "LocalSandbox", "Process"]

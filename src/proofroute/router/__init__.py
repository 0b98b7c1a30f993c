"""Routing: classify, generate, verify, decide."""

from proofroute.router.config import Config, Policy, builtin_config, load_config, parse_config
from proofroute.router.recheck import Recheck
from proofroute.router.router import Router

__all__ = ["Config", "Policy", "Recheck", "Router", "builtin_config", "load_config", "parse_config"]

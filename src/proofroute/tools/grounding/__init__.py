"""Grounding: where in a source text an extracted value stands, with offsets, or that it does not."""

from proofroute.tools.grounding.judge import Grounding, Standing, ground
from proofroute.tools.grounding.key_units import Units, key_units
from proofroute.tools.grounding.source import Source, read_source

__all__ = ["Grounding", "Source", "Standing", "Units", "ground", "key_units", "read_source"]

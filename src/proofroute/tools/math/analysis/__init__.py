"""Calculus on trees: derivatives, continuity, antiderivatives and enclosures of integrals."""

"""Exact and ball arithmetic on trees: normal forms, polynomials, and equality with an assurance."""

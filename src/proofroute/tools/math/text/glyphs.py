"""Characters that stand for one token each, and raised and lowered ones."""

from typing import Final, Literal

GlyphKind = Literal["name", "command", "sign"]

GLYPHS: Final[dict[str, tuple[GlyphKind, str]]] = {
    **{sign: ("name", name) for sign, name in {
        "π": "pi", "𝜋": "pi", "∞": "oo", "√": "√", "∛": "∛", "∜": "∜", "θ": "theta", "ϑ": "theta",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "λ": "lambda",
        "μ": "mu", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ϕ": "phi", "χ": "chi",
        "ψ": "psi", "ω": "omega", "Δ": "Delta", "Γ": "Gamma", "Φ": "Phi", "Ω": "Omega", "ℏ": "hbar",
    }.items()},
    **{sign: ("command", name) for sign, name in {
        "∈": "in", "∪": "cup", "±": "pm", "∫": "int", "∑": "sum", "∏": "prod", "∅": "emptyset",
        "⌊": "lfloor", "⌋": "rfloor", "⌈": "lceil", "⌉": "rceil", "∠": "angle", "△": "triangle",
    }.items()},
    **{sign: ("sign", name) for sign, name in {
        "≤": "<=", "≥": ">=", "≠": "!=", "⩽": "<=", "⩾": ">=",
    }.items()},
}  # fmt: skip

RADICALS: Final = {"√": 2, "∛": 3, "∜": 4, "sqrt": 2, "cbrt": 3}
"""Names of roots that take what follows them, with their index."""

_SUPERSCRIPT: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣʸᶻᵗᵏᵐᵃᵇᶜ"
_SUBSCRIPT: Final = "₀₁₂₃₄₅₆₇₈₉₊₋ₙₖₘᵢⱼₓ"
RAISED: Final = str.maketrans(_SUPERSCRIPT, "0123456789+-()nixyztkmabc")
LOWERED: Final = str.maketrans(_SUBSCRIPT, "0123456789+-nkmijx")
RAISED_CLASS: Final = f"[{_SUPERSCRIPT}]"
LOWERED_CLASS: Final = f"[{_SUBSCRIPT}]"
RAISED_DIGITS: Final = "[⁰¹²³⁴⁵⁶⁷⁸⁹]"
LOWERED_DIGITS: Final = "[₀₁₂₃₄₅₆₇₈₉]"

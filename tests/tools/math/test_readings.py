"""Ways in which people write mathematics: read as everybody means them, or refused."""

import pytest

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.text.show import show

CLEAR = {
    # numbers
    "3½": "7/2",
    "2 ½": "5/2",
    "-1¾": "-7/4",
    "½x": "x/2",
    "sin ½x": "sin(x/2)",
    "3½²": "(7/2)^2",
    "2 ¹⁄₂": "5/2",
    "3 1⁄2": "3 + 1/2",
    "3⁄4": "3/4",
    "0,375": "0.375",
    "0,5 + 0,25": "0.5 + 0.25",
    "0{,}375": "0.375",
    "3{,}14": "3.14",
    "10{,}080": "10080",
    "1,234,567": "1234567",
    "0.(3)": "1/3",
    "0.333...": "1/3",
    "0.1666…": "1/6",
    "0.\\overline{09}": "1/11",
    "0.\\dot{3}": "1/3",
    "0.999...": "9/9",
    # bounds
    "∫_0^2π x dx": "∫_{0}^{2*pi} x dx",
    "∫_0^2π sin x dx": "∫_{0}^{2*pi} sin(x) dx",
    "∫_0^π sin x dx": "∫_{0}^{pi} sin(x) dx",
    "∫_0^pi sin(x) dx": "∫_{0}^{pi} sin(x) dx",
    "∫_0^π/2 cos x dx": "∫_{0}^{pi/2} cos(x) dx",
    "∫_0^inf e^(-x) dx": "∫_{0}^{oo} e^(-x) dx",
    "∫_-π^π x dx": "∫_{-pi}^{pi} x dx",
    "∫₀¹ x² dx": "∫_{0}^{1} x^2 dx",
    "\\int_0^10 x dx": "∫_{0}^{10} x dx",
    "\\int_0^1x^2dx": "∫_{0}^{1} x^2 dx",
    "\\int_0^1\\pi x\\,dx": "∫_{0}^{1} pi*x dx",
    "\\int_0^{2}\\pi x\\,dx": "∫_{0}^{2} pi*x dx",
    "\\int_0^2e^x\\,dx": "∫_{0}^{2} e^x dx",
    "\\int_0^2\\sqrt{x}dx": "∫_{0}^{2} sqrt(x) dx",
    "\\int_1^e\\frac{\\ln x}{x}\\,dx": "∫_{1}^{e} ln(x)/x dx",
    "∫ xdx": "∫ x dx",
    "∫ sinxdx": "∫ sin(x) dx",
    # functions
    "tgx": "tan(x)",
    "ctg 2x": "cot(2*x)",
    "lnx": "ln(x)",
    "$xlnx$": "x*ln(x)",
    "\\lnx": "ln(x)",
    "sinx cosx": "sin(x)*cos(x)",
    "sh x": "sinh(x)",
    "ch(x)^2": "cosh(x)^2",
    "arctg x": "atan(x)",
    "coth x": "1/tanh(x)",
    "Sin(x)": "sin(x)",
    "Ln 2": "ln(2)",
    "sin⁻¹ x": "asin(x)",
    "log₂8": "ln(8)/ln(2)",
    "log2(8)": "ln(8)/ln(2)",
    "log10 5": "ln(5)/ln(10)",
    "\\operatorname{arctg}(x)": "atan(x)",
    "x(x + 1)": "x*(x + 1)",
    "a(b + c)": "a*(b + c)",
    "2x(x - 1)": "2*x*(x - 1)",
    "xy(x + y)": "x*y*(x + y)",
    "π(3)": "pi*3",
    "πr^2": "pi*r^2",
    "\\sin 2\\pi x": "sin(2*pi*x)",
    "\\cos \\omega t": "cos(omega*t)",
    "⌊2.5⌋": "floor(2.5)",
    "\\lfloor 2.5 \\rfloor": "floor(2.5)",
    # powers, roots, factorials
    "5!!": "5*3*1*1",
    "9!": "factorial(9)",
    "(3!)!": "factorial(factorial(3))",
    "e²ˣ": "e^(2*x)",
    "xⁿ⁺¹": "x^(n + 1)",
    "x^2y": "x^2*y",
    "2^3 x": "2^3*x",
    "$2^3x$": "2^3*x",
    "x^2/2": "x^2/2",
    "x^4/4 + x^3/3": "x^4/4 + x^3/3",
    "2^3/4": "2^3/4",
    "x^3/2": "x^3/2",
    "5!/(3!2!)": "factorial(5)/(factorial(3)*factorial(2))",
    "A(1 + r)": "A*(1 + r)",
    "1e-5": "1/100000",
    "∫ dx/x": "∫ 1/x dx",
    "∫ x dx/(1 + x^2)": "∫ x/(1 + x^2) dx",
    "\\int_1^2 \\frac{dx}{x}": "∫_{1}^{2} 1/x dx",
    "sin π/6": "sin(pi/6)",
    "cos 3π/2 + 1": "cos(3*pi/2) + 1",
    "ln 2/ln 3": "ln(2)/ln(3)",
    "sin x/cos x": "sin(x)/cos(x)",
    "2\\frac{1}{3}": "2 + 1/3",
    "x^(1/2)": "x^(1/2)",
    "√3/2": "sqrt(3)/2",
    "√x + 1": "sqrt(x) + 1",
    "1+√2+√3": "1 + sqrt(2) + sqrt(3)",
    "√π/2": "sqrt(pi)/2",
    "√2√3": "sqrt(2)*sqrt(3)",
    "1 + √3i": "1 + sqrt(3)*i",
    "√2 sin x": "sqrt(2)*sin(x)",
    "³√27": "27^(1/3)",
    "3 ³√27": "3*27^(1/3)",
    "sqrt[3](8)": "8^(1/3)",
    # remainders, percentages, quotients
    "17 mod 5": "mod(17, 5)",
    "3*4 mod 5": "mod(3*4, 5)",
    "(7 + 8) mod 5": "mod(7 + 8, 5)",
    "7 + (8 mod 5)": "7 + mod(8, 5)",
    "17 \\bmod 5": "mod(17, 5)",
    "50% + 25%": "50*(1/100) + 25*(1/100)",
    "1 - 20%": "1 - 20*(1/100)",
    "200*(1 + 15%)": "200*(1 + 15*(1/100))",
    "1/2 x": "1/2*x",
    "12/3/2": "12/3/2",
}

REFUSED = [
    # numbers
    "00,375", "0,5 + 1,234", "(0,375)", "{0,5}", "31⁄2", "3.14...", "0.1(6)", "1 + 2 + ... + 9", "2e-3",
    "2.5½", "2^3 ½", "2½ 3", "[2.5]", "3 R 1", "3 remainder 1",
    # bounds
    "\\int_0^2π x dx", "\\int_0^2\\pi x dx", "\\int_0^12 x dx", "∫_0^2πx dx", "∫0^1 x dx", "∫₀²π x dx",
    "\\int_0^2\\sqrt{3}x dx", "∫_0^ab x dx",
    # functions
    "g(x)", "f(2)", "f (x)", "h(x + 1)", "f^2(x)", "f⁻¹(x)", "y(0)", "y(t)", "a(b)", "x(2)", "π(x)",
    "\\Gamma(5)", "Li(x)", "erf(x)", "$sgn(x)$", "\\operatorname{sgn}(x)", "\\mathrm{Li}(x)", "Re z",
    "$lnk$", "$shx$", "cost", "asinx", "x sin x e^x", "sin x y", "ln 2 x", "sin xe^x",
    "\\sin x \\sqrt{x}", "log2x", "log3 9", "17 (mod 5)",
    # powers, roots, factorials
    "xe^2x", "2^3x", "e^2x", "$e^2x$", "e^2π", "x^2n", "(-1)^2n", "x^1/2", "8^1/3", "e^-x/2", "5!!!",
    "n!!", "√2π", "2√3 x", "√3x", "√x²", "√x/2", "√x+1", "sqrt 2x", "sqrt 2/2", "√ab", "2³√27", "³√27x",
    "∛8x",
    # remainders, percentages, quotients
    "7 + 8 mod 5", "17 mod 5 + 2", "17 mod 5 * 2", "100 mod 7 mod 3", "3^-1 mod 7", "1/3 mod 7",
    "-7 mod 3", "7 mod -3", "100 - 20%", "200 + 15%", "x + 20%", "5 ± 10%", "17 % 5", "1/x ln x",
    "1/2x", "1/2π", "x/2y", "6÷2(1+2)",
    "2\\frac{3}{2}", "2 1/2x", "3√8", "4√16", "a/bc", "1/xy", "e^iπ", "e^πi", "e^i pi", "$e^i\\pi$", "x^πr",
    "8^2/3", "e^3/2", "e^2(x+1)", "∫ dx x^2", "∫ x + 1 dx/x", "∫ x dx y",
    "gcd 12 18", "max 3", "sin 2 3",
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), CLEAR.items())
def test_is_read_as_everybody_means_it(text: str, shown: str) -> None:
    assert show(read_expression(text)) == shown


@pytest.mark.parametrize("text", REFUSED)
def test_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_expression(text)


def test_a_declared_letter_is_no_function() -> None:
    assert show(read_expression("f(2)", symbols=("f",))) == "f*2"

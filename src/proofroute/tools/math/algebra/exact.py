"""Bring a tree into the normal form of :mod:`proofroute.tools.math.algebra.field`.

Sines and cosines become exponentials, powers of sums of exponents split, roots of numbers split into primes,
so that most identities of school and college algebra become equality of two normal forms.
"""

from fractions import Fraction
from typing import TypeVar

from proofroute.tools.math.algebra.field import Field, Frac, constant_of
from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.errors import Undefined, Unreadable
from proofroute.tools.math.tree import Add, Call, Const, Derivative, Expr, Integral, Mul, Num, Pow, Sym

T = TypeVar("T")


class NeedsRoot(Exception):
    """The computation has to start again with roots of a higher degree."""

    def __init__(self, degree: int) -> None:
        self.degree = degree


class Exact:
    """Converts trees of one computation; ``roots`` divides every fractional exponent that occurs."""

    def __init__(self, roots: int = 1) -> None:
        self.field = Field()
        self.roots = roots

    def convert(self, expr: Expr) -> Frac:
        """Return the normal form of ``expr``.

        Raises:
            Undefined: it has no value anywhere.
            TooLarge: it goes beyond the bounds.
            Unreadable: it holds something that has no normal form.
        """
        field = self.field
        match expr:
            case Num():
                return field.number(expr.value)
            case Sym():
                return field.generator(f"var {expr.name}")
            case Const():
                return self._constant(expr)
            case Add():
                total = field.number(0)
                for term in expr.terms:
                    total = field.add(total, self.convert(term))
                return total
            case Mul():
                product = field.number(1)
                for factor in expr.factors:
                    product = field.mul(product, self.convert(factor))
                return product
            case Pow():
                return self._power(expr)
            case Call():
                return self._call(expr.name, [self.convert(arg) for arg in expr.args])
            case Integral() | Derivative():
                raise Unreadable("an integral or derivative inside a value")

    def _constant(self, const: Const) -> Frac:
        match const.name:
            case "pi":
                return self.field.generator("pi")
            case "i":
                return self.imaginary()
            case "e":
                return self.exponential(self.field.number(1))
            case "oo":
                raise Undefined("infinity is no number")

    def imaginary(self) -> Frac:
        """Return the imaginary unit."""
        return self.field.algebraic("i", 2, self.field.number(-1))

    def _power(self, expr: Pow) -> Frac:
        if expr.base == Const("e"):
            return self.exponential(self.convert(expr.exponent))
        base = self.convert(expr.base)
        exponent = self.convert(expr.exponent)
        plain = exponent.rational()
        if plain is None:
            if base.rational() == 1:
                return base
            return self.exponential(self.field.mul(exponent, self.logarithm(base)))
        if plain.denominator == 1:
            if plain == 0 and base.top.is_zero():
                raise Undefined("0^0")
            return self.field.pow(base, plain.numerator)
        return self.root(base, plain)

    def root(self, base: Frac, exponent: Fraction) -> Frac:
        """Return ``base`` to a fractional power, the principal value."""
        if self.roots % exponent.denominator:
            raise NeedsRoot(exponent.denominator)
        number = base.rational()
        if number is not None:
            return self._number_root(number, exponent)
        degree = self.roots
        found = self.field.algebraic(f"({base.key})^(1/{degree})", degree, base)
        return self.field.pow(found, int(exponent * degree))

    def _number_root(self, number: Fraction, exponent: Fraction) -> Frac:
        field = self.field
        if number == 0:
            if exponent < 0:
                raise Undefined("division by zero")
            return field.number(0)
        result = field.number(1)
        if number < 0:
            if exponent.denominator != 2:
                raise Unreadable("an odd root of a negative number can be read in two ways")
            result = field.pow(self.imaginary(), exponent.numerator)
            number = -number
        for value, sign in ((number.numerator, 1), (number.denominator, -1)):
            for prime, times in prime_factors(value):
                result = field.mul(result, self._prime_power(prime, exponent * times * sign))
        return result

    def _prime_power(self, prime: int, exponent: Fraction) -> Frac:
        field = self.field
        whole = exponent.numerator // exponent.denominator
        rest = exponent - whole
        value = field.pow(field.number(prime), whole)
        if rest:
            degree = self.roots
            found = field.algebraic(f"{prime}^(1/{degree})", degree, field.number(prime))
            value = field.mul(value, field.pow(found, int(rest * degree)))
        return value

    def exponential(self, exponent: Frac) -> Frac:
        """Return e to the power of ``exponent``, split at its sums."""
        field = self.field
        if not exponent.bottom.is_constant():
            # One generator for the whole quotient, up to a rational factor.
            lead = exponent.top.leading_coefficient()
            factor = Fraction(int(lead.p), int(lead.q))
            unit = Frac(exponent.top / lead, exponent.bottom)
            return self._exponential_of(f"exp({unit.key})", factor)
        result = field.number(1)
        scale = constant_of(exponent.bottom)
        for exponents, coefficient in exponent.top.to_dict().items():
            factor = Fraction(int(coefficient.p), int(coefficient.q)) / scale
            keys = sorted((field.key_of(index), int(times)) for index, times in enumerate(exponents) if times)
            result = field.mul(result, self._exponential_of_monomial(keys, factor))
        return result

    def _exponential_of_monomial(self, keys: list[tuple[str, int]], factor: Fraction) -> Frac:
        if keys == [("i", 1), ("pi", 1)]:
            return self._turn(factor)
        if len(keys) == 1 and keys[0][1] == 1 and keys[0][0].startswith("ln "):
            inner = self._logarithms[keys[0][0]]
            return self._raised(inner, factor)
        name = "*".join(f"{key}^{times}" for key, times in keys) or "1"
        return self._exponential_of(f"exp[{name}]", factor)

    def _raised(self, base: Frac, exponent: Fraction) -> Frac:
        if exponent.denominator == 1:
            return self.field.pow(base, exponent.numerator)
        return self.root(base, exponent)

    def _exponential_of(self, key: str, factor: Fraction) -> Frac:
        if self.roots % factor.denominator:
            raise NeedsRoot(factor.denominator)
        return self.field.pow(self.field.generator(key), int(factor * self.roots))

    def _turn(self, factor: Fraction) -> Frac:
        """Return exp(i pi factor), in radicals where there are simple ones."""
        factor %= 2
        if factor.denominator not in (1, 2, 3, 4, 6):
            raise Unreadable("an angle that has no simple radicals")
        field = self.field
        halves = {  # cosines of multiples of a twelfth of a turn and of an eighth, squared
            Fraction(0): Fraction(1), Fraction(1, 6): Fraction(3, 4), Fraction(1, 4): Fraction(1, 2),
            Fraction(1, 3): Fraction(1, 4), Fraction(1, 2): Fraction(0),
        }  # fmt: skip

        def cosine(turn: Fraction) -> Frac:
            turn %= 2
            turn = min(turn, 2 - turn)
            sign = -1 if turn > Fraction(1, 2) else 1
            square = halves[min(turn, 1 - turn)]
            value = field.number(1) if square == 1 else field.number(0)
            if 0 < square < 1:
                exact = {Fraction(1, 4): Fraction(1, 2)}.get(square)
                value = field.number(exact) if exact else self.root(field.number(square), Fraction(1, 2))
            return field.mul(field.number(sign), value)

        sine = cosine(factor - Fraction(1, 2))
        real = cosine(factor)
        return real if sine.top.is_zero() else field.add(real, field.mul(self.imaginary(), sine))

    @property
    def _logarithms(self) -> dict[str, Frac]:
        if not hasattr(self, "_known_logarithms"):
            self._known_logarithms: dict[str, Frac] = {}
        return self._known_logarithms

    def logarithm(self, value: Frac) -> Frac:
        """Return the natural logarithm, split into primes for a positive number."""
        field = self.field
        number = value.rational()
        if number is not None:
            if number == 0:
                raise Undefined("the logarithm of zero")
            if number > 0:
                return self._number_logarithm(number)
        exponent = self._exponent_of_e(value)
        if exponent is not None:
            return field.number(exponent)
        lead = value.top.leading_coefficient()
        factor = Fraction(int(lead.p), int(lead.q))
        if factor > 0 and factor != 1:
            rest = Frac(value.top / lead, value.bottom)
            return field.add(self._number_logarithm(factor), self._logarithm_of(rest))
        return self._logarithm_of(value)

    def _logarithm_of(self, value: Frac) -> Frac:
        key = f"ln {value.key}"
        self._logarithms[key] = value
        return self.field.generator(key)

    def _number_logarithm(self, number: Fraction) -> Frac:
        field = self.field
        total = field.number(0)
        for value, sign in ((number.numerator, 1), (number.denominator, -1)):
            for prime, times in prime_factors(value):
                part = self._logarithm_of(field.number(prime))
                total = field.add(total, field.mul(field.number(times * sign), part))
        return total

    def _exponent_of_e(self, value: Frac) -> Fraction | None:
        for part, sign in ((value.top, 1), (value.bottom, -1)):
            other = value.bottom if sign == 1 else value.top
            terms = part.to_dict()
            if not other.is_constant() or constant_of(other) != 1 or len(terms) != 1:
                continue
            ((exponents, coefficient),) = terms.items()
            used = [(self.field.key_of(index), int(times)) for index, times in enumerate(exponents) if times]
            if coefficient == 1 and len(used) == 1 and used[0][0] == "exp[1]":
                return Fraction(sign * used[0][1], self.roots)
        return None

    def _call(self, name: str, args: list[Frac]) -> Frac:
        from proofroute.tools.math.algebra.functions import apply

        return apply(self, name, args)

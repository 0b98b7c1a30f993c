"""Statements as people phrase them, true and false ones, and some that must stay open."""

from typing import Final

TRUE: Final = r"""
Prove that for every real x there exists a real y such that y > x.
Show that for every integer n there is an integer m with m > n^2.
Prove that the equation x^3 + x - 1 = 0 has exactly one real root.
Show that x^5 + 2x + 1 = 0 has exactly one real solution.
Prove that the polynomial x^4 - 5x^2 + 4 has at most four real roots.
Show that x^3 - 3x + 1 has exactly three real roots.
Prove that the equation x^4 + x^2 - 1 = 0 has at least two real roots.
Prove that the sum of 1/k^2 for k from 1 to n is less than 2 for every positive integer n.
Show that \sum_{k=1}^n \frac{1}{k(k+1)} < 1 for all n \ge 1.
Prove that \sum_{k=1}^{n} \frac{1}{\sqrt{k}} \ge \sqrt{n} for every positive integer n.
Prove that there is no largest integer.
Prove that there is no largest prime number.
Prove that there are infinitely many primes.
Show that 2^n > 100 for some positive integer n.
Prove that n^2 = 2n for some integer n.
Prove that n(n+1)(n+2) is divisible by both 2 and 3 for every integer n.
Show that n^5 - n is divisible by 2, 3 and 5 for every integer n.
Prove that an integer n is even if and only if n^2 is even.
Show that x is odd iff x^2 is odd, where x is an integer.
Prove that the sum of two odd integers is even.
Show that the product of two odd numbers is odd.
Prove that the product of three consecutive integers is divisible by 6.
Prove that the sum of three consecutive integers is divisible by 3.
Prove the triangle inequality |x + y| <= |x| + |y| for all real numbers x and y.
Show that ||x| - |y|| <= |x - y| for all real x, y.
Prove that (a + b)/2 >= sqrt(ab) for all non-negative real numbers a and b.
Prove that (a+b+c)/3 \ge \sqrt[3]{abc} for all positive reals a, b, c.
Prove that (ax + by)^2 <= (a^2 + b^2)(x^2 + y^2) for all real numbers a, b, x, y.
Show that (a_1 b_1 + a_2 b_2 + a_3 b_3)^2 \le (a_1^2 + a_2^2 + a_3^2)(b_1^2 + b_2^2 + b_3^2) for all real numbers.
Prove that \lfloor x + n \rfloor = \lfloor x \rfloor + n for every real x and every integer n.
Show that \lfloor x \rfloor \le x < \lfloor x \rfloor + 1 for all real x.
Prove that \lceil x \rceil = -\lfloor -x \rfloor for every real number x.
Prove that gcd(n, n+1) = 1 for every positive integer n.
Show that consecutive integers are coprime.
Prove that gcd(2n+1, 3n+1) = 1 for every natural number n.
Prove that A ∩ (B ∪ C) = (A ∩ B) ∪ (A ∩ C) for all sets A, B, C.
Show that A \ (B ∩ C) = (A \ B) ∪ (A \ C).
Prove that p -> q is logically equivalent to (not q) -> (not p).
Show that ¬(p ∧ q) is equivalent to ¬p ∨ ¬q.
Prove that the square of any odd integer leaves remainder 1 when divided by 8.
Prove that sqrt(2) + sqrt(3) is irrational.
Prove that if n is an integer and n^2 is divisible by 3, then n is divisible by 3.
Prove that if a divides b and b divides c, then a divides c, for all integers a, b, c with a and b nonzero.
Show that for any real numbers x and y with x < y there is a real number z with x < z < y.
Prove that x^2 + y^2 + z^2 >= xy + yz + zx for all real numbers x, y and z.
Prove that 1^3 + 2^3 + ... + n^3 = (n(n+1)/2)^2 for every positive integer n.
Prove that 2^n >= n + 1 for every natural number n.
Prove that there exist irrational numbers a and b such that a + b is rational.
Show that every integer of the form 4k + 3 is not the sum of two squares.
Prove that the product of any two rational numbers is rational.
Show that the cubic x^3 + 3x + 7 has only one real zero.
Prove that x^2 - 5x + 6 = 0 has two distinct real roots.
Show that x^4 - 4x + 1 = 0 has exactly two real solutions.
Prove that the equation 2x^3 - 9x^2 + 12x - 3 = 0 has a root between 0 and 1.
Prove that x^2 + x + 1 has no real roots.
Prove that the quadratic x^2 - 2x + 1 has at most two real roots.
Prove by induction that 1 + 1/4 + 1/9 + ... + 1/n^2 <= 2 - 1/n for every positive integer n.
Show that 1/2 + 1/4 + ... + 1/2^n < 1 for every positive integer n.
Prove that \sum_{k=1}^{n} k > \frac{n^2}{2} for all positive integers n.
Show that for all n >= 1, \sum_{i=1}^{n} \frac{1}{i^2} \le 2.
Prove that n^3 + 5n is divisible by 2 and by 3 for each natural number n.
Show that every integer divisible by 4 and 6 is divisible by 12.
Prove that the sum of an odd number and an even number is odd.
Show that the difference of the squares of two odd integers is divisible by 8.
Prove that an integer is odd if and only if its square is odd.
Show that a natural number n is a multiple of 6 if and only if it is divisible by both 2 and 3.
Prove that for every positive real epsilon there is a positive integer n such that n * epsilon > 1.
Prove that for each real number x there is a real number y with x + y = 0.
Prove that there is no smallest positive rational number.
Show that there is no largest even integer.
Prove that |a - b| >= |a| - |b| for all real a and b.
Show that a^2 + b^2 >= 2ab for any real numbers a and b.
Prove the Cauchy-Schwarz inequality (ax+by+cz)^2 \le (a^2+b^2+c^2)(x^2+y^2+z^2) for real numbers a,b,c,x,y,z.
Prove that \lfloor x \rfloor + \lfloor y \rfloor \le \lfloor x + y \rfloor for all real numbers x and y.
Show that ⌈x⌉ - ⌊x⌋ <= 1 for all real x.
Prove that gcd(a, b) divides a - b for all positive integers a and b.
Show that any two consecutive odd integers are relatively prime.
Prove that p ∨ (q ∧ r) is equivalent to (p ∨ q) ∧ (p ∨ r).
Prove De Morgan's law (A ∪ B)' = A' ∩ B'.
Prove that no integer of the form 4k + 3 can be written as a sum of two perfect squares.
Show that for every natural number n there exists a prime p such that p > n.
Prove that the function f(x) = x^3 + 2x - 1 has exactly one real zero.
Show that the equation x^5 - 5x + 1 = 0 has three real roots.
Prove that a cubic x^3 - 7x + 6 has three distinct integer roots.
Prove that for all positive integers n, 1 + 1/sqrt(2) + 1/sqrt(3) + ... + 1/sqrt(n) < 2 sqrt(n).
Show that 1/(1*2) + 1/(2*3) + ... + 1/(n(n+1)) = n/(n+1) for all n >= 1.
Prove that the sum of the first n odd numbers equals n^2.
Prove by induction that 3^n > 2n for all positive integers n.
Show that n! >= 2^(n-1) for all n >= 1.
Prove that if n is odd then n^2 - 1 is divisible by 8.
Prove that for any integer n, n^2 + n is even.
Show that if x and y are both even then x + y is even.
Prove: if ab is odd then a and b are both odd, for integers a and b.
Prove that if m^2 + n^2 is even, then m + n is even, where m and n are integers.
Show that the cube of any integer leaves a remainder of 0, 1 or 6 when divided by 7.
Prove that x^2 - 4x + 5 > 0 for all real x.
Prove that for a, b, c > 0 we have (a+b)(b+c)(c+a) >= 8abc.
Prove that a/b + b/a >= 2 for all positive real numbers a and b.
Show that sqrt(ab) <= (a+b)/2 whenever a, b >= 0.
Prove that 2/(1/a + 1/b) <= sqrt(ab) for positive reals a, b.
Prove that max(a, b) = (a + b + |a - b|)/2 for all real numbers a and b.
Show that \lfloor n/2 \rfloor + \lceil n/2 \rceil = n for every integer n.
Prove that \lfloor x + 1/2 \rfloor = \lfloor 2x \rfloor - \lfloor x \rfloor for all real x.
Prove that log_2(3) is irrational.
Prove that the cube root of 2 is irrational.
Show that the sum of a rational number and an irrational number is irrational.
Prove that A ⊆ B implies A ∩ C ⊆ B ∩ C for all sets A, B and C.
Show that (p → q) ∧ (q → r) implies p → r.
Prove that gcd(a, b) = gcd(b, a - b) for all integers a > b > 0.
Prove that if gcd(a, b) = 1 and a divides bc then a divides c, for positive integers a, b, c.
Prove that x^4 - 2x^2 + 1 = 0 has exactly two distinct real roots.
Prove that x^3 - 3x^2 + 3x - 1 has only one distinct real root.
Show that x^2 - 4 has exactly one positive real root.
Prove that the equation x^3 - 2 = 0 has no rational roots.
Show that x^2 + 1 = 0 has at most one real root.
Prove that 1/2 + 1/6 + ... + 1/(n(n+1)) < 1 for all n >= 1.
Prove that \sum_{k=1}^{n} k^2 > n^3/3 for all n >= 1.
Prove that \sum_{k=0}^{n} 2^k < 2^(n+1) for all n >= 0.
Show that the sum of k from k = 1 to n is at most n^2 for every positive integer n.
Prove that an integer n is divisible by 6 if and only if it is divisible by 2 and 3.
Prove that a number n is odd if and only if n + 1 is even.
Show that any two distinct primes are coprime.
Show that two consecutive even integers are not coprime.
Prove that if m and n are multiples of 3 then m + n is a multiple of 3.
Prove that if a and b are rational then ab is rational.
Prove that no integer of the form 8k + 7 is the sum of three squares.
Show that \lfloor -x \rfloor = -\lceil x \rceil for all real x.
Prove that for every real x there is an integer n with n <= x < n + 1.
Let m and n be integers. If m and n are divisible by 7, prove that mn is divisible by 49.
Prove that if 3 | a^2 + b^2 then 3 | a and 3 | b.
Prove that if 3 divides a^2 + b^2 then 3 divides a and 3 divides b, for integers a, b.
Let p ≥ 5 be prime. Prove p^2 ≡ 1 (mod 24).
Let n >= 2 be an integer. Prove n^2 > n.
Prove that sum_{k=1}^n k^2 = n(n+1)(2n+1)/6.
Prove or disprove: if n^2 is even then n is even (n an integer).
Show that x > 0 only if x^2 > 0 for real x.
Prove x^2 = 4 only if x = 2 or x = -2, where x is real.
Show that ⌊x⌋ + ⌊-x⌋ = 0 or -1 for all real x.
Show that at least one of n, n+1, n+2 is divisible by 3 for any integer n.
Prove that at least one of the numbers a, b, a+b is even for all integers a, b.
Prove that if a + b > 2 then at least one of a and b is greater than 1, for real a and b.
Prove that a + b is even and ab is odd if a and b are odd integers.
Prove that if x > 1 and y > 1 then xy > 1 and x + y > 2, for real x and y.
""".strip().splitlines()  # noqa: E501

FALSE: Final = r"""
Show that for every integer n there is an integer m with 2m = n.
Prove that the equation x^3 - x = 0 has exactly one real root.
Show that x^4 - 2 = 0 has exactly one real solution.
Prove that the polynomial x^4 - 5x^2 + 4 has at most three real roots.
Show that x^3 + x + 1 has exactly three real roots.
Prove that the equation x^4 + x^2 + 1 = 0 has at least one real root.
Prove that the sum of 1/k for k from 1 to n is less than 2 for every positive integer n.
Show that \sum_{k=1}^n \frac{1}{k(k+1)} < \frac{3}{4} for all n \ge 1.
Prove that \sum_{k=1}^{n} \frac{1}{\sqrt{k}} \le \sqrt{n} for every positive integer n.
Prove that there is no largest negative integer.
Prove that there is a largest prime number.
Prove that there are only finitely many primes.
Show that n^2 = 2 for some integer n.
Prove that x^2 + 1 = 0 for some real x.
Prove that n(n+1) is divisible by both 2 and 3 for every integer n.
Show that n^3 - n is divisible by 2, 3 and 5 for every integer n.
Prove that an integer n is divisible by 4 if and only if n^2 is divisible by 4.
Show that x > 0 iff x^2 > 0, where x is a real number.
Prove that the sum of two odd integers is odd.
Show that the sum of two prime numbers is even.
Prove that the product of three consecutive integers is divisible by 12.
Prove that the sum of four consecutive integers is divisible by 4.
Prove that |x - y| <= |x| - |y| for all real numbers x and y.
Show that |x + y| = |x| + |y| for all real x, y.
Prove that (a + b)/2 <= sqrt(ab) for all non-negative real numbers a and b.
Prove that (a+b+c)/3 \ge \sqrt[3]{2abc} for all positive reals a, b, c.
Prove that (ax + by)^2 >= (a^2 + b^2)(x^2 + y^2) for all real numbers a, b, x, y.
Show that sqrt(a + b) = sqrt(a) + sqrt(b) for all non-negative real numbers a and b.
Prove that \lfloor x + y \rfloor = \lfloor x \rfloor + \lfloor y \rfloor for all real x and y.
Show that \lfloor 2x \rfloor = 2 \lfloor x \rfloor for all real x.
Prove that \lceil x \rceil = \lfloor x \rfloor + 1 for every real number x.
Prove that gcd(n, n+2) = 1 for every positive integer n.
Show that any two odd numbers are coprime.
Prove that gcd(2n+1, 3n+2) = 2 for every natural number n.
Prove that A ∪ (B ∩ C) = (A ∪ B) ∩ C for all sets A, B, C.
Show that A \ (B \ C) = (A \ B) \ C.
Prove that p -> q is logically equivalent to q -> p.
Show that ¬(p ∧ q) is equivalent to ¬p ∧ ¬q.
Prove that the square of any odd integer leaves remainder 1 when divided by 16.
Prove that sqrt(2) * sqrt(8) is irrational.
Prove that if n is an integer and n^2 is divisible by 12, then n is divisible by 12.
Prove that if a divides bc then a divides b or a divides c, for all positive integers a, b, c.
Show that for any integers x and y with x < y there is an integer z with x < z < y.
Prove that x^2 + y^2 >= 3xy for all real numbers x and y.
Prove that 1^3 + 2^3 + ... + n^3 = n^2(n+1)^2/2 for every positive integer n.
Prove that 2^n > n^2 for every natural number n.
Prove that the sum of two irrational numbers is always irrational.
Show that n^2 + n + 41 is prime for every natural number n.
Prove that x^2 >= x for every real number x.
Show that the cubic x^3 - 3x has only one real zero.
Prove that x^2 - 6x + 9 = 0 has two distinct real roots.
Show that x^4 + 4x + 1 = 0 has exactly three real solutions.
Prove that the equation x^3 + x + 5 = 0 has a root between 0 and 1.
Prove that x^2 + x - 1 has no real roots.
Prove that the cubic x^3 - x has at most two real roots.
Prove by induction that 1 + 1/4 + 1/9 + ... + 1/n^2 <= 2 - 2/n for every positive integer n.
Show that 1 + 1/2 + 1/4 + ... + 1/2^n < 15/8 for every positive integer n.
Prove that \sum_{k=1}^{n} k < \frac{n^2}{2} + 3 for all positive integers n.
Show that for all n >= 1, \sum_{i=1}^{n} \frac{1}{i} \le 3.
Prove that n^3 + 2n is divisible by 3 and by 4 for each natural number n.
Show that every integer divisible by 4 and 6 is divisible by 24.
Prove that the product of an odd number and an even number is odd.
Show that the difference of the squares of two odd integers is divisible by 16.
Prove that an integer is divisible by 4 if and only if its square is even.
Show that a natural number n is a multiple of 8 if and only if it is divisible by both 2 and 4.
Prove that for every real number x there is a real number y with y^2 = x.
Prove that for each real number x there is a real number y with x * y = 1.
Prove that there is a smallest positive rational number.
Show that there is a largest even integer.
Prove that |a + b| >= |a| + |b| for all real a and b.
Show that a^2 + b^2 > 2ab for any real numbers a and b.
Prove that (ax+by+cz)^2 < (a^2+b^2+c^2)(x^2+y^2+z^2) for all real numbers a,b,c,x,y,z.
Prove that \lfloor x \rfloor \lfloor y \rfloor = \lfloor xy \rfloor for all real numbers x and y.
Show that ⌈x⌉ - ⌊x⌋ = 1 for all real x.
Prove that gcd(a, b) divides a - b + 1 for all positive integers a and b.
Show that any two consecutive even integers are relatively prime.
Prove that p → (q → r) is equivalent to (p → q) → r.
Prove that (A ∪ B)' = A' ∪ B'.
Prove that no integer of the form 4k + 1 can be written as a sum of two perfect squares.
Prove that the function f(x) = x^3 - 2x has exactly one real zero.
Show that the equation x^5 + 5x + 1 = 0 has three real roots.
Prove that the cubic x^3 - 7x + 7 has three distinct integer roots.
Prove that for all positive integers n, 1 + 1/sqrt(2) + 1/sqrt(3) + ... + 1/sqrt(n) < sqrt(2n).
Show that 1/(1*2) + 1/(2*3) + ... + 1/(n(n+1)) = (n+1)/(n+2) for all n >= 1.
Prove by induction that 3^n > n^3 for all positive integers n.
Show that n! >= 2^n for all n >= 1.
Prove that if n is odd then n^2 - 1 is divisible by 16.
Prove that for any integer n, n^2 + 1 is even.
Show that if x + y is even then x and y are both even, for integers x and y.
Prove: if ab is even then a and b are both even, for integers a and b.
Prove that if m^2 + n^2 is divisible by 5, then m and n are divisible by 5, where m and n are integers.
Show that the cube of any integer leaves a remainder of 0 or 1 when divided by 7.
Prove that x^2 - 4x + 3 > 0 for all real x.
Prove that for a, b, c > 0 we have (a+b)(b+c)(c+a) >= 9abc.
Prove that a/b + b/a > 2 for all positive real numbers a and b.
Show that sqrt(ab) >= (a+b)/2 whenever a, b >= 0.
Prove that 2/(1/a + 1/b) >= sqrt(ab) for positive reals a, b.
Prove that max(a, b) = (a + b - |a - b|)/2 for all real numbers a and b.
Show that \lfloor n/2 \rfloor = \lceil n/2 \rceil for every integer n.
Prove that \lfloor x + 1/2 \rfloor = \lceil x \rceil for all real x.
Prove that log_2(8) is irrational.
Prove that the cube root of 27 is irrational.
Show that the product of a rational number and an irrational number is irrational.
Prove that A ∩ C ⊆ B ∩ C implies A ⊆ B for all sets A, B and C.
Show that (p → q) ∧ q implies p.
Prove that gcd(a, b) = gcd(a, a + b + 1) for all integers a > b > 0.
Prove that if a divides bc then a divides b, for positive integers a, b, c.
Prove that x^4 - 2x^2 + 1 = 0 has exactly four distinct real roots.
Prove that x^3 - 3x^2 + 3x - 1 has three distinct real roots.
Show that x^2 - 4 has exactly two positive real roots.
Show that the polynomial 6x^2 - 5x + 1 has at least one integer root.
Prove that the equation x^3 - 8 = 0 has no rational roots.
Show that x^2 - 1 = 0 has at most one real root.
Prove that 1/2 + 1/6 + ... + 1/(n(n+1)) < 9/10 for all n >= 1.
Prove that \sum_{k=1}^{n} k^2 > n^3/2 for all n >= 1.
Prove that \sum_{k=0}^{n} 2^k < 2^n for all n >= 0.
Show that the sum of k from k = 1 to n is at most 3n for every positive integer n.
Prove that an integer n is divisible by 8 if and only if it is divisible by 2 and 4.
Prove that a number n is odd if and only if n + 2 is even.
Show that any two distinct odd integers are coprime.
Show that two consecutive odd integers are not coprime.
Prove that if m and n are multiples of 3 then m + n is a multiple of 6.
Prove that if a and b are irrational then ab is irrational.
Prove that \lceil x \rceil <= x for every real x.
Show that \lfloor -x \rfloor = -\lfloor x \rfloor for all real x.
Prove that for every real x there is an integer n with x < n < x + 1.
Prove that if 5 | a^2 + b^2 then 5 | a and 5 | b, for integers a and b.
Show that x^2 > 0 only if x > 0 for real x.
Prove ab > 0 only if a > 0 and b > 0 (a, b real numbers).
Prove or disprove: if n^2 is divisible by 4 then n is divisible by 4 (n an integer).
Show that ⌊x⌋ + ⌊-x⌋ = 0 or 1 for all real x.
Show that at least one of n, n+1, and n+2 is divisible by 4 for any integer n.
Prove that at least one of a and b is odd for all integers a and b.
Prove that a + b is even and ab is even for all odd integers a and b.
Prove that if xy > 1 and x + y > 2 then x > 1 and y > 1 for real x, y.
Let p ≥ 3 be prime. Prove p^2 ≡ 1 (mod 24).
Prove that |x| = 1 or 2 for all real x.
""".strip().splitlines()

OPEN: Final = r"""
Prove that there exists a real y such that y > x for every real x.
Show that for every natural number n there exists a natural number m such that m < n.
Prove that the sum of the first n even numbers equals n^2.
Prove that x^2 - 2x + 1 = 0 has exactly one real root.
Prove that x^2 - 2x + 1 = 0 has two real roots.
Prove that x^3 - x has two real roots.
Prove that x^4 - 1 = 0 has exactly two roots.
Prove that cos x = x has exactly one real root.
Prove that x^2 - x has a root between 1 and 2.
Prove that x^2 - x has a root in (0, 1/2).
Prove that x^3 + ax + 1 = 0 has exactly one real root.
Prove that x^2 + y^2 = 1 has exactly two real solutions.
Prove that p ↔ q implies p → q.
Prove that \sum_{k=1}^n \frac{1}{k} > 20 for some n.
Prove that n is not divisible by 2, 3 and 5 for every integer n.
Prove that there exists a real number y for every real number x such that y is good.
Prove that the square of its side is even if and only if it is even.
Prove that if m and n leave remainder 1 when divided by 3 then mn leaves remainder 1 when divided by 3.
Prove that if m and n have the form 4k + 1 then mn has the form 4k + 1.
Prove that if a and b divide c then ab divides c.
Prove that if m and n are squares then mn is a square.
Prove that n is even and n is odd or n > 3.
Prove that x and y and z > 0.
Prove that one of a and b is odd.
Prove that n > 2 not only if n > 1.
""".strip().splitlines()

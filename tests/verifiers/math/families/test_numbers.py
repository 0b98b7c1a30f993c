"""Questions about numbers, as people ask them: replies as people and models write them."""

import pytest

from tests.verifiers.math.families.support import judged, solved

REPLIES: dict[str, dict[str, list[str]]] = {
    "Is 91 prime?": {
        "verified": [
            "No",
            "No.",
            "No, 91 = 7 * 13.",
            "No, 91 is not prime because it is divisible by 7 and 13.",
            "**No**, 91 is not a prime number. It can be factored as 7 × 13.",
            "91 is not prime.",
            "91 is composite.",
            "\\boxed{No}",
            "\\boxed{\\text{No}}",
            "The answer is no.",
            "False",
            "91 is not a prime number, since 91 = 7 × 13.",
            "No, 91 is not prime. It's 7 × 13, so it is composite.",
            "To check whether 91 is prime, we test primes up to 9.\n\n91 / 7 = 13.\n\nSo 91 is not prime.",
            "Answer: No",
            "Is 91 prime? No.",
            "No it isn't.",
            "no",
            "NO!",
            "Nope.",
            "It isn't prime.",
            "At first glance 91 is prime. However, 91 = 7 × 13. So no.",
            "91 is not prime; it's composite",
            "**Answer:** No",
            "Answer: **No** – 91 = 7 × 13",
            "Not prime",
            "composite",
            "91 isn't prime",
            "No (7 × 13 = 91)",
            "<think>yes</think>No",
            "The number 91 is not prime.",
            "91 is not a prime",
            "True or false? False.",
            "Let's see. 91/7 = 13. So, no, 91 is not prime.",
            "Since 91 = 7·13, the answer is no.",
            "Since 91 = 7·13, 91 is not prime.",
            "Therefore, 91 is not prime.",
            "Hence the number is composite.",
            "No, it is not a prime number, because it has divisors other than 1 and itself (7 and 13).",
        ],
        "refuted": [
            "Yes",
            "Yes, 91 is prime.",
            "91 is prime.",
            "True",
            "\\boxed{Yes}",
            "91 is a prime number.",
            "Is 91 prime? Yes.",
            "No problem! 91 is prime.",
            "Yes it is.",
            "The answer is: yes",
            "prime",
            "Prime",
            "Yes (91 is prime)",
        ],
        "undecided": [
            "Yes and no.",
            "No idea.",
            "Not sure, but no.",
            "No wait, yes.",
            "Yes? No.",
            "I think 91 is prime.",
            "If 91 is prime, then no.",
            "It is not true that 91 is prime.",
            "91 is prime is false.",
            "It is not.",
            "91 = 7*13",
            "Many people say yes.",
            "The answer is not yes.",
            "Yes.\n\nCorrection: No.",
            "91 is a composite number, not a prime.",
            "neither",
            "Yes, 91 is not prime.",
            "91, which is 7 times 13, is not prime.",
        ],
    },
    "Is 97 a prime number?": {
        "verified": [
            "Yes",
            "Yes, 97 is a prime number.",
            "Yes, 97 is prime. It has no divisors other than 1 and itself.",
            "97 is prime",
        ],
        "refuted": ["No", "No, 97 is composite.", "97 is not prime."],
    },
    "Is 91 composite?": {
        "verified": ["Yes, 91 = 7*13 is composite", "Yes.", "Yes, 91 is composite because 91 = 7 · 13."],
        "refuted": ["No.", "No, 91 is prime.", "91 is prime."],
    },
    "Is 1 prime?": {
        "verified": ["No", "No, 1 is not a prime number."],
        "refuted": ["Yes"],
    },
    "Check if 97 is prime.": {
        "verified": ["Yes", "97 is prime."],
        "refuted": ["No"],
    },
    "What's the GCD of 84, 126 and 210?": {
        "verified": [
            "42",
            "The GCD is 42.",
            "\\boxed{42}",
            "The greatest common divisor of 84, 126 and 210 is 42.",
            "gcd(84, 126, 210) = 42",
            "GCD = 42",
        ],
        "refuted": ["21", "6", "The GCD is 84.", "14"],
    },
    "Find the greatest common factor of 24 and 36.": {
        "verified": [
            "12",
            "The greatest common factor is 12.",
            "GCF = 12",
            "The GCF of 24 and 36 is **12**.",
        ],
        "refuted": ["6", "24", "72"],
    },
    "What is gcd(48, 180)?": {
        "verified": ["12"],
        "refuted": ["6", "24"],
    },
    "Find the LCM of 4, 6 and 10": {
        "verified": ["60", "The LCM is 60.", "LCM(4, 6, 10) = 60"],
        "refuted": ["120", "30", "240", "20"],
    },
    "What is the least common multiple of 12 and 18?": {
        "verified": ["36"],
        "refuted": ["72", "6", "216"],
    },
    "What is the LCM of 15 and 20?": {
        "verified": ["60"],
        "refuted": ["300", "5"],
    },
    "What is the lowest common denominator of 1/6 and 3/8?": {
        "verified": ["24"],
        "refuted": ["48", "12"],
    },
    "Write 255 in hexadecimal": {
        "verified": [
            "FF",
            "0xFF",
            "ff",
            "\\boxed{FF}",
            "FF_{16}",
            "255 in hexadecimal is FF.",
            "The answer is FF.",
            "255 = FF_{16}",
            "**FF**",
            "255 in hexadecimal is **FF**.",
            "$\\text{FF}_{16}$",
            "255 in hexadecimal is 0xFF.",
            "It is FF (hex).",
            "\\texttt{0xFF}",
            "255 = 0xFF",
            "255 ÷ 16 = 15 remainder 15. Digits: F, F. So 255 = FF.",
        ],
        "refuted": [
            "FE",
            "0xEF",
            "F",
            "1111",
            "100",
            "255 in hexadecimal is FE.",
            "The answer is a",
            "255 in base 10 is 255",
            "The hexadecimal representation of 255 is FE.",
        ],
        "undecided": [
            "255 = 15*16 + 15, so FF",
            "FF in hexadecimal, 255 in decimal",
            "f f",
            "255 in hexadecimal is FF, not FE.",
        ],
    },
    "Convert 0b1011 to decimal": {
        "verified": ["11", "The decimal value is 11.", "0b1011 = 11", "1011 in binary is 11 in decimal."],
        "refuted": ["13", "10", "7"],
    },
    "Convert 1011 from binary to decimal.": {
        "verified": ["11", "**11**"],
        "refuted": ["1011", "10"],
    },
    "Convert the binary number 110101 to decimal.": {
        "verified": ["53"],
        "refuted": ["52", "35"],
    },
    "What is 13 in binary?": {
        "verified": ["1101", "0b1101", "1101_2", "13 in binary is 1101."],
        "refuted": ["1011", "1100", "11010"],
    },
    "Convert 100 to binary": {
        "verified": [
            "1100100",
            "0b1100100",
            "1100100_2",
            "110 0100",
            "100 in binary is 1100100.",
            "100 = 64 + 32 + 4 = 1100100",
            "100 = 64 + 32 + 4, so in binary it is 1100100.",
        ],
        "refuted": ["100", "1100101"],
        "undecided": ["1 1 0 0 1 0 0"],
    },
    "What is the hexadecimal representation of 4095?": {
        "verified": ["FFF", "0xFFF"],
        "refuted": ["FFE", "FF"],
    },
    "Convert 0x1F to decimal": {
        "verified": ["31"],
        "refuted": ["30", "15"],
    },
    "Express 100 in base 7.": {
        "verified": ["202", "202_7", "$202_7$"],
        "refuted": ["203", "144"],
    },
    "What is the prime factorization of 360?": {
        "verified": [
            "2^3 \\cdot 3^2 \\cdot 5",
            "2^3 * 3^2 * 5",
            "$2^3 \\times 3^2 \\times 5$",
            "360 = 2^3 × 3^2 × 5",
            "2 * 2 * 2 * 3 * 3 * 5",
            "2, 2, 2, 3, 3, 5",
            "The prime factorization of 360 is $2^3 \\cdot 3^2 \\cdot 5$.",
            "\\boxed{2^3 \\cdot 3^2 \\cdot 5}",
            "2³ × 3² × 5",
            "2^3·3^2·5^1",
        ],
        "refuted": [
            "2^3 * 3^2",
            "2^2 * 3^2 * 5",
            "4 * 9 * 10",
            "2^3 * 45",
            "2 * 3 * 5",
            "2, 3, 3, 5",
            "8 * 9 * 5",
            "360",
        ],
    },
    "What are the prime factors of 84?": {
        "verified": [
            "2, 3, 7",
            "2, 3 and 7",
            "The prime factors of 84 are 2, 3, and 7.",
            "{2, 3, 7}",
            "2^2 * 3 * 7",
            "Prime factors: 2, 3, 7",
            "\\boxed{2, 3, 7}",
            "2,3,7",
            "2^2, 3, 7",
            "2² × 3 × 7",
            "84 = 2^2 * 3 * 7, so the prime factors are 2, 3 and 7.",
            "84 = 2^2 * 3 * 7",
            "The distinct prime factors are 2, 3, 7.",
            "- 2\n- 3\n- 7",
            "{2,3,7}",
            "[2, 3, 7]",
            "The prime factors of 84 are **2**, **3**, and **7**.",
            "3, 2, 7",
            "\\{2, 3, 7\\}",
            "2;3;7",
            "$2$, $3$, $7$",
        ],
        "refuted": ["2, 3", "2, 7", "2, 3, 5, 7", "4, 3, 7", "3, 7", "2, 3, 14", "1, 2, 3, 7", "2, 3, 7, 84"],
        "undecided": ["2 3 7", "2, 2, 3, 7", "2 × 3 × 7", "2 (twice), 3, 7", "-2, 3, 7"],
    },
    "Factor 1001 into primes.": {
        "verified": ["7 * 11 * 13", "7 × 11 × 13", "7, 11, 13"],
        "refuted": ["7 * 143", "7 * 13", "11, 91"],
    },
    "How many divisors does 360 have?": {
        "verified": ["24", "360 has 24 divisors.", "\\boxed{24}"],
        "refuted": ["23", "22", "12"],
    },
    "List all the factors of 28.": {
        "verified": [
            "1, 2, 4, 7, 14, 28",
            "1, 2, 4, 7, 14 and 28",
            "The factors of 28 are 1, 2, 4, 7, 14, and 28.",
        ],
        "refuted": ["1, 2, 4, 7, 14", "2, 4, 7, 14, 28", "1, 2, 3, 4, 7, 14, 28"],
    },
    "What is the sum of the divisors of 28?": {
        "verified": ["56"],
        "refuted": ["28", "55"],
    },
    "What is the sum of the digits of 2^10?": {
        "verified": [
            "7",
            "2^10 = 1024, so the sum of the digits is 1 + 0 + 2 + 4 = 7.",
            "The sum of the digits is 7",
        ],
        "refuted": ["8", "1024"],
    },
    "Find the digit sum of 98765.": {
        "verified": ["35"],
        "refuted": ["36", "8"],
    },
    "How many digits does 2^100 have?": {
        "verified": ["31"],
        "refuted": ["30", "32"],
    },
    "Is 1001 divisible by 7?": {
        "verified": [
            "Yes",
            "Yes, 1001 = 7 * 143.",
            "Yes, because 1001 / 7 = 143.",
            "1001 is divisible by 7.",
            "Yes, 1001 is divisible by 7: 7 × 143 = 1001.",
        ],
        "refuted": ["No", "No, 1001 is not divisible by 7.", "1001 is not divisible by 7."],
    },
    "Is 10 a factor of 95?": {
        "verified": ["No", "No, 95/10 = 9.5", "No, 10 is not a factor of 95."],
        "refuted": ["Yes", "10 is a factor of 95."],
    },
    "Is 144 a multiple of 12?": {
        "verified": ["Yes, 144 = 12 × 12", "Yes"],
        "refuted": ["No"],
    },
    "Is 17 even?": {
        "verified": [
            "No",
            "No, 17 is odd.",
            "17 is odd.",
            "17 is odd",
            "It's odd.",
            "No, it is odd",
            "17 is not even",
            "17 is an odd number.",
            "Odd",
        ],
        "refuted": ["Yes", "17 is even", "17 is not odd"],
    },
    "Is 7^100 odd?": {
        "verified": ["Yes", "Yes, 7^100 is odd."],
        "refuted": ["No"],
    },
    "Round 3.14159 to two decimal places": {
        "verified": ["3.14", "3.14159 rounded to two decimal places is 3.14.", "**3.14**", "≈ 3.14"],
        "refuted": ["3.15", "3.1", "3.142", "3"],
    },
    "Round 1,234,567 to the nearest thousand.": {
        "verified": ["1235000", "1,235,000"],
        "refuted": ["1234000", "1,230,000"],
    },
    "What is 2/3 rounded to 3 decimal places?": {
        "verified": ["0.667"],
        "refuted": ["0.666", "0.66", "0.67"],
    },
    "What is sqrt(2) to 3 decimal places?": {
        "verified": ["1.414", "√2 ≈ 1.414", "approximately 1.414", "\\sqrt{2} \\approx 1.414"],
        "refuted": ["1.415", "1.41", "1.4142"],
    },
    "What is the square root of 50 to the nearest integer?": {
        "verified": [
            "7",
            "√50 ≈ 7.07 ≈ 7",
            "The square root of 50 is approximately 7.07, so to the nearest integer it is 7.",
        ],
        "refuted": ["8", "7.07", "6"],
    },
    "Round pi to 4 decimal places.": {
        "verified": ["3.1416"],
        "refuted": ["3.1415", "3.142"],
    },
    "Round 0.004567 to 2 significant figures": {
        "verified": ["0.0046"],
        "refuted": ["0.0045", "0.00", "0.00457"],
    },
    "Round 2.5 to the nearest whole number.": {
        "refuted": ["4", "1"],
    },
    "What is 7^100 mod 13?": {
        "verified": [
            "9",
            "7^100 ≡ 9 (mod 13)",
            "$7^{100} \\equiv 9 \\pmod{13}$",
            "9 (mod 13)",
            "7^100 mod 13 = 9",
            "$9$",
            "7^{12} ≡ 1 (mod 13), so 7^{100} ≡ 7^4 ≡ 9 (mod 13).",
        ],
        "refuted": ["10", "3", "1", "7^100 ≡ 3 (mod 13)"],
        "undecided": ["By Fermat, 7^12 ≡ 1 (mod 13), thus 7^100 = 7^4 = 2401 ≡ 9 (mod 13)"],
    },
    "What is the remainder when 2^100 is divided by 7?": {
        "verified": ["2", "The remainder is 2."],
        "refuted": ["1", "4"],
    },
    "What is 100 mod 7?": {
        "verified": ["2"],
        "refuted": ["3"],
    },
    "When 17 is divided by 5, what is the remainder?": {
        "verified": ["2"],
        "refuted": ["3"],
    },
    "What is the last digit of 3^2024?": {
        "verified": ["1", "The last digit is 1.", "The last digit of 3^2024 is 1."],
        "refuted": ["3", "9"],
    },
    "What is the units digit of 7^2023?": {
        "verified": ["3"],
        "refuted": ["7", "9"],
    },
    "What are the last two digits of 7^2023?": {
        "verified": ["43"],
        "refuted": ["3", "49"],
    },
    "What digit is in the hundreds place of 4567?": {
        "verified": ["5"],
        "refuted": ["6", "4"],
    },
    "What is 15 percent more than 80?": {
        "verified": ["92"],
        "refuted": ["12", "68", "95"],
    },
    "Increase 80 by 15%": {
        "verified": ["92"],
        "refuted": ["12", "95"],
    },
    "What is 20% less than 50?": {
        "verified": ["40"],
        "refuted": ["10", "60"],
    },
    "What percent of 80 is 20?": {
        "verified": ["25", "25%", "25 percent", "20 is 25% of 80."],
        "refuted": ["20%", "4", "26%"],
    },
    "What is the 10th prime number?": {
        "verified": ["29", "The 10th prime is 29.", "The 10th prime number is 29."],
        "refuted": ["31", "23", "10"],
    },
    "What is the next prime after 100?": {
        "verified": ["101"],
        "refuted": ["103", "97"],
    },
    "How many primes are there below 100?": {
        "verified": [
            "25",
            "There are 25 primes below 100.",
            "There are 25 primes less than 100.",
            "There are 25.",
            "There are exactly 25 prime numbers below 100.",
        ],
        "refuted": ["24", "26", "There are 24 primes below 100."],
        "undecided": ["π(100) = 25"],
    },
    "What is the sum of the first 3 primes?": {
        "verified": ["10"],
        "refuted": ["17", "6"],
    },
    "Express 0.375 as a fraction in lowest terms": {
        "verified": [
            "3/8",
            "\\frac{3}{8}",
            "$\\frac{3}{8}$",
            "0.375 = 3/8",
            "\\boxed{\\frac{3}{8}}",
            "0.375 = 375/1000 = 3/8",
            "3 / 8",
            "⅜",
            "The fraction is 3/8.",
            "0.375 = \\frac{375}{1000} = \\frac{3}{8}",
        ],
        "refuted": ["375/1000", "3/9", "5/8", "6/16"],
        "undecided": ["three eighths", "0.375", "1.5/4"],
    },
    "Write 0.75 as a fraction.": {
        "verified": ["3/4", "75/100"],
        "refuted": ["4/3", "7/5"],
    },
    "Simplify 42/56 to lowest terms.": {
        "verified": ["3/4"],
        "refuted": ["21/28", "6/7"],
    },
    "Convert 3/8 to a decimal": {
        "verified": ["0.375"],
        "refuted": ["0.325"],
        "undecided": ["0.38", "0.37"],
    },
    "Write 3/8 as a percentage.": {
        "verified": ["37.5%", "37.5"],
        "refuted": ["38%", "3.75%"],
    },
    "Write 1994 in Roman numerals": {
        "verified": [
            "MCMXCIV",
            "1994 in Roman numerals is MCMXCIV.",
            "**MCMXCIV**",
            "\\boxed{MCMXCIV}",
            "\\text{MCMXCIV}",
        ],
        "refuted": ["MCMXCVI", "MCMXC"],
        "undecided": [
            "MDCCCCXCIIII1",
            "1994",
            "1994 = 1000 + 900 + 90 + 4 = M + CM + XC + IV = MCMXCIV",
            "M CM XC IV",
            "MCMXCIV (1000 + 900 + 90 + 4)",
        ],
    },
    "What is MCMXCIV in Arabic numerals?": {
        "verified": ["1994"],
        "refuted": ["1996", "2004"],
    },
    "What is the difference between 15 and 8?": {
        "verified": ["7", "15 - 8 = 7"],
        "refuted": ["8", "23"],
    },
    "What is the sum of 3, 5 and 9?": {
        "verified": ["17"],
        "refuted": ["16"],
    },
    "What is the average of 4, 8 and 15?": {
        "verified": ["9"],
        "refuted": ["27", "8"],
    },
    "What is half of 37?": {
        "verified": ["18.5", "37/2"],
        "refuted": ["18", "19"],
    },
    "How many prime numbers are between 10 and 20?": {
        "verified": ["4"],
        "refuted": ["5"],
    },
    "What is the smallest prime number greater than 50?": {
        "verified": ["53"],
        "refuted": ["51", "59"],
    },
    "Convert 45% to a fraction in lowest terms.": {
        "verified": ["9/20"],
        "refuted": ["45/100", "4/5"],
    },
    "What is 5 less than 12?": {
        "verified": ["7"],
        "refuted": ["-7", "17"],
    },
    "Are 14 and 25 coprime?": {
        "verified": ["Yes", "Yes, gcd(14, 25) = 1."],
        "refuted": ["No"],
    },
    "Is 561 prime or composite?": {
        "verified": [
            "composite",
            "Composite.",
            "561 is composite.",
            "561 is a composite number, because 561 = 3 × 11 × 17.",
            "It is composite",
            "\\boxed{composite}",
            "\\boxed{\\text{composite}}",
        ],
        "refuted": ["prime", "561 is prime."],
        "undecided": ["Yes", "No"],
    },
    "Is 5 even or odd?": {
        "verified": ["odd", "5 is odd.", "It's odd."],
        "refuted": ["even", "5 is even"],
        "undecided": ["Yes"],
    },
    "Can 123456 be divided evenly by 8?": {
        "verified": ["Yes", "Yes, 123456 / 8 = 15432."],
        "refuted": ["No"],
    },
    "Can 100 be divided by 7 without a remainder?": {
        "verified": ["No", "No, 100 = 7*14 + 2."],
        "refuted": ["Yes"],
    },
    "How many trailing zeros does 100! have?": {
        "verified": ["24"],
        "refuted": ["20", "25"],
        "undecided": ["100! has 24 trailing zeros."],
    },
    "How many zeros are at the end of 1000?": {
        "verified": ["3"],
        "refuted": ["4"],
    },
    "Simplify 18/24": {
        "verified": ["3/4", "0.75"],
        "refuted": ["2/3"],
        "undecided": ["9/12"],
    },
    "Simplify the fraction 18/24.": {
        "verified": ["3/4", "18/24 = 3/4"],
        "refuted": ["4/3"],
        "undecided": ["18/24"],
    },
    "What is the reciprocal of 5/7?": {
        "verified": ["7/5", "1.4"],
        "refuted": ["5/7", "-5/7"],
    },
    "What is the cube of 4?": {
        "verified": ["64"],
        "refuted": ["12"],
    },
    "What is the square of -3?": {
        "verified": ["9"],
        "refuted": ["-9"],
    },
    "What is 2 to the 10th power?": {
        "verified": ["1024"],
        "refuted": ["20"],
    },
    "What is 7 factorial?": {
        "verified": ["5040", "7! = 5040"],
        "refuted": ["720"],
    },
    "What is the absolute value of -12?": {
        "verified": ["12"],
        "refuted": ["-12"],
    },
    "Decompose 84 into prime factors.": {
        "verified": ["2^2 * 3 * 7", "2, 2, 3, 7"],
        "refuted": ["4 * 21"],
    },
    "What is the base 5 representation of 123?": {
        "verified": ["443", "443_5"],
        "refuted": ["344"],
    },
    "What is 25 percent of 48?": {
        "verified": ["12"],
        "refuted": ["36"],
    },
    "Calculate the sum of the digits of 100!.": {
        "verified": ["648"],
        "refuted": ["649"],
    },
    "How many primes are there between 1 and 100?": {
        "verified": ["25", "There are 25 primes between 1 and 100."],
        "refuted": ["24"],
    },
    "What percent is 20 of 80?": {
        "verified": ["25%"],
        "refuted": ["20%"],
    },
    "Convert 777 from octal to decimal.": {
        "verified": ["511", "777 in octal is 511 in decimal."],
        "refuted": ["777", "512"],
    },
    "Find the last two digits of 3^100.": {
        "verified": ["01", "1"],
        "refuted": ["10", "03"],
    },
    "Is 49 a perfect square?": {
        "verified": ["Yes", "Yes, 7^2 = 49"],
        "refuted": ["No"],
    },
    "Does 36 divide 22347?": {
        "verified": [
            "No",
            "No, 36 does not divide 22347.",
            "36 does not divide 22347",
            "36 doesn't divide 22347 evenly.",
            "22347 is not divisible by 36.",
            "No, 22347 / 36 = 620.75, which is not an integer.",
            "22347 = 36 * 620 + 27, so 36 does not divide 22347.",
        ],
        "refuted": [
            "Yes",
            "36 divides 22347",
            "22347 is divisible by 36.",
            "36 does divide 22347.",
            "22347 is a multiple of 36",
        ],
    },
    "Convert 19 (base 10) to base 16.": {
        "verified": [
            "13",
            "13 (base 16)",
            "13_{16}",
            "19 (base 10) = 13 (base 16)",
            "19 = 13 in base 16",
            "19 (base 10) is 13 in base 16.",
            "0x13",
            "19_{10} = 13_{16}",
            "$13_{16}$",
            "The answer is 13 in base 16.",
        ],
        "refuted": ["19"],
        "undecided": ["13_{10}", "1 3"],
    },
    "List the prime factors of 2811.": {
        "verified": ["3,937", "3, 937", "937, 3"],
        "refuted": ["3937"],
    },
    "Round 4.532 to 0 decimal places.": {
        "verified": [
            "5",
            "5.0",
            "5.",
            "≈ 5",
            "about 5",
            "4.532 ≈ 5",
            "4.532 rounds to 5",
            "4.532 rounded to 0 decimal places is 5.",
            "5 (rounded)",
        ],
        "refuted": ["4.5", "4"],
    },
    "Calculate the remainder when 173 is divided by 27.": {
        "verified": [
            "11",
            "6 R 11",
            "6 remainder 11",
            "173 = 27 * 6 + 11, so the remainder is 11.",
            "The quotient is 6 and the remainder is 11.",
            "r = 11",
            "remainder 11",
        ],
        "refuted": ["11/27", "38", "-16"],
        "undecided": ["173 = 27*6 + 11"],
    },
    "What is the thousands digit of 21171?": {
        "verified": [
            "1",
            "The thousands digit is 1.",
            "21171 has 1 in the thousands place.",
            "The thousands digit of 21171 is 1.",
            "one",
        ],
        "refuted": ["1000"],
    },
    "What is the difference between -4 and -519588656?": {
        "verified": ["519588652", "519,588,652", "-4 - (-519588656) = 519588652"],
        "refuted": ["-519588652"],
    },
}


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (question, reply, status)
        for question, replies in REPLIES.items()
        for status, several in replies.items()
        for reply in several
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


HALFWAY = [
    ("Round 2.5 to the nearest integer.", "3", "undecided"),
    ("Round 2.5 to the nearest integer.", "2", "undecided"),
    ("Round 2.5 to the nearest integer.", "4", "refuted"),
    ("Round 3.5 to the nearest integer.", "4", "verified"),
    ("Round 3.5 to the nearest integer.", "3", "undecided"),
    ("Round -3.5 to the nearest integer.", "-4", "verified"),
    ("Round -3.5 to the nearest integer.", "-3", "undecided"),
    ("Let c = 1/2 + 1. Round c to the nearest integer.", "2", "verified"),
]


@pytest.mark.parametrize(("question", "reply", "status"), HALFWAY)
def test_halfway_is_decided_where_customs_agree(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [question for question in REPLIES if "2.5" not in question])
def test_what_the_solver_says_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


GIVENS = [
    ("Let d = 46 + -28. What is the tens digit of d?", "1", "8"),
    ("Let w(c) = -c - 2. Let i = -11 - -5. List the prime factors of w(i).", "2", "2, 3"),
    ("Let f = 12 + -5. What is the remainder when 12 is divided by f?", "5", "2"),
    ("Suppose 3*b = 15. What is b less than 12?", "7", "-7"),
    ("Let z(u) = 130 - 2*u. What is the remainder when 301 is divided by z(27)?", "73", "74"),
    ("Let m = 4. Is m + 3 prime?", "yes", "no"),
    ("Let m = 4. Is m a factor of m**2 + 2?", "False", "True"),
    ("Calculate the remainder when (42/(-15) - -3) + 612/15 is divided by 6.", "5", "4"),
    ("Let g = 3/5. What is the common denominator of g and 1/2?", "10", "5"),
    ("Let r = -0.92 - -18.12. Round r to the nearest integer.", "17", "18"),
    ("In base 15, what is 1 - 142?", "-141", "-14b"),
    ("In base 3, what is 2 + 2?", "11", "19"),
    ("-52b5a69 (base 12) to base 13", "-3326739", "-332673a"),
    ("What is 97393095 to the power of 1/2, to the nearest integer?", "9869", "9868"),
    ("What is the third root of 195974258 to the nearest integer?", "581", "580"),
    ("What is the distance between -538140 and 77058021?", "77596161", "-77596161"),
    ("Divide -3 by -229986991.", "3/229986991", "-3/229986991"),
    ("What is 10984184 divided by 9?", "10984184/9", "10984184/7"),
    ("What is the hundred billions digit of 498234464757?", "4", "9"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), GIVENS)
def test_numbers_that_are_defined_or_worked_out(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    ("question", "reply", "key"),
    [
        ("Is 91 prime?", "yes", "divisor"),
        ("Does 36 divide 22347?", "yes", "remainder"),
        ("What is the GCD of 84 and 126?", "21", "common divisor"),
        ("What is the LCM of 4 and 6?", "24", "common multiple"),
        ("What are the prime factors of 84?", "2, 3", "missing"),
        ("List all the factors of 28.", "1, 2, 4, 7, 14", "missing"),
        ("Is 49 a perfect square?", "no", "powers"),
        ("Write 255 in hexadecimal", "FE", "worth"),
        ("Express 0.375 as a fraction in lowest terms", "6/16", "common divisor"),
    ],
)
def test_a_refutation_shows_a_counterexample(question: str, reply: str, key: str) -> None:
    verdict = judged(question, reply)
    assert verdict.status == "refuted"
    shown = [item.counterexample for item in verdict.evidence if isinstance(item.counterexample, dict)]
    assert any(key in counterexample for counterexample in shown)


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        ("What is the last digit of 2^20000?", "6", "verified"),
        ("What is the last digit of 7^(10^90)?", "1", "verified"),
        ("What is the difference between 2^20000 and 1?", "5", "refuted"),
        ("Round 10^(10^9) to 3 significant figures", "7", "undecided"),
        ("Round 2^20000 to the nearest 10", "5", "refuted"),
        ("What is the sum of the digits of 2^100000?", "7", "undecided"),
        ("Write 1/2^20000 as a percentage", "7", "undecided"),
        ("List the prime factors of " + "7" * 1_900, "7", "undecided"),
        ("Is " + "f(1)" * 400 + " prime?", "yes", "undecided"),
    ],
)
def test_numbers_too_long_to_be_written_out(question: str, reply: str, status: str) -> None:
    solved(question)
    assert judged(question, reply).status == status

"""Words that the trades share with everyday English: what a verb is said of decides, and not the verb."""

import time

import pytest

from proofroute.core import Kind, Task
from proofroute.router.classify import by_rules

EVERYDAY = [
    "Differentiate between cats and dogs",
    "Integrate our CRM with Slack",
    "Derive inspiration from nature",
    "Factor in the weather",
    "Solve world hunger in a poem",
    "Expand on this idea",
    "Evaluate this essay",
    "prove yourself",
    "How can I prove myself at work?",
    "code of conduct for a club",
    "Write a code of conduct for a club",
    "extract the essence",
    "How do I extract vanilla from beans?",
    "How to integrate immigrants into society?",
    "What differentiates a good leader?",
    "Simplify my life",
    "How do I simplify my morning routine?",
    "Solve my relationship problems",
    "Solve the mystery of the missing cat",
    "Evaluate the pros and cons of remote work",
    "Expand my vocabulary",
    "Calculate the risks of skydiving",
    "Convert to Islam",
    "Should I convert my garage?",
    "What are the limits of free speech?",
    "Divide the chores fairly among roommates",
    "Round up the usual suspects",
    "Add a personal touch to a gift",
    "Multiply your happiness",
    "What is the prime minister's role?",
    "Who is the prime minister of Japan?",
    "Prove me wrong: pineapple belongs on pizza",
    "Is there proof of aliens?",
    "What is the burden of proof in law?",
    "proof of concept for a startup",
    "Is waterproof the same as water resistant?",
    "Show that you care",
    "Show why empathy matters",
    "Pull out all the stops",
    "How do I extract a tooth?",
    "What does it mean to extract value?",
    "dress code for a wedding",
    "What is the building code for stairs?",
    "Explain the genetic code",
    "What is Morse code?",
    "Explain Java, the island",
    "What is the best coffee from Java?",
    "python care guide for a pet python",
    "How do I take care of rust on my bike?",
    "The class of 1999 reunion",
    "Give me the average day of a nurse",
    "What is the mean streets plot?",
    "How long does it take to boil an egg?",
    "How far is the moon?",
    "How many people live in Tokyo?",
    "How old is the universe?",
    "How much does a car cost?",
    "Imagine you are happy. What does it feel like?",
    "What function does the liver have?",
    "What is the function of mitochondria?",
    "Describe a function of the heart",
    "Determine whether I should quit my job",
    "Find my inner peace",
    "Matrix movie plot",
    "Explain the circle of life",
    "How do triangles appear in art?",
    "love triangle advice",
    "Recursion in the movie Inception",
    "Tell me about the exception to the rule",
    "compile a list of good books",
    "Compiling a playlist for a party",
    "What's a good algorithm for a happy life?",
    "Explain linear algebra's history",
    "Expand into new markets: pros and cons",
    "factor analysis in psychology",
    "limit of my patience",
    "Compare derivative works and originals",
    "What are financial derivatives?",
    "Explain derivatives trading",
    "gradient of social classes",
    "integral part of the team meaning",
    "What's the greatest common denominator among religions",
    "Summarize the contract law basics",
]


@pytest.mark.parametrize("prompt", EVERYDAY)
def test_everyday_english_goes_to_the_general_model(prompt: str) -> None:
    found = by_rules(Task(prompt=prompt))
    assert found.kind in ("general", "creative"), found


OF_A_TRADE: list[tuple[Kind, str]] = [
    ("math", "Differentiate x^2 sin x"),
    ("math", "Integrate sin(x) from 0 to pi"),
    ("math", "Find the derivative of the natural logarithm"),
    ("math", "Differentiate the sine function"),
    ("math", "Factor x^2-5x+6"),
    ("math", "Factor 360 into primes"),
    ("math", "Solve for x: 2x+3=7"),
    ("math", "Solve the quadratic equation x squared equals four"),
    ("math", "Expand (x+1)^3"),
    ("math", "Evaluate the integral of cos x dx"),
    ("math", "Evaluate 3*(4+5)"),
    ("math", "Simplify sqrt(50)"),
    ("math", "Compute the determinant of [[1,2],[3,4]]"),
    ("math", "What is the limit of sin(x)/x as x goes to 0?"),
    ("math", "How many ways can 5 people sit in a row?"),
    ("math", "What is the derivative of ln x?"),
    ("math", "Evaluate f(3) for f(x)=2x"),
    ("proof", "Prove that there are infinitely many primes"),
    ("proof", "Show that the sum of two odd numbers is even"),
    ("proof", "Prove the Pythagorean theorem"),
    ("proof", "Prove by induction that 1+...+n=n(n+1)/2"),
    ("proof", "Show that n^2+n is even for all n"),
    ("proof", "Prove: if a|b and b|c then a|c"),
    ("proof", "Disprove that all primes are odd"),
    ("code", "Write a Python function that reverses a string"),
    ("code", "Implement quicksort in Rust"),
    ("code", "Write code to sort a list"),
    ("code", "Fix the bug in this code: for i in range(3) print(i)"),
    ("code", "Simplify this code:\n```python\nx=1\n```"),
    ("code", "Integrate the Stripe API into my Flask app"),
    ("code", "Convert this SQL query to pandas"),
    ("extraction", "Extract the names and dates from this text: John met Mary on May 5."),
    ("extraction", "Extract the invoice total as JSON"),
    ("extraction", "Extract all email addresses from the following message: a@b.c"),
    ("extraction", "Pull out every date in this paragraph: On 1 May we..."),
    ("creative", "Write a poem about calculus"),
    ("creative", "Write a story that integrates a dragon"),
    ("creative", "Compose a haiku about the limit of patience"),
    ("math", "Integrate 1/x"),
    ("math", "Derive the quadratic formula"),
    ("proof", "Derive a contradiction from p and not p"),
    ("math", "Differentiate e^x"),
    ("math", "Compute 15!"),
    ("math", "Convert 5 miles to kilometers"),
    ("math", "Round 3.14159 to two decimal places"),
    ("math", "Add 1/2 and 1/3"),
    ("math", "Divide 144 by 12"),
    ("math", "Calculate the area of a circle with radius 5"),
    ("math", "How much is 20% of 150?"),
    ("math", "How old is Tom if he is twice as old as Ann, who is 5?"),
    ("proof", "Let a > b > 0 with $a^2 = 2$. Prove it."),
    ("proof", "Give a rigorous proof: if $a | b$ then $a \\leq b$."),
    ("proof", "Use contradiction to show that the empty set is closed"),
    ("code", "Translate the following Python code to C++:\ndef f(x):\n    return x + 1"),
    ("code", "Write a C++ program that calculates the factorial of a positive integer.\n6"),
    ("code", "Write a script for renaming files"),
    (
        "general",
        "Translate this problem into Spanish, do not solve it:\nAnn has 3 apples and buys 4. How many?",
    ),
    ("general", "Summarise this in one line: Ann has 3 apples and buys 4. How many apples does she have?"),
    ("creative", "Turn this into a poem: Ann has 3 apples and buys 4. How many apples does she have?"),
    ("creative", "poem about a lonely algorithm"),
    ("extraction", "invoice -> JSON (vendor, total): INVOICE #18880 2 x tape $738.55 Total due: $738.55"),
    ("extraction", "NER: tag PER, LOC, ORG, DATE. Text: Anna met Bob in Paris on 3 May."),
    ("math", "Mean and standard deviation of 83, 72, 5"),
    ("math", "lim x->0 (sin(68x))/(4x)"),
    ("math", "What is the surface area of a sphere with a radius of 5?"),
]


@pytest.mark.parametrize(("kind", "prompt"), OF_A_TRADE)
def test_the_words_of_a_trade_stay_with_it(kind: Kind, prompt: str) -> None:
    found = by_rules(Task(prompt=prompt))
    assert found.kind == kind, found


@pytest.mark.parametrize(
    "word", ["a ", "x^", "how many ", "extract ", "show why ", "what is the ", "\n", "$"]
)
def test_hostile_texts_are_quick(word: str) -> None:
    started = time.process_time()
    by_rules(Task(prompt=word * 4_000))
    assert time.process_time() - started < 1

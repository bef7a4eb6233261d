"""Numbers as the window writes them: never rounded to something that they are not."""

import math


def probability(value: float) -> str:
    """0..1 with four decimals, or with as many as it takes to differ from 0 and from 1."""
    if 0 < value < 0.00005:
        return f"{value:.1e}"
    if 0.99995 <= value < 1:
        return f"1−{1 - value:.0e}"
    return f"{value:.4f}"


def percentage(value: float) -> str:
    """0..1 as a percentage with two decimals, or with as many as it takes to differ from 100 %."""
    if not 0.9999 < value < 1:
        return f"{value:.2%}"
    return f"{value:.{min(12, -math.floor(math.log10(1 - value)) - 1)}%}"


def signed(value: float) -> str:
    """Four decimals with a true minus sign."""
    return f"{value:.4f}".replace("-", "−")

"""Logistic regression on features that are there or not, small enough to read.

The learner of `residue_weights.py`, which says what is learned.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

_ROUNDS = 40
_RATE = 0.2
_DECAY = 0.02
_LEAST = 0.2
FOLDS = 5

Weights = dict[str, float]


class Line(NamedTuple):
    """A line to learn from: its features, what it is, what it weighs, how it stands."""

    features: tuple[str, ...]
    residue: bool
    weight: float
    situation: str
    fold: int
    shown: str


def fit(lines: Sequence[Line], allowed: frozenset[str], rng: random.Random) -> Weights:
    """Logistic regression by gradient steps that shrink with use (Adagrad), with weight decay."""
    weights: dict[str, float] = defaultdict(float)
    seen: dict[str, float] = defaultdict(lambda: 1e-6)
    order = list(lines)
    for _ in range(_ROUNDS):
        rng.shuffle(order)
        for line in order:
            names = ["base", *(name for name in line.features if name in allowed)]
            odds = sum(weights[name] for name in names)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            error = line.weight * (line.residue - chance)
            for name in names:
                step = error - _DECAY * weights[name] * (name != "base")
                seen[name] += step * step
                weights[name] += _RATE * step / math.sqrt(seen[name])
    return {name: weight for name, weight in weights.items() if abs(weight) >= _LEAST}


def unseen(lines: Sequence[Line], allowed: frozenset[str], rng: random.Random) -> list[float]:
    """The odds of each line, by weights that have not seen its fold."""
    folds = [fit([x for x in lines if x.fold != fold], allowed, rng) for fold in range(FOLDS)]
    return [odds_of(line, folds[line.fold]) for line in lines]


def odds_of(line: Line, weights: Weights) -> float:
    return weights.get("base", 0.0) + sum(weights.get(name, 0.0) for name in line.features)


def threshold(lines: Sequence[Line], odds: Sequence[float], situation: str, share: float) -> float:
    """The lowest odds from which at most a share of the lines is no residue."""
    best = 9.0
    wrong = right = 0
    some = [(at, line) for line, at in zip(lines, odds, strict=True) if line.situation == situation]
    for at, line in sorted(some, key=lambda pair: -pair[0]):
        right += line.residue
        wrong += not line.residue
        if wrong <= share * (right + wrong):
            best = at
    return max(0.0, best)


def report(
    lines: Sequence[Line], odds: Sequence[float], least: dict[str, float], *, wrong: bool
) -> None:
    for situation, bound in least.items():
        some = [(x, at) for x, at in zip(lines, odds, strict=True) if x.situation == situation]
        found = [line for line, at in some if at >= bound]
        right = sum(line.residue for line in found)
        wanted = sum(line.residue for line, _ in some)
        print(
            f"{situation} (from {bound:.2f}): found {right} of"
            f" {wanted}, wrong {len(found) - right} of {len(some) - wanted}"
        )
        for line in found:
            if wrong and not line.residue:
                print(f"    wrong: {line.shown}")

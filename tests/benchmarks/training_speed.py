"""An epoch of training, against one read of its images and against the plain loop."""

import statistics
from collections.abc import Callable
from itertools import pairwise
from time import perf_counter
from typing import Any

import torch

from engine.training.recipe import Recipe

from .shared.epochs import PAIR, Timing, mnist, time_fit
from .shared.plain_loop import plain_loop, prepare
from .shared.rows import Row, at_least, at_most, information, median_ratio, to_json, turns

REPETITIONS = 9
SECONDS = 8
READS = 15
EPOCHS = 25
PLAIN_EPOCHS = 4

GOAL_ON_CUDA = 1.0
"""Milliseconds an epoch on a GPU is hoped to take."""


def measure() -> list[Row]:
    torch.set_num_threads(1)
    data = mnist(PAIR)
    images, _ = prepare(data.train)
    recipe = Recipe(epochs=EPOCHS, device="cpu")
    elsewhere = torch.zeros(2 * images.numel())
    reads, cold_reads, numpy_reads, plain = [], [], [], []
    ours: list[Timing] = []
    for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
        reads.append(_median_time(images.sum))
        cold_reads.append(_median_time(images.sum, before=lambda: elsewhere.add_(1)))
        numpy_reads.append(_median_time(images.numpy().sum))
        ours.append(time_fit(data, recipe))
        plain.append(_time_plain())
    epochs = [timing.epoch for timing in ours[1:]]
    shared: dict[str, Any] = {
        "epoch_ms": statistics.median(epochs),
        "set_up_ms": statistics.median(timing.set_up for timing in ours[1:]),
    }
    return [
        at_most(
            "epoch vs read",
            "one epoch, validation included, over one read of the float32 images, one thread",
            median_ratio(epochs, reads[1:]), 3.0, **shared,
            read_ms=statistics.median(reads[1:]),
            numpy_read_ms=statistics.median(numpy_reads[1:]),
            over_numpy_read=median_ratio(epochs, numpy_reads[1:]),
            cold_read_ms=statistics.median(cold_reads[1:]),
            over_cold_read=median_ratio(epochs, cold_reads[1:]),
        ),
        at_least(
            "plain loop vs epoch", "an epoch of the plain PyTorch loop over one of ours",
            median_ratio(plain[1:], epochs), 3.0, **shared,
            plain_ms=statistics.median(plain[1:]),
        ),
        at_most(
            "set-up vs epoch", "from Train to the first step, with the digits loaded, in epochs",
            median_ratio([timing.set_up for timing in ours[1:]], epochs), 1.0, **shared,
        ),
        *_on_cuda(),
    ]


def _median_time(
    act: Callable[[], object], before: Callable[[], object] = lambda: None
) -> float:
    """Milliseconds, the median of READS times. before: what is done each time and not timed."""
    times = []
    for _ in range(READS):
        before()
        start = perf_counter()
        act()
        times.append(1000 * (perf_counter() - start))
    return statistics.median(times)


def _time_plain() -> float:
    """Milliseconds of an epoch of the plain loop; the first, with the set-up, does not count."""
    marks = [
        perf_counter() for _ in plain_loop(mnist(PAIR), Recipe(epochs=PLAIN_EPOCHS + 1))
    ]
    return statistics.median(1000 * (b - a) for a, b in pairwise(marks))


def _on_cuda() -> list[Row]:
    what = f"one epoch on the GPU over one on the CPU beside it; hoped for: {GOAL_ON_CUDA:g} ms"
    if not torch.cuda.is_available():
        return [information("epoch on CUDA", "no CUDA here: not measured", None)]
    cpu: list[float] = []
    gpu: list[float] = []
    for _ in range(REPETITIONS + 1):
        cpu.append(time_fit(mnist(PAIR), Recipe(epochs=EPOCHS, device="cpu")).epoch)
        gpu.append(time_fit(mnist(PAIR), Recipe(epochs=EPOCHS, device="cuda")).epoch)
    return [at_most(
        "epoch on CUDA", what, median_ratio(gpu[1:], cpu[1:]), 1.0,
        epoch_ms=statistics.median(gpu[1:]), cpu_epoch_ms=statistics.median(cpu[1:]),
        reaches_goal=statistics.median(gpu[1:]) <= GOAL_ON_CUDA,
        gpu=torch.cuda.get_device_name(0),
    )]


if __name__ == "__main__":
    print(to_json(measure()))

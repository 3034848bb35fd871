"""How the peers are timed: as Stopwatch.swift does it, so that the figures can be compared."""

import argparse
import json
import time

WARM_UP = 0.1
SHORTEST_BATCH = 0.005
FEWEST_BATCHES = 3


def least_time(call, seconds):
    """The least time of one call over batches repeated for so many seconds, after a warm-up."""

    def run(size):
        start = time.perf_counter()
        for _ in range(size):
            call()
        return time.perf_counter() - start

    size, spent = 1, 0.0
    while True:
        taken = run(size)
        spent += taken
        if taken >= SHORTEST_BATCH and spent >= WARM_UP:
            break
        if taken < SHORTEST_BATCH:
            size *= 2
    least, batches, spent = float("inf"), 0, 0.0
    while spent < seconds or batches < FEWEST_BATCHES:
        taken = run(size)
        least = min(least, taken / size)
        spent += taken
        batches += 1
    return least


def run_all(library, version, benchmarks):
    """Runs benchmarks, (name, shape, prepare), and prints a line of JSON for each.

    `prepare` returns a call, or several ways to do the same work, by name, the usual one first. A fourth
    member says how many things one call does; times are for one thing.
    """
    parser = argparse.ArgumentParser(description=f"Times the work of the benchmarks in {library}.")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN")
    parser.add_argument("--seconds", type=float, default=0.5)
    options = parser.parse_args()
    for name, shape, prepare, *count in benchmarks:
        title = f"{name} {shape}"
        if options.only and not any(pattern in title for pattern in options.only):
            continue
        if options.list:
            print(title)
            continue
        calls = prepare()
        calls = calls if isinstance(calls, dict) else {"": calls}
        for way, call in calls.items():
            least = least_time(call, options.seconds / len(calls)) / (count[0] if count else 1)
            line = {"name": name, "shape": shape, "seconds": least, "library": library}
            print(json.dumps(line | {"version": version, "way": way}), flush=True)


GEMM = [
    (64, 64, 64), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024),
    (32, 128, 784), (2048, 16, 36), (12800, 32, 256), (2592, 64, 512), (1568, 64, 576),
    (32, 512, 3136), (32, 24, 24), (1, 24, 24),
]
"""Rows, columns and depth."""

CONVOLUTIONS = [
    (10, 4, 16, 3, 1), (32, 16, 32, 3, 1), (84, 4, 32, 8, 4), (20, 32, 64, 4, 2), (9, 64, 64, 3, 1),
]
"""Side, channels, filters, window and stride; the batch is 32."""

FUNCTIONS = ["exp", "log", "tanh", "sigmoid"]
FUNCTION_COUNT = 10_000
SOFTMAX = [(32, 10), (1024, 1000)]

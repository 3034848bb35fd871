"""Runs the benchmarks and the same work in NumPy, PyTorch and Gymnasium, and prints how they compare.

    pip install numpy torch gymnasium
    python3 Sources/benchmarks/Peers/compare.py [--only PATTERN]… [--rounds 3] [--check]

Set MLANIM_CPU to x86-64-v4 or x86-64 to build for another processor; `--program` takes a build that is
there already.

Everything runs on one thread. For each benchmark mlanim and its peers run right after one another, in
several rounds, and the least time of each counts: on a busy machine single times say little, ratios from
one run more. A ratio above 1 means that mlanim is faster. A peer that is not installed is left out.

PyTorch keeps pictures with the channels first unless told otherwise; the column `torch nhwc` is what it
takes with the channels last, as mlanim has them.

`--check` ends with status 1 if a ratio is below the floor that the default build (x86-64-v3) has to
reach, marked in the table, or if the memory of a training step grows.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGE = FOLDER.parents[2]
PEERS = ["numpy", "torch", "gymnasium"]

FLOORS = {
    ("gemm 512x512x512", "numpy"): 0.85,
    ("gemm 32x128x784", "numpy"): 0.9,
    ("mlp-step 4-24-24-2 batch 1", "torch"): 30,
    ("mlp-step 4-24-24-2 batch 32", "torch"): 15,
    ("minatar-step 10x10x4 batch 32", "torch"): 1.5,
    ("cnn-step 32x32x3 batch 32", "torch"): 1.2,
    ("lstm-step 8-32 time 16 batch 32", "torch"): 3,
    ("atari-step 84x84x4 batch 32", "torch"): 1,
    ("dqn-cart-pole 4-24-24-2 batch 32", "gymnasium"): 30,
}


def built_program():
    command = ["swift", "build", "-c", "release", "--product", "benchmarks"]
    subprocess.run(command, cwd=PACKAGE, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        command + ["--show-bin-path"], cwd=PACKAGE, check=True, capture_output=True, text=True)
    return [str(Path(shown.stdout.strip()) / "benchmarks")]


def lines_of(command):
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    run = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | threads)
    return run.stdout.splitlines()


def installed(peer):
    return subprocess.run([sys.executable, "-c", f"import {peer}"], capture_output=True).returncode == 0


def measure(programs, known, titles, rounds, seconds):
    """The least line for each title and column, and the versions of the programs."""
    best, versions = {}, {}
    names = list(dict.fromkeys(title.split(" ")[0] for title in titles))
    for round in range(rounds):
        for name in names:
            # The patterns of one benchmark; no title holds another.
            group = [title for title in titles if title.split(" ")[0] == name]
            for program, command in programs.items():
                wanted = [part for title in group if title in known[program]
                          for part in ("--only", title)]
                if not wanted:
                    continue
                print(f"round {round + 1}: {name} {program}", file=sys.stderr)
                for text in lines_of(command + wanted + ["--seconds", str(seconds)]):
                    line = json.loads(text)
                    title = f"{line['name']} {line['shape']}"
                    way = line.get("way", "")
                    key = (title, program + (" " + way if way == "nhwc" else ""))
                    if key not in best or line["seconds"] < best[key]["seconds"]:
                        best[key] = line
                    versions[program] = line.get("version", line.get("processor"))
    return best, versions


def time_text(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def print_table(titles, best, versions):
    """Prints the table and returns what is below its floor."""
    columns = list(dict.fromkeys(column for _, column in best if column != "mlanim"))
    print(", ".join(f"{program} {version}" for program, version in versions.items()))
    print(f"{'':38}{'mlanim':>9}{'GFLOP/s':>9}" + "".join(
        f"{column:>12}{'ratio':>7} " for column in columns))
    missed = []
    for title in titles:
        own = best[title, "mlanim"]
        row = f"{title:38}{time_text(own['seconds']):>9}"
        row += f"{own['gflops']:9.1f}" if "gflops" in own else " " * 9
        for column in columns:
            other = best.get((title, column))
            if other is None:
                row += " " * 20
                continue
            ratio = other["seconds"] / own["seconds"]
            floor = FLOORS.get((title, column), 0)
            if ratio < floor:
                missed.append(f"{title}: {ratio:.2f} of {column}, floor {floor}")
            row += f"{time_text(other['seconds']):>12}{ratio:7.2f}{'!' if ratio < floor else ' '}"
        print(row.rstrip())
        if own["grownBytes"] > 0 and "-step" in title:
            missed.append(f"{title}: memory grew by {own['grownBytes']} bytes after the warm-up")
    return missed


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--program", metavar="PATH")
    options = parser.parse_args()
    program = [options.program] if options.program else built_program()
    peers = [peer for peer in PEERS if installed(peer)]
    programs = {"mlanim": program} | {
        peer: [sys.executable, str(FOLDER / f"{peer}_peer.py")] for peer in peers}
    titles = lines_of(program + ["--list"] + [
        part for pattern in options.only for part in ("--only", pattern)])
    known = {name: lines_of(command + ["--list"]) for name, command in programs.items()}
    best, versions = measure(programs, known, titles, options.rounds, options.seconds)
    missed = print_table(titles, best, versions)
    for line in missed:
        print(line)
    if options.check and missed:
        sys.exit(1)


main()

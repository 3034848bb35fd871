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

What is compared with what: NumPy and PyTorch choose their kernels when they start, on many processors
those for AVX-512, while mlanim's default build (x86-64-v3) keeps to AVX2. Where the processor has AVX-512
both peers therefore run twice: as they choose, and held to AVX2 in the columns `numpy avx2` and
`torch avx2`. The first line tells the processor, the second the kernels that each peer says it uses.

`--check` ends with status 1 if a ratio is below its floor, marked in the table, if the memory of a
training step grows, or if drawing a picture takes more than a millisecond.

Floors are ratios to peers with the same instructions, AVX2, as on the processor that they were set on
(AMD Zen 5), where OpenBLAS and PyTorch's products use AVX2 by themselves: they hold
for the columns `avx2` where there are such. So does the floor of the x86-64-v4 build, 1.5 times NumPy with
AVX2. No floor takes into account that mlanim multiplies and adds in two instructions, for the sake of
equal bits everywhere, where the peers fuse both into one. On Zen 5 that costs little, as it adds and
multiplies in different units. An Intel core of the Sapphire Rapids kind does both in the same ones: from
registers alone, without any memory, one was measured to reach 69 GFLOP/s with AVX2 in two instructions and
94 fused, 90 and 177 with AVX-512. There a large product that uses its limit just as well as OpenBLAS uses
its own, at 0.86, comes to 0.73 of it: it misses its floor for that reason, and the wide build cannot reach
1.5. `gemm-tile` is what mlanim's innermost loop reaches when all it reads lies in the first cache.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGE = FOLDER.parents[2]
PEERS = ["numpy", "torch", "gymnasium"]

AVX2 = {
    "OPENBLAS_CORETYPE": "Haswell",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
    "MKL_ENABLE_INSTRUCTIONS": "AVX2",
    "ONEDNN_MAX_CPU_ISA": "AVX2",
    "ATEN_CPU_CAPABILITY": "avx2",
}
"""What holds the peers to AVX2."""

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
"""What the default build has to reach, for the times of peers with the same instructions."""

WIDE_FLOORS = FLOORS | {("gemm 512x512x512", "numpy"): 1.5}
"""What the x86-64-v4 build has to reach, for the same times."""

LONGEST = {"dataset pictures 32x32": 1e-3}
"""Seconds that may be taken at most: ten thousand pictures in ten seconds."""


def processor():
    """The processor's name, and whether it has AVX-512; as far as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine(), False
    facts = dict(reversed([line.split("\t", 1) for line in lines if "\t" in line]))
    facts = {key.strip(): value.strip("\t: ") for key, value in facts.items()}
    return facts.get("model name", platform.machine()), "avx512f" in facts.get("flags", "")


def built_program():
    command = ["swift", "build", "-c", "release", "--product", "benchmarks"]
    subprocess.run(command, cwd=PACKAGE, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        command + ["--show-bin-path"], cwd=PACKAGE, check=True, capture_output=True, text=True)
    return [str(Path(shown.stdout.strip()) / "benchmarks")]


def lines_of(command, environment={}):
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    run = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | threads | environment)
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
            for program, (command, environment) in programs.items():
                wanted = [part for title in group if title in known[program]
                          for part in ("--only", title)]
                if not wanted:
                    continue
                print(f"round {round + 1}: {name} {program}", file=sys.stderr)
                arguments = wanted + ["--seconds", str(seconds)]
                for text in lines_of(command + arguments, environment):
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


def floor_of(title, column, columns, floors):
    """The floor that holds for a column: of peers that run twice, the one held to AVX2."""
    if column.endswith(" avx2"):
        return floors.get((title, column.removesuffix(" avx2")), 0)
    return 0 if column + " avx2" in columns else floors.get((title, column), 0)


def print_table(titles, best, versions):
    """Prints the table and returns what is below its floor."""
    columns = list(dict.fromkeys(column for _, column in best if column != "mlanim"))
    floors = WIDE_FLOORS if versions.get("mlanim") == "x86-64-v4" else FLOORS
    print(processor()[0])
    print(", ".join(f"{program} {version}" for program, version in versions.items()))
    print(f"{'':38}{'mlanim':>9}{'GFLOP/s':>9}" + "".join(
        f"{column:>16}{'ratio':>7} " for column in columns))
    missed = []
    for title in titles:
        own = best[title, "mlanim"]
        row = f"{title:38}{time_text(own['seconds']):>9}"
        row += f"{own['gflops']:9.1f}" if "gflops" in own else " " * 9
        for column in columns:
            other = best.get((title, column))
            if other is None:
                row += " " * 24
                continue
            ratio = other["seconds"] / own["seconds"]
            floor = floor_of(title, column, columns, floors)
            if ratio < floor:
                missed.append(f"{title}: {ratio:.2f} of {column}, floor {floor}")
            row += f"{time_text(other['seconds']):>16}{ratio:7.2f}{'!' if ratio < floor else ' '}"
        print(row.rstrip())
        if own["seconds"] > LONGEST.get(title, float("inf")):
            missed.append(f"{title}: {time_text(own['seconds'])}, at most {time_text(LONGEST[title])}")
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
    programs = {"mlanim": (program, {})}
    for peer in peers:
        command = [sys.executable, str(FOLDER / f"{peer}_peer.py")]
        programs[peer] = (command, {})
        if processor()[1] and peer in ("numpy", "torch"):
            programs[f"{peer} avx2"] = (command, AVX2)
    titles = lines_of(program + ["--list"] + [
        part for pattern in options.only for part in ("--only", pattern)])
    known = {name: lines_of(command + ["--list"]) for name, (command, _) in programs.items()}
    best, versions = measure(programs, known, titles, options.rounds, options.seconds)
    missed = print_table(titles, best, versions)
    for line in missed:
        print(line)
    if options.check and missed:
        sys.exit(1)


main()

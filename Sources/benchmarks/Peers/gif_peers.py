"""Makes GIFs of the same frames with mlanim and with other encoders, and prints how they compare.

    pip install numpy pillow imageio matplotlib
    python3 Sources/benchmarks/Peers/gif_peers.py [--only KIND]… [--rounds 3] [--check]

Four kinds of frames, 960x540, come from the benchmarks program. All encoders run in turn in several
rounds, of which the least time counts, and each may use all cores. R is what ffmpeg writes (one palette
of all frames, no dither, changed rectangles) after `gifsicle -O3`. Bytes and seconds are also given as
shares of R's and of ffmpeg's. A peer that is not installed is left out. Seconds are those of whole
programs, which read the frames as raw RGB; `ms a frame` is encoding alone on one thread, measured inside
our program, and after it stands what share of ffmpeg's seconds that is for all frames.

Then a whole lesson: `mlanim render`, on all cores, against matplotlib and imageio drawing the same.

An exclamation mark stands where mlanim misses a target; with `--check` that ends with status 1.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGE = FOLDER.parents[2]
MIB = 1 << 20


@dataclass
class Targets:
    """What is to be reached on a kind of frames."""
    bytes: float
    """At most, as a share of R's."""
    psnr: float
    ssim: float
    milliseconds: float
    """At most, for a frame."""
    seconds: float
    """At most, as a share of ffmpeg's."""


KINDS = {
    "curve": Targets(1.00, 54, 0.9999, 2.5, 0.5),
    "board": Targets(1.00, 59, 0.9999, 3, 0.5),
    "heat-map": Targets(0.75, 50, 0.9962, 13, 1),
    "photographs": Targets(1.10, 33.5, 0.970, 15, 1),
}
LESSON = "ch2-gradient-descent"
LESSON_RATE = 12.5
"""Frames a second; the lesson then has about 120 frames."""
LESSON_SPEEDUP = 30
LESSON_MEMORY = 60 * MIB


def built(product):
    command = ["swift", "build", "-c", "release", "--product", product]
    subprocess.run(command, cwd=PACKAGE, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        command + ["--show-bin-path"], cwd=PACKAGE, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / product


def mark(is_reached):
    return " " if is_reached else "!"


class Comparison:
    """One kind of frames, and what every encoder made of them."""

    def __init__(self, kind, frames, folder):
        self.kind, self.frames, self.folder = kind, frames, folder
        self.seconds, self.bytes, self.quality = {}, {}, {}

    def run(self, encoders, rounds):
        from gif_encoders import make_and_time
        from gif_quality import quality
        for round in range(rounds):
            for name, encode in encoders.items():
                print(f"round {round + 1}: {self.kind} {name}", file=sys.stderr)
                path = self.folder / f"{self.kind}-{name}.gif"
                taken = make_and_time(encode, self.frames, path)
                self.seconds[name] = min(taken, self.seconds.get(name, taken))
        for name in encoders:
            path = self.folder / f"{self.kind}-{name}.gif"
            self.bytes[name] = path.stat().st_size
            self.quality[name] = quality(path, self.frames.arrays)

    def share(self, values, name, base):
        return values[name] / values[base] if base in values else float("nan")

    def print(self, milliseconds):
        """Prints a row for each encoder; returns whether ours reaches all targets."""
        targets = KINDS[self.kind]
        reached = {
            "bytes": not self.share(self.bytes, "mlanim", "R") > targets.bytes,
            "psnr": self.quality["mlanim"][0] >= targets.psnr,
            "ssim": self.quality["mlanim"][1] >= targets.ssim,
            "seconds": not self.share(self.seconds, "mlanim", "ffmpeg") > targets.seconds,
            "milliseconds": milliseconds <= targets.milliseconds,
        }
        whole = self.seconds | {"mlanim": milliseconds * len(self.frames.arrays) / 1000}
        alone = (f"{milliseconds:10.2f}{mark(reached['milliseconds'])}"
                 f"{self.share(whole, 'mlanim', 'ffmpeg'):8.2f}")
        for name in self.bytes:
            marks = {key: mark(value or name != "mlanim") for key, value in reached.items()}
            psnr, ssim = self.quality[name]
            print(
                f"{self.kind:12}{name:8}{self.bytes[name]:>10}"
                f"{self.share(self.bytes, name, 'R'):7.2f}{marks['bytes']}"
                f"{psnr:8.2f}{marks['psnr']}{ssim:9.5f}{marks['ssim']}{self.seconds[name]:8.2f}"
                f"{self.share(self.seconds, name, 'ffmpeg'):7.2f}{marks['seconds']}"
                + (alone if name == "mlanim" else ""))
        return all(reached.values())


def compare_encoders(kinds, rounds, folder):
    """Prints the table of all kinds; returns whether all targets are reached."""
    import numpy
    from PIL import Image
    from gif_encoders import Frames, installed
    program, benchmarks = built("mlanim"), built("benchmarks")
    subprocess.run([benchmarks, "--write-frames", folder], check=True)
    encoders, missing = installed(program)
    for name in missing:
        print(f"{name} is left out: not installed")
    print(f"{'':20}{'bytes':>10}{'/R':>7} {'PSNR min':>9}{'SSIM min':>10} {'s':>7}"
          f"{'/ffmpeg':>8}{'ms a frame':>11}{'/ffmpeg':>9}")
    is_fine = True
    for kind in kinds:
        arrays = [numpy.asarray(Image.open(file).convert("RGB"))
                  for file in sorted((folder / kind).glob("*.png"))]
        comparison = Comparison(kind, Frames(arrays, folder / f"{kind}.rgb"), folder)
        comparison.run(encoders, rounds)
        line = json.loads(subprocess.run(
            [benchmarks, "--only", f"gif-encode {kind}"], check=True, capture_output=True).stdout)
        is_fine = comparison.print(1000 * line["seconds"]) and is_fine
        comparison.frames.path.unlink()
    return is_fine


def compare_lessons(rounds, folder):
    """Prints what a whole lesson costs; returns whether the targets are reached."""
    from PIL import Image
    from gif_encoders import is_installed, measured
    own, other = folder / "own.gif", folder / "other.gif"
    commands = {"mlanim": [
        built("mlanim"), "render", LESSON, "--fps", LESSON_RATE, "--quiet", "-o", own]}
    measured(commands["mlanim"])
    with Image.open(own) as image:
        times = [(image.seek(index), image.info["duration"])[1] for index in range(image.n_frames)]
    count = round(sum(times) / 1000 * LESSON_RATE)
    if is_installed("matplotlib") and is_installed("imageio"):
        commands["matplotlib"] = [
            sys.executable, FOLDER / "lesson_peer.py", other, "--frames", count,
            "--fps", LESSON_RATE]
    else:
        print("matplotlib is left out: it or imageio is not installed")
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measured(command))
    seconds = {name: min(taken for taken, _ in all_runs) for name, all_runs in runs.items()}
    memory = {name: max(peak for _, peak in all_runs) for name, all_runs in runs.items()}
    ratio = seconds.get("matplotlib", float("nan")) / seconds["mlanim"]
    is_fast, is_small = not ratio < LESSON_SPEEDUP, memory["mlanim"] <= LESSON_MEMORY
    print(f"\n{LESSON}, {count} frames{'s':>10}{'ratio':>9}{'MiB':>9}{'bytes':>10}")
    for name, path in zip(commands, (own, other)):
        marks = (mark(is_fast), mark(is_small)) if name == "mlanim" else "  "
        print(f"{name:33}{seconds[name]:10.2f}{seconds[name] / seconds['mlanim']:8.1f}{marks[0]}"
              f"{memory[name] / MIB:8.1f}{marks[1]}{path.stat().st_size:>10}")
    return is_fast and is_small


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--only", action="append", choices=[*KINDS, "lesson"], help="may be repeated")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    wanted = options.only or [*KINDS, "lesson"]
    with tempfile.TemporaryDirectory() as name:
        kinds = [kind for kind in wanted if kind != "lesson"]
        is_fine = not kinds or compare_encoders(kinds, options.rounds, Path(name))
        if "lesson" in wanted:
            is_fine = compare_lessons(options.rounds, Path(name)) and is_fine
    if options.check and not is_fine:
        sys.exit(1)


main()

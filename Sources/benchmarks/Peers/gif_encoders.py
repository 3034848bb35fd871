"""The encoders that are compared: each makes a GIF of the same frames, on as many cores as it can use.

An encoder is a function of `Frames` and the file to write. Programs read the frames as raw RGB from a
file, so that no one's PNG reader is measured; libraries get them as arrays.
"""

import importlib.util
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

from gif_quality import FRAME_TIME

RATE = 1000 // FRAME_TIME


class Frames:
    """Frames as arrays, and as raw RGB in a file."""

    def __init__(self, arrays, path):
        self.arrays, self.path = arrays, path
        self.height, self.width, _ = arrays[0].shape
        with open(path, "wb") as file:
            for array in arrays:
                file.write(array.tobytes())

    @property
    def size(self):
        return f"{self.width}x{self.height}"


def run(command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def measured(command):
    """The seconds that a program takes, and the most memory that it had, in bytes."""
    launcher = [sys.executable, "-S", Path(__file__).with_name("measured_run.py")]
    line = json.loads(subprocess.run(
        [str(part) for part in launcher + command], check=True, capture_output=True).stdout)
    return line["seconds"], line["peak"]


def mlanim(program):
    def encode(frames, path):
        with open(frames.path, "rb") as raw:
            run([program, "encode", "-", "--raw", frames.size, "--fps", RATE, "--quiet",
                 "-o", path], stdin=raw)
    return encode


def ffmpeg(frames, path):
    """Two passes: a palette of all frames, then the frames."""
    palette = path.with_suffix(".png")
    begin = ["ffmpeg", "-v", "error", "-y"]
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", frames.size, "-r", RATE, "-i", frames.path]
    run(begin + raw + ["-vf", "palettegen=stats_mode=full", "-update", 1, palette])
    run(begin + raw + [
        "-i", palette,
        "-lavfi", "paletteuse=dither=none:diff_mode=rectangle", "-loop", 0, path])


def ffmpeg_gifsicle(frames, path):
    """R, the smallest that others make: gifsicle over what ffmpeg wrote."""
    draft = path.with_suffix(".draft.gif")
    ffmpeg(frames, draft)
    run(["gifsicle", "-O3", draft, "-o", path])


def pillow(frames, path):
    from PIL import Image
    images = [Image.fromarray(array) for array in frames.arrays]
    images[0].save(
        path, save_all=True, append_images=images[1:], duration=FRAME_TIME, loop=0)


def imageio(frames, path):
    import imageio.v3
    imageio.v3.imwrite(path, frames.arrays, duration=FRAME_TIME, loop=0)


def installed(program):
    """All encoders that are here, ours first, by name; and the names of those that are not."""
    all_encoders = {
        "mlanim": mlanim(program), "R": ffmpeg_gifsicle, "ffmpeg": ffmpeg, "pillow": pillow,
        "imageio": imageio,
    }
    needs = {
        "R": ["ffmpeg", "gifsicle"], "ffmpeg": ["ffmpeg"], "pillow": ["PIL"],
        "imageio": ["imageio"],
    }
    missing = [name for name, parts in needs.items() if not all(map(is_installed, parts))]
    return {name: encode for name, encode in all_encoders.items() if name not in missing}, missing


def is_installed(name):
    return shutil.which(name) is not None or importlib.util.find_spec(name) is not None


def make_and_time(encode, frames, path: Path):
    """The seconds that an encoder takes."""
    start = time.perf_counter()
    encode(frames, path)
    return time.perf_counter() - start

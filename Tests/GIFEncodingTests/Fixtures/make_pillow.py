"""Makes pillow.json: odd but lawful GIFs that Pillow wrote, and the screens that it reads from them.

    python3 make_pillow.py > pillow.json

Two frames in a row that are restored are left out: there Pillow 13 forgets what lies below them, unlike
ImageMagick, which shows all of these files as Pillow does.
"""

import base64
import io
import json
import random

import PIL
from PIL import Image

WIDTH, HEIGHT = 11, 9


def picture(random_source, color_count, transparent=False):
    """Blocks of random colours; index 0 is clear where `transparent` says so."""
    image = Image.new("P", (WIDTH, HEIGHT))
    image.putpalette([random_source.randrange(256) for _ in range(3 * color_count)])
    for y in range(HEIGHT):
        for x in range(WIDTH):
            image.putpixel((x, y), random_source.randrange(color_count) if (x + y) % 3 else 0)
    if transparent:
        image.info["transparency"] = 0
    return image


def file(name, seed, color_count=6, frames=4, transparent=False, **options):
    """A GIF by Pillow, and what Pillow shows of it."""
    random_source = random.Random(seed)
    pictures = [picture(random_source, color_count, transparent) for _ in range(frames)]
    target = io.BytesIO()
    if transparent:
        options["transparency"] = 0
    pictures[0].save(
        target, "GIF", save_all=frames > 1, append_images=pictures[1:],
        duration=[30 + 10 * index for index in range(frames)] if frames > 1 else 30, **options)
    read = Image.open(io.BytesIO(target.getvalue()))
    screens = []
    for index in range(read.n_frames):
        read.seek(index)
        screens.append({
            "milliseconds": read.info.get("duration", 0),
            "rgba": base64.b64encode(read.convert("RGBA").tobytes()).decode(),
        })
    return {
        "name": name, "gif": base64.b64encode(target.getvalue()).decode(),
        "width": WIDTH, "height": HEIGHT, "loop": read.info.get("loop"), "screens": screens,
    }


FILES = [
    file("one picture, interlaced", 1, frames=1, interlace=1),
    file("one picture in two colours", 2, color_count=2, frames=1, interlace=0),
    file("palettes of their own, no loop", 3, color_count=200),
    file("interlaced, for ever", 4, interlace=1, loop=0),
    file("a loop that ends", 5, loop=7),
    file("kept", 6, disposal=1, loop=0),
    file("cleared", 7, disposal=2, transparent=True, loop=0),
    file("restored", 8, disposal=3, transparent=True, loop=0),
    file("each way to dispose of a frame", 9, frames=8, disposal=[1, 3, 2, 1, 1, 3, 2, 1],
         transparent=True, loop=0),
    file("a comment", 10, comment="made by Pillow", loop=0),
]

print(json.dumps({"reference": f"Pillow {PIL.__version__}", "files": FILES}, indent=1))

"""How near a GIF comes to its frames: PSNR and SSIM, the same measure for every encoder."""

import numpy
from PIL import Image

FRAME_TIME = 40
"""Milliseconds that each frame is shown for."""

EXACT = 99.0
"""What stands for the PSNR of a frame that is kept exactly."""


def screens(path, count):
    """What a viewer shows at the end of each frame's time, when an update in two steps is complete."""
    image = Image.open(path)
    index, end, screen = -1, 0, None
    for frame in range(count):
        while end < (frame + 1) * FRAME_TIME and index + 1 < image.n_frames:
            index += 1
            image.seek(index)
            screen = numpy.asarray(image.convert("RGB"))
            end += image.info["duration"]
        yield screen


def psnr(one, other):
    """The peak signal-to-noise ratio over all channels, in decibels."""
    error = numpy.mean((one.astype(numpy.int32) - other) ** 2)
    return EXACT if error == 0 else min(10 * numpy.log10(255 ** 2 / error), EXACT)


def window_means(values):
    """The means of the windows of 8x8 that begin at every fourth row and column."""
    rows, columns = (side // 4 for side in values.shape)
    blocks = values[:rows * 4, :columns * 4].reshape(rows, 4, columns, 4).mean(axis=(1, 3))
    return (blocks[1:, 1:] + blocks[:-1, 1:] + blocks[1:, :-1] + blocks[:-1, :-1]) / 4


def ssim(one, other):
    """The mean structural similarity of the luma (Wang et al. 2004), with plain windows of 8x8."""
    a, b = ((image @ numpy.array([0.299, 0.587, 0.114])) for image in (one, other))
    mean_a, mean_b = window_means(a), window_means(b)
    variance_a = window_means(a * a) - mean_a ** 2
    variance_b = window_means(b * b) - mean_b ** 2
    covariance = window_means(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    likeness = (2 * mean_a * mean_b + c1) * (2 * covariance + c2)
    return float(numpy.mean(
        likeness / ((mean_a ** 2 + mean_b ** 2 + c1) * (variance_a + variance_b + c2))))


def quality(path, frames):
    """The least PSNR and the least SSIM over the frames."""
    pairs = list(zip(frames, screens(path, len(frames))))
    return min(psnr(*pair) for pair in pairs), min(ssim(*pair) for pair in pairs)

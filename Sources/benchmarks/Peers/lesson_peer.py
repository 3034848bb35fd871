"""Draws a lesson on gradient descent with matplotlib and writes it with imageio, as most people do.

    python3 lesson_peer.py OUT.gif [--frames 120] [--fps 25]

It shows what `mlanim render ch2-gradient-descent` shows: three curves, on each a dot with its path and
numbers, and below them the losses so far. Artists are made once and changed from frame to frame.
"""

import argparse

import imageio.v2
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot
import numpy

RATES = {"Too large": 0.95, "Moderate": 0.1, "Too small": 0.0003}
COLORS = ["#a0320a", "#00a078", "#0a3cb4"]
STEPS = 60


def descent(rate):
    """The places from 1.2345 on, each a step down (x - 10)^2."""
    places = [1.2345]
    for _ in range(STEPS):
        places.append(places[-1] - rate * 2 * (places[-1] - 10))
    return numpy.array(places)


def loss(x):
    return (x - 10) ** 2


class Panel:
    """A curve, the path so far, the dot, and two numbers."""

    def __init__(self, axes, name, rate, color):
        self.places = descent(rate)
        x = numpy.linspace(0, 20, 200)
        axes.plot(x, loss(x), color="#5a6070")
        axes.set_title(f"{name}   $\\eta$ = {rate}", loc="left", fontsize=11)
        axes.set_ylim(-5, 105)
        axes.grid(color="#e4e6ea")
        self.path, = axes.plot([], [], ".-", color=color, alpha=0.4, markersize=4)
        self.dot, = axes.plot([], [], "o", color=color, markersize=10)
        self.place = axes.text(5, 90, "", color=color, fontsize=12, weight="bold")
        self.height = axes.text(5, 80, "", fontsize=9)

    def show(self, time):
        step = int(time)
        following = self.places[min(step + 1, STEPS)]
        x = self.places[step] + (time - step) * (following - self.places[step])
        walked = numpy.append(self.places[:step + 1], x)
        self.path.set_data(walked, loss(walked))
        self.dot.set_data([x], [loss(x)])
        self.place.set_text(f"x = {x:.5f}")
        self.height.set_text(f"loss {loss(x):.2f}")
        return walked


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output")
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--fps", type=float, default=25)
    options = parser.parse_args()

    figure = pyplot.figure(figsize=(9.6, 5.4), dpi=100)
    grid = figure.add_gridspec(2, 3, height_ratios=[2, 1], top=0.84, hspace=0.35)
    figure.suptitle("The learning rate decides whether descent arrives", x=0.03, ha="left")
    counter = figure.text(0.97, 0.94, "", ha="right")
    panels = [
        Panel(figure.add_subplot(grid[0, index]), name, rate, COLORS[index])
        for index, (name, rate) in enumerate(RATES.items())]
    strip = figure.add_subplot(grid[1, :])
    strip.set(xlim=(0, STEPS), ylim=(1e-4, 1e2), yscale="log", xlabel="step", ylabel="loss")
    strip.grid(color="#e4e6ea")
    curves = [strip.plot([], [], color=color)[0] for color in COLORS]

    with imageio.v2.get_writer(options.output, duration=1000 / options.fps, loop=0) as writer:
        for frame in range(options.frames):
            time = STEPS * frame / max(options.frames - 1, 1)
            counter.set_text(f"step {int(time)} of {STEPS}")
            for panel, curve in zip(panels, curves):
                walked = panel.show(time)
                curve.set_data(numpy.append(numpy.arange(int(time) + 1), time), loss(walked))
            figure.canvas.draw()
            writer.append_data(numpy.asarray(figure.canvas.buffer_rgba())[:, :, :3])


main()

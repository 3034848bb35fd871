"""The benchmarks in PyTorch, eager, on one thread.

Training steps use the fused Adam, the faster of its two. Pictures are tried in both memory layouts: as
they are usually kept, and with the channels last.
"""

import torch
from torch import nn
from torch.nn import functional

from timing import CONVOLUTIONS, FUNCTION_COUNT, FUNCTIONS, GEMM, SOFTMAX, run_all

torch.set_num_threads(1)
torch.manual_seed(0)
LAYOUTS = {"nchw": torch.contiguous_format, "nhwc": torch.channels_last}


def without_gradients(call):
    def wrapped():
        with torch.inference_mode():
            call()

    return wrapped


def gemm(rows, columns, depth):
    def prepare():
        a, b = torch.randn(rows, depth), torch.randn(depth, columns)
        c = torch.empty(rows, columns)
        return lambda: torch.mm(a, b, out=c)

    return "gemm", f"{rows}x{columns}x{depth}", prepare


def convolution(side, channels, filters, window, stride):
    def prepare():
        pictures = torch.randn(32, channels, side, side)
        weights = torch.randn(filters, channels, window, window)

        def call(layout):
            x, w = pictures.to(memory_format=layout), weights.to(memory_format=layout)
            return without_gradients(lambda: functional.conv2d(x, w, stride=stride))

        return {name: call(layout) for name, layout in LAYOUTS.items()}

    return "convolution", f"{side}x{side}x{channels}-{filters}-{window}/{stride}", prepare


def elementary(name):
    def prepare():
        x, result = torch.randn(FUNCTION_COUNT).abs(), torch.empty(FUNCTION_COUNT)
        function = getattr(torch, name)
        return lambda: function(x, out=result)

    return name, str(FUNCTION_COUNT), prepare


def softmax(rows, width):
    def prepare():
        x, result = torch.randn(rows, width), torch.empty(rows, width)
        return lambda: torch.softmax(x, dim=1, out=result)

    return "softmax", f"{rows}x{width}", prepare


def step(model, loss, layout=torch.contiguous_format):
    """Forward, backward and Adam; `loss` takes the model."""
    model = model.to(memory_format=layout)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)

    def call():
        optimizer.zero_grad(set_to_none=True)
        loss(model).backward()
        optimizer.step()

    return call


def picture_steps(make_model, pictures, loss):
    """The step in both layouts; `loss` takes the model's output."""

    def call(layout):
        x = pictures.to(memory_format=layout)
        return step(make_model(), lambda model: loss(model(x)), layout)

    return {name: call(layout) for name, layout in LAYOUTS.items()}


def mlp_step(batch):
    def prepare():
        model = nn.Sequential(
            nn.Linear(4, 24), nn.ReLU(), nn.Linear(24, 24), nn.ReLU(), nn.Linear(24, 2))
        x, y = torch.randn(batch, 4), torch.randn(batch, 2)
        return step(model, lambda model: functional.mse_loss(model(x), y))

    return "mlp-step", f"4-24-24-2 batch {batch}", prepare


def digits_step():
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    x, labels = torch.randn(32, 784), torch.arange(32) % 10
    return step(model, lambda model: functional.cross_entropy(model(x), labels))


def cnn_step():
    def model():
        return nn.Sequential(
            nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(1024, 10))

    labels = torch.arange(32) % 10
    return picture_steps(
        model, torch.randn(32, 3, 32, 32), lambda logits: functional.cross_entropy(logits, labels))


ACTIONS = torch.arange(32)[:, None] % 6
GOALS = torch.ones(32, 1)


def action_loss(values):
    """Huber's loss of the values of the actions taken."""
    return functional.huber_loss(values.gather(1, ACTIONS), GOALS)


def minatar_step():
    def model():
        return nn.Sequential(
            nn.Conv2d(4, 16, 3), nn.ReLU(), nn.Flatten(), nn.Linear(1024, 128), nn.ReLU(),
            nn.Linear(128, 6))

    return picture_steps(model, torch.randn(32, 4, 10, 10), action_loss)


def atari_step():
    def model():
        return nn.Sequential(
            nn.Conv2d(4, 32, 8, stride=4), nn.ReLU(), nn.Conv2d(32, 64, 4, stride=2), nn.ReLU(),
            nn.Conv2d(64, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(3136, 512), nn.ReLU(),
            nn.Linear(512, 6))

    return picture_steps(model, torch.randn(32, 4, 84, 84), action_loss)


class Sequence(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 32, batch_first=True)
        self.head = nn.Linear(32, 1)

    def forward(self, x):
        return self.head(self.lstm(x)[0][:, -1])


def lstm_step():
    x, y = torch.randn(32, 16, 8), torch.randn(32, 1)
    return step(Sequence(), lambda model: functional.mse_loss(model(x), y))


run_all(
    "torch",
    f"{torch.__version__} with {torch.backends.cpu.get_cpu_capability()}",
    [gemm(*shape) for shape in GEMM]
    + [convolution(*shape) for shape in CONVOLUTIONS]
    + [elementary(name) for name in FUNCTIONS]
    + [softmax(*shape) for shape in SOFTMAX]
    + [
        mlp_step(1),
        mlp_step(32),
        ("digits-step", "784-128-10 batch 32", digits_step),
        ("minatar-step", "10x10x4 batch 32", minatar_step),
        ("cnn-step", "32x32x3 batch 32", cnn_step),
        ("lstm-step", "8-32 time 16 batch 32", lstm_step),
        ("atari-step", "84x84x4 batch 32", atari_step),
    ],
)

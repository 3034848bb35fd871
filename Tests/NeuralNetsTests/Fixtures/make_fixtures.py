"""Writes the fixtures beside it: what PyTorch computes for small stored inputs.

    pip install torch==2.15.0 numpy==2.4.6 safetensors==0.8.0
    python make_fixtures.py

Pictures are stored channels last and filters as [height, width, channels, filters], as mlanim has them.
"""
import json
import pathlib

import safetensors
import safetensors.numpy
import numpy
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(20)
FOLDER = pathlib.Path(__file__).parent
REFERENCE = f"PyTorch {torch.__version__.split('+')[0]}"


def store(tensor):
    tensor = tensor.detach().contiguous()
    data = [float(f"{value:.8g}") for value in tensor.flatten().tolist()]
    return {"shape": list(tensor.shape), "data": data}


def write(name, cases):
    document = {"reference": REFERENCE, "tolerance": 2e-5, "cases": cases}
    text = json.dumps(document, indent=None, separators=(",", ":"), sort_keys=True)
    (FOLDER / f"{name}.json").write_text(text.replace('{"name"', '\n{"name"') + "\n")


def channels_last(tensor):
    return tensor.permute(0, 2, 3, 1)


def filters_last(tensor):
    """[out, in, h, w] to [h, w, in, out]; for a transposed convolution [in, out, h, w] to [h, w, out, in]."""
    return tensor.permute(2, 3, 1, 0)


def same(tensor):
    return tensor


def transposed(tensor):
    return tensor.t()


def layer_case(name, run, x, parameters, x_out=same, y_out=same, statistics=None):
    """`parameters` maps our name to (tensor, conversion to our layout)."""
    x.requires_grad_()
    y = run(x)
    probe = torch.rand_like(y) + 0.5
    (y * probe).sum().backward()
    gradients = {key: store(to(value.grad)) for key, (value, to) in parameters.items()}
    gradients["x"] = store(x_out(x.grad))
    return {
        "name": name, "input": store(x_out(x)), "output": store(y_out(y)),
        "probe": store(y_out(probe)),
        "parameters": {key: store(to(value)) for key, (value, to) in parameters.items()},
        "gradients": gradients,
        "statistics": {key: store(value) for key, value in (statistics or (lambda: {}))().items()},
    }


def layers():
    cases = []
    dense = nn.Linear(3, 4)
    for name, activation in [
        ("identity", same), ("relu", F.relu), ("leakyReLU", F.leaky_relu), ("elu", F.elu),
        ("selu", F.selu), ("gelu", F.gelu), ("sigmoid", torch.sigmoid), ("tanh", torch.tanh),
        ("softplus", F.softplus),
    ]:
        dense = nn.Linear(3, 4)
        cases.append(layer_case(
            f"dense {name}", lambda x: activation(dense(x)), torch.randn(5, 3),
            {"weight": (dense.weight, transposed), "bias": (dense.bias, same)}))
    cases.append(layer_case("softmax", lambda x: F.softmax(x, -1), torch.randn(3, 4), {}))
    for name, kwargs in [
        ("convolution valid", {}), ("convolution strided", {"stride": 2, "padding": 1}),
        ("convolution uneven", {"stride": (1, 2), "padding": (0, 1)}),
    ]:
        conv = nn.Conv2d(2, 3, (3, 2), **kwargs)
        cases.append(layer_case(
            name, conv, torch.randn(2, 2, 5, 4),
            {"weight": (conv.weight, filters_last), "bias": (conv.bias, same)},
            channels_last, channels_last))
    conv = nn.Conv2d(1, 2, 3, padding="same")
    cases.append(layer_case(
        "convolution same", conv, torch.randn(1, 1, 4, 5),
        {"weight": (conv.weight, filters_last), "bias": (conv.bias, same)},
        channels_last, channels_last))
    for name, kwargs in [
        ("transposed convolution", {"stride": 2}),
        ("transposed convolution padded", {"stride": 2, "padding": 1}),
    ]:
        conv = nn.ConvTranspose2d(2, 3, 3, **kwargs)
        cases.append(layer_case(
            name, conv, torch.randn(1, 2, 3, 2),
            {"weight": (conv.weight, filters_last), "bias": (conv.bias, same)},
            channels_last, channels_last))
    for name, pool in [
        ("max pooling", nn.MaxPool2d(2)), ("max pooling padded", nn.MaxPool2d(3, 2, 1)),
        ("average pooling", nn.AvgPool2d(2)),
        ("average pooling padded", nn.AvgPool2d(3, 2, 1, count_include_pad=False)),
    ]:
        cases.append(layer_case(
            name, pool, torch.randn(2, 2, 4, 5), {}, channels_last, channels_last))
    cases.append(layer_case(
        "global average pooling", lambda x: x.mean((2, 3)), torch.randn(2, 3, 4, 2), {}, channels_last))
    norm = nn.BatchNorm2d(3)
    norm.weight.data.uniform_(0.5, 1.5)
    norm.bias.data.uniform_(-1, 1)
    names = {"scale": (norm.weight, same), "shift": (norm.bias, same)}
    cases.append(layer_case(
        "batch normalization in training", norm, torch.randn(4, 3, 2, 2) * 2 + 1, names,
        channels_last, channels_last,
        lambda: {"mean": norm.running_mean, "variance": norm.running_var}))
    norm.weight.grad = norm.bias.grad = None
    norm.eval()
    cases.append(layer_case(
        "batch normalization in use", norm, torch.randn(4, 3, 2, 2), names, channels_last,
        channels_last, lambda: {"mean": norm.running_mean, "variance": norm.running_var}))
    norm = nn.LayerNorm(5)
    norm.weight.data.uniform_(0.5, 1.5)
    norm.bias.data.uniform_(-1, 1)
    cases.append(layer_case(
        "layer normalization", norm, torch.randn(3, 5),
        {"scale": (norm.weight, same), "shift": (norm.bias, same)}))
    embedding = nn.Embedding(4, 3)
    words = torch.tensor([[1, 3, 1], [0, 1, 3]])
    y = embedding(words)
    probe = torch.rand_like(y)
    (y * probe).sum().backward()
    cases.append({
        "name": "embedding", "input": store(words.float()), "output": store(y), "probe": store(probe),
        "parameters": {"weight": store(embedding.weight)},
        "gradients": {"weight": store(embedding.weight.grad)}, "statistics": {}})
    for name, kind in [("plain recurrent", nn.RNN), ("gru", nn.GRU), ("lstm", nn.LSTM)]:
        layer = kind(3, 2, batch_first=True)
        if name != "gru":
            layer.bias_hh_l0.data.zero_()
        names = {
            "input": (layer.weight_ih_l0, transposed), "recurrent": (layer.weight_hh_l0, transposed),
            "bias": (layer.bias_ih_l0, same)}
        if name == "gru":
            names["recurrentBias"] = (layer.bias_hh_l0, same)
        cases.append(layer_case(name, lambda x: layer(x)[0], torch.randn(2, 4, 3), names))
    return cases


def arrangements():
    """Layers that arrange, skip or rest; made last, so that the other cases keep their numbers."""
    cases = [layer_case("flatten", lambda x: channels_last(x).flatten(1), torch.randn(2, 3, 4, 2), {},
                        channels_last)]
    dropout = nn.Dropout(0.5)
    dropout.eval()
    cases.append(layer_case("dropout in use", dropout, torch.randn(3, 4), {}))
    dense = nn.Linear(3, 3)
    cases.append(layer_case(
        "residual", lambda x: x + torch.tanh(dense(x)), torch.randn(4, 3),
        {"weight": (dense.weight, transposed), "bias": (dense.bias, same)}))
    conv = nn.Conv2d(2, 3, 3, padding="same")
    cases.append(layer_case(
        "concatenating skip", lambda x: torch.cat([x, F.relu(conv(x))], 1), torch.randn(2, 2, 4, 5),
        {"weight": (conv.weight, filters_last), "bias": (conv.bias, same)},
        channels_last, channels_last))
    return cases


def losses():
    def case(name, run, *tensors):
        tensors[0].requires_grad_()
        loss = run(*tensors)
        loss.backward()
        return {
            "name": name, "inputs": [store(tensor.float()) for tensor in tensors],
            "output": store(loss), "gradient": store(tensors[0].grad)}

    labels = torch.tensor([2, 0, 3])
    targets = torch.softmax(torch.randn(3, 4), -1)
    probabilities = torch.softmax(torch.randn(3, 4), -1)
    return [
        case("mean squared", F.mse_loss, torch.randn(3, 4), torch.randn(3, 4)),
        case("mean absolute", F.l1_loss, torch.randn(3, 4), torch.randn(3, 4)),
        case("huber", lambda a, b: F.huber_loss(a, b, delta=0.7), torch.randn(3, 4), torch.randn(3, 4)),
        case("softmax cross-entropy", F.cross_entropy, torch.randn(3, 4), labels),
        case("softmax cross-entropy of probabilities", F.cross_entropy, torch.randn(3, 4), targets),
        case("categorical cross-entropy", lambda p, t: -(t * p.log()).sum(-1).mean(),
             probabilities.clone(), targets),
        case("sparse categorical cross-entropy", lambda p, t: F.nll_loss(p.log(), t),
             probabilities.clone(), labels),
        case("binary cross-entropy", F.binary_cross_entropy, torch.rand(3, 4), torch.rand(3, 4)),
        case("binary cross-entropy of logits", F.binary_cross_entropy_with_logits,
             torch.randn(3, 4) * 3, torch.rand(3, 4)),
        case("kl divergence", lambda q, p: F.kl_div(q, p, reduction="batchmean"),
             torch.log_softmax(torch.randn(3, 4), -1), targets),
        case("hinge", lambda x, t: (1 - x * t).clamp(min=0).mean(), torch.randn(3, 4),
             torch.sign(torch.randn(3, 4))),
    ]


def optimizers():
    curvature = torch.tensor([1.0, 0.5, 2.0, 3.0, 0.1])
    slope = torch.tensor([0.3, -0.2, 0.0, 1.0, -2.0])
    start = torch.tensor([1.0, -2.0, 0.5, 0.25, 3.0])
    cases = []
    for name, kind, arguments in [
        ("sgd", torch.optim.SGD, {"lr": 0.1}),
        ("sgd momentum", torch.optim.SGD, {"lr": 0.1, "momentum": 0.9}),
        ("sgd nesterov", torch.optim.SGD, {"lr": 0.1, "momentum": 0.9, "nesterov": True}),
        ("sgd decay", torch.optim.SGD, {"lr": 0.1, "weight_decay": 0.1}),
        ("rmsprop", torch.optim.RMSprop, {}),
        ("rmsprop momentum", torch.optim.RMSprop, {"momentum": 0.9}),
        ("adagrad", torch.optim.Adagrad, {}),
        ("adam", torch.optim.Adam, {}),
        ("adam penalty", torch.optim.Adam, {"lr": 0.01, "weight_decay": 0.1}),
        ("adamw", torch.optim.AdamW, {"lr": 0.01}),
    ]:
        w = start.clone().requires_grad_()
        optimizer = kind([w], **arguments)
        trace = []
        for _ in range(6):
            optimizer.zero_grad()
            ((curvature * w * w / 2).sum() + (slope * w).sum()).backward()
            optimizer.step()
            trace.append(w.detach().clone())
        cases.append({
            "name": name, "start": store(start), "curvature": store(curvature),
            "slope": store(slope), "trace": store(torch.stack(trace))})
    return cases


first_layers = layers()
write("losses", losses())
write("optimizers", optimizers())
write("layers", first_layers + arrangements())
safetensors.numpy.save_file(
    {
        "hidden.weight": numpy.arange(6, dtype=numpy.float32).reshape(2, 3) / 4,
        "bias": numpy.array([1.5, -2.25], dtype=numpy.float64),
        "small": numpy.array([0.1, -65504, 6e-8], dtype=numpy.float16),
        "steps": numpy.array([7], dtype=numpy.int64),
        "empty": numpy.zeros((0, 3), dtype=numpy.float32),
    },
    FOLDER / "python.safetensors", metadata={"made by": f"safetensors {safetensors.__version__}"})

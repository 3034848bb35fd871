"""The benchmarks in NumPy, on one thread: matrix products and elementary functions.

Set OPENBLAS_NUM_THREADS=1, as compare.py does; NumPy itself has no switch for it.
"""

import ctypes
from pathlib import Path

import numpy as np

from timing import FUNCTION_COUNT, GEMM, SOFTMAX, run_all


def kernels():
    """The processor that NumPy's own OpenBLAS has chosen its kernels for, if it tells."""
    for path in (Path(np.__file__).parent.parent / "numpy.libs").glob("*openblas*"):
        for name in ("scipy_openblas_get_corename64_", "openblas_get_corename64_"):
            core = getattr(ctypes.CDLL(str(path)), name, None)
            if core is not None:
                core.restype = ctypes.c_char_p
                return f" with OpenBLAS for {core().decode()}"
    return ""


random = np.random.default_rng(0)


def noise(*shape):
    return random.standard_normal(shape, dtype=np.float32)


def gemm(rows, columns, depth):
    def prepare():
        a, b, c = noise(rows, depth), noise(depth, columns), noise(rows, columns)
        return lambda: np.matmul(a, b, out=c)

    return "gemm", f"{rows}x{columns}x{depth}", prepare


def elementary(name):
    def prepare():
        x, result = np.abs(noise(FUNCTION_COUNT)), noise(FUNCTION_COUNT)
        function = getattr(np, name)
        return lambda: function(x, out=result)

    return name, str(FUNCTION_COUNT), prepare


def softmax(rows, width):
    def prepare():
        x, result = noise(rows, width), noise(rows, width)

        def call():
            np.subtract(x, x.max(axis=1, keepdims=True), out=result)
            np.exp(result, out=result)
            np.divide(result, result.sum(axis=1, keepdims=True), out=result)

        return call

    return "softmax", f"{rows}x{width}", prepare


run_all(
    "numpy",
    np.__version__ + kernels(),
    [gemm(*shape) for shape in GEMM]
    + [elementary(name) for name in ("exp", "log", "tanh")]
    + [softmax(*shape) for shape in SOFTMAX],
)

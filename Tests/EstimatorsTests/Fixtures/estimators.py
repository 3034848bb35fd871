"""Makes estimators.json: what NumPy and scikit-learn compute, for the tests to compare with.

Run it in this folder with numpy and scikit-learn installed; the versions used are in the file.
"""

import json
import sys

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

random = np.random.default_rng(0)


def draw(*shape):
    """Numbers with few digits, so that the file stays small and exact."""
    return np.round(random.normal(size=shape), 3)


def regression(ridge):
    x = draw(12, 3) * [1, 10, 0.1] + [5, -20, 0]
    y = np.round(x @ [2, -0.5, 7] + 3 + 0.1 * random.normal(size=12), 3)
    model = Ridge(alpha=ridge, solver="svd") if ridge else LinearRegression()
    model.fit(x, y)
    return {
        "ridge": ridge, "inputs": x.tolist(), "targets": y.tolist(),
        "weights": model.coef_.tolist(), "bias": model.intercept_,
        "loss": float(np.mean((model.predict(x) - y) ** 2)),
    }


def logistic(penalty):
    x = draw(30, 2)
    labels = x @ [1.5, -2] + 0.3 + random.logistic(size=30) > 0
    model = LogisticRegression(
        C=1 / (30 * penalty) if penalty else np.inf, solver="newton-cholesky", tol=1e-13)
    model.fit(x, labels)
    p = model.predict_proba(x)[:, 1]
    loss = -np.mean(np.where(labels, np.log(p), np.log(1 - p)))
    return {
        "penalty": penalty, "inputs": x.tolist(), "labels": labels.tolist(),
        "weights": model.coef_[0].tolist(), "bias": model.intercept_[0],
        "probabilities": p.tolist(),
        "loss": float(loss + penalty / 2 * np.sum(model.coef_**2)),
        "accuracy": float(model.score(x, labels)),
    }


def clusters():
    points = np.concatenate([draw(20, 2) + center for center in ([0, 0], [4, 1], [1, 5])])
    start = points[[0, 1, 2]]
    model = KMeans(3, init=start, n_init=1, algorithm="lloyd", tol=0).fit(points)
    return {
        "points": points.tolist(), "start": start.tolist(),
        "centers": model.cluster_centers_.tolist(), "assignments": model.labels_.tolist(),
        "inertia": model.inertia_,
    }


def components(count):
    points = draw(15, 4) @ draw(4, 4) + draw(4)
    model = PCA(count, svd_solver="full").fit(points)
    projection = model.transform(points)
    return {
        "points": points.tolist(), "mean": model.mean_.tolist(),
        "covariance": np.cov(points.T).tolist(), "axes": model.components_.tolist(),
        "variances": model.explained_variance_.tolist(),
        "varianceShares": model.explained_variance_ratio_.tolist(),
        "projection": projection.tolist(),
        "reconstruction": model.inverse_transform(projection).tolist(),
    }


def eigen(size):
    matrix = draw(size, size)
    matrix = matrix + matrix.T
    return {"matrix": matrix.tolist(), "values": np.linalg.eigvalsh(matrix)[::-1].tolist()}


def polynomial(degree, inputs):
    x = draw(4, inputs)
    features = PolynomialFeatures(degree, include_bias=False).fit_transform(x)
    return {"degree": degree, "inputs": x.tolist(), "outputs": features.tolist()}


def standardization():
    x = np.column_stack([draw(9) * 100 + 3, draw(9) * 0.01, np.full(9, 0.1)])
    return {"inputs": x.tolist(), "outputs": StandardScaler().fit_transform(x).tolist()}


fixture = {
    "reference": f"NumPy {np.__version__}, scikit-learn {sklearn.__version__}, "
    f"Python {sys.version.split()[0]}",
    "tolerance": 1e-9,
    "regressions": [regression(ridge) for ridge in (0, 0.5, 100)],
    "logistics": [logistic(penalty) for penalty in (0, 0.01, 1)],
    "clusters": clusters(),
    "components": [components(count) for count in (1, 2, 4)],
    "eigens": [eigen(size) for size in (1, 2, 6, 15)],
    "polynomials": [polynomial(4, 1), polynomial(3, 2), polynomial(2, 4)],
    "standardization": standardization(),
}
with open("estimators.json", "w") as file:
    json.dump(fixture, file)
    file.write("\n")

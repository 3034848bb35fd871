"""What Gymnasium's environments do: prints environments.json.

Run by hand: `python environments.py > environments.json`, with gymnasium 1.4.0 and NumPy 2.4.6.
Cart-pole and mountain car: thousands of random steps, each with the state before and after in full
double precision. Frozen Lake: the whole tables of transitions.
"""

import json

import gymnasium
import numpy


def steps(name, state_of, seed, count):
    """`count` random steps: state, action, next state, reward, whether terminated."""
    random = numpy.random.default_rng(seed)
    world = gymnasium.make(name).unwrapped
    world.reset(seed=seed)
    rows = []
    while len(rows) < count:
        before = state_of(world)
        action = int(random.integers(world.action_space.n))
        _, reward, terminated, _, _ = world.step(action)
        rows.append(before + [action] + state_of(world) + [float(reward), int(terminated)])
        if terminated:
            world.reset()
    return rows


def wild_cars(seed, count):
    """Steps of the mountain car from states all over the valley, its walls and its goal."""
    random = numpy.random.default_rng(seed)
    world = gymnasium.make("MountainCar-v0").unwrapped
    world.reset(seed=seed)
    rows = []
    while len(rows) < count:
        world.state = numpy.array([random.uniform(-1.2, 0.5), random.uniform(-0.07, 0.07)])
        before = [float(x) for x in world.state]
        action = int(random.integers(3))
        _, reward, terminated, _, _ = world.step(action)
        rows.append(
            before + [action] + [float(x) for x in world.state] + [float(reward), int(terminated)])
    return rows


def table(map_name, slippery):
    world = gymnasium.make("FrozenLake-v1", map_name=map_name, is_slippery=slippery).unwrapped
    rows = []
    for state in range(world.observation_space.n):
        for action in range(4):
            for probability, after, reward, terminated in world.P[state][action]:
                rows.append([state, action, float(probability), int(after), float(reward),
                             int(terminated)])
    return {"map": map_name, "slippery": slippery, "rows": rows}


print(json.dumps({
    "reference": f"gymnasium {gymnasium.__version__}, numpy {numpy.__version__}",
    "tolerance": 1e-14,
    "cartPole": steps("CartPole-v1", lambda w: [float(x) for x in w.state], 1, 3000),
    "mountainCar": steps("MountainCar-v0", lambda w: [float(x) for x in w.state], 2, 1500)
    + wild_cars(3, 1500),
    "lakes": [table(m, s) for m in ("4x4", "8x8") for s in (False, True)],
}))

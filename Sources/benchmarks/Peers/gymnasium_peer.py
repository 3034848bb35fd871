"""The benchmarks of reinforcement learning with Gymnasium and PyTorch, eager, on one thread.

A step is the whole of it: choose by the network, play, remember, draw a batch, one step of the fused
Adam. Memory lies in NumPy arrays, the quicker way; the environment is the registered one, with its
wrappers, as people use it.
"""

import gymnasium
import numpy
import torch
from torch import nn
from torch.nn import functional

from timing import run_all

torch.set_num_threads(1)
torch.manual_seed(0)
STEPS = 500


class Learner:
    def __init__(self):
        self.random = numpy.random.default_rng(0)
        self.online, self.target = self.net(), self.net()
        self.target.load_state_dict(self.online.state_dict())
        self.optimizer = torch.optim.Adam(self.online.parameters(), fused=True)
        self.world = gymnasium.make("CartPole-v1")
        self.observations = numpy.zeros((10_000, 4), numpy.float32)
        self.nexts = numpy.zeros((10_000, 4), numpy.float32)
        self.actions = numpy.zeros(10_000, numpy.int64)
        self.rewards = numpy.zeros(10_000, numpy.float32)
        self.discounts = numpy.zeros(10_000, numpy.float32)
        self.count, self.updates = 0, 0
        self.observation, _ = self.world.reset(seed=0)
        for _ in range(1000):
            self.step(1)

    @staticmethod
    def net():
        return nn.Sequential(
            nn.Linear(4, 24), nn.ReLU(), nn.Linear(24, 24), nn.ReLU(), nn.Linear(24, 2))

    def step(self, exploration):
        if self.random.random() < exploration:
            action = int(self.random.integers(2))
        else:
            with torch.inference_mode():
                action = int(self.online(torch.from_numpy(self.observation)).argmax())
        after, reward, terminated, truncated, _ = self.world.step(action)
        place = self.count % 10_000
        self.observations[place], self.nexts[place] = self.observation, after
        self.actions[place], self.rewards[place] = action, reward
        self.discounts[place] = 0 if terminated else 0.99
        self.count += 1
        self.observation = self.world.reset()[0] if terminated or truncated else after

    def learn(self):
        places = self.random.integers(min(self.count, 10_000), size=32)
        with torch.no_grad():
            following = self.target(torch.from_numpy(self.nexts[places])).amax(1)
            goals = (torch.from_numpy(self.rewards[places])
                     + torch.from_numpy(self.discounts[places]) * following)
        values = self.online(torch.from_numpy(self.observations[places]))
        chosen = values.gather(1, torch.from_numpy(self.actions[places])[:, None])[:, 0]
        loss = functional.mse_loss(chosen, goals)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        self.updates += 1
        if self.updates % 500 == 0:
            self.target.load_state_dict(self.online.state_dict())


def dqn():
    learner = Learner()

    def call():
        for _ in range(STEPS):
            learner.step(0.1)
            learner.learn()

    return call


run_all(
    "gymnasium", f"{gymnasium.__version__} with torch {torch.__version__}",
    [("dqn-cart-pole", "4-24-24-2 batch 32", dqn, STEPS)],
)

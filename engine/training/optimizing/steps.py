"""How a step is made of a gradient: plain SGD, momentum, Nesterov, Adam.

Each does the operations of torch.optim's single-tensor implementation in their order, so that on
one computer the numbers are torch's to the bit. Below, θ are the parameters, g their gradient, lr
the learning rate, t the step from 1 on. All have weight decay λ as torch.optim has it, the slope of
a penalty λ θ² / 2: first of all g becomes g + λ θ.

Sources: https://pytorch.org/docs/stable/generated/torch.optim.SGD.html and …Adam.html; Sutskever
and others, On the importance of initialization and momentum in deep learning, 2013; Kingma and Ba,
Adam: A Method for Stochastic Optimization, 2014, https://arxiv.org/abs/1412.6980, algorithm 1.
"""

from dataclasses import dataclass

import torch

from engine.training.optimizing.kind import EPSILON, OptimizerState, Tensors

_MOST = torch.finfo(torch.float32).max


@dataclass(frozen=True, slots=True)
class SGD:
    """θ ← θ - lr g.

    It is also what momentum is while that is 0: a velocity from before then stays as it is.
    """

    weight_decay: float = 0.0

    def step(
        self, parameters: Tensors, gradient: Tensors, state: OptimizerState, learning_rate: float
    ) -> tuple[Tensors, OptimizerState]:
        slopes = _decayed(parameters, gradient, self.weight_decay)
        after = {
            name: each.add(slopes[name], alpha=-_held(learning_rate))
            for name, each in parameters.items()
        }
        return after, OptimizerState(state.count + 1, state.tensors)


@dataclass(frozen=True, slots=True)
class Momentum:
    """The velocity v ← momentum · v + g, at the first step v ← g; then θ ← θ - lr v.

    nesterov: θ ← θ - lr (g + momentum · v) instead.
    """

    momentum: float
    nesterov: bool = False
    weight_decay: float = 0.0

    def step(
        self, parameters: Tensors, gradient: Tensors, state: OptimizerState, learning_rate: float
    ) -> tuple[Tensors, OptimizerState]:
        after: Tensors = {}
        tensors: Tensors = {}
        for name, slope in _decayed(parameters, gradient, self.weight_decay).items():
            before = state.tensors.get(f"momentum/{name}")
            velocity = (
                slope.clone() if before is None else before.mul(self.momentum).add_(slope, alpha=1)
            )
            ahead = slope.add(velocity, alpha=self.momentum) if self.nesterov else velocity
            after[name] = parameters[name].add(ahead, alpha=-_held(learning_rate))
            tensors[f"momentum/{name}"] = velocity
        return after, OptimizerState(state.count + 1, tensors)


@dataclass(frozen=True, slots=True)
class Adam:
    """The running means m ← β1 m + (1 - β1) g and s ← β2 s + (1 - β2) g², both 0 at first.

    Then θ ← θ - lr / (1 - β1ᵗ) · m / (√s / √(1 - β2ᵗ) + 1e-8): what is divided by grows where
    gradients are large, so that each parameter moves by about lr at most.
    """

    beta1: float
    beta2: float
    weight_decay: float = 0.0

    def step(
        self, parameters: Tensors, gradient: Tensors, state: OptimizerState, learning_rate: float
    ) -> tuple[Tensors, OptimizerState]:
        count = state.count + 1
        step = _held(learning_rate / (1 - self.beta1**count))
        root = (1 - self.beta2**count) ** 0.5
        after: Tensors = {}
        tensors: Tensors = {}
        for name, slope in _decayed(parameters, gradient, self.weight_decay).items():
            mean, square = (
                state.tensors[f"{kind}/{name}"] if state.count else torch.zeros_like(slope)
                for kind in ("mean", "square")
            )
            mean = mean.lerp(slope, 1 - self.beta1)
            square = square.mul(self.beta2).addcmul_(slope, slope, value=1 - self.beta2)
            divisor = (square.sqrt() / root).add_(EPSILON)
            after[name] = parameters[name].addcdiv(mean, divisor, value=-step)
            tensors |= {f"mean/{name}": mean, f"square/{name}": square}
        return after, OptimizerState(count, tensors)


def _decayed(parameters: Tensors, gradient: Tensors, weight_decay: float) -> Tensors:
    if weight_decay == 0:
        return gradient
    return {
        name: each.add(parameters[name], alpha=weight_decay) for name, each in gradient.items()
    }


def _held(rate: float) -> float:
    """No more than float32 can hold, beyond which torch takes no factor."""
    return min(rate, _MOST)

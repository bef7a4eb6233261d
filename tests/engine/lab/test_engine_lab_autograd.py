"""What autograd does in the lab: the graph that it records, and backward."""

import torch
from material import engine_material  # noqa: F401 (how patient hypothesis is)

from engine.lab.graph import graph_of, recorded_graph, validation_cost
from engine.lab.loss import training_part, validation_part
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.vector_backward import AddingUp, backward_on_vector

# the graph


def test_the_temperatures_graph_has_torchs_own_nodes() -> None:
    nodes = recorded_graph(training_part(problem_of(LabRecipe()), LabRecipe()), (1.0, 0.0))
    assert [node.name for node in nodes] == [
        "MeanBackward0", "PowBackward0", "SubBackward0", "AddBackward0", "MulBackward0",
        "UnbindBackward0", "AccumulateGrad",
    ]
    assert [node.inputs for node in nodes] == [(1,), (2,), (3,), (4, 5), (5,), (6,), ()]


def test_what_nobody_recorded_has_no_graph() -> None:
    assert graph_of(torch.tensor(3.0)) == ()
    with torch.no_grad():
        assert graph_of(torch.tensor(3.0, requires_grad=True) * 2) == ()


def test_validation_losses_that_keep_their_graphs_pile_up() -> None:
    recipe = LabRecipe(splitting="tutorial")
    problem = problem_of(recipe)
    validation = validation_part(problem, recipe)
    assert validation is not None
    cost = validation_cost(validation, problem.start)
    # one loss: seven nodes; two inputs for w's derivative and two errors for the square's
    assert (cost.recorded.nodes, cost.recorded.bytes) == (7, 2 * 2 * 4)
    # a hundred: six new nodes each, as .grad is only one; 99 sums; the inputs are kept once
    assert (cost.summed[-1].nodes, cost.summed[-1].bytes) == (100 * 6 + 1 + 99, 8 + 100 * 8)
    assert [each.nodes for each in cost.summed] == [7 * n for n in range(1, 101)]
    assert {(each.nodes, each.bytes) for each in (cost.unrecorded, *cost.summed_unrecorded)} == {
        (0, 0)}


# backward


def test_backward_on_a_vector_is_refused_in_torchs_own_words() -> None:
    tried = backward_on_vector()
    assert tried.error == "grad can be implicitly created only for scalar outputs"
    assert tried.squares == (9, 16, 100)
    assert tried.total == 125
    assert tried.gradient == (6, 8, 20)
    alone = backward_on_vector((3.0,))
    assert alone.error == "" and alone.gradient == (6,)


def test_gradients_add_up_until_they_are_zeroed() -> None:
    tensor = AddingUp((3.0, 4.0, 10.0))
    assert tensor.gradient is None
    for times in (1, 2, 3):
        tensor.backward()
        assert tensor.gradient == (6 * times, 8 * times, 20 * times)
    tensor.zero()
    assert tensor.gradient is None and tensor.times == 0
    tensor.backward()
    assert tensor.gradient == (6, 8, 20)

"""Where a network's layers begin, in the code that learners are shown."""

CODE = {
    "zeros": "    return np.zeros((units, inputs + 1), np.float32)",
    "random": "    return torch.randn(units, inputs + 1, generator=generator).numpy()",
    "pytorch": """\
    weight, bias = torch.zeros(units, inputs), torch.zeros(units)  # and as nn.Linear begins:
    torch.nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
    torch.nn.init.uniform_(bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs), generator=generator)
    return np.column_stack([weight.numpy(), bias.numpy()])""",
    "kaiming": """\
    weight = torch.zeros(units, inputs)
    torch.nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    return np.column_stack([weight.numpy(), np.zeros(units, np.float32)])""",
    "glorot": """\
    weight = torch.zeros(units, inputs)
    torch.nn.init.xavier_uniform_(weight, generator=generator)
    return np.column_stack([weight.numpy(), np.zeros(units, np.float32)])""",
}
"""The body of `layer(units, inputs)`, by the start: see layer_starts."""

TENSOR_CODE = {
    "zeros": "    return np.zeros(shape, np.float32), np.zeros(shape[0], np.float32)",
    "random": """\
    weight, bias = torch.zeros(shape), torch.zeros(shape[0])
    weight.normal_(generator=generator)
    bias.normal_(generator=generator)
    return weight.numpy(), bias.numpy()""",
    "pytorch": """\
    weight, bias = torch.zeros(shape), torch.zeros(shape[0])  # and as nn.Conv2d begins:
    most = 1 / math.sqrt(math.prod(shape[1:]))
    torch.nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
    torch.nn.init.uniform_(bias, -most, most, generator=generator)
    return weight.numpy(), bias.numpy()""",
    "kaiming": """\
    weight = torch.zeros(shape)
    torch.nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    return weight.numpy(), np.zeros(shape[0], np.float32)""",
    "glorot": """\
    weight = torch.zeros(shape)
    torch.nn.init.xavier_uniform_(weight, generator=generator)
    return weight.numpy(), np.zeros(shape[0], np.float32)""",
}
"""The body of `layer(*shape)` in that code, of a weight and a bias in arrays of their own."""

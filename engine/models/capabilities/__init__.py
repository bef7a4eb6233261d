"""What only some models have in them: a view asks for that, and never which kind of model it is.

Where a model has it not, the view says so, and what to look at instead. What linear models alone
can is in engine.models.trained; an Arithmetic's own is engine.models.layer_by_layer.
"""

"""The one kind of error a person is meant to read."""


class InputError(Exception):
    """Something from outside (a file, an option, a setting) cannot be used.

    The message names the thing, says what is wrong and what to do. `template` is the
    English text with {named} holes, so that a window can translate it before filling it in.
    """

    def __init__(self, template: str, **fields: object) -> None:
        super().__init__(template.format(**fields))
        self.template = template
        self.fields = fields

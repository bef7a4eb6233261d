"""What the engine says to a reader, so that a window can say it in another language."""

import re
from collections.abc import Callable
from string import Formatter

Translate = Callable[[str], str]
"""From an English template to one in the reader's language, with the same {named} holes."""


_MINUS = re.compile(r"(?<![\w)\]])-(?=[\d.]|inf\b|nan\b)")
"""Before a number, and not within a word, a date or an exponent."""


def true_minus(text: str) -> str:
    """With the sign for what is less than 0 that is as wide as a plus, before every number.

    An exponent keeps its hyphen: 1e-07 is code rather than type.
    """
    return _MINUS.sub("−", text)


def written(value: float, form: str) -> str:
    """A number by Python's format for it, such as .7g, as texts on screen have it."""
    return true_minus(format(value, form))


class _Writer(Formatter):
    """Numbers have their true minus; what came as a text is left as it is."""

    def format_field(self, value: object, format_spec: str) -> str:
        found = format(value, format_spec)
        return true_minus(found) if isinstance(value, int | float) else found


_WRITER = _Writer()


class Text:
    """Words for the reader: an English template, and what goes into its {named} holes."""

    def __init__(self, template: str, **fields: object) -> None:
        self.template = template
        self.fields = fields

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (
            (self.template, self.fields) == (other.template, other.fields)
        )

    def __hash__(self) -> int:
        return hash(self.template)

    @classmethod
    def of(cls, template: str, fields: dict[str, object]) -> "Text":
        """The same, of a template that has been marked for translation elsewhere."""
        return cls(template, **fields)

    def say(self, translate: Translate = str) -> str:
        """The words, in the language that `translate` knows.

        A sentence within a sentence ends with that one's full stop, and not with two.
        """
        template = translate(self.template)
        return _WRITER.format(template, **{
            name: _within(template, name, value.say(translate)) if isinstance(value, Text)
            else value
            for name, value in self.fields.items()
        })


def _within(template: str, name: str, said: str) -> str:
    return said.removesuffix(".") if f"{{{name}}}." in template else said

"""What the engine says to a reader, so that a window can say it in another language."""

from collections.abc import Callable

Translate = Callable[[str], str]
"""From an English template to one in the reader's language, with the same {named} holes."""


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
        return template.format(**{
            name: _within(template, name, value.say(translate)) if isinstance(value, Text)
            else value
            for name, value in self.fields.items()
        })


def _within(template: str, name: str, said: str) -> str:
    return said.removesuffix(".") if f"{{{name}}}." in template else said

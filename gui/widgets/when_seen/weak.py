"""What something was made of, remembered without keeping it alive."""

import weakref
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Weak(Generic[T]):
    """An attribute that holds an object as long as somebody else does, and is None after that.

    What was shown last is only compared with what there is: no view keeps a lesson's images.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_weak{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> "Weak[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T | None: ...
    def __get__(self, instance: object | None, owner: type) -> "T | Weak[T] | None":
        if instance is None:
            return self
        found: weakref.ref[T] | None = instance.__dict__.get(self._name)
        return None if found is None else found()

    def __set__(self, instance: object, value: T | None) -> None:
        instance.__dict__[self._name] = None if value is None else weakref.ref(value)

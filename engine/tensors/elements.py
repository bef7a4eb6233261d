"""An element of a tensor: its index, its place in the storage, and the way between the two."""

from torch import Tensor

Index = tuple[int, ...]


def offset_of(tensor: Tensor, index: Index) -> int:
    """The element's place in the storage, counted in elements: Σ index × stride, from where the
    tensor begins in it.
    """
    strides = tensor.stride()
    return int(tensor.storage_offset()) + sum(
        each * stride for each, stride in zip(index, strides, strict=True)
    )


def index_at(tensor: Tensor, offset: int) -> Index | None:
    """Which element stands there in the storage; None where the tensor leaves that place out.

    The strides are tried from the longest to the shortest, as figures of a number are. For tensors
    no two elements of which share a place.
    """
    index, rest = [0] * tensor.dim(), offset - int(tensor.storage_offset())
    sizes, strides = tensor.shape, tensor.stride()
    for axis in sorted(range(tensor.dim()), key=lambda each: -strides[each]):
        if sizes[axis] > 1:
            index[axis], rest = divmod(rest, strides[axis])
            if not 0 <= index[axis] < sizes[axis]:
                return None
    return tuple(index) if rest == 0 and tensor.numel() else None


def shares_storage(one: Tensor, other: Tensor) -> bool:
    """Whether the two look at the same numbers: one is a view of the other."""
    return one.untyped_storage().data_ptr() == other.untyped_storage().data_ptr()


def is_inside(tensor: Tensor, index: Index) -> bool:
    """Whether there is such an element."""
    return len(index) == tensor.dim() and all(
        0 <= each < size for each, size in zip(index, tensor.shape, strict=True)
    )

"""Turn columns of names into dense integer codes, fast and the same way every time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    Codes = NDArray[np.int32]


def as_arrow(column: Any) -> pa.Array:
    """One contiguous Arrow array of any column: list, NumPy, pandas, polars, Arrow.

    Raises BadInput where the values are of mixed types, naming the first odd record.
    """
    import pyarrow as pa  # noqa: PLC0415 - costs 80 ms that `import mihak` need not pay

    if isinstance(column, pa.Array):
        array = column
    elif isinstance(column, pa.ChunkedArray):
        array = column.combine_chunks()
    elif hasattr(column, "__arrow_c_stream__"):
        array = pa.chunked_array(column).combine_chunks()
    else:
        array = _from_python(pa, column)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_string_view(array.type):  # polars; Arrow has few functions for it
        array = array.cast(pa.large_string())
    return array


def _from_python(pa: Any, column: Any) -> pa.Array:
    try:
        return pa.array(column, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        values = list(column)
        kinds = [type(v) for v in values]
        odd = next((i for i, kind in enumerate(kinds) if kind is not kinds[0]), None)
        if odd is None:
            raise BadInput(f"a column cannot be read: {error}.") from error
        raise BadInput(
            f"{values[odd]!r} is a {kinds[odd].__name__} in a column that began with "
            f"{kinds[0].__name__} ({values[0]!r}).",
            row=odd,
            mend="Give all values of a column the same type, such as text.",
        ) from error


def encode(column: pa.Array) -> tuple[Codes, pa.Array]:
    """Codes (n,) in order of first appearance, and the vocabulary they point into."""
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_integer(column.type):
        values = column.to_numpy()
        low, high = int(values.min()), int(values.max())
        if high - low <= 4 * len(values) + 1024:
            return _encode_small_integers(pa, values, low, high, column.type)
    encoded = column.dictionary_encode()
    return encoded.indices.to_numpy().astype(np.int32, copy=False), encoded.dictionary


def _encode_small_integers(
    pa: Any, values: NDArray[Any], low: int, high: int, kind: pa.DataType
) -> tuple[Codes, pa.Array]:
    # A table over the range beats hashing several times over. Order is by value here:
    # first appearance would cost another pass and nobody reads integers by appearance.
    shifted = values.astype(np.int64) - low if low else values
    seen = np.zeros(high - low + 1, dtype=bool)
    seen[shifted] = True
    present = np.flatnonzero(seen)
    if len(present) == len(seen):
        codes = shifted.astype(np.int32)
    else:
        code_of = np.cumsum(seen, dtype=np.int32) - 1
        codes = code_of[shifted].astype(np.int32, copy=False)
    return codes, pa.array(present + low).cast(kind)


def encode_classes(column: pa.Array, *, limit: int) -> tuple[Codes, pa.Array]:
    """Codes (n,) into classes in order: numbers by value, numerals by value, text by code point.

    Raises BadInput beyond `limit` distinct values, or where there is only one.
    """
    import pyarrow as pa  # noqa: PLC0415

    codes, found = encode(column)
    if len(found) > limit:
        row = int(np.argmax(codes == limit))
        raise BadInput(
            f"the label column holds {len(found):,} distinct values; "
            f"at most {limit:,} can be classes.",
            row=row,
            mend="Labels must be categories here. Is this the right column, or free text, "
            "or a measurement to be put into bins first?",
        )
    if len(found) == 1:
        raise BadInput(
            f"every label is {found[0].as_py()!r}: with one class there is nothing to decide.",
            row=0,
            mend="Check that the label column is the right one and that no class was filtered out.",
        )
    order = np.array(_class_order(found.to_pylist()))
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return rank[codes], found.take(pa.array(order))


def encode_known_classes(column: pa.Array, classes: pa.Array) -> tuple[Codes, pa.Array]:
    """Codes (n,) into the `classes` given. Raises BadInput for a label that is none of them."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    names = classes
    if column.type != classes.type:
        column, names = column.cast(pa.string()), classes.cast(pa.string())
    codes = np.asarray(pc.index_in(column, names).fill_null(-1)).astype(np.int32)
    if (codes < 0).any():
        row = int(np.argmax(codes < 0))
        raise BadInput(
            f"the label {column[row].as_py()!r} is none of the classes.",
            row=row,
            mend=f"The classes are: {', '.join(str(c) for c in classes.to_pylist()[:20])}.",
        )
    return codes, classes


def _class_order(names: list[Any]) -> list[int]:
    def as_number(name: Any) -> float | None:
        try:
            return float(name)
        except (TypeError, ValueError):
            return None

    numbers = [as_number(name) for name in names]
    if all(number is not None for number in numbers):
        return sorted(range(len(names)), key=lambda i: (numbers[i], str(names[i])))
    return sorted(range(len(names)), key=lambda i: str(names[i]))


def pair(left: Codes, right: Codes, n_right: int) -> tuple[Codes, NDArray[np.int64]]:
    """Codes (n,) of the pairs that occur, and each pair's key, left * n_right + right."""
    table = (int(left.max()) + 1) * n_right if len(left) else 0
    # 32 bits where they do: at ten million labels the key is the largest thing around.
    narrow = np.int32 if table < 2**31 else np.int64
    key: NDArray[Any] = np.multiply(left, n_right, dtype=narrow)
    key += right
    if table <= 8 * len(key) + 4096:
        seen = np.zeros(table, dtype=bool)
        seen[key] = True
        code_of = np.cumsum(seen, dtype=np.int32) - 1
        return code_of[key], np.flatnonzero(seen)
    pairs, codes = np.unique(key, return_inverse=True)
    return codes.astype(np.int32), pairs

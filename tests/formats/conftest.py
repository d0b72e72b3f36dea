"""Real files to read, and what is said where they cannot be."""

import pyarrow as pa
import pyarrow.parquet
import pytest

from mihak.errors import BadInput
from mihak.formats import read_labels


@pytest.fixture
def written(tmp_path):
    """Writes content (text, bytes, or columns for Parquet) to a file and gives its path."""

    def write(name, content):
        path = tmp_path / name
        if isinstance(content, dict):
            pa.parquet.write_table(pa.table(content), path)
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def refusal(written):
    """The error that reading a file with this content raises."""

    def read(name, content, reader=read_labels, **options):
        with pytest.raises(BadInput) as raised:
            reader(written(name, content), **options)
        assert raised.value.where
        assert str(raised.value).startswith(raised.value.where)
        return raised.value

    return read


@pytest.fixture
def values():
    """The columns of a table as plain lists."""
    return lambda table: {name: column.to_pylist() for name, column in table.columns.items()}

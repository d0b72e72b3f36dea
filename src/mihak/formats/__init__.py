"""Tables of labels and gold from files, and tables of results into files."""

from mihak.formats._read import read_gold, read_labels
from mihak.formats._write import check_can_write, write_table, write_text
from mihak.formats.tables import ALIASES, Table

__all__ = [
    "ALIASES",
    "Table",
    "check_can_write",
    "read_gold",
    "read_labels",
    "write_table",
    "write_text",
]

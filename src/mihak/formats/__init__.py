"""Tables of labels and gold from files, and tables of results into files."""

from mihak.formats._read import read_gold, read_labels
from mihak.formats._write import write_table
from mihak.formats.tables import ALIASES, Table

__all__ = ["ALIASES", "Table", "read_gold", "read_labels", "write_table"]

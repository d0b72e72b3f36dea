"""Tables of labels and gold from files, tables of results into files; forms of other tools."""

from mihak.formats._label_studio import read_labelling_configuration
from mihak.formats._label_studio_xml import LONGEST_CONFIGURATION
from mihak.formats._read import read_gold, read_labels
from mihak.formats._write import check_can_write, write_table, write_text
from mihak.formats.tables import ALIASES, Table

__all__ = [
    "ALIASES",
    "LONGEST_CONFIGURATION",
    "Table",
    "check_can_write",
    "read_gold",
    "read_labelling_configuration",
    "read_labels",
    "write_table",
    "write_text",
]

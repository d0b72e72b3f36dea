"""Is a file UTF-8 text, and if not, what is it? Says where and how to convert it."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from mihak.formats._source import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihak.errors import BadInput
    from mihak.formats._source import Source

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_WIDE_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32LE",
    b"\x00\x00\xfe\xff": "UTF-32BE",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}

# Of several readings of the same bytes the likely one gives the commonest letters: in
# UTF-8's neighbours the same byte is ل in one, à in another and б in a third.
_COMMON_LETTERS = {
    "WINDOWS-1256": "اليمونترةبدسعفقحكهأىإجصطشخذضزغثءظؤئآ،؟ًٌٍَُِّْ",
    "ISO-8859-6": "اليمونترةبدسعفقحكهأىإجصطشخذضزغثءظؤئآ،؟ًٌٍَُِّْ",
    "WINDOWS-1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФ",
    "WINDOWS-1252": "éèàâêëîïôùûüçöäßñóíáúåøæÉÈÀÜÖÄÇÑ€’‘“”–—°«»",
}
_COMMONEST = {"WINDOWS-1256": 6, "ISO-8859-6": 6, "WINDOWS-1251": 10, "WINDOWS-1252": 10}

_CONVINCING = 0.8  # about all letters known; 1 and more in real text

_AROUND = 1 << 16


def start_of_text(data: bytes) -> int:
    """Where the text begins: after the byte order mark, if there is one."""
    return len(BYTE_ORDER_MARK) if data.startswith(BYTE_ORDER_MARK) else 0


def refuse_unless_text(source: Source, data: bytes, where: Callable[[int], str]) -> None:
    """Raise BadInput unless `data` is UTF-8 without NUL; `where` words a byte offset."""
    wide = _wide_encoding(data)
    if wide is not None:
        raise source.refuse(f"the file is {wide}, not UTF-8.", mend=_conversion(source.name, wide))
    nul = data.find(b"\0")
    if nul >= 0:
        raise source.refuse(
            f"there is a NUL byte at byte offset {nul}, which text never holds.",
            where=where(nul),
            mend="Fetch or export the file again; if only these bytes are wrong: "
            + piped(source.name, "tr -d '\\000'"),
        )
    if not data.isascii() and not _is_utf8(data):
        raise _not_utf8(source, data, where)


def _is_utf8(data: bytes) -> bool:
    # Arrow's validation is several times faster than decoding and keeps no copy.
    ends = pa.py_buffer(np.array([0, len(data)], dtype=np.int64))
    whole = pa.Array.from_buffers(pa.large_binary(), 1, [None, ends, pa.py_buffer(data)])
    try:
        whole.cast(pa.large_string())
    except pa.ArrowInvalid:
        return False
    return True


def _not_utf8(source: Source, data: bytes, where: Callable[[int], str]) -> BadInput:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        at = error.start
    else:  # Arrow and Python agree on UTF-8; this keeps a surprise from passing silently.
        return source.refuse("the file is not UTF-8.")
    what = f"byte 0x{data[at]:02X} at byte offset {at} is not UTF-8"
    around = data[max(0, at - _AROUND) : at + _AROUND]
    if _is_mostly_utf8(around):
        return source.refuse(
            f"{what}, though the text around it is: a character was cut or damaged.",
            where=where(at),
            mend="Write that cell anew, or fetch the file again.",
        )
    looks = _likely_encoding(around)
    if looks is None:
        return source.refuse(
            f"{what}, nor is the file in another encoding that Mihak can tell.",
            where=where(at),
            mend="Export it again as UTF-8.",
        )
    return source.refuse(
        f"{what}; the file looks like {looks}.",
        where=where(at),
        mend=_conversion(source.name, looks),
    )


def _wide_encoding(data: bytes) -> str | None:
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return name
    # Without a mark, text that is mostly ASCII still shows a NUL in every other byte.
    start = data[:256]
    low, high = start[0::2].count(0), start[1::2].count(0)
    if len(start) >= 8 and max(low, high) > 0.4 * len(start) / 2 and min(low, high) == 0:
        return "UTF-16LE" if high else "UTF-16BE"
    return None


def _is_mostly_utf8(around: bytes) -> bool:
    text = around.decode(errors="replace")
    damaged = text.count("\ufffd")
    sound = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return sound > 2 * damaged


def _likely_encoding(around: bytes) -> str | None:
    runs = re.findall(rb"[\x80-\xff]+", around)
    high = b"".join(runs)
    # Western accents stand alone among ASCII letters; Arabic and Cyrillic come in words.
    western = len(high) < 2 * len(runs)
    candidates = [name for name in _COMMON_LETTERS if western == (name == "WINDOWS-1252")]

    def score(name: str) -> float:
        letters = _COMMON_LETTERS[name]
        commonest = letters[: _COMMONEST[name]]
        text = high.decode(name, errors="replace")
        return sum((char in letters) + (char in commonest) for char in text) / len(text)

    best = max(candidates, key=score)
    return best if score(best) >= _CONVINCING else None


def _conversion(name: str, encoding: str) -> str:
    return "Convert it with: " + piped(name, f"iconv -f {encoding} -t UTF-8")


def piped(name: str, command: str) -> str:
    """The shell line that mends a file called `name` with a filter, into a new file."""
    if name == STANDARD_INPUT:
        return command
    if not name.endswith(".gz"):
        return f"{command} < {shlex.quote(name)} > {shlex.quote(f'mended-{name}')}"
    plain = shlex.quote(f"mended-{name.removesuffix('.gz')}")
    return f"gzip -dc {shlex.quote(name)} | {command} > {plain}"

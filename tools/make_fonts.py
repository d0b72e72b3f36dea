"""Write the fonts of PDFs anew, from those of the page: `python tools/make_fonts.py`.

PDF wants TrueType in one file a weight; the page has its fonts in parts, by script.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
FAMILY = ROOT / "ui/node_modules/@fontsource/ibm-plex-sans-arabic"
FONTS = ROOT / "src/mihak/report/fonts"
PARTS = ("latin", "latin-ext", "arabic")
WEIGHTS = {"regular": 400, "bold": 600}


def _merged(weight: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for part in PARTS:
            font = TTFont(FAMILY / "files" / f"ibm-plex-sans-arabic-{part}-{weight}-normal.woff")
            font.flavor = None
            paths.append(str(Path(folder) / f"{part}.ttf"))
            font.save(paths[-1])
        out = io.BytesIO()
        Merger().merge(paths).save(out)
        return out.getvalue()


def main() -> None:
    """Write them."""
    FONTS.mkdir(exist_ok=True)
    for name, weight in WEIGHTS.items():
        (FONTS / f"{name}.ttf").write_bytes(_merged(weight))
    (FONTS / "LICENSE").write_bytes((FAMILY / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()

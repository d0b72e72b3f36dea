"""The page in the browser, as `npm run build` makes it of `ui/` into `dist` beside this file."""

from __future__ import annotations

from pathlib import Path

BUILT = Path(__file__).parent / "dist"

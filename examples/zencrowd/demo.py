"""Score two competing suppliers of a real data set and write the report: `make demo`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
REPORTS = Path("build/demo")


def main() -> int:
    """Run the commands a user would, and say where the reports are."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    english, arabic = REPORTS / "report.html", REPORTS / "report-ar.html"
    common = [
        Path(sys.executable).with_name("mihak"), "score", HERE / "labels.csv",
        "--gold", HERE / "gold.csv", "--price", "alpha=0.03", "--price", "beta=0.04",
        "--currency", "$",
    ]  # fmt: skip
    shown = "mihak " + " ".join(str(part) for part in common[1:])
    print(f"$ {shown} --html {english}\n", flush=True)
    for options in (
        ["--title", "ZenCrowd: alpha and beta", "--html", english,
         "--labels-out", REPORTS / "truth.csv"],
        ["--title", "ZenCrowd: ألفا وبيتا", "--html", arabic, "--lang", "ar",
         "--json", REPORTS / "scorecards.json"],
    ):  # fmt: skip
        quiet = subprocess.DEVNULL if "ar" in options else None
        status = subprocess.run([*common, *options], stdout=quiet, stderr=quiet, check=False)
        if status.returncode:
            return status.returncode
    print(f"\nOpen the report:        {english.resolve()}")
    print(f"The same in Arabic:     {arabic.resolve()}")
    print(f"Everything as JSON:     {(REPORTS / 'scorecards.json').resolve()}")
    print(f"The estimated truth:    {(REPORTS / 'truth.csv').resolve()}")
    print("The prices are made up; the labels and the known answers are real.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

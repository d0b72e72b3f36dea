"""Under construction."""


def main() -> None: ...

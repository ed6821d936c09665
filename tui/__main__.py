"""The console script `musrenbang`; also `python -m tui`."""

import sys

from tui.commands.cli import run


def main() -> None:
    """Run the command line and leave with its exit code; a fault of the program ends calmly too."""
    try:
        code = run(sys.argv[1:])
    except Exception as error:  # noqa: BLE001 - the crash guard of the command line
        from tui.commands.folder import apologise  # noqa: PLC0415 - nearly never needed

        code = apologise(error)
    sys.exit(code)


if __name__ == "__main__":
    main()

"""The console script `musrenbang`; also `python -m tui`."""

import sys
from contextlib import suppress

from sessions.kernel import windows
from tui.commands.cli import run


def main() -> None:
    """Run the command line and leave with its exit code; a fault of the program ends calmly too."""
    try:
        code = run(sys.argv[1:])
    except Exception as error:  # noqa: BLE001 - the crash guard of the command line
        from tui.commands.folder import apologise  # noqa: PLC0415 - nearly never needed

        code = apologise(error)
    if code and windows.has_own_window():
        _wait_for_enter()
    sys.exit(code)


def _wait_for_enter() -> None:
    """The window closes with the program: what was said is read first."""
    print("Tekan Enter untuk menutup.", file=sys.stderr, flush=True)  # noqa: T201 - as the command line does
    with suppress(EOFError, KeyboardInterrupt):
        input()


if __name__ == "__main__":
    main()

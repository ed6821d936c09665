"""A fault of the program ends calmly: a sentence for the hall, the place in the code for the log, no names."""

import contextlib
import os
import signal

from tui.shell import crash


class Fault(Exception):
    """Something that should not happen."""


async def test_a_fault_ends_with_a_sentence_and_an_exit_code(make_app, capsys):
    app = make_app()

    def fail():
        private = "Sari Wulandari"
        raise Fault(private)

    with contextlib.suppress(Fault):
        async with app.run_test() as pilot:
            app.call_later(fail)
            await pilot.pause()
    assert crash.EXIT_CODE == app.return_code
    told = str(capsys.readouterr())
    assert "Musrenbang berhenti karena kesalahan program." in told
    assert "Traceback" not in told
    log = (app.sitting.folder / crash.LOG).read_text(encoding="utf-8")
    assert "Fault" in log
    assert "test_crash.py" in log
    assert "Sari" not in log + told


def test_a_log_that_cannot_be_written_does_no_harm(tmp_path, clock_now):
    assert crash.FAREWELL == crash.record(Fault("Sari"), clock_now, tmp_path / "tidak" / "ada.log")
    assert crash.FAREWELL == crash.record(Fault("Sari"), clock_now, None)


async def test_a_hang_up_ends_the_program_in_order(make_app):
    for name in ("SIGTERM", "SIGHUP"):
        app = make_app()
        async with app.run_test() as pilot:
            await pilot.press("1")
            os.kill(os.getpid(), getattr(signal, name))
            await pilot.pause()
        assert 0 == app.return_code
        assert signal.getsignal(getattr(signal, name)) in {signal.SIG_DFL, signal.SIG_IGN}

"""The quorum in one line: its arithmetic, whether it is met, and when it was stated; never as an alarm."""

from exports.wording.dates import clock
from sessions import attendance
from sessions.session import Session


def quorum_line(session: Session) -> str:
    """`Hadir 27 dari 30 utusan, kuorum 20 = ⌈2/3 × 30⌉ ✓ memenuhi`, or how many are waited for."""
    now = attendance.quorum_now(session)
    rules = session.house_rules
    share = f"⌈{rules.quorum_numerator}/{rules.quorum_denominator} × {now.invited}⌉"
    verdict = " ✓ memenuhi" if now.is_met else f" · menunggu {now.needed - now.present} utusan"
    return f"Hadir {now.present} dari {now.invited} utusan, kuorum {now.needed} = {share}{verdict}{stated(session)}"


def stated(session: Session) -> str:
    """` · disahkan 09.41`, with how many there were where it is not as many now; empty where it was not stated."""
    check = session.sidang.quorum
    if check is None:
        return ""
    then = f" ({check.present})" if check.present != attendance.quorum_now(session).present else ""
    return f" · disahkan {clock(check.at)}{then}"

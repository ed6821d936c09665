"""The quorum in words: its arithmetic, whether it is met, and when it was stated."""

from fractions import Fraction

from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language.dates import clock


def quorum_line(session: Session) -> str:
    """`Hadir 27 dari 31 utusan, kuorum 21 (2/3 × 31 = 20,67) ✓ memenuhi`, or how many are waited for."""
    now = attendance.quorum_now(session)
    verdict = " ✓ memenuhi" if now.is_met else f" · menunggu {now.needed - now.present} utusan"
    return f"{arithmetic(session)}{verdict}{stated(session)}"


def arithmetic(session: Session) -> str:
    """`Hadir 27 dari 31 utusan, kuorum 21 (2/3 × 31 = 20,67)`."""
    now = attendance.quorum_now(session)
    rules = session.house_rules
    share = Fraction(rules.quorum_numerator, rules.quorum_denominator)
    exact = share * now.invited
    reckoned = "" if exact.denominator == 1 else f" = {_two_decimals(exact)}"
    return f"Hadir {now.present} dari {now.invited} utusan, kuorum {now.needed} ({share} × {now.invited}{reckoned})"


def stated(session: Session) -> str:
    """` · disahkan 09.41`, with how many there were where it is not as many now; empty where it was not stated."""
    check = session.sidang.quorum
    if check is None:
        return ""
    then = f" ({check.present})" if check.present != attendance.quorum_now(session).present else ""
    return f" · disahkan {clock(check.at)}{then}"


def _two_decimals(exact: Fraction) -> str:
    return f"{int(exact)},{int(exact * 100) % 100:02}"

"""Sentences about who prepares the meeting and who is called to it: committee, invitation, announcement."""

from exports.wording import dates
from exports.wording.decisions.clauses import inner, words
from exports.wording.lists import apart
from sessions.decisions import committee, invitation
from sessions.session import Session


@words.register
def _(d: committee.CommitteeFormed, _s: Session) -> str:
    decree = f" dengan Keputusan Camat Nomor {inner(d.decree_number)}" if d.decree_number.strip() else ""
    speakers = f"; narasumber {apart(inner(s.speaker) for s in d.speakers)}" if d.speakers else ""
    return f"Panitia Musrenbang ditetapkan{decree}, {len(d.members)} orang{speakers}"


@words.register
def _(d: invitation.InvitationIssued, _s: Session) -> str:
    number = f" Nomor {inner(d.number)}" if d.number.strip() else ""
    dated = f" tertanggal {dates.long_date(d.dated)}" if d.dated else ""
    where = f" melalui {inner(d.announced_where)}" if d.announced_where.strip() else ""
    announced = f"; sidang diumumkan pada {dates.long_date(d.announced_on)}{where}" if d.announced_on else ""
    return f"Undangan sidang{number}{dated} dicatat{announced}"

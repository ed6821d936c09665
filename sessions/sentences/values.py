"""The values of a change in words, by their type: names, times and states as papers write them."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch

from sessions.kernel.session import Amendment, ImportRecord, Note, QuorumCheck, Session, StepRecord, TieSettled
from sessions.language import dates, numbers
from sessions.language.local import LocalEnum
from sessions.sentences import clauses
from sessions.sentences.clauses import apart
from sessions.values.agenda import AgendaItem, Pause
from sessions.values.attendance import (
    CommitteeMember,
    Delegate,
    Headcount,
    Invitation,
    Official,
    Person,
    PersonCard,
    PersonId,
    Sex,
    Speech,
    Witness,
)
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, Prefill
from sessions.values.last_year import LastYearItem
from sessions.values.office import Office, Village
from sessions.values.proposals import EarlierDraft, Proposal, Recommendation, Return, SipdEntry, SourceCell
from sessions.values.receiving import FileReceipt, NotSending
from sessions.values.report import Delivery, Report, SentBack, Signature
from sessions.values.votes import DifferenceNote, Vote


def recommended(made: Recommendation) -> str:
    """In one line: `teruskan, volume 320, Rp150.000.000, catatan: sesuai RAB`."""
    parts = [made.verdict.value]
    if made.volume is not None:
        parts.append(f"volume {numbers.volume(made.volume)}")
    if made.cost is not None:
        parts.append(numbers.rupiah(made.cost))
    if made.note:
        parts.append(f"catatan: {made.note}")
    return ", ".join(parts)


@singledispatch
def text(value: object, _session: Session) -> str:
    """A value by its type, which is named beside each: read from the annotations, it would delay every start."""
    return str(value)


@text.register(bool)
def _(value: bool, _session: Session) -> str:  # noqa: FBT001 - the value itself
    return "ya" if value else "tidak"


@text.register(int)
def _(value: int, _session: Session) -> str:
    return numbers.thousands(value)


@text.register(Decimal)
def _(value: Decimal, _session: Session) -> str:
    return numbers.volume(value)


@text.register(StrEnum)
def _(value: StrEnum, _session: Session) -> str:
    return value.value


@text.register(LocalEnum)
def _(value: LocalEnum, _session: Session) -> str:
    return value.label


@text.register(Sex)
def _(value: Sex, _session: Session) -> str:
    return "laki-laki" if value is Sex.MALE else "perempuan"


@text.register(date)
def _(value: date, _session: Session) -> str:
    return dates.with_day(value)


@text.register(datetime)
def _(value: datetime, _session: Session) -> str:
    return f"{dates.numeric_date(value)} pukul {dates.clock(value)}"


@text.register(tuple)
def _(value: tuple[object, ...], session: Session) -> str:
    return apart(text(part, session) for part in value)


@text.register(Office)
def _(value: Office, _session: Session) -> str:
    return f"Kecamatan {value.kecamatan}, {value.regency}"


@text.register(StepRecord)
def _(value: StepRecord, _session: Session) -> str:
    return f"dilewati atas perintah {value.skipped_by}" if value.skipped_by else "selesai"


@text.register(ImportRecord)
def _(value: ImportRecord, _session: Session) -> str:
    refused = f", {value.refused} baris tidak masuk" if value.refused else ""
    return f"{value.accepted} usulan{refused}"


@text.register(Proposal)
def _(value: Proposal, _session: Session) -> str:
    return "tercatat" if value.cost is None else f"tercatat, {numbers.full(value.cost)}"


@text.register(Commission)
@text.register(Official)
def _(value: Commission | Official, _session: Session) -> str:
    return value.name


@text.register(CommitteeMember)
def _(value: CommitteeMember, _session: Session) -> str:
    return value.name or value.position


@text.register(Invitation)
def _(value: Invitation, _session: Session) -> str:
    return f"nomor {value.number}" if value.number else "tercatat"


@text.register(AgendaItem)
def _(value: AgendaItem, _session: Session) -> str:
    return f"{value.minutes} menit"


@text.register(Person)
def _(value: Person, session: Session) -> str:
    delegate = f", utusan {clauses.village(session, value.card.village)}" if value.card.is_delegate else ""
    return f"{'hadir' if value.is_present else 'sudah pulang'}{delegate}"


@text.register(Headcount)
def _(value: Headcount, _session: Session) -> str:
    delegates = f", utusan {value.delegates}" if value.delegates else ""
    return f"L {value.men}, P {value.women}{delegates}"


@text.register(Criterion)
def _(value: Criterion, _session: Session) -> str:
    return f"{value.name}, bobot {value.weight}%"


@text.register(Prefill)
def _(value: Prefill, _session: Session) -> str:
    return "/".join(map(str, value.steps))


@text.register(TieSettled)
def _(value: TieSettled, session: Session) -> str:
    order = [
        clauses.person(session, member) if PersonId(member) in session.people else member for member in value.order
    ]
    return f"{', lalu '.join(order)} ({value.means.value})"


@text.register(Vote)
def _(value: Vote, _session: Session) -> str:
    return value.state.value


@text.register(frozenset)
def _(value: frozenset[object], _session: Session) -> str:
    return f"{len(value)} pasang"


@text.register(EarlierDraft)
def _(value: EarlierDraft, _session: Session) -> str:
    return value.source


@text.register(FileReceipt)
def _(value: FileReceipt, _session: Session) -> str:
    return f"diterima dari {value.brought_by}"


@text.register(NotSending)
def _(value: NotSending, _session: Session) -> str:
    return f"tidak mengirim: {value.reason}"


@text.register(Return)
def _(value: Return, _session: Session) -> str:
    return f"{value.reason} (sampai {dates.numeric_date(value.deadline)}{', sudah kembali' if value.back else ''})"


@text.register(SourceCell)
def _(value: SourceCell, _session: Session) -> str:
    return f"{value.heading}: {value.text}"


@text.register(Amendment)
def _(value: Amendment, _session: Session) -> str:
    return "dibuka" if value.closed is None else "ditutup"


@text.register(Report)
def _(value: Report, _session: Session) -> str:
    return f"nomor {value.number}" if value.number else "disusun"


@text.register(SentBack)
def _(value: SentBack, _session: Session) -> str:
    return f"{value.by}: {value.reason}"


@text.register(Signature)
def _(value: Signature, _session: Session) -> str:
    return value.signer


@text.register(Delivery)
def _(value: Delivery, _session: Session) -> str:
    return value.letter_number or dates.long_date(value.dated)


@text.register(Pause)
def _(value: Pause, _session: Session) -> str:
    return value.reason


@text.register(PersonCard)
def _(value: PersonCard, _session: Session) -> str:
    return value.name


@text.register(Note)
def _(value: Note, _session: Session) -> str:
    return f"{value.who}: {value.text}" if value.who else value.text


@text.register(QuorumCheck)
def _(value: QuorumCheck, _session: Session) -> str:
    return f"hadir {value.present} dari {value.invited} utusan, kuorum {value.needed}, pukul {dates.clock(value.at)}"


@text.register(DifferenceNote)
def _(value: DifferenceNote, _session: Session) -> str:
    return value.cause


@text.register(Speech)
def _(value: Speech, _session: Session) -> str:
    return value.speaker


@text.register(Witness)
def _(value: Witness, _session: Session) -> str:
    return value.name


@text.register(Delegate)
def _(value: Delegate, session: Session) -> str:
    return clauses.person(session, value.person)


@text.register(Village)
def _(value: Village, _session: Session) -> str:
    return f"{value.label} {value.name}"


@text.register(LastYearItem)
def _(value: LastYearItem, _session: Session) -> str:
    return value.activity


@text.register(Recommendation)
def _(value: Recommendation, _session: Session) -> str:
    return recommended(value)


@text.register(SipdEntry)
def _(value: SipdEntry, _session: Session) -> str:
    return f"{dates.long_date(value.on)} oleh {value.by}"

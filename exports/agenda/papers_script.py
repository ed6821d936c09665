"""Naskah Pimpinan Sidang dan Pembawa Acara: what is said, decided and written at each item that is still to come."""

from collections.abc import Iterator

from exports.paper import frame
from exports.paper.blocks import Block, KeepTogether, Paragraph, Space, Title
from exports.paper.document import Document, Section
from exports.paper.lines import BETWEEN
from exports.paper.registered import paper
from exports.paper.tables import Align
from exports.report.parts_next import written_next
from sessions.agenda import facts as agenda
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.record.ledger import Ledger
from sessions.sentences.clauses import capital
from sessions.steps import words, works, works_sidang
from sessions.steps.works import Standing
from sessions.steps.works_closing import SCRIPT
from sessions.values.agenda import Expected

TITLE = "Naskah Pimpinan Sidang dan Pembawa Acara"

_MOST_WRITTEN = 3
"""Lines of the Berita Acara that are shown of an item; who wants all of them reads the draft."""

_NOBODY = "0 (nol)"

_DONE = frozenset({Standing.DONE, Standing.UNASKED})


@paper(SCRIPT, order=406, stem="naskah-sidang", title=TITLE, is_usual=False)
def script(ledger: Ledger) -> Document:
    """In letters for a lectern, a block an item; what is over is left out, so that it may be printed anew any time."""
    session = ledger.session
    office = frame.office_of(session)
    section = Section(blocks=tuple(_blocks(ledger, session)), bookmark=TITLE)
    made = frame.document(session, TITLE, (section,), head_hash=ledger.head, latest=ledger.latest, is_form=True)
    return made.on(frame.paper(office))


def _blocks(ledger: Ledger, session: Session) -> Iterator[Block]:
    yield Title((TITLE.upper(), frame.meeting_name(session).upper()), below=(frame.session_day(session),))
    now = ledger.latest or frame.made_at(session)
    over = {item.id for item in (session.agenda if session.is_closed else works_sidang.passed(session))}
    to_come = [held for held in agenda.expected(session, now) if held.item.id not in over]
    if not to_come:
        yield _said("Semua acara sudah selesai.")
    for held in to_come:
        yield KeepTogether(tuple(_item(session, held)))


def _item(session: Session, held: Expected) -> Iterator[Block]:
    item = held.item
    number = session.agenda.index(item) + 1
    at = f", pukul {clock(held.start)}" if held.start else ""
    yield Space()
    yield Paragraph(f"{number}. {item.title} ({item.minutes} menit{at})", large=True, bold=True, align=Align.LEFT)
    yield _said(f"{words.speaker(item.id)}: “{words.kalimat(session, item.id)}”")
    if to_do := [str(work.title) for work in works.at(session, item.id).works if _is_to_decide(work, item.id)]:
        yield _said(f"Yang dikerjakan: {'; '.join(to_do)}.")
    if written := tuple(_written(session, item.id)):
        more = "; …" if len(written) > _MOST_WRITTEN else ""
        text = f"Yang ditulis: {capital('; '.join(written[:_MOST_WRITTEN]))}{more}"
        yield _said(text if text.endswith(words.UNKNOWN) else f"{text}.")


def _written(session: Session, item: str) -> Iterator[str]:
    """The sentences for it, gaps as a sign; the rows where it has only rows. What counts nobody yet is left out."""
    told = [line for line in written_next(session, item) if _NOBODY not in line]
    sentences = [line for line in told if BETWEEN not in line]
    for line in sentences or told:
        number, *cells = line.split(BETWEEN)
        text = ", ".join(cells) if number.isdigit() else ", ".join((number, *cells))
        yield text.replace(frame.DOTTED, words.UNKNOWN).rstrip(";:").removesuffix(".")


def _is_to_decide(work: works.Work, item: str) -> bool:
    """Its own, asked for and not done; not that the next item begins."""
    return work.item == item and work.standing not in _DONE and work.id != "lanjut"


def _said(text: str) -> Paragraph:
    return Paragraph(text, large=True, align=Align.LEFT)

"""Decisions about what the villages send: handed over, sent by nobody (SOP step 1), and confirmed in Pleno I."""

from dataclasses import replace
from datetime import date
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Minutes, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.receiving import facts_confirmed
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner, listed
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin
from sessions.values.receiving import ConfirmedList, FileReceipt, NotSending

RECEIPT_UNKNOWN = Refusal(
    "RECEIPT_UNKNOWN",
    found="Tanda terima nomor {number} dari {village} tidak ada.",
    plain="Tanda terima itu tidak ada.",
    advice="Pilih tanda terima dari lembar Terima berkas (g r).",
)

LETTER_ALREADY_RECEIVED = Refusal(
    "LETTER_ALREADY_RECEIVED",
    fields=("letter_number",),
    found="Surat nomor {letter} dari {desa} ini sudah diterima.",
    plain="Surat itu sudah diterima.",
    advice="Betulkan tanda terimanya bila ada yang keliru (lembar Terima berkas, g r).",
)

VILLAGE_HAS_SENT = Refusal(
    "VILLAGE_HAS_SENT",
    found="{village} sudah mengirim berkas atau usulan.",
    plain="{desa:capital} itu sudah mengirim.",
    advice="{desa:capital} yang sudah mengirim tidak perlu dinyatakan tidak mengirim.",
)

LIST_EMPTY = Refusal(
    "LIST_EMPTY",
    fields=("villages",),
    found="{village} tidak mengusulkan apa pun; tidak ada daftar yang dibenarkan.",
    plain="{desa:capital} itu tidak mempunyai daftar usulan.",
    advice="Sebut {desa} yang mengirim usulan.",
)

NOBODY_CONFIRMS = Refusal(
    "NOBODY_CONFIRMS",
    fields=("villages",),
    found="Dari {village} belum ada yang hadir.",
    plain="Dari {desa} itu belum ada yang hadir.",
    advice="Catat dahulu kehadirannya di Hadir (g h).",
)

_facts = partial(Facts, group=Group.RECAP, place="terima", amendment=Ground.COURSE)


@decides
class FileReceived(Decision):
    """A village handed its files over: the receipt. `corrects` is the number, from 1, of the one it puts right."""

    facts = _facts(how="betulkan tanda terimanya di lembar Terima berkas (g r, lalu Enter)")

    village: VillageCode
    brought_by: str
    received_by: str
    position: str = ""
    letter_number: str = ""
    letter_date: date | None = None
    stated_count: int | None = None
    stated_cost: int | None = None
    items: tuple[str, ...] = ()
    corrects: int | None = None

    def check(self, session: Session) -> None:
        """A village of this kecamatan, who gave and who took; no letter twice, a correction that changes something."""
        require_open_sidang(session, self)
        checks.require_village(session, self.village)
        checks.require_text(self.brought_by, "yang menyerahkan", at="brought_by")
        checks.require_text(self.received_by, "penerima", at="received_by")
        checks.require_not_negative("jumlah usulan dalam surat", self.stated_count, at="stated_count")
        checks.require_not_negative("jumlah biaya dalam surat", self.stated_cost, at="stated_cost")
        before = session.receipts.get(self.village, ())
        if self.corrects is not None and not 0 < self.corrects <= len(before):
            raise RECEIPT_UNKNOWN(village=session.village_name(self.village), number=self.corrects)
        others = [receipt for number, receipt in enumerate(before, start=1) if number != self.corrects]
        if self.letter_number and self.letter_number in {receipt.letter_number for receipt in others}:
            raise LETTER_ALREADY_RECEIVED(letter=self.letter_number)
        if self.corrects is not None and self._receipt(before[self.corrects - 1]) == before[self.corrects - 1]:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The receipt stands with the village; a corrected one keeps the time when the files came."""
        before = session.receipts.get(self.village, ())
        if self.corrects is None:
            after = (*before, self._receipt(stamp))
        else:
            after = tuple(
                self._receipt(receipt) if number == self.corrects else receipt
                for number, receipt in enumerate(before, start=1)
            )
        waived = {village: told for village, told in session.not_sending.items() if village != self.village}
        return replace(session, receipts={**session.receipts, self.village: after}, not_sending=waived)

    def _receipt(self, since: Stamp | FileReceipt) -> FileReceipt:
        return FileReceipt(
            village=self.village,
            letter_number=self.letter_number,
            letter_date=self.letter_date,
            stated_count=self.stated_count,
            stated_cost=self.stated_cost,
            brought_by=self.brought_by,
            position=self.position,
            received_by=self.received_by,
            items=self.items,
            at=since.when if isinstance(since, Stamp) else since.at,
        )

    def sentence(self, after: Session) -> str:
        letter = f", surat nomor {self.letter_number}" if self.letter_number else ""
        dated = f" tanggal {dates.long_date(self.letter_date)}" if self.letter_date and letter else ""
        stated = [f"{self.stated_count} usulan"] if self.stated_count is not None else []
        stated += [numbers.full(self.stated_cost)] if self.stated_cost is not None else []
        told = f", menyebut {listed(stated)}" if stated else ""
        village = clauses.village(after, self.village)
        bringer = inner(self.brought_by)
        if self.corrects is not None:
            return f"Tanda terima {self.corrects} dari {village} dibetulkan: dari {bringer}{letter}{dated}{told}"
        return f"Berkas {village} diterima dari {bringer}{letter}{dated}{told}"


@decides
class VillageWillNotSend(Decision):
    """A village sends no proposals this year: why, and who says so. Files that come after all undo it."""

    facts = _facts(
        mended_by=("FileReceived", "VillageWillNotSend"),
        how="catat berkasnya di lembar Terima berkas (g r) bila ternyata mengirim juga, atau ganti alasannya dengan h",
    )

    village: VillageCode
    reason: str
    by: str

    def check(self, session: Session) -> None:
        """A village that has sent nothing, a reason and a name."""
        require_open_sidang(session, self)
        checks.require_village(session, self.village)
        sent = any(p.origin is Origin.VILLAGE and p.draft.village == self.village for p in session.proposals.values())
        if sent or session.receipts.get(self.village):
            raise VILLAGE_HAS_SENT(village=session.village_name(self.village))
        checks.require_text(self.by, "menurut siapa", at="by")
        checks.require_reason(self.reason)
        told = session.not_sending.get(self.village)
        if told is not None and (told.reason, told.by) == (self.reason, self.by):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Nobody waits for its files any more."""
        told = NotSending(reason=self.reason, by=self.by, at=stamp.when)
        return replace(session, not_sending={**session.not_sending, self.village: told})

    def sentence(self, after: Session) -> str:
        village = clauses.village(after, self.village)
        return f"{village} tidak mengirim usulan menurut {inner(self.by)}{because(self.reason)}"


@decides
class ListsConfirmed(Decision):
    """Villages confirm their lists before the forum: one village, or all who are here together.

    A list that changes afterwards is open again, until its village confirms it as it then stands.
    """

    facts = _facts(
        place="alur",
        how="betulkan usulannya dengan u di Usulan (g u); daftarnya lalu terbuka lagi sampai dibenarkan sekali lagi",
        mended_by=("ProposalChanged", "ProposalAdded"),
        minutes=Minutes.LISTS,
    )

    villages: tuple[VillageCode, ...]

    def check(self, session: Session) -> None:
        """Villages with a list and somebody here, each named once; one of them has not confirmed it as it stands."""
        require_open_sidang(session, self)
        if len(set(self.villages)) < len(self.villages):
            raise NOTHING_TO_DO()
        for village in self.villages:
            checks.require_village(session, village)
            own = facts_confirmed.list_of(session, village)
            if own is None or not own.wishes:
                raise LIST_EMPTY(village=session.village_name(village))
            if not own.is_present:
                raise NOBODY_CONFIRMS(village=session.village_name(village))
        open_ = {own.village for own in facts_confirmed.to_confirm(session)}
        if open_.isdisjoint(self.villages):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each list is kept as it stands."""
        confirmed = {
            own.village: ConfirmedList(at=stamp.when, wishes=own.wishes)
            for own in facts_confirmed.lists(session)
            if own.village in self.villages
        }
        return replace(session, confirmed_lists={**session.confirmed_lists, **confirmed})

    def sentence(self, after: Session) -> str:
        count = sum(len(after.confirmed_lists[village].wishes) for village in self.villages)
        named = listed(clauses.village(after, village) for village in self.villages)
        each = " masing-masing" if len(self.villages) > 1 else ""
        return f"{named} membenarkan daftar usulannya{each} ({count} usulan)"

"""The account of a file as the first sheet of its import: what must be asked, what became of rows and rupiah, which
village's rows were read badly, and what each column was taken for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from sessions.intake.account import Account, ClassAccount, ColumnAccount, Question, TableAccount
from sessions.intake.account_words import REASONS
from sessions.intake.verdicts import COMES_IN, Preview, Verdict, Why
from sessions.intake.village_readings import VillageReading, readings
from sessions.kernel.session import Session
from sessions.language.local import Phrase, filled
from sessions.language.numbers import rupiah, short, thousands
from sessions.sentences.clauses import listed
from tui.proposals import view_columns
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, rows_of, rule


class AccountTopic(Enum):
    """What a line of the account is about."""

    QUESTION = auto()
    NO_VILLAGE = auto()
    CLASS = auto()
    MONEY = auto()
    TOTAL = auto()
    VILLAGE = auto()
    COLUMN = auto()
    TABLE = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class AccountKey:
    """A line: its topic, and which of them: the number of a question or total, a column, a verdict, or a village."""

    topic: AccountTopic
    which: int | str = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    key: AccountKey
    about: str
    told: str
    rows: str = ""
    cost: str = ""
    tone: Tone = Tone.PLAIN


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Isi berkas", 22, lambda line: line.about),
    ListColumn("Bacaan", 24, lambda line: line.told, grows=1),
    ListColumn("Baris", 6, lambda line: line.rows, is_number=True),
    ListColumn("Rp", 9, lambda line: line.cost, is_number=True),
)

_REASONS: Mapping[Why, str] = {
    **REASONS,
    Why.ACTIVITY_MISSING: "kegiatan kosong",
    Why.VILLAGE_MISSING: "tanpa {desa}",
    Why.VILLAGE_UNKNOWN: "{desa} tidak dikenal",
    Why.VILLAGE_AMBIGUOUS: "nama {desa} rangkap",
    Why.VILLAGE_SEVERAL: "beberapa {desa}",
}
_MEANT: Mapping[Verdict, Phrase] = {
    Verdict.ACCEPTED: Phrase("masuk seperti tertulis"),
    Verdict.REPAIRED: Phrase("masuk, penulisannya dirapikan"),
    Verdict.DOUBTFUL: Phrase("masuk bertanda Periksa"),
    Verdict.DUPLICATE: Phrase("masuk bertanda Periksa"),
}
_NAMELESS = Phrase("Ada baris yang tidak menyebut {desa}nya. {desa:capital} berkas ini?")


def rows(session: Session, seen: Preview, account: Account) -> tuple[ListRow[AccountKey], ...]:
    """All lines, the questions first."""
    asked = [_question(number, question) for number, question in enumerate(account.questions)]
    if without := _without_village(seen):
        told = _NAMELESS
        key = AccountKey(AccountTopic.NO_VILLAGE)
        asked.append(_Line(key=key, about="Pertanyaan", told=str(told), rows=thousands(without), tone=Tone.ALERT))
    classes = [_class(account, one) for one in account.classes if one.rows]
    villages = [_village(session, read) for read in readings(seen)]
    open_ = {column.column for question in account.questions for column in question.columns}
    columns = [_column(column, is_open=column.column in open_) for column in account.columns]
    return (
        *rows_of(asked, COLUMNS),
        *rows_of([*classes, *_money(account), *_totals(account), *_hidden(account)], COLUMNS),
        *((rule(filled("{desa}")), *rows_of(villages, COLUMNS)) if villages else ()),
        rule("kolom"),
        *rows_of(columns, COLUMNS),
        *rows_of(map(_table, account.tables), COLUMNS),
    )


def _question(number: int, question: Question) -> _Line:
    return _Line(
        key=AccountKey(AccountTopic.QUESTION, number),
        about="Jawab dahulu" if question.is_blocking else "Pertanyaan",
        told=question.told,
        rows=thousands(len(question.rows)) if question.rows else "",
        tone=Tone.ALERT,
    )


def _class(account: Account, one: ClassAccount) -> _Line:
    return _Line(
        key=AccountKey(AccountTopic.CLASS, one.verdict.value),
        about=one.name.capitalize(),
        told=_reasons(account, one),
        rows=thousands(one.rows),
        cost=short(one.cost) if one.cost else "",
        tone=Tone.DIM if one.verdict is Verdict.SKIPPED else Tone.PLAIN if one.verdict in COMES_IN else Tone.STRONG,
    )


def _reasons(account: Account, one: ClassAccount) -> str:
    if one.verdict is Verdict.ELSEWHERE and account.elsewhere:
        return ", ".join(f"{name} {thousands(count)}" for name, count in account.elsewhere.items())
    if one.verdict in _MEANT:
        return str(_MEANT[one.verdict])
    told = [f"{filled(_REASONS[why])} {thousands(count)}" for why, count in one.reasons.items()]
    return ", ".join(told)


def _money(account: Account) -> Iterator[_Line]:
    """Whether the classes make up what stands in the column of money; that there is none."""
    key = AccountKey(AccountTopic.MONEY)
    if account.money is None:
        yield _Line(key=key, about="Isi kolom biaya", told="tidak ada kolom biaya", tone=Tone.STRONG)
        return
    unread = f"; {thousands(account.money.unread)} sel tidak terbaca" if account.money.unread else ""
    told = "sama dengan jumlah baris di atas" if account.closes else f"baris di atas {rupiah(account.cost)}"
    yield _Line(
        key=key,
        about="Isi kolom biaya",
        told=f"{told}{unread}",
        rows=thousands(account.money.cells),
        cost=short(account.money.rupiah),
        tone=Tone.PLAIN if account.closes and not unread else Tone.ALERT,
    )


def _totals(account: Account) -> Iterator[_Line]:
    if account.totals and all(total.agrees for total in account.totals):
        told = f"{thousands(len(account.totals))} jumlah sesuai dengan baris-barisnya"
        yield _Line(key=AccountKey(AccountTopic.TOTAL), about="Jumlah tercetak", told=told)
        return
    for number, total in enumerate(account.totals):
        if not total.agrees:
            told = f"baris {total.row} menyebut {rupiah(total.stated)}, baris-barisnya {rupiah(total.found)}"
            yield _Line(key=AccountKey(AccountTopic.TOTAL, number), about="Jumlah tercetak", told=told, tone=Tone.ALERT)


def _hidden(account: Account) -> Iterator[_Line]:
    for number, told in enumerate(account.hidden):
        yield _Line(
            key=AccountKey(AccountTopic.HIDDEN, number), about="Tersembunyi", told=told.rstrip("."), tone=Tone.STRONG
        )


_NAMED = 2


def _village(session: Session, read: VillageReading) -> _Line:
    odd = ", ".join(f"{thousands(count)} {verdict.value}" for verdict, count in read.odd.items())
    good = f"{thousands(read.rows - sum(read.odd.values()))} dari {thousands(read.rows)} terbaca baik"
    heavy = (
        ""
        if read.badly == sum(read.odd.values())
        else filled("; {desa}, volume, atau biaya: {bad}", bad=thousands(read.badly))
    )
    return _Line(
        key=AccountKey(AccountTopic.VILLAGE, read.village or "-"),
        about=session.village_name(read.village) if read.village else "tidak jelas",
        told=f"{good}; {odd}{heavy}" if odd else "semua terbaca baik",
        rows=thousands(read.rows),
        cost=short(read.cost),
        tone=Tone.ALERT if read.is_bad else Tone.PLAIN,
    )


def _column(column: ColumnAccount, *, is_open: bool) -> _Line:
    is_read = column.field is not None
    return _Line(
        key=AccountKey(AccountTopic.COLUMN, column.column),
        about=f"{column.letters} {column.heading or '(tanpa judul)'}",
        told=f"→ {view_columns.PROPOSALS.name(column.field)}" if is_read else view_columns.NOT_READ,
        tone=Tone.ALERT if is_open or (is_read and not column.is_sure) else Tone.PLAIN if is_read else Tone.DIM,
    )


def _table(table: TableAccount) -> _Line:
    return _Line(
        key=AccountKey(AccountTopic.TABLE, table.heading_row),
        about=f"Tabel baris {table.heading_row}",
        told=table.told,
        rows=thousands(table.rows),
        cost=short(table.cost) if table.cost else "",
    )


def _without_village(seen: Preview) -> int:
    return sum(any(found.why is Why.VILLAGE_MISSING for found in row.findings) for row in seen.rows)


def bad_villages(session: Session, seen: Preview) -> str:
    """`perlu dilihat: Kuto 12 dari 16 dan Ganten 4 dari 9 baris`; empty where every list was read well."""
    bad = [read for read in readings(seen) if read.is_bad and read.village]
    told = [f"{session.village_name(r.village)} {r.badly} dari {r.rows}" for r in bad[:_NAMED]]
    told += [filled("{more} {desa} lain", more=len(bad) - _NAMED)] if len(bad) > _NAMED else []
    return f"perlu dilihat: {listed(told)} baris" if told else ""


_KEYS: Mapping[AccountTopic, str] = {
    AccountTopic.QUESTION: "Enter menjawab.",
    AccountTopic.NO_VILLAGE: "Enter memilih.",
    AccountTopic.CLASS: "Enter memperlihatkan barisnya.",
    AccountTopic.VILLAGE: "Enter memperlihatkan barisnya.",
    AccountTopic.COLUMN: "Enter mengubah bacaannya.",
}


def detail(session: Session, seen: Preview, account: Account, key: AccountKey) -> Detail | None:
    """The whole sentence of a line, and what Enter does."""
    told = next((line for line in rows(session, seen, account) if line.key == key), None)
    if told is None:
        return None
    lines = (_KEYS[key.topic],) if key.topic in _KEYS else ()
    if key.topic is AccountTopic.COLUMN:
        column = next((one for one in account.columns if one.column == key.which), None)
        return Detail(title=column.told if column else "", lines=lines)
    if key.topic is AccountTopic.HIDDEN and isinstance(key.which, int):
        return Detail(title=account.hidden[key.which])
    if key.topic is AccountTopic.QUESTION and isinstance(key.which, int):
        return Detail(title=account.questions[key.which].told, lines=lines)
    return Detail(title=f"{told.cells[0]}: {told.cells[1]}", lines=lines)


NO_SUCH_COLUMN = -1
"""Answers that there is no such column."""


def candidates(question: Question) -> tuple[tuple[int, str, str], ...]:
    """What a question about a column may be answered with: column, label, and why it may be that one."""
    named = ((c.column, f"kolom {c.letters} {c.heading or '(tanpa judul)'}", _why(c)) for c in question.columns)
    return (*named, (NO_SUCH_COLUMN, "tidak ada kolomnya", "usulan masuk tanpa isian itu"))


def _why(column: ColumnAccount) -> str:
    return column.told.partition(": ")[2].rstrip(".")


def difference(before: Account, after: Account) -> str:
    """What another reading of the columns changed: `diterima 0 → 64; isi kolom biaya Rp0 → Rp70.000.000.000`."""
    was = {one.verdict: one for one in before.classes}
    parts = [
        f"{one.name} {thousands(was[one.verdict].rows)} → {thousands(one.rows)}"
        for one in after.classes
        if one.rows != was[one.verdict].rows
    ]
    if before.cost != after.cost:
        parts.append(f"biaya {rupiah(before.cost)} → {rupiah(after.cost)}")
    fewer = len(before.questions) - len(after.questions)
    parts += [f"{fewer} pertanyaan terjawab"] if fewer > 0 else []
    return f"Berubah: {'; '.join(parts)}." if parts else "Tidak ada baris yang berubah."

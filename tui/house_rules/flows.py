"""Acts on what the papers of the sidang ask for: day, rules, speakers, representatives, number; a form for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from exports.house_rules import papers
from exports.house_rules.papers import Line
from sessions.closing.decisions import MinutesNumbered, SpeechesRecorded
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.decision import Decision
from sessions.language import dates, local
from sessions.steps.decisions import MeetingScheduled
from sessions.values.agenda import PLENO_ONE
from sessions.values.attendance import Speech
from sessions.values.house_rules import COUNTED, Article, HouseRules
from sessions.values.office import Office
from tui.closing import flows
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import Unreadable, read_count, read_date, read_text, read_time
from tui.dialogs.text import AskText
from tui.house_rules import view
from tui.office.flows_committee import read_speech
from tui.shell.flows import ask_and_take, ask_change, read_back, reason_field, reason_of
from tui.shell.stage import StageScreen
from tui.widgets import running as widgets_running

_NEW, _OWN = "baru", "sendiri "

Changed = Callable[[HouseRules, str], HouseRules]
"""The rules with this text at the line."""


def ask_article(screen: StageScreen) -> None:
    """Which line: of the proposed text, of the forum's own, or a new one."""
    listed = {line.article: line for line in papers.lines(screen.session)}
    own = screen.session.house_rules.articles
    choices = (
        Choice(value=_NEW, label="+ baris baru"),
        *(Choice(value=article.value, label=_label(line)) for article, line in listed.items()),
        *(Choice(value=f"{_OWN}{number}", label=f"+ {text}") for number, text in enumerate(own)),
    )

    def chosen(answer: str) -> None:
        if answer == _NEW:
            _ask_own(screen, len(own))
        elif answer.startswith(_OWN):
            _ask_own(screen, int(answer.removeprefix(_OWN)))
        elif Article(answer) in COUNTED:
            ask_house_rules(screen)
        else:
            _ask_wording(screen, listed[Article(answer)])

    screen.ask(AskChoice("Baris tata tertib", choices), chosen)


def _label(line: Line) -> str:
    if not line.text:
        return f"(dicoret) {line.article.value}"
    sign = "angka · " if line.article in COUNTED else "diubah · " if line.is_reworded else ""
    return f"{sign}{line.text}"


def _ask_wording(screen: StageScreen, line: Line) -> None:
    """Its words; an empty field strikes it."""

    def changed(rules: HouseRules, text: str) -> HouseRules:
        wording: Mapping[Article, str] = {**rules.wording, line.article: text}
        return replace(rules, wording=wording)

    _ask(screen, f"Baris {line.article.value}", line.text, "kosong: dicoret", changed)


def _ask_own(screen: StageScreen, number: int) -> None:
    """A line of the forum's own; an empty field takes it away."""
    own = screen.session.house_rules.articles

    def changed(rules: HouseRules, text: str) -> HouseRules:
        kept = (*rules.articles[:number], *((text,) if text else ()), *rules.articles[number + 1 :])
        return replace(rules, articles=kept)

    _ask(screen, "Baris tambahan", own[number] if number < len(own) else "", "kosong: dihapus", changed)


def _ask(screen: StageScreen, title: str, value: str, hint: str, changed: Changed) -> None:
    session = screen.session
    fields = (
        Field(name="bunyi", label="Bunyi", value=value, hint=hint, is_required=False),
        *reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        rules = changed(session.house_rules, answers.text("bunyi"))
        return HouseRulesSet(house_rules=rules, reason=reason_of(session, answers))

    ask_change(screen, title, fields, build)


_TALLY = (("tidak", "tidak ditayangkan"), ("ya", "ditayangkan"))
"""Whether the hall reads along while a vote is counted."""


def ask_house_rules(screen: StageScreen) -> None:
    """The figures of the tata tertib; the lines that the forum changed in words stay as they are."""
    session = screen.session
    now = session.house_rules

    def build(answers: Answers) -> Decision:
        numerator, denominator = map(int, answers.text("kuorum").split("/"))
        half, whole = map(int, answers.text("komisi").split("/"))
        rules = replace(
            now,
            delegates_per_village=answers.number("utusan") or 0,
            quorum_numerator=numerator,
            quorum_denominator=denominator,
            seats=answers.number("kursi") or 0,
            women_seats=answers.number("perempuan") or 0,
            speaking_minutes=answers.number("bicara") or 0,
            postponement=answers.number("tunda") or 0,
            repeats=answers.number("ulang") or 0,
            commission_numerator=half,
            commission_denominator=whole,
            shows_tally=answers.text("hitungan") == _TALLY[True][0],
        )
        return HouseRulesSet(house_rules=rules, reason=reason_of(session, answers))

    ask_change(screen, "Tata tertib", (*_figures(session.office, now), *reason_field(session)), build)


def _figures(office: Office | None, now: HouseRules) -> tuple[Field, ...]:
    share = f"{now.quorum_numerator}/{now.quorum_denominator}"
    of_commission = f"{now.commission_numerator}/{now.commission_denominator}"
    return (
        _count("utusan", local.worded(office, "Utusan per desa"), now.delegates_per_village),
        Field(name="kuorum", label="Kuorum", value=share, hint="bagian dari utusan diundang, 2/3", read=_read_share),
        _count("kursi", local.worded(office, "Utusan ke kabupaten"), now.seats),
        _count("perempuan", "Kursi perempuan", now.women_seats),
        _count("bicara", "Waktu bicara (menit)", now.speaking_minutes),
        _count("tunda", "Penundaan (menit)", now.postponement),
        _count("ulang", "Ulang suara sama", now.repeats),
        Field(name="komisi", label="Kuorum komisi di atas", value=of_commission, hint="1/2", read=_read_share),
        Field(
            name="hitungan",
            label="Hitungan berjalan",
            choices=_TALLY,
            value=_TALLY[now.shows_tally][0],
            hint="di dinding, selagi suara dihitung",
        ),
    )


def _count(name: str, label: str, value: int) -> Field:
    return Field(name=name, label=label, value=str(value), read=read_count)


def _read_share(typed: str) -> str:
    numerator, slash, denominator = read_text(typed).replace(" ", "").partition("/")
    if not (slash and numerator.isdecimal() and denominator.isdecimal() and int(denominator)):
        raise Unreadable("Tulis bagian sebagai pecahan, misalnya 2/3 atau 1/2.")
    return f"{int(numerator)}/{int(denominator)}"


def adopt(screen: StageScreen) -> None:
    """Pleno I adopts both, after the sentence is read out; outside of it that is said first."""
    running = widgets_running.running_item(screen.session)
    is_in_time = running is not None and running.id == PLENO_ONE
    note = "" if is_in_time else "Sidang Pleno I tidak sedang berjalan; jam dan tempatnya tercatat apa adanya."
    read_back(screen, RulesAdopted(), note)


MOST_SPEAKERS = 6


def open_form(screen: StageScreen, key: str) -> None:
    """The form of this line."""
    if key in _SIMPLE:
        _SIMPLE[key](screen)
    elif key.startswith(view.AMENDMENT):
        ask_number(screen, int(key.removeprefix(view.AMENDMENT)))


def ask_schedule(screen: StageScreen) -> None:
    """Day, place and hour of the sidang."""
    sidang = screen.session.sidang
    held_on = dates.numeric_date(sidang.held_on).strip("()") if sidang.held_on else ""
    fields = (
        Field(name="tanggal", label="Tanggal sidang", value=held_on, hint="misalnya 3-2-2027", read=read_date),
        Field(name="tempat", label="Tempat", value=sidang.place, hint="misalnya Pendapa Kecamatan"),
        Field(name="pukul", label="Pukul", value=sidang.starts, read=lambda typed: f"{read_time(typed):%H.%M}"),
    )

    def build(answers: Answers) -> Decision:
        held_on = answers.value("tanggal")
        if not isinstance(held_on, date):
            raise TypeError(type(held_on).__name__)
        return MeetingScheduled(held_on=held_on, place=answers.text("tempat"), starts=answers.text("pukul"))

    ask_and_take(screen, "Hari dan tempat sidang", fields, build)


def _ask_speakers(screen: StageScreen, title: str, now: Sequence[Speech], build: Callable[..., Decision]) -> None:
    """Up to six lines `nama; jabatan; materi`."""
    given = [*now, *(None for _ in range(MOST_SPEAKERS - len(now)))][:MOST_SPEAKERS]
    fields = tuple(
        Field(
            name=str(n),
            label=f"{n}",
            value=f"{s.speaker}; {s.position}; {s.topic}" if s else "",
            hint="nama; jabatan; materi",
            is_required=False,
        )
        for n, s in enumerate(given, start=1)
    )

    def decision(answers: Answers) -> Decision:
        lines = (answers.text(str(n)) for n in range(1, MOST_SPEAKERS + 1))
        return build(tuple(read_speech(line) for line in lines if line))

    ask_and_take(screen, title, fields, decision)


def ask_speeches(screen: StageScreen) -> None:
    """Who gave an address."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Sambutan",
        sidang.speeches,
        lambda speeches: SpeechesRecorded(speeches=speeches, presentations=sidang.presentations),
    )


def ask_talks(screen: StageScreen) -> None:
    """Who presented what."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Pemaparan",
        sidang.presentations,
        lambda talks: SpeechesRecorded(speeches=sidang.speeches, presentations=talks),
    )


def ask_number(screen: StageScreen, amendment: int = 0) -> None:
    """The number from the office's register, of the Berita Acara or of an amendment."""
    session = screen.session
    paper = f"Berita Acara Perbaikan ke-{amendment}" if amendment else "Berita Acara"
    present = session.amendments[amendment - 1].letter if amendment else session.sidang.number

    form = session.office.letter_numbers.get("berita_acara", "") if session.office else ""

    async def record(number: str) -> None:
        await screen.decide(MinutesNumbered(number=number, amendment=amendment))

    screen.ask(AskText(f"Nomor {paper}", value=present, explanation=form and f"Bentuk: {form}"), record)


_SIMPLE: Mapping[str, Callable[[StageScreen], None]] = {
    view.SCHEDULE: ask_schedule,
    view.RULES: ask_house_rules,
    view.ARTICLES: ask_article,
    view.SPEECHES: ask_speeches,
    view.TALKS: ask_talks,
    view.WITNESSES: flows.ask_witnesses,
    view.NUMBER: ask_number,
    view.ADOPTION: adopt,
}

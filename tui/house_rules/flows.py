"""What is asked about what the papers of the sidang need: day, rules, speakers, representatives, number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from exports.house_rules import papers
from exports.house_rules.papers import ArticleLine
from sessions.closing.decisions import MinutesNumbered
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.language import dates
from sessions.language.local import Phrase
from sessions.steps.decisions import MeetingScheduled
from sessions.values.agenda import PLENO_ONE
from sessions.values.house_rules import COUNTED, Article, HouseRules
from tui.closing import flows
from tui.dialogs.asked import Asked, values
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import Unreadable, read_text, read_time
from tui.dialogs.text import AskText
from tui.house_rules import view
from tui.office.flows_committee import ask_speakers
from tui.shell.flows import Reason, ask_change, ask_form, read_back
from tui.shell.stage import StageScreen
from tui.widgets import running as widgets_running


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingForm:
    """The words of a line; empty: none."""

    text: str = ""
    reason: Reason = ""


Changed = Callable[[HouseRules, str], HouseRules]
"""The rules with this text at the line."""


def ask_article(screen: StageScreen) -> None:
    """Which line: of the proposed text, of the forum's own, or a new one."""
    listed = {line.article: line for line in papers.lines(screen.session)}
    own = screen.session.house_rules.articles
    choices: list[Choice[Article | int]] = [Choice(value=len(own), label="+ baris baru")]
    choices += [Choice(value=article, label=_label(line)) for article, line in listed.items()]
    choices += [Choice(value=number, label=f"+ {text}") for number, text in enumerate(own)]

    def chosen(answer: Article | int) -> None:
        if isinstance(answer, int):
            _ask_own(screen, answer)
        elif answer in COUNTED:
            ask_house_rules(screen)
        else:
            _ask_wording(screen, listed[answer])

    screen.ask(AskChoice("Baris tata tertib", choices), chosen)


def _label(line: ArticleLine) -> str:
    if not line.text:
        return f"(dicoret) {line.article.value}"
    sign = "angka · " if line.article in COUNTED else "diubah · " if line.is_reworded else ""
    return f"{sign}{line.text}"


def _ask_wording(screen: StageScreen, line: ArticleLine) -> None:
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
    def build(form: WordingForm) -> HouseRulesSet:
        return HouseRulesSet(house_rules=changed(screen.session.house_rules, form.text), reason=form.reason)

    ask_change(screen, title, WordingForm, build, {"text": value}, asked={"text": Asked("Bunyi", hint=hint)})


Share = tuple[int, int]
"""A part of a whole: numerator and denominator."""


def _read_share(typed: str) -> Share:
    numerator, slash, denominator = read_text(typed).replace(" ", "").partition("/")
    if not (slash and numerator.isdecimal() and denominator.isdecimal() and int(denominator)):
        raise Unreadable("Tulis bagian sebagai pecahan, misalnya 2/3 atau 1/2.")
    return int(numerator), int(denominator)


def _share(label: str, hint: str) -> Asked:
    return Asked(label, hint=hint, read=_read_share, show=lambda share: "/".join(map(str, share)))


_ONLINE: Mapping[tuple[bool, bool], str] = {
    (False, False): "tanpa kuorum dan suara",
    (True, False): "dihitung dalam kuorum",
    (True, True): "kuorum dan suara terbuka",
    (False, True): "suara terbuka saja",
}
"""Whether delegates who take part from elsewhere count for the quorum, and whether they vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesForm:
    """The figures of the tata tertib; `shows_tally`: the hall reads along while a vote is counted."""

    delegates_per_village: Annotated[int, Asked(Phrase("Utusan per {desa}"))]
    quorum: Annotated[Share, _share("Kuorum", "bagian dari utusan diundang, 2/3")]
    seats: Annotated[int, Asked(Phrase("Utusan ke {kabupaten}"))]
    women_seats: Annotated[int, Asked("Kursi perempuan")]
    speaking_minutes: Annotated[int, Asked("Waktu bicara (menit)")]
    postponement: Annotated[int, Asked("Penundaan (menit)")]
    repeats: Annotated[int, Asked("Ulang suara sama")]
    commission: Annotated[Share, _share("Kuorum komisi di atas", "1/2")]
    shows_tally: Annotated[bool, Asked("Hitungan berjalan", choices={False: "tidak ditayangkan", True: "ditayangkan"})]
    online: Annotated[tuple[bool, bool], Asked("Utusan daring", choices=_ONLINE)]
    reason: Reason = ""


def ask_house_rules(screen: StageScreen) -> None:
    """The figures of the tata tertib; the lines that the forum changed in words stay as they are."""
    now = screen.session.house_rules
    start = RulesForm(
        delegates_per_village=now.delegates_per_village,
        quorum=(now.quorum_numerator, now.quorum_denominator),
        seats=now.seats,
        women_seats=now.women_seats,
        speaking_minutes=now.speaking_minutes,
        postponement=now.postponement,
        repeats=now.repeats,
        commission=(now.commission_numerator, now.commission_denominator),
        shows_tally=now.shows_tally,
        online=(now.online_quorum, now.online_voice),
    )

    def build(form: RulesForm) -> HouseRulesSet:
        figures = values(form)
        numerator, denominator = figures.pop("quorum")
        half, whole = figures.pop("commission")
        online_quorum, online_voice = figures.pop("online")
        reason = figures.pop("reason")
        rules = replace(
            now,
            quorum_numerator=numerator,
            quorum_denominator=denominator,
            commission_numerator=half,
            commission_denominator=whole,
            online_quorum=online_quorum,
            online_voice=online_voice,
            **figures,
        )
        return HouseRulesSet(house_rules=rules, reason=reason)

    ask_change(screen, "Tata tertib", RulesForm, build, start)


def adopt(screen: StageScreen) -> None:
    """Pleno I adopts both, after the sentence is read out; outside of it, or without any limit, that is said too."""
    running = widgets_running.running_item(screen.session)
    is_in_time = running is not None and running.id == PLENO_ONE
    guideline = screen.session.guideline
    notes = [] if is_in_time else ["Sidang Pleno I tidak sedang berjalan; jam dan tempatnya tercatat apa adanya."]
    if guideline is not None and not guideline.line:
        notes.append("Tanpa batas: pagu atau kuota yang diisi sesudah pengesahan memerlukan alasan.")
    read_back(screen, RulesAdopted(), " ".join(notes))


def open_form(screen: StageScreen, key: view.RulesKey) -> None:
    """The form of this line."""
    if isinstance(key, int):
        ask_number(screen, key)
    elif key in _SIMPLE:
        _SIMPLE[key](screen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ScheduleForm:
    held_on: Annotated[date, Asked("Tanggal sidang", hint="misalnya 3-2-2027")]
    place: Annotated[str, Asked("Tempat", hint="misalnya Pendapa Kecamatan")]
    starts: Annotated[str, Asked("Pukul", read=lambda typed: dates.clock(read_time(typed)))]


def ask_schedule(screen: StageScreen) -> None:
    """Day, place and hour of the sidang."""
    ask_form(
        screen,
        "Hari dan tempat sidang",
        _ScheduleForm,
        lambda form: MeetingScheduled(held_on=form.held_on, place=form.place, starts=form.starts),
        screen.session.sidang,
    )


def ask_speeches(screen: StageScreen) -> None:
    """Who gave an address."""
    ask_speakers(
        screen,
        "Sambutan (semua kosong: tidak ada)",
        screen.session.sidang.speeches or (),
        lambda speeches: SpeechesRecorded(speeches=speeches),
    )


def ask_talks(screen: StageScreen) -> None:
    """Who presented what."""
    ask_speakers(
        screen,
        "Pemaparan (semua kosong: tidak ada)",
        screen.session.sidang.presentations or (),
        lambda talks: SpeechesRecorded(presentations=talks),
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


_SIMPLE: Mapping[view.HouseRulesTopic, Callable[[StageScreen], None]] = {
    view.HouseRulesTopic.SCHEDULE: ask_schedule,
    view.HouseRulesTopic.RULES: ask_house_rules,
    view.HouseRulesTopic.ARTICLES: ask_article,
    view.HouseRulesTopic.SPEECHES: ask_speeches,
    view.HouseRulesTopic.TALKS: ask_talks,
    view.HouseRulesTopic.WITNESSES: flows.ask_witnesses,
    view.HouseRulesTopic.NUMBER: ask_number,
    view.HouseRulesTopic.ADOPTION: adopt,
}

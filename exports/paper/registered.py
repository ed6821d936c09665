"""Where papers and files of data enter themselves, each above what makes it; `exports.catalogue` sorts them.

@paper("utusan", order=504, stem="daftar-utusan", title="Daftar Utusan")
def delegates_list(ledger: Ledger) -> Document: ...
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from enum import Enum
from functools import wraps
from typing import Any, Generic, TypeVar, cast

from exports.paper.document import Document, Workbook
from sessions.closing import decisions
from sessions.kernel.session import Amendment, Session
from sessions.kernel.text import slug
from sessions.language.local import speaking
from sessions.last_year.facts import villages_told
from sessions.receiving.facts import VillageRecap, recap_of
from sessions.receiving.facts_lists import Sender, senders
from sessions.record.ledger import Ledger
from sessions.values.commissions import Commission
from sessions.values.office import VillageCode
from sessions.values.votes import Vote

T = TypeVar("T")
Said = TypeVar("Said", bound=Callable[..., object])
Maker = TypeVar("Maker", bound=Callable[..., Document])
DataMaker = TypeVar("DataMaker", bound=Callable[[Ledger], bytes | Workbook])
BookMaker = TypeVar("BookMaker", bound=Callable[..., Workbook])
Made = TypeVar("Made")


def _always(_: object) -> bool:
    return True


def _nothing(*_: object) -> Any:
    raise NotImplementedError


def _said(build: Said) -> Said:
    """The maker, in the words of the office whose ledger it takes first; `voice().office` where another one speaks."""

    @wraps(build)
    def made(ledger: Ledger, *key: object) -> object:
        with speaking(ledger.session.office):
            return build(ledger, *key)

    return cast("Said", made)


class WordUse(Enum):
    """What a paper is as a Word file: a draft that an office goes on with, or a marked copy to work with."""

    DRAFT = "draft"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A paper by the name that commands and screens ask for; `order` is the step of the SOP and a place in it.

    `title` is what people call it, `stem` names its files, else `name` does; `has_text` asks for a plain text beside
    it, and `workbook` gives the same contents for a spreadsheet. One that is not `is_usual` is written when it is asked
    for; `is_there` tells which sessions have it, all where it is None; `is_due` when its time has come. A village has
    its own as well where `of_village` says so; then the maker takes its code too. `word` is set where offices want it
    as a Word file too.
    """

    name: str
    _: KW_ONLY
    order: int
    title: str
    stem: str = ""
    has_text: bool = False
    workbook: Callable[[Ledger], Workbook] | None = None
    is_usual: bool = True
    is_there: Callable[[Session], bool] | None = None
    is_due: Callable[[Session], bool] = _always
    of_village: Callable[[VillageRecap], bool] | None = None
    word: WordUse | None = None
    build: Callable[[Ledger], Document] = _nothing

    def __call__(self, build: Maker) -> Maker:
        """Enter the paper with what makes it."""
        said, workbook = _said(build), self.workbook and _said(self.workbook)
        PAPERS.append(replace(self, stem=self.stem or self.name, build=said, workbook=workbook))
        if self.of_village is not None:
            paper_of_each(
                VILLAGES, self.name, order=self.order, title=self.title, word=self.word, is_there=self.of_village
            )(build)
        return said

    @property
    def word_stem(self) -> str:
        """The name of its Word file, without the suffix."""
        return f"{self.stem}-salinan" if self.word is WordUse.COPY else self.stem


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for programs, as PaperEntry, or a workbook; one that `goes_along` is published and sent.

    `message` is what is told of it in a few words, for a text beside it.
    """

    name: str
    _: KW_ONLY
    order: int
    title: str
    stem: str = ""
    suffix: str = ".xlsx"
    goes_along: bool = False
    message: Callable[[Ledger], str] | None = None
    build: Callable[[Ledger], bytes | Workbook] = _nothing

    def __call__(self, build: DataMaker) -> DataMaker:
        """Enter the file with what makes it."""
        said = _said(build)
        DATA.append(replace(self, stem=self.stem or self.name, build=said))
        return said


@dataclass(frozen=True, slots=True)
class Each(Generic[T]):
    """What there are several of, each with papers of its own.

    `found` gives those of a session, `key` what makers know them by, `titled` the title of a paper for one.
    """

    found: Callable[[Session], Iterable[T]]
    key: Callable[[T], object]
    titled: Callable[[Session, str, T], str]

    def name(self, paper: str, key: object) -> str:
        """The paper for one, by name: with the tail of its key, `tanda-terima-desa-2007`."""
        return f"{paper}-{str(key).rpartition('.')[-1]}"

    def names(self, one: T) -> tuple[str, ...]:
        """The papers that this one has, by name."""
        return tuple(self.name(own.name, self.key(one)) for own in self._own(one))

    def papers(self, session: Session) -> Iterator[PaperEntry]:
        """The papers of each that the session has, one after the other."""
        for one in self.found(session):
            for own in self._own(one):
                name = self.name(own.name, self.key(one))
                yield PaperEntry(
                    name,
                    order=own.order,
                    stem=name,
                    title=self.titled(session, own.title, one),
                    has_text=own.has_text,
                    word=own.word,
                    build=_made_for(own.build, self.key(one)),
                )

    def data(self, session: Session) -> Iterator[DataFile]:
        """The files of each that the session has, one after the other."""
        for one in self.found(session):
            for own in DATA_OF_EACH:
                if own.each is self:
                    name, key = self.name(own.name, self.key(one)), self.key(one)
                    yield DataFile(
                        name,
                        order=own.order,
                        stem=name,
                        title=self.titled(session, own.title, one),
                        message=own.message and _made_for(own.message, key),
                        build=_made_for(own.build, key),
                    )

    def _own(self, one: T) -> list["PaperOfEach[T]"]:
        own = (paper for paper in OF_EACH if paper.each is self and paper.is_there(one))
        return sorted(own, key=lambda paper: paper.order)


@dataclass(frozen=True, slots=True)
class PaperOfEach(Generic[T]):
    """A paper of which each has its own, as far as `is_there` says so; its maker also takes the key."""

    each: Each[T]
    name: str
    _: KW_ONLY
    order: int
    title: str
    has_text: bool = False
    word: WordUse | None = None
    is_there: Callable[[T], bool] = _always
    build: Callable[..., Document] = _nothing

    def __call__(self, build: Maker) -> Maker:
        """Enter the paper with what makes it."""
        said = _said(build)
        OF_EACH.append(replace(self, build=said))
        return said


@dataclass(frozen=True, slots=True)
class DataOfEach(Generic[T]):
    """A workbook of which each has its own; its maker, and that of its message, also take the key."""

    each: Each[T]
    name: str
    _: KW_ONLY
    order: int
    title: str
    message: Callable[..., str] | None = None
    build: Callable[..., Workbook] = _nothing

    def __call__(self, build: BookMaker) -> BookMaker:
        """Enter the workbook with what makes it."""
        said = _said(build)
        DATA_OF_EACH.append(replace(self, build=said, message=self.message and _said(self.message)))
        return said


def _made_for(build: Callable[..., Made], key: object) -> Callable[[Ledger], Made]:
    return lambda ledger: build(ledger, key)


VILLAGES: Each[VillageRecap] = Each(
    recap_of, lambda own: own.village, lambda session, title, own: f"{title} {session.village_name(own.village)}"
)
VOTES: Each[Vote] = Each(
    lambda session: session.votes.values(), lambda vote: vote.id, lambda _, title, vote: f"{title} {vote.id}"
)
SENDERS: Each[Sender] = Each(
    senders,
    lambda sender: sender or "lain",
    lambda session, title, sender: f"{title} {session.village_name(sender) if sender else 'dari pengusul lain'}",
)
LOOKING_BACK: Each[VillageCode] = Each(
    villages_told, lambda code: code, lambda session, title, code: f"{title} {session.village_name(code)}"
)
COMMISSIONS: Each[Commission] = Each(
    lambda session: session.commissions, lambda own: slug(own.id), lambda _, title, own: f"{title} {own.id}"
)
AMENDMENTS: Each[Amendment] = Each(
    lambda session: session.amendments, lambda own: own.number, lambda _, __, own: decisions.title(own)
)

PAPERS: list[PaperEntry] = []
OF_EACH: list[PaperOfEach[Any]] = []
DATA: list[DataFile] = []
DATA_OF_EACH: list[DataOfEach[Any]] = []

paper, paper_of_each, data, data_of_each = PaperEntry, PaperOfEach, DataFile, DataOfEach
"""The decorators: `@data("hasil", …)` above what makes the file."""

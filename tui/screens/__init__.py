'''One module per screen, each built on `StageScreen` or, where it is one list, on `ListScreen`.

A screen shows what a presenter makes of the session, and turns keys into decisions. It computes nothing, opens no
file and never says "saved" itself. The whole of a small one:

    """Dividing the proposals among the commissions (SOP step 4)."""

    class KomisiScreen(ListScreen):
        """Every proposal with its suggested commission."""

        place = "komisi"                                      # its line in tui/places.py and its keys in tui/keys.py
        columns = (
            Column(key="kode", label="Kode", width=8),
            Column(key="kegiatan", label="Kegiatan", width=20, grows=1),
            Column(key="rp", label="Rp", width=9, is_number=True),
            Column(key="opd", label="OPD", width=12, from_width=100),   # only from 100 cells on
        )
        empty = "Belum ada usulan. Impor rekap desa dahulu (g r)."

        def rows(self, session: Session) -> Sequence[Row]:
            return komisi_rows(session)                       # tui/presenters/komisi.py

        def summary(self, session: Session) -> str:
            return komisi_line(session)

        def detail(self, session: Session, key: str) -> Detail | None:
            return proposal_detail(session, ProposalCode(key))

        async def action_pindah(self, digit: str) -> None:    # a key with says_which: "1" to "5"
            if code := self.cursor_key:
                await self.decide(ProposalsAssigned(assignments={ProposalCode(code): COMMISSIONS[digit]}))

        def action_ditarik(self) -> None:                     # asks first; Esc asks nothing further
            self.ask(AskText("Alasan penarikan", read=at_least(10, "Alasan")), self._withdraw)

        async def _withdraw(self, reason: str) -> None:
            ...                                               # await self.decide(...) answers True or False

A refusal is shown by `decide` with what to do about it; `tell` says what is neither decision nor refusal. A form that
shall stay open with what was typed hands its answers on itself: `AskForm(title, fields, accept=self._accept)` with
`async def _accept(self, answers)` returning `await self.app.attempt(decision)`. `ReadBack(sentence)` reads a decision
out before it is taken. `self.app.go("suara")` leads to another screen, `self.app.go("prioritas", row="2001-05")` to a
row of it. `heading` changes the middle of line 1, `why` answers `?`, `check_action` switches a key off. Styles of a
screen stand in styles/<place>.tcss, named in its CSS_PATH; base.tcss has the layout classes.
'''

"""The meeting of `twice` held at the screens of a real terminal, by keys alone."""

import re
from pathlib import Path

from support.terminal import Terminal
from support.twice import CAMAT, CHAIR, NOT_YET, PLACE, QUESTION, TYPED, TYPED_CRITERIA, begun


class Player:
    """Somebody who holds the meeting at the screens, by keys alone."""

    def __init__(self, terminal: Terminal) -> None:
        self.screen = terminal

    def go(self, letter: str, *texts: str) -> None:
        """`g` and a letter, until the texts of that screen stand there."""
        self.screen.send_keys("g")
        self.screen.wait_for("Pergi ke")
        self.screen.send_keys(letter)
        self.screen.wait_gone("Pergi ke")
        self.screen.wait_for(*texts)
        self.screen.quiet()

    def open(self, key: str, *texts: str) -> None:
        """A key, and what it brings onto the screen."""
        self.screen.send_keys(key)
        self.screen.wait_for(*texts)

    def command(self, name: str, *texts: str) -> None:
        """A command of the palette by its name, and what it brings onto the screen."""
        self.open("ctrl+p", "Perintah")
        self.screen.press(*name)
        self.screen.wait_for(name.capitalize())
        self.screen.answer("enter")
        self.screen.wait_gone("ketik mencari")
        self.screen.wait_for(*texts)
        self.screen.quiet()

    def agree(self, *texts: str, key: str = "enter") -> None:
        """Enter, or another key, to a question or a sentence; the decision stands when the texts are there."""
        self.screen.answer(key)
        self.screen.wait_for("✓ tersimpan", *texts)
        self.screen.quiet()

    def fill(self, title: str, *keys: str) -> None:
        """Keys in a form, until it is gone and what it decided stands."""
        self.screen.press(*keys)
        self.screen.wait_gone(title)
        self.screen.wait_for("✓ tersimpan")
        self.screen.quiet()

    def finish(self, step: int) -> None:
        """A step of the SOP is done."""
        self.go("a", "▸Alur")
        self.open("tab", "▸Langkah", f"▌{step} ●")
        self.open("s", f"Langkah {step} selesai?")
        self.agree(f"{step}✓")

    def start(self, words: str, title: str, *, without_quorum: bool = False) -> None:
        """An item of the agenda; a plenary that has too few delegates goes on by the house rules."""
        self.go("a", "▸Alur")
        self.command("susunan acara", "Sidang Pleno I")
        self.open("/", "kata yang dicari")
        self.screen.press(words, "enter")
        self.screen.wait_for(f"cari “{words}”", "▌")
        self.screen.press("enter")
        if without_quorum:
            self.screen.wait_for(f"{title}: kuorum belum terpenuhi")
            self.screen.send_keys("2")
        self.screen.wait_for("Kalimat keputusan", f"Acara dimulai: {title}")
        self.agree(f"Acara dimulai: {title}")
        self.screen.press("escape")
        self.screen.quiet()

    def play(self) -> None:
        """The whole meeting, from the import to the papers, and out of the program."""
        self.screen.wait_for("F1 bantuan", "Berkas desa")
        self.prepare()
        self.gather()
        self.adopt()
        self.score()
        self.vote()
        self.end()
        self.close()

    def prepare(self) -> None:
        """Steps 1 to 4."""
        screen = self.screen
        self.go("r", "i impor: usulan")
        self.open("i", "Berkas usulan", "rekap.csv")
        screen.press("rekap", "enter")
        screen.wait_for("Ctrl+S masukkan 6 usulan")
        self.agree("6 usulan direkap dari berkas rekap.csv", key="ctrl+s")
        self.finish(1)
        self.go("u", "6 usulan", "l lolos")
        self.open("a", "Butir yang diperiksa untuk semuanya")
        self.open("ctrl+s", "Semua ini lolos verifikasi?")
        self.agree("6 terverifikasi")
        self.finish(2)
        self.go("d", "▌✗  Hari dan tempat")
        self.open("enter", "Tanggal sidang")
        self.fill("Tanggal sidang", "3-2-2027", "enter", PLACE, "ctrl+s")
        self.open("tab", "▸Panitia", "Pimpinan Sidang")
        for role, name in (("Camat", CAMAT), ("Pimpinan Sidang", CHAIR)):
            self.command("berikutnya", f"▌✗  {role}")
            self.open("enter", "Nama dan gelar")
            self.fill("Nama dan gelar", name, "ctrl+s")
        self.finish(3)
        self.go("k", "a semua: saran")
        self.open("a", "Bagi 6 usulan menurut saran?")
        self.agree("Belum dibagi 0")
        self.finish(4)

    def gather(self) -> None:
        """Registration: six from a file, one typed; the quorum as it is; Pleno I."""
        screen = self.screen
        self.start("pendaftaran", "Pendaftaran peserta")
        self.go("h", "0–9 hitungan")
        self.open("i", "hadir.csv")
        screen.press("hadir", "enter")
        screen.wait_for("Ctrl+S catat 6 orang hadir")
        self.agree("hadir 6 orang", key="ctrl+s")
        self.open("e", "Yang hadir", "Utusan desa")
        screen.press("Partini", "enter", "p", "enter", "b", "enter", "enter", "b", "enter", "right", "right", "right")
        screen.wait_for("‹ perempuan ›", "‹ Botok ›", "‹ ya, berhak suara ›", "‹ BPD ›", "‹ III Manusia ›")
        self.fill("Surat mandat", "enter", "Anggota", "enter", "BPD Botok", "ctrl+s")
        screen.wait_for("Hadir: Partini")
        self.open("z", "Kuorum belum terpenuhi", "Hadir 6 dari 30 utusan")
        self.open("2", "Kalimat keputusan")
        self.agree("Kuorum diperiksa")
        self.start("sidang pleno i", "Sidang Pleno I", without_quorum=True)

    def adopt(self) -> None:
        """A quota of one for each commission, then the rules are adopted."""
        self.go("p", "1–5 skor")
        self.open("v", "Garis batas", "Kuota per komisi")
        self.fill("Bila tidak muat", *["down"] * 5, "1", "ctrl+s")
        self.go("d", "Belum disahkan (z)")
        self.open("z", "Kalimat keputusan", "disahkan")
        self.agree("sudah disahkan")

    def score(self) -> None:
        """What the data give, digit by digit what is missing, an agreed order, and the lot."""
        screen = self.screen
        self.go("p", "1–5 skor")
        self.command("isi dari data", "Isi skor dari data?")
        self.agree("19 skor untuk 6 usulan diisi sekaligus dari data usulan")
        if "▌    2001-01" not in screen.text:
            self.open("down", "▌    2001-01")
        for digits in TYPED.values():
            for criterion, digit in zip(TYPED_CRITERIA, digits, strict=False):
                self.open(digit, f"Skor {digit} pada {criterion}", "✓ tersimpan")
        self.open("tab", "▸I Infrastruktur")
        self.open("tab", "▸II Ekonomi")
        self.open("o", "Geser 2008-02")
        screen.press("2008-02 2001-02", "enter")
        screen.wait_for("Kalimat keputusan")
        self.agree("Urutan Komisi II disepakati")
        self.open("shift+tab", "▸I Infrastruktur")
        self.open("shift+tab", "▸Semua")
        self.open("=", "Penyelesaian nilai sama", "2  2003-01")
        screen.press("right", "enter", "2 1", "enter", "Haryanto", "enter", "Suparno", "enter", "Joko Susilo")
        screen.wait_for("‹ undian ›")
        self.open("enter", "Kalimat keputusan", "Nilai sama diundi oleh")
        self.agree("Nilai sama diundi oleh")

    def vote(self) -> None:
        """A show of hands, counted for the whole hall."""
        self.go("s", "e tambah: suara")
        self.open("e", "Untuk apa?", "3 pertanyaan")
        self.open("3", "1 umum")
        self.open("1", "Cara menjawab", "2 angkat tangan")
        self.open("2", "Pertanyaan yang dijawab setuju")
        self.screen.press(QUESTION, "enter")
        self.screen.wait_for("Kalimat keputusan")
        self.agree()
        self.screen.wait_for("Suara 1 · angkat tangan", "▌Seluruh peserta")
        self.open("4", "Urut: setuju, tidak setuju")
        self.fill("Urut: setuju", " 1 1 0", "enter")
        self.screen.wait_for("= berhak 6 ✓")
        self.open("z", "Sahkan penghitungan?")
        self.agree("Suara 1: disetujui, 4 : 1")

    def end(self) -> None:
        """One is not agreed on, the others as the line has them; three delegates."""
        screen = self.screen
        self.go("p", "▸Semua", "2008-01")
        screen.press("home")
        for _ in screen.rows:
            if re.search(r"▌ *I\.3 2008-01", screen.text):
                break
            screen.press("down")
        self.open("h", "Hasil untuk 2008-01", "4 belum disepakati")
        self.open("4", "2008-01: belum disepakati", "5 lain: …")
        self.open("5", "lain: …", "Enter simpan")
        screen.press(NOT_YET, "enter")
        screen.wait_for("Kalimat keputusan", NOT_YET)
        self.agree("Belum disepakati: RAB")
        self.open("a", "Kalimat keputusan", "sesuai garis batas")
        self.agree("sesuai garis batas")
        self.go("t", "▸Calon", "▌   Suparno")
        for picked in (1, 2):
            self.open(" ", f"dipilih {picked}")
            screen.press("down")
        self.open("down", "▌   Endang Lestari")
        self.open(" ", "dipilih 3: L 1, P 2")
        self.open("z", "Kalimat keputusan", "Sri Hartini, dan Endang Lestari.")
        self.agree("3 utusan ditetapkan secara mufakat")

    def close(self) -> None:
        """Who signs, the closing, the papers; then out."""
        screen = self.screen
        self.go("b", "Pemeriksaan keabsahan")
        screen.press("end")
        screen.wait_for("Wakil peserta: tercetak titik-titik")
        self.open("enter", "5 Musrenbang · tata tertib", "▌")
        screen.wait_until(lambda shown: "Wakil" in shown.partition("▌")[2].partition("\n")[0], "line of the witnesses")
        screen.quiet()
        self.open("enter", "Wakil peserta yang menandatangani", "1 Tetapkan 5 orang yang lazim")
        self.fill("Pilih sendiri dari daftar hadir", "1")
        self.go("b", "Siap ditutup")
        self.open("s", "Penutupan sidang", "Enter sahkan")
        screen.answer("enter")
        screen.wait_for("6 berkas ditulis ke folder dokumen/.", "hasilnya terkunci")
        self.open("q", "Keluar dari program?")
        screen.answer("enter")


def by_keys(folder: Path) -> Path:
    """The meeting held at the screens of a real terminal; gives the session's folder."""
    session = begun(folder)
    terminal = Terminal("buka", session, "--oleh", "Sari", cwd=folder)
    try:
        Player(terminal).play()
        assert terminal.leave() == 0
    finally:
        terminal.close()
    return session

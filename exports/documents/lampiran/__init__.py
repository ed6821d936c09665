"""The lampiran of the Berita Acara, one module each."""

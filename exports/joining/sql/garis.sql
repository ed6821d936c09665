-- Batas setiap kecamatan: pagu dalam rupiah, kuota dalam banyaknya usulan.
SELECT b.kode_kecamatan, b.kecamatan, b.jenis, b.komisi, b.kode_desa, b.perangkat_daerah, b.besar, b.terpakai, b.tertutup
FROM batas AS b
ORDER BY b.kode_kecamatan, b.jenis, b.komisi, b.kode_desa, b.perangkat_daerah

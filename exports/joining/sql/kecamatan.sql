-- Setiap kecamatan yang dihimpun, dengan isi garis batasnya sendiri.
SELECT
    k.kode_kecamatan,
    k.kecamatan,
    k.kabupaten,
    k.kode_data,
    k.nomor_berita_acara,
    COUNT(h.kode_usulan) AS usulan,
    COALESCE(SUM(h.rp_usulan), 0) AS biaya_usulan,
    COALESCE(SUM(h.usulan_tanpa_rp), 0) AS biaya_usulan_belum_diketahui,
    COALESCE(SUM(h.rp_hasil), 0) AS biaya_hasil,
    COALESCE(SUM(h.hasil_tanpa_rp), 0) AS biaya_hasil_belum_diketahui,
    COALESCE(SUM(h.satu_prioritas), 0) AS prioritas,
    COALESCE(SUM(h.rp_prioritas), 0) AS biaya_prioritas,
    COALESCE(SUM(h.satu_cadangan), 0) AS cadangan,
    COALESCE(SUM(h.rp_cadangan), 0) AS biaya_cadangan,
    COALESCE(SUM(h.satu_di_atas), 0) AS di_dalam_garis,
    COALESCE(SUM(h.rp_dibiayai), 0) AS dibiayai_di_dalam_garis,
    COALESCE(SUM(h.satu_di_bawah), 0) AS di_luar_garis,
    COALESCE(SUM(h.rp_di_bawah), 0) AS biaya_di_luar_garis
FROM kecamatan AS k
LEFT JOIN hitungan AS h ON h.kode_kecamatan = k.kode_kecamatan
GROUP BY k.kode_kecamatan, k.kecamatan, k.kabupaten, k.kode_data, k.nomor_berita_acara
ORDER BY k.kode_kecamatan

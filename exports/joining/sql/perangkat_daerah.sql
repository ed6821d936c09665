-- Untuk Forum Perangkat Daerah: setiap Perangkat Daerah dari semua kecamatan. Besar kecil huruf namanya tidak membedakan.
SELECT
    MIN(h.perangkat_daerah) AS perangkat_daerah,
    COUNT(DISTINCT h.kode_kecamatan) AS kecamatan,
    COUNT(*) AS usulan,
    SUM(h.rp_usulan) AS biaya_usulan,
    SUM(h.usulan_tanpa_rp) AS biaya_usulan_belum_diketahui,
    SUM(h.rp_hasil) AS biaya_hasil,
    SUM(h.hasil_tanpa_rp) AS biaya_hasil_belum_diketahui,
    SUM(h.satu_prioritas) AS prioritas,
    SUM(h.rp_prioritas) AS biaya_prioritas,
    SUM(h.satu_cadangan) AS cadangan,
    SUM(h.rp_cadangan) AS biaya_cadangan
FROM hitungan AS h
GROUP BY UPPER(h.perangkat_daerah)
ORDER BY UPPER(h.perangkat_daerah)

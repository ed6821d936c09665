-- Setiap desa dan kelurahan, juga yang tidak mengusulkan; yang bukan dari desa atau kelurahan di baris tanpa kode.
SELECT
    d.kode_kecamatan,
    d.kecamatan,
    d.kode_desa,
    d.desa,
    COUNT(h.kode_usulan) AS usulan,
    COALESCE(SUM(h.rp_usulan), 0) AS biaya_usulan,
    COALESCE(SUM(h.usulan_tanpa_rp), 0) AS biaya_usulan_belum_diketahui,
    COALESCE(SUM(h.rp_hasil), 0) AS biaya_hasil,
    COALESCE(SUM(h.hasil_tanpa_rp), 0) AS biaya_hasil_belum_diketahui,
    COALESCE(SUM(h.satu_prioritas), 0) AS prioritas,
    COALESCE(SUM(h.rp_prioritas), 0) AS biaya_prioritas,
    COALESCE(SUM(h.satu_cadangan), 0) AS cadangan,
    COALESCE(SUM(h.rp_cadangan), 0) AS biaya_cadangan
FROM desa AS d
LEFT JOIN hitungan AS h ON h.kode_kecamatan = d.kode_kecamatan AND h.kode_desa = d.kode_desa
GROUP BY d.kode_kecamatan, d.kecamatan, d.kode_desa, d.desa
ORDER BY d.kode_kecamatan, d.kode_desa

-- Setiap tema, dan di baris tanpa nama yang tidak bertema. Satu usulan dapat bertema lebih dari satu, sehingga baris-baris ini tidak dijumlahkan.
SELECT
    COALESCE(t.tema, '') AS tema,
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
LEFT JOIN tema AS t ON t.kode_kecamatan = h.kode_kecamatan AND t.kode_usulan = h.kode_usulan
GROUP BY COALESCE(t.tema, '')
ORDER BY COALESCE(t.tema, '')

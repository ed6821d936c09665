-- Yang masih dipertimbangkan di kecamatannya, untuk mencari pekerjaan yang sama di dua kecamatan.
SELECT
    u.kode_kecamatan, u.kecamatan, u.kode_usulan, u.kegiatan, u.lokasi, u.kode_desa, u.desa, u.volume, u.satuan,
    u.biaya_hasil
FROM usulan AS u
WHERE u.hasil IN ('disepakati', 'disepakati dengan perubahan', 'cadangan', 'belum disepakati')
ORDER BY u.kode_kecamatan, u.kode_usulan

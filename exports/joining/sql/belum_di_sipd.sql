-- Prioritas yang belum diinput ke SIPD menurut tanda di kecamatannya.
SELECT
    u.kode_kecamatan, u.kecamatan, u.kode_usulan, u.kegiatan, u.kode_desa, u.desa, u.perangkat_daerah,
    u.kode_sub_kegiatan, u.volume, u.satuan, u.biaya_hasil, u.hasil, u.id_sipd
FROM usulan AS u
WHERE u.hasil IN ('disepakati', 'disepakati dengan perubahan') AND u.diinput_sipd IS NULL
ORDER BY u.kode_kecamatan, COALESCE(u.nomor, 1000000), u.kode_usulan

-- Semua usulan menurut Perangkat Daerah, dengan kedudukannya terhadap garis batas kecamatannya sendiri. Tanpa nilai:
-- nilai tidak pernah dibandingkan antarkecamatan, dan nomor hanya berlaku di kecamatannya.
SELECT
    u.perangkat_daerah, u.kode_kecamatan, u.kecamatan, u.kode_usulan, u.kegiatan, u.lokasi, u.kode_desa, u.desa, u.asal,
    u.komisi, u.kode_sub_kegiatan, u.tematik, u.volume, u.satuan, u.penerima_kk, u.prioritas_desa, u.biaya_usulan,
    u.biaya_hasil, u.hasil, u.alasan, u.digabung_ke, u.nomor, u.nomor_komisi, u.garis, u.dibiayai, u.id_sipd,
    u.diinput_sipd
FROM usulan AS u
ORDER BY UPPER(u.perangkat_daerah), u.kode_kecamatan, COALESCE(u.nomor, 1000000), u.kode_usulan

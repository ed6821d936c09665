-- Usulan dengan tanda yang dihitung oleh semua kueri lain. Rupiah selalu bulat: DECIMAL(38, 0), tidak pernah pecahan biner.
CREATE VIEW hitungan AS
SELECT
    u.*,
    CAST(COALESCE(u.biaya_usulan, 0) AS DECIMAL(38, 0)) AS rp_usulan,
    CASE WHEN u.biaya_usulan IS NULL THEN 1 ELSE 0 END AS usulan_tanpa_rp,
    CAST(COALESCE(u.biaya_hasil, 0) AS DECIMAL(38, 0)) AS rp_hasil,
    CASE WHEN u.biaya_hasil IS NULL THEN 1 ELSE 0 END AS hasil_tanpa_rp,
    CASE WHEN u.hasil IN ('disepakati', 'disepakati dengan perubahan') THEN 1 ELSE 0 END AS satu_prioritas,
    CASE WHEN u.hasil = 'cadangan' THEN 1 ELSE 0 END AS satu_cadangan,
    CASE WHEN u.garis IN ('dalam', 'sebagian') THEN 1 ELSE 0 END AS satu_di_atas,
    CASE WHEN u.garis NOT IN ('dalam', 'sebagian', 'tidak diurutkan') THEN 1 ELSE 0 END AS satu_di_bawah,
    CASE WHEN u.hasil IN ('disepakati', 'disepakati dengan perubahan')
        THEN CAST(COALESCE(u.biaya_hasil, 0) AS DECIMAL(38, 0)) ELSE 0 END AS rp_prioritas,
    CASE WHEN u.hasil = 'cadangan'
        THEN CAST(COALESCE(u.biaya_hasil, 0) AS DECIMAL(38, 0)) ELSE 0 END AS rp_cadangan,
    CASE WHEN u.garis NOT IN ('dalam', 'sebagian', 'tidak diurutkan')
        THEN CAST(COALESCE(u.biaya_hasil, 0) AS DECIMAL(38, 0)) ELSE 0 END AS rp_di_bawah,
    CAST(u.dibiayai AS DECIMAL(38, 0)) AS rp_dibiayai
FROM usulan AS u

-- The weeks of a contract are a setting of their own, with their own source: what the setting about kwijtschelding said by
-- the name of a contract becomes the number that it meant. A value that was withdrawn stays as it is.
SET LOCAL ROLE kohier_migratie;
INSERT INTO gemeente_instelling
  (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, versie, gemaakt_door, gemaakt_op)
SELECT g.gemeente_id, gen_random_uuid(), nieuw.soort, jsonb_build_object('weken', 12), g.vanaf, g.tot, g.bron, g.zekerheid, 1,
  'systeem:migratie', g.gemaakt_op
FROM gemeente_instelling g
CROSS JOIN (VALUES ('beslistermijn-verzoek'), ('beslistermijn-beroep')) AS nieuw (soort)
WHERE g.soort = 'kwijtschelding' AND g.waarde ->> 'beslistermijn' = 'haarlem' AND g.vervallen_op IS NULL;
RESET ROLE;

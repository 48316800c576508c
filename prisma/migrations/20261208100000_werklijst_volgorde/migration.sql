-- The worklist shows what has a last day by that day, and what has none after it: one range of one index for a page.
DROP INDEX taak_rij;
CREATE INDEX taak_rij ON taak (gemeente_id, team, onderwerp_soort, heeft_termijn DESC, uiterlijk, id) WHERE status <> 'afgerond';

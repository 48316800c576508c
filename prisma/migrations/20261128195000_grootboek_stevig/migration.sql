-- A ledger that stays fast for a gemeente of which PostgreSQL has no statistics yet. Whoever joins a kantoor that is
-- large already is such a one: the planner expects one row of it, every index that begins with the gemeente looks
-- equally cheap, and a join of the ledger with itself became nested scans of the whole gemeente (> 90 s).

-- ---------------------------------------------------------------------------------------------------------
-- Every foreign key can be followed back. Partial where most rows point at nothing: small, and never mistaken for
-- an index on the gemeente alone. A catalogue test holds every foreign key against this.
-- ---------------------------------------------------------------------------------------------------------
CREATE INDEX boeking_tegenboeking_van ON boeking (gemeente_id, tegenboeking_van) WHERE tegenboeking_van IS NOT NULL;
CREATE INDEX kantoor_boeking_tegenboeking_van ON kantoor_boeking (kantoor_id, tegenboeking_van)
  WHERE tegenboeking_van IS NOT NULL;
CREATE INDEX boeking_run ON boeking (gemeente_id, run_id) WHERE run_id IS NOT NULL;
CREATE INDEX boekingsregel_aanslagregel ON boekingsregel (gemeente_id, aanslagregel_id) WHERE aanslagregel_id IS NOT NULL;
CREATE INDEX aanslagregel_object ON aanslagregel (gemeente_id, object_id) WHERE object_id IS NOT NULL;
CREATE INDEX aanslagregel_tarief ON aanslagregel (gemeente_id, tarief_id);
CREATE INDEX betalingskenmerk_aanslag ON betalingskenmerk (gemeente_id, aanslag_id);
CREATE INDEX brief_vraag ON brief (gemeente_id, vraag_id) WHERE vraag_id IS NOT NULL;
CREATE INDEX contactcode_mail ON contactcode (gemeente_id, mail_id);
CREATE INDEX document_run ON document (gemeente_id, run_id) WHERE run_id IS NOT NULL;
CREATE INDEX ontvangst_bestand ON ontvangst (kantoor_id, bestand_id);
CREATE INDEX overeenkomst_ouder ON overeenkomst (gemeente_id, ouder_id) WHERE ouder_id IS NOT NULL;
CREATE INDEX taak_persoon ON taak (gemeente_id, persoon_id) WHERE persoon_id IS NOT NULL;
CREATE INDEX vermindering_aanslagregel ON vermindering (gemeente_id, aanslagregel_id);

-- ---------------------------------------------------------------------------------------------------------
-- What a boeking counts as stands with it: its own soort, for a correctie that of what it corrects. Reports asked
-- the ledger for it by a join with itself.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE boeking ADD COLUMN telt text;
ALTER TABLE boeking DISABLE TRIGGER groeit_alleen;
SET LOCAL ROLE kohier_migratie;
-- A correctie of a correctie counts as what stood there first, however long the row is.
WITH RECURSIVE keten AS (
  SELECT gemeente_id, id, soort AS telt FROM boeking WHERE soort <> 'correctie'
  UNION ALL
  SELECT b.gemeente_id, b.id, k.telt FROM keten k
  JOIN boeking b ON b.gemeente_id = k.gemeente_id AND b.tegenboeking_van = k.id AND b.soort = 'correctie'
)
UPDATE boeking b SET telt = k.telt FROM keten k WHERE k.gemeente_id = b.gemeente_id AND k.id = b.id;
SET LOCAL ROLE kohier_eigenaar;
ALTER TABLE boeking ENABLE TRIGGER groeit_alleen;
-- Fails here when the rows of some gemeente could not be reached: then the migration has not happened.
ALTER TABLE boeking ALTER COLUMN telt SET NOT NULL,
  ADD CONSTRAINT telt_bekend CHECK (telt <> 'correctie' AND (soort = 'correctie' OR telt = soort));

CREATE FUNCTION kohier.boeking_telt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Never what the statement says: nobody can make a correction count as something else.
  NEW.telt := NEW.soort;
  IF NEW.soort = 'correctie' THEN
    SELECT o.telt INTO NEW.telt FROM public.boeking o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.tegenboeking_van;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.boeking_telt() FROM PUBLIC;
CREATE TRIGGER boeking_telt BEFORE INSERT ON boeking FOR EACH ROW EXECUTE FUNCTION kohier.boeking_telt();

-- ---------------------------------------------------------------------------------------------------------
-- What became of a receipt is a state of the receipt, kept by the boekingen themselves. It was asked of all history, by
-- an anti-join per batch (1.6 s with 200,000 booked ones) and per line of a list.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE ontvangst ADD COLUMN status text NOT NULL DEFAULT 'nieuw',
  ADD CONSTRAINT status_bekend CHECK (status IN ('nieuw', 'niet-thuisgebracht', 'verwerkt'));
SET LOCAL ROLE kohier_migratie;
UPDATE ontvangst o SET status = CASE WHEN s.wacht <> 0 THEN 'niet-thuisgebracht' ELSE 'verwerkt' END
FROM (SELECT r.kantoor_id, r.ontvangst_id,
    coalesce(sum(r.bedrag_centen) FILTER (WHERE r.rekening = 'niet-thuisgebracht'), 0) AS wacht
  FROM kantoor_boekingsregel r WHERE r.ontvangst_id IS NOT NULL GROUP BY 1, 2
  HAVING count(*) FILTER (WHERE r.rekening IN ('bank', 'kas')) > 0) s
WHERE s.kantoor_id = o.kantoor_id AND s.ontvangst_id = o.id;
DO $$
BEGIN
  IF (SELECT count(*) FROM ontvangst WHERE status <> 'nieuw')
    <> (SELECT count(DISTINCT (kantoor_id, ontvangst_id)) FROM kantoor_boekingsregel WHERE rekening IN ('bank', 'kas') AND ontvangst_id IS NOT NULL) THEN
    RAISE EXCEPTION 'receipts whose state is not that of the ledger';
  END IF;
END $$;
SET LOCAL ROLE kohier_eigenaar;
-- In the order in which they are booked: the next batch is the begin of this index.
CREATE INDEX ontvangst_te_boeken ON ontvangst (kantoor_id, boekdatum, (bedrag_centen < 0), bankreferentie)
  WHERE status = 'nieuw';
-- In the order of the list of what waits for somebody.
CREATE INDEX ontvangst_wacht ON ontvangst (kantoor_id, boekdatum, id) WHERE status = 'niet-thuisgebracht';
CREATE INDEX ontvangst_nieuw ON ontvangst (kantoor_id, boekdatum, id) WHERE status = 'nieuw';

-- Whoever books about a receipt holds the kantoor's lock on receipts: the lines of one are never written side by side.
CREATE FUNCTION kohier.ontvangst_volgt_boeking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.ontvangst o SET status = s.status
  FROM (SELECT DISTINCT kantoor_id, ontvangst_id FROM nieuw WHERE ontvangst_id IS NOT NULL) n
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(*) FILTER (WHERE r.rekening IN ('bank', 'kas')) = 0 THEN 'nieuw'
      WHEN coalesce(sum(r.bedrag_centen) FILTER (WHERE r.rekening = 'niet-thuisgebracht'), 0) <> 0 THEN 'niet-thuisgebracht'
      ELSE 'verwerkt' END AS status
    FROM public.kantoor_boekingsregel r WHERE r.kantoor_id = n.kantoor_id AND r.ontvangst_id = n.ontvangst_id) s
  WHERE o.kantoor_id = n.kantoor_id AND o.id = n.ontvangst_id AND o.status <> s.status;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.ontvangst_volgt_boeking() FROM PUBLIC;
CREATE TRIGGER ontvangst_volgt_boeking AFTER INSERT ON kantoor_boekingsregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.ontvangst_volgt_boeking();

-- A receipt is what the bank reported: of it only this state changes, and by a boeking alone.
CREATE FUNCTION kohier.ontvangst_staat_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 AND (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a receipt stands as the bank reported it' USING ERRCODE = 'restrict_violation';
END $$;
REVOKE ALL ON FUNCTION kohier.ontvangst_staat_vast() FROM PUBLIC;
CREATE TRIGGER ontvangst_staat_vast BEFORE UPDATE ON ontvangst FOR EACH ROW EXECUTE FUNCTION kohier.ontvangst_staat_vast();
CREATE FUNCTION kohier.ontvangst_begint_nieuw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.status := 'nieuw';
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.ontvangst_begint_nieuw() FROM PUBLIC;
CREATE TRIGGER ontvangst_begint_nieuw BEFORE INSERT ON ontvangst FOR EACH ROW
  EXECUTE FUNCTION kohier.ontvangst_begint_nieuw();
REVOKE DELETE ON ontvangst FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- A plan that a trigger makes when its tables are empty is kept for as long as the connection lives, a year later as
-- well. These loop over the rows of one statement: by index, whatever the tables looked like the first time.
-- ---------------------------------------------------------------------------------------------------------
DO $$
DECLARE functie text;
BEGIN
  FOREACH functie IN ARRAY ARRAY['boeking_sluit', 'boeking_heeft_regels', 'kantoor_boeking_sluit',
    'kantoor_boeking_heeft_regels', 'kantoor_boeking_gescheiden', 'ontvangst_volgt_boeking', 'boeking_telt']
  LOOP
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_seqscan = off', functie);
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_hashjoin = off', functie);
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_mergejoin = off', functie);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Statistics after a bulk step. Only an owner may gather them, and whoever comes next should not wait for autovacuum.
-- A table that somebody works on just now is passed over: an estimate is worth no queue.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION gather_statistics(tabellen text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY tabellen LOOP
    IF NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = tabel AND relkind = 'r'
      AND relowner = 'kohier_eigenaar'::regrole) THEN
      RAISE EXCEPTION '% is no table of Kohier', tabel USING ERRCODE = 'undefined_table';
    END IF;
    EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', tabel);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION gather_statistics(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gather_statistics(text[]) TO kohier_app;

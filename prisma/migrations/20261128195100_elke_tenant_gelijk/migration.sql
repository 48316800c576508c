-- Every tenant gets the same plans, the one that joined this morning as well (ADR 0002).
--
-- 1. The planner guessed how many rows a gemeente has from how many the others had when statistics were gathered: of
--    one that it had never seen it expected a single row, and then each index that begins with the gemeente is as good
--    as the key. No statistics are kept of a tenant column any more; the guess is the same share for all.
-- 2. The policy compared the tenant in a form that is an index condition of its own. Beside the tenant that every
--    statement names anyhow it was counted twice, and as ten searches, which again made every index look alike. As a
--    CASE it is what it should be: a test of each row that comes out, evaluated before anything of the statement that
--    could tell about it.
-- Measured with 1,500 of everything in an unknown gemeente beside 20,000 in a known one: 70 statements read the whole
-- gemeente for one row and six went over it squared; now none does.

CREATE FUNCTION kohier.as_test(voorwaarde text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format('case when %s then true else false end', voorwaarde)
$$;

CREATE OR REPLACE FUNCTION kohier.wall_gemeente(tabel regclass, alleen_groeien boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  in_set text := 'gemeente_id = any ((select string_to_array(nullif(current_setting(''app.gemeenten'', true), ''''), '','')::int[])::int[])';
  is_one text := 'gemeente_id = (select nullif(current_setting(''app.gemeente'', true), '''')::int)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s ADD CHECK (gemeente_id > 0)', tabel);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN gemeente_id SET STATISTICS 0', tabel);
  EXECUTE format('CREATE POLICY gemeente_lezen ON %s FOR SELECT USING (%s)', tabel, kohier.as_test(in_set));
  IF alleen_groeien THEN
    -- Audit and processing log may name any gemeente of the set: one request can show several.
    EXECUTE format('CREATE POLICY gemeente_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, in_set);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO kohier_app', tabel);
    PERFORM kohier.only_grows(tabel);
  ELSE
    EXECUTE format('CREATE POLICY gemeente_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, is_one);
    EXECUTE format('CREATE POLICY gemeente_wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', tabel, kohier.as_test(is_one), is_one);
    EXECUTE format('CREATE POLICY gemeente_verwijderen ON %s FOR DELETE USING (%s)', tabel, kohier.as_test(is_one));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO kohier_app', tabel);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION kohier.wall_kantoor(tabel regclass, alleen_groeien boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  is_one text := 'kantoor_id = (select nullif(current_setting(''app.kantoor'', true), '''')::int)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s ADD CHECK (kantoor_id > 0)', tabel);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN kantoor_id SET STATISTICS 0', tabel);
  EXECUTE format('CREATE POLICY kantoor_lezen ON %s FOR SELECT USING (%s)', tabel, kohier.as_test(is_one));
  EXECUTE format('CREATE POLICY kantoor_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, is_one);
  IF alleen_groeien THEN
    EXECUTE format('GRANT SELECT, INSERT ON %s TO kohier_app', tabel);
    PERFORM kohier.only_grows(tabel);
  ELSE
    EXECUTE format('CREATE POLICY kantoor_wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', tabel, kohier.as_test(is_one), is_one);
    EXECUTE format('CREATE POLICY kantoor_verwijderen ON %s FOR DELETE USING (%s)', tabel, kohier.as_test(is_one));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO kohier_app', tabel);
  END IF;
END $$;
REVOKE ALL ON FUNCTION kohier.as_test(text), kohier.wall_gemeente(regclass, boolean), kohier.wall_kantoor(regclass, boolean) FROM PUBLIC;

-- The walls that stand already. A wall of the kantoor around a table that names gemeenten too keeps no statistics of
-- either.
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT polrelid::regclass AS tabel, polname, pg_get_expr(polqual, polrelid) AS test FROM pg_policy
    WHERE polname ~ '^(gemeente|kantoor)_(lezen|wijzigen|verwijderen)$'
  LOOP
    EXECUTE format('ALTER POLICY %I ON %s USING (%s)', r.polname, r.tabel, kohier.as_test(r.test));
  END LOOP;
  FOR r IN SELECT a.attrelid::regclass AS tabel, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
      AND a.attname IN ('gemeente_id', 'kantoor_id') AND a.attnum > 0
      AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname ~ '^(gemeente|kantoor)_lezen$')
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', r.tabel, r.attname);
    -- What was gathered before stays otherwise. Older servers forget it when the column is rebuilt; there a
    -- superuser deletes it from pg_statistic.
    IF current_setting('server_version_num')::int >= 180000 THEN
      PERFORM pg_clear_attribute_stats('public', r.tabel::text, r.attname, false);
    END IF;
  END LOOP;
END $$;

-- Acting for another (ADR 0038): what a vertegenwoordiging gives a right to, and for whom a session acts.

-- ---------------------------------------------------------------------------------------------------------
-- Rights follow from what was recorded; who reads a table never has to read words. What is not understood gives none.
-- A mentor decides about care and never about money (BW 1:453). Whoever may do something may see what it is about.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION kohier.rechten_van(p_soort text, p_bereik text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_soort = 'mentor' THEN '{}'::text[]
    WHEN lower(trim(p_bereik)) IN ('alle belastingzaken', 'alle zaken')
      THEN '{zien,betalen,bezwaar,kwijtschelding,regeling}'::text[]
    ELSE (
      SELECT CASE WHEN count(r.recht) = 0 THEN '{}'::text[]
        ELSE array_agg(DISTINCT r.recht) || CASE WHEN bool_or(r.recht = 'zien') THEN '{}'::text[] ELSE '{zien}'::text[] END END
      FROM unnest(string_to_array(lower(p_bereik), ',')) AS d(deel)
      JOIN unnest('{zien,betalen,bezwaar,kwijtschelding,regeling}'::text[]) AS r(recht) ON r.recht = trim(d.deel))
  END
$$;
ALTER TABLE "vertegenwoordiging"
  ADD COLUMN "rechten" TEXT[] GENERATED ALWAYS AS (kohier.rechten_van(soort, bereik)) STORED;

-- ---------------------------------------------------------------------------------------------------------
-- The choice of a session, on the server alone. `namens_op` says that somebody chose; without the other two it was
-- himself. Who is staff acts for nobody.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE "sessie"
  ADD COLUMN "namens_gemeente_id" INTEGER,
  ADD COLUMN "namens_id" UUID,
  ADD COLUMN "namens_op" TIMESTAMPTZ(3);
ALTER TABLE "sessie" ADD CONSTRAINT "sessie_namens_check" CHECK (
  (namens_gemeente_id IS NULL) = (namens_id IS NULL)
  AND (namens_id IS NULL OR namens_op IS NOT NULL)
  AND (namens_op IS NULL OR wereld <> 'medewerker'));
GRANT UPDATE (namens_gemeente_id, namens_id, namens_op) ON sessie TO kohier_app;

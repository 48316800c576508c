-- CreateTable
CREATE TABLE "limiet" (
    "sleutel" TEXT NOT NULL,
    "aantal" INTEGER NOT NULL,
    "eind" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limiet_pkey" PRIMARY KEY ("sleutel")
);

-- CreateIndex
CREATE INDEX "limiet_eind_idx" ON "limiet"("eind");

ALTER TABLE limiet ADD CHECK (aantal > 0);
ALTER TABLE limiet ENABLE ROW LEVEL SECURITY;
ALTER TABLE limiet FORCE ROW LEVEL SECURITY;
CREATE POLICY index_tellen ON limiet FOR ALL TO kohier_index USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON limiet TO kohier_index;

-- Counts one more and says how many there are in the window, and when it ends: one statement, so that two at the same
-- moment are two. What is long over is taken away along the way, a few rows at a time.
CREATE FUNCTION tel_limiet(p_sleutel text, p_nu timestamptz, p_seconden int)
RETURNS TABLE (aantal int, eind timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH weg AS (
    DELETE FROM public.limiet WHERE sleutel IN (
      SELECT l.sleutel FROM public.limiet l
      WHERE l.eind < p_nu - interval '1 day' AND l.sleutel <> p_sleutel LIMIT 5 FOR UPDATE SKIP LOCKED))
  INSERT INTO public.limiet AS l (sleutel, aantal, eind)
  VALUES (p_sleutel, 1, p_nu + make_interval(secs => p_seconden))
  ON CONFLICT (sleutel) DO UPDATE SET
    aantal = CASE WHEN l.eind <= p_nu THEN 1 ELSE least(l.aantal, 1000000) + 1 END,
    eind = CASE WHEN l.eind <= p_nu THEN excluded.eind ELSE l.eind END
  RETURNING l.aantal, l.eind
$$;
REVOKE ALL ON FUNCTION tel_limiet(text, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tel_limiet(text, timestamptz, int) TO kohier_app;
GRANT CREATE ON SCHEMA public TO kohier_index;
ALTER FUNCTION tel_limiet(text, timestamptz, int) OWNER TO kohier_index;
REVOKE CREATE ON SCHEMA public FROM kohier_index;

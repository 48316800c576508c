-- Whether people were looked at without a reason (R15, ADR 0065): the days that were checked, what was found, and what somebody
-- judged of it. A job reads who looked by a door of its own.
-- AlterTable
ALTER TABLE "medewerker" ADD COLUMN     "persoon_sleutel" TEXT;

-- CreateTable
CREATE TABLE "inzagecontrole" (
    "gemeente_id" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "regels" INTEGER NOT NULL,
    "bevindingen" INTEGER NOT NULL,
    "gecontroleerd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inzagecontrole_pkey" PRIMARY KEY ("gemeente_id","dag")
);

-- CreateTable
CREATE TABLE "inzagebevinding" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "dag" DATE NOT NULL,
    "regel" TEXT NOT NULL,
    "medewerker_id" UUID NOT NULL,
    "rol" TEXT NOT NULL,
    "betrokkene" TEXT NOT NULL,
    "persoon_id" UUID,
    "aantal" INTEGER NOT NULL,
    "norm" INTEGER NOT NULL,
    "regels" JSONB NOT NULL,
    "gevonden_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inzagebevinding_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "inzagestap" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "bevinding_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "oordeel" TEXT,
    "reden" TEXT,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inzagestap_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "inzagebevinding_gemeente_id_persoon_id_idx" ON "inzagebevinding"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "inzagebevinding_een_per_dag" ON "inzagebevinding"("gemeente_id", "dag", "medewerker_id", "regel", "betrokkene");

-- CreateIndex
CREATE UNIQUE INDEX "inzagestap_een_keer" ON "inzagestap"("gemeente_id", "bevinding_id", "soort");

-- CreateIndex
CREATE INDEX "wie_keek_moment" ON "wie_keek" USING BRIN ("moment");

-- AddForeignKey
ALTER TABLE "inzagebevinding" ADD CONSTRAINT "inzagebevinding_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inzagestap" ADD CONSTRAINT "inzagestap_gemeente_id_bevinding_id_fkey" FOREIGN KEY ("gemeente_id", "bevinding_id") REFERENCES "inzagebevinding"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal(t::regclass) FROM unnest(ARRAY['inzagecontrole', 'inzagebevinding', 'inzagestap']) t;

ALTER TABLE medewerker ADD CHECK (persoon_sleutel ~ '^[0-9a-f]{64}$');
ALTER TABLE inzagecontrole ADD CHECK (regels >= 0 AND bevindingen >= 0);
ALTER TABLE inzagebevinding
  ADD CHECK (regel IN ('zonder-aanleiding', 'eigen-dossier', 'zelfde-naam', 'zelfde-adres', 'collega', 'afgeschermd',
    'veel-personen', 'buiten-werktijd', 'zoeken-op-naam', 'herhaald')),
  ADD CHECK (aantal >= norm AND norm > 0),
  ADD CHECK (jsonb_typeof(regels) = 'array'),
  ADD CHECK (betrokkene <> '' OR persoon_id IS NULL);
ALTER TABLE inzagestap
  ADD CHECK (soort IN ('escalatie', 'oordeel')),
  ADD CHECK ((soort = 'oordeel') = (oordeel IS NOT NULL) AND (oordeel IS NULL) = (reden IS NULL)),
  ADD CHECK (oordeel IN ('terecht', 'niet-terecht', 'datalek')),
  ADD CHECK (length(btrim(reden)) >= 10),
  ADD CHECK (door <> '');

-- Nobody judges what was found about himself, whatever the program does.
CREATE FUNCTION kohier.niet_over_zichzelf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.inzagebevinding b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.bevinding_id
      AND NEW.door = 'medewerker:' || b.medewerker_id) THEN
    RAISE EXCEPTION 'nobody judges what was found about himself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.niet_over_zichzelf() FROM PUBLIC;
CREATE TRIGGER niet_over_zichzelf AFTER INSERT ON inzagestap FOR EACH ROW WHEN (NEW.soort = 'oordeel')
  EXECUTE FUNCTION kohier.niet_over_zichzelf();

-- Who looked is read by a privacy officer and an auditor alone. The check reads it by these two functions, in the gemeente that
-- is written in and of the kantoor that does it, and nothing of them but what medewerkers did.
CREATE POLICY inzagecontrole ON wie_keek FOR SELECT TO kohier_eigenaar
  USING (gemeente_id = (select nullif(current_setting('app.gemeente', true), '')::int));

CREATE FUNCTION zoek_inzage(p_gemeente int, p_van timestamptz, p_tot timestamptz, p_behalve text[])
RETURNS TABLE (operatie text, moment timestamptz, medewerker text, rol text, doel text, betrokkene text, omvang int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT w.operation_id, w.moment, w.wie, w.rol, v.doel, v.betrokkene, (count(*) OVER (PARTITION BY w.operation_id))::int
  FROM public.wie_keek w
  CROSS JOIN LATERAL (SELECT l.doel, l.betrokkene FROM public.verwerking l
    WHERE l.gemeente_id = w.gemeente_id AND l.operation_id = w.operation_id OFFSET 0) v
  WHERE w.gemeente_id = p_gemeente AND w.moment >= p_van AND w.moment < p_tot AND w.soort = 'medewerker'
    AND w.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int AND NOT v.doel = any (p_behalve)
$$;

-- The same of some people on the days before.
CREATE FUNCTION zoek_inzage_van(p_gemeente int, p_van timestamptz, p_tot timestamptz, p_behalve text[], p_betrokkenen text[])
RETURNS TABLE (operatie text, moment timestamptz, medewerker text, rol text, doel text, betrokkene text, omvang int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT w.operation_id, w.moment, w.wie, w.rol, v.doel, v.betrokkene, (SELECT count(*)::int FROM public.verwerking o
    WHERE o.gemeente_id = w.gemeente_id AND o.operation_id = w.operation_id)
  FROM unnest(p_betrokkenen) AS b(naam)
  CROSS JOIN LATERAL (SELECT l.operation_id, l.doel, l.betrokkene FROM public.verwerking l
    WHERE l.gemeente_id = p_gemeente AND l.betrokkene = b.naam AND l.begin >= p_van AND l.begin < p_tot OFFSET 0) v
  CROSS JOIN LATERAL (SELECT k.* FROM public.wie_keek k
    WHERE k.gemeente_id = p_gemeente AND k.operation_id = v.operation_id OFFSET 0) w
  WHERE w.soort = 'medewerker' AND w.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int
    AND NOT v.doel = any (p_behalve)
$$;
REVOKE ALL ON FUNCTION zoek_inzage(int, timestamptz, timestamptz, text[]),
  zoek_inzage_van(int, timestamptz, timestamptz, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_inzage(int, timestamptz, timestamptz, text[]),
  zoek_inzage_van(int, timestamptz, timestamptz, text[], text[]) TO kohier_app;

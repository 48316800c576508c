-- CreateTable
CREATE TABLE "aanwijzing" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "medewerker_id" UUID NOT NULL,
    "gemeente_id" INTEGER,
    "functie" TEXT NOT NULL,
    "soorten" TEXT[],
    "grens_centen" BIGINT,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "besluit_nummer" TEXT NOT NULL,
    "besluit_datum" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" UUID NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" UUID,
    "besloten_op" TIMESTAMPTZ(3),
    "beeindigd_door" UUID,
    "beeindigd_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "aanwijzing_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateIndex
CREATE INDEX "aanwijzing_kantoor_id_medewerker_id_idx" ON "aanwijzing"("kantoor_id", "medewerker_id");

-- CreateIndex
CREATE INDEX "aanwijzing_kantoor_id_voorgesteld_door_idx" ON "aanwijzing"("kantoor_id", "voorgesteld_door");

-- CreateIndex
CREATE INDEX "kantoor_audit_kantoor_id_handeling_moment_idx" ON "kantoor_audit"("kantoor_id", "handeling", "moment");

-- AddForeignKey
ALTER TABLE "aanwijzing" ADD CONSTRAINT "aanwijzing_kantoor_id_medewerker_id_fkey" FOREIGN KEY ("kantoor_id", "medewerker_id") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanwijzing" ADD CONSTRAINT "aanwijzing_kantoor_id_voorgesteld_door_fkey" FOREIGN KEY ("kantoor_id", "voorgesteld_door") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanwijzing" ADD CONSTRAINT "aanwijzing_kantoor_id_besloten_door_fkey" FOREIGN KEY ("kantoor_id", "besloten_door") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanwijzing" ADD CONSTRAINT "aanwijzing_kantoor_id_beeindigd_door_fkey" FOREIGN KEY ("kantoor_id", "beeindigd_door") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Most have no second name of this kind.
CREATE INDEX "aanwijzing_besloten_door_idx" ON "aanwijzing"("kantoor_id", "besloten_door") WHERE besloten_door IS NOT NULL;
CREATE INDEX "aanwijzing_beeindigd_door_idx" ON "aanwijzing"("kantoor_id", "beeindigd_door") WHERE beeindigd_door IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. Who might decide on a day is what a decision of that day rests on: it ends, and is never taken out.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_kantoor('aanwijzing'::regclass);
REVOKE DELETE ON aanwijzing FROM kohier_app;
-- How much one tenant has decides nobody's plan.
ALTER TABLE aanwijzing ALTER COLUMN gemeente_id SET STATISTICS 0;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE aanwijzing
  ADD CHECK (soorten IS NOT NULL),
  ADD CHECK (functie IN ('heffingsambtenaar', 'invorderingsambtenaar', 'ambtenaar', 'directeur')),
  -- B-10, B-11: what only the heffingsambtenaar decides, and what only the invorderingsambtenaar.
  ADD CONSTRAINT soorten_van_functie CHECK (
    cardinality(soorten) > 0
    AND soorten <@ CASE functie
      WHEN 'heffingsambtenaar' THEN ARRAY['aanslagrun', 'uitspraak-bezwaar', 'vermindering']
      WHEN 'invorderingsambtenaar' THEN ARRAY['kwijtschelding', 'invorderingsrun', 'kostenterugname']
      WHEN 'ambtenaar' THEN ARRAY['vermindering', 'kostenterugname']
      ELSE ARRAY['invorderingsrun'] END),
  ADD CHECK (grens_centen > 0),
  -- The same day: it ended before it held.
  ADD CHECK (tot IS NULL OR tot >= vanaf),
  ADD CHECK (besluit_datum <= vanaf),
  ADD CHECK (btrim(besluit_nummer) <> ''),
  ADD CHECK (status IN ('voorgesteld', 'actief', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((status IN ('actief', 'afgewezen')) = (besloten_door IS NOT NULL)),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK ((beeindigd_door IS NULL) = (beeindigd_op IS NULL)),
  ADD CHECK (beeindigd_door IS NULL OR (status = 'actief' AND tot IS NOT NULL)),
  -- B-23: who proposed it does not confirm it, and nobody gives himself the power to decide.
  ADD CONSTRAINT tweede_persoon_aanwijzing CHECK (besloten_door <> voorgesteld_door),
  ADD CONSTRAINT aanwijzing_niet_over_zichzelf CHECK (status <> 'actief' OR besloten_door <> medewerker_id),
  ADD CHECK (versie > 0);

-- A proposal is decided on as it was proposed; what was confirmed can end earlier, and nothing else.
CREATE FUNCTION kohier.aanwijzing_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kantoor_id, NEW.id, NEW.medewerker_id, NEW.gemeente_id, NEW.functie, NEW.soorten, NEW.grens_centen, NEW.vanaf,
      NEW.besluit_nummer, NEW.besluit_datum, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.kantoor_id, OLD.id, OLD.medewerker_id, OLD.gemeente_id, OLD.functie, OLD.soorten, OLD.grens_centen, OLD.vanaf,
      OLD.besluit_nummer, OLD.besluit_datum, OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR OLD.status IN ('afgewezen', 'ingetrokken')
     OR (OLD.status = 'voorgesteld' AND NEW.tot IS DISTINCT FROM OLD.tot)
     OR (OLD.status = 'actief' AND (
       (NEW.status, NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.status, OLD.besloten_door, OLD.besloten_op)
       OR (OLD.tot IS NOT NULL AND NEW.tot >= OLD.tot)
       OR NEW.tot IS NULL OR NEW.beeindigd_door IS NULL)) THEN
    RAISE EXCEPTION 'an aanwijzing stays what it was, or ends earlier' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.aanwijzing_vast() FROM PUBLIC;
CREATE TRIGGER aanwijzing_vast BEFORE UPDATE ON aanwijzing FOR EACH ROW EXECUTE FUNCTION kohier.aanwijzing_vast();

-- What stands on every letter changes by two people: the tax account, who can be reached and how, and the house style.
-- CreateTable
CREATE TABLE "instellingvoorstel" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "gemeente_id" INTEGER,
    "soort" TEXT NOT NULL,
    "handeling" TEXT NOT NULL,
    "rij_id" UUID,
    "waarde" JSONB,
    "oud" JSONB,
    "vanaf" DATE NOT NULL,
    "bron" TEXT,
    "zekerheid" TEXT,
    "status" TEXT NOT NULL,
    "voorgesteld_door" UUID NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" UUID,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instellingvoorstel_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateIndex
CREATE INDEX "instellingvoorstel_kantoor_id_voorgesteld_op_idx" ON "instellingvoorstel"("kantoor_id", "voorgesteld_op");

-- CreateIndex
CREATE INDEX "instellingvoorstel_kantoor_id_voorgesteld_door_idx" ON "instellingvoorstel"("kantoor_id", "voorgesteld_door");

-- AddForeignKey
ALTER TABLE "instellingvoorstel" ADD CONSTRAINT "instellingvoorstel_kantoor_id_voorgesteld_door_fkey" FOREIGN KEY ("kantoor_id", "voorgesteld_door") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "instellingvoorstel" ADD CONSTRAINT "instellingvoorstel_kantoor_id_besloten_door_fkey" FOREIGN KEY ("kantoor_id", "besloten_door") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE INDEX "instellingvoorstel_besloten_door_idx" ON "instellingvoorstel"("kantoor_id", "besloten_door") WHERE besloten_door IS NOT NULL;
-- Which follows which row, for the triggers on the settings themselves.
CREATE INDEX instellingvoorstel_rij ON instellingvoorstel (kantoor_id, rij_id) WHERE rij_id IS NOT NULL;
-- One at a time about a setting: the second would be decided on a value that the first changes.
CREATE UNIQUE INDEX instellingvoorstel_een_open ON instellingvoorstel (kantoor_id, coalesce(gemeente_id, 0), soort)
  WHERE status = 'voorgesteld';

SELECT kohier.wall_kantoor('instellingvoorstel'::regclass);
REVOKE DELETE ON instellingvoorstel FROM kohier_app;
ALTER TABLE instellingvoorstel ALTER COLUMN gemeente_id SET STATISTICS 0;

ALTER TABLE instellingvoorstel
  ADD CHECK (handeling IN ('instellen', 'intrekken', 'beeindigen')),
  ADD CHECK ((handeling = 'instellen') = (waarde IS NOT NULL AND bron IS NOT NULL AND zekerheid IS NOT NULL)),
  ADD CHECK (handeling = 'instellen' OR (rij_id IS NOT NULL AND waarde IS NULL)),
  ADD CHECK (zekerheid IN ('geverifieerd', 'contract', 'te-bevestigen')),
  ADD CHECK (status IN ('voorgesteld', 'bevestigd', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((status IN ('bevestigd', 'afgewezen')) = (besloten_door IS NOT NULL)),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status <> 'afgewezen' OR length(btrim(besluit_reden)) >= 10),
  ADD CHECK (versie > 0),
  ADD CONSTRAINT tweede_persoon_instelling CHECK (besloten_door <> voorgesteld_door);

-- A proposal begins as one, is decided as it was made, and once; who makes it and who decides hold the right. By the role of
-- the database: who sets up an office decides nothing here.
CREATE FUNCTION kohier.instellingvoorstel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wie uuid := NEW.voorgesteld_door;
  moment timestamptz := NEW.voorgesteld_op;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a decided proposal does not change' USING ERRCODE = 'check_violation';
    END IF;
    IF to_jsonb(NEW) - '{status,besloten_door,besloten_op,besluit_reden,versie}'::text[]
       IS DISTINCT FROM to_jsonb(OLD) - '{status,besloten_door,besloten_op,besluit_reden,versie}'::text[] THEN
      RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status NOT IN ('bevestigd', 'afgewezen') THEN
      RETURN NULL;
    END IF;
    wie := NEW.besloten_door;
    moment := NEW.besloten_op;
  END IF;
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' AND NEW.status <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a setting begins as a proposal' USING ERRCODE = 'check_violation';
  END IF;
  -- He works here and is beheerder of the kantoor on that day.
  IF NOT EXISTS (
    SELECT FROM public.medewerker_rol r
    JOIN public.medewerker m ON m.kantoor_id = r.kantoor_id AND m.id = r.medewerker_id
    WHERE r.kantoor_id = NEW.kantoor_id AND r.medewerker_id = wie AND r.gemeente_id IS NULL AND r.rol = 'beheerder'
      AND r.status = 'actief' AND r.vanaf <= (moment AT TIME ZONE 'Europe/Amsterdam')::date
      AND (r.tot IS NULL OR r.tot > (moment AT TIME ZONE 'Europe/Amsterdam')::date)
      AND (m.stopdatum IS NULL OR m.stopdatum > (moment AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
    RAISE EXCEPTION 'a setting is proposed and decided by a beheerder' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER instellingvoorstel_vast AFTER INSERT OR UPDATE ON instellingvoorstel
  FOR EACH ROW EXECUTE FUNCTION kohier.instellingvoorstel_vast();

-- A value is never edited. One of these kinds comes, ends and is taken back as it was confirmed: the row that comes bears the
-- id of its proposal.
CREATE FUNCTION kohier.instelling_bevestigd() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nieuw jsonb := to_jsonb(NEW);
  van_gemeente integer := (nieuw ->> 'gemeente_id')::int;
  van_kantoor integer := nullif(current_setting('app.kantoor', true), '')::int;
  tabel text := TG_TABLE_NAME;
  goed boolean;
BEGIN
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND nieuw - '{tot,versie,vervallen_op}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{tot,versie,vervallen_op}'::text[]
  THEN
    RAISE EXCEPTION 'a value is followed, not edited' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.soort NOT IN ('belastingrekening', 'contactgegevens', 'contactblok', 'huisstijl') THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT EXISTS (SELECT FROM public.instellingvoorstel v
      WHERE v.kantoor_id = van_kantoor AND v.id = NEW.id AND v.status = 'bevestigd' AND v.handeling = 'instellen'
        AND v.gemeente_id IS NOT DISTINCT FROM van_gemeente AND v.soort = NEW.soort AND v.waarde = NEW.waarde
        AND v.vanaf <= NEW.vanaf AND v.bron = NEW.bron AND v.zekerheid = NEW.zekerheid AND NEW.vervallen_op IS NULL)
      INTO goed;
  ELSIF OLD.vervallen_op IS NOT NULL THEN
    goed := false;
  ELSIF NEW.vervallen_op IS NOT NULL THEN
    SELECT NEW.tot IS NOT DISTINCT FROM OLD.tot AND EXISTS (SELECT FROM public.instellingvoorstel v
      WHERE v.kantoor_id = van_kantoor AND v.rij_id = NEW.id AND v.status = 'bevestigd' AND v.handeling = 'intrekken'
        AND v.gemeente_id IS NOT DISTINCT FROM van_gemeente AND v.soort = NEW.soort)
      INTO goed;
  ELSIF NEW.tot IS NOT DISTINCT FROM OLD.tot THEN
    goed := true;
  ELSE
    -- It ends where another begins, or where its end was confirmed; or it runs on where the one after it was taken back.
    SELECT EXISTS (SELECT FROM public.instellingvoorstel v
      WHERE v.kantoor_id = van_kantoor AND v.rij_id = NEW.id AND v.status = 'bevestigd'
        AND v.gemeente_id IS NOT DISTINCT FROM van_gemeente AND v.soort = NEW.soort
        AND (v.handeling = 'instellen' AND v.vanaf <= NEW.tot OR v.handeling = 'beeindigen' AND v.vanaf = NEW.tot))
      INTO goed;
    IF NOT goed THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM public.%I n JOIN public.instellingvoorstel v ON v.kantoor_id = $1 AND v.rij_id = n.id
          AND v.status = ''bevestigd'' AND v.handeling = ''intrekken'' AND v.gemeente_id IS NOT DISTINCT FROM $2
        WHERE (to_jsonb(n) ->> ''gemeente_id'')::int IS NOT DISTINCT FROM $2 AND n.soort = $3 AND n.vanaf = $4
          AND n.tot IS NOT DISTINCT FROM $5 AND n.vervallen_op IS NOT NULL)', tabel)
        INTO goed USING van_kantoor, van_gemeente, NEW.soort, OLD.tot, NEW.tot;
    END IF;
  END IF;
  IF NOT coalesce(goed, false) THEN
    RAISE EXCEPTION 'a % changes by a second person', NEW.soort USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.instellingvoorstel_vast(), kohier.instelling_bevestigd() FROM PUBLIC;
CREATE TRIGGER instelling_bevestigd AFTER INSERT OR UPDATE ON gemeente_instelling
  FOR EACH ROW EXECUTE FUNCTION kohier.instelling_bevestigd();
CREATE TRIGGER instelling_bevestigd AFTER INSERT OR UPDATE ON kantoor_instelling
  FOR EACH ROW EXECUTE FUNCTION kohier.instelling_bevestigd();

-- The WOZ value is determined by a decision of the heffingsambtenaar (Wet WOZ 22, ADR 0062).

-- DropIndex
DROP INDEX "woz_waarde_gemeente_id_object_id_belastingjaar_key";

-- AlterTable
ALTER TABLE "woz_waarde" ADD COLUMN     "vaststelling_id" UUID,
ADD COLUMN     "volgnummer" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "woz_vaststelling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "toelichting" TEXT,
    "dagtekening" DATE,
    "aantal" INTEGER NOT NULL,
    "totalen" JSONB NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "besluit_id" UUID,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "woz_vaststelling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "woz_waarde_volgnummer" ON "woz_waarde"("gemeente_id", "object_id", "belastingjaar", "volgnummer");

-- AddForeignKey
ALTER TABLE "woz_vaststelling" ADD CONSTRAINT "woz_vaststelling_gemeente_id_besluit_id_fkey" FOREIGN KEY ("gemeente_id", "besluit_id") REFERENCES "besluit"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('woz_vaststelling'::regclass);
REVOKE DELETE ON woz_vaststelling FROM kohier_app;

-- What was imported before is what aanslagen were imposed on: its vaststelling was taken elsewhere, and stands here as taken over.
SET LOCAL ROLE kohier_migratie;
INSERT INTO woz_vaststelling (gemeente_id, id, belastingjaar, soort, toelichting, aantal, totalen, inhoud_hash, status, voorgesteld_door,
  voorgesteld_op, besloten_door, besloten_op)
SELECT gemeente_id, md5('overgenomen:' || gemeente_id || ':' || belastingjaar)::uuid, belastingjaar, 'overgenomen',
  'Geladen voordat Kohier de vaststelling zelf vastlegde.', count(*), '{}', '', 'vastgesteld', 'systeem:migratie',
  make_date(belastingjaar, 1, 1), 'systeem:migratie', make_date(belastingjaar, 1, 1)
FROM woz_waarde GROUP BY gemeente_id, belastingjaar;
UPDATE woz_waarde SET vaststelling_id = md5('overgenomen:' || gemeente_id || ':' || belastingjaar)::uuid;
SET LOCAL ROLE kohier_eigenaar;

-- CreateIndex
CREATE INDEX "woz_waarde_gemeente_id_vaststelling_id_object_id_idx" ON "woz_waarde"("gemeente_id", "vaststelling_id", "object_id");

-- CreateIndex
CREATE INDEX "woz_vaststelling_gemeente_id_besluit_id_idx" ON "woz_vaststelling"("gemeente_id", "besluit_id");

-- AddForeignKey
ALTER TABLE "woz_waarde" ADD CONSTRAINT "woz_waarde_gemeente_id_vaststelling_id_fkey" FOREIGN KEY ("gemeente_id", "vaststelling_id") REFERENCES "woz_vaststelling"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE woz_waarde ADD CHECK (volgnummer > 0);
ALTER TABLE woz_vaststelling
  ADD CHECK (soort IN ('vaststelling', 'herziening', 'vermindering', 'uitspraak', 'overgenomen')),
  ADD CHECK (status IN ('voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken')),
  ADD CHECK (aantal > 0),
  ADD CHECK (dagtekening IS NOT NULL OR soort = 'overgenomen'),
  ADD CHECK ((besluit_id IS NOT NULL) = (soort = 'uitspraak')),
  -- What changes a value that holds says why.
  ADD CHECK (soort NOT IN ('herziening', 'vermindering') OR toelichting IS NOT NULL),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  ADD CHECK (versie > 0);
-- Of a belastingjaar one proposal of a kind waits.
CREATE UNIQUE INDEX woz_vaststelling_een_open ON woz_vaststelling (gemeente_id, belastingjaar, soort) WHERE status = 'voorgesteld';

-- It stays what was proposed and is decided on once, over as many values as were counted. One that follows from an uitspraak is of the two of that uitspraak.
CREATE FUNCTION kohier.woz_vaststelling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'versie'];
BEGIN
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.soort = 'overgenomen' OR (NEW.soort <> 'uitspraak' AND NEW.status <> 'voorgesteld') THEN
      RAISE EXCEPTION 'a vaststelling begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.soort = 'uitspraak' AND (NEW.status <> 'vastgesteld' OR NOT EXISTS (
      SELECT FROM public.besluit b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.besluit_id AND b.stand = 'genomen'
        AND b.soort = 'uitspraak-op-bezwaar' AND b.voorgesteld_door = NEW.voorgesteld_door AND b.besloten_door = NEW.besloten_door)) THEN
      RAISE EXCEPTION 'no uitspraak determines this value' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.status <> 'voorgesteld' OR NEW.status = 'voorgesteld'
     OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'a vaststelling stays as it was, and is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> 'vastgesteld' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.aantal <> (
    SELECT count(*) FROM public.woz_waarde w WHERE w.gemeente_id = NEW.gemeente_id AND w.vaststelling_id = NEW.id) THEN
    RAISE EXCEPTION 'not the values that were proposed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.woz_vaststelling_vast() FROM PUBLIC;
CREATE TRIGGER woz_vaststelling_vast AFTER INSERT OR UPDATE ON woz_vaststelling
  FOR EACH ROW EXECUTE FUNCTION kohier.woz_vaststelling_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON woz_vaststelling FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'vastgesteld');

-- A value that is in a proposal or was determined stays. It comes free when the proposal came to nothing. Asked of those rows alone:
-- loading a file fires neither trigger.
CREATE FUNCTION kohier.woz_waarde_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  van public.woz_vaststelling;
BEGIN
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'vaststelling_id' = to_jsonb(OLD) - 'vaststelling_id' AND NEW.vaststelling_id IS NULL) THEN
    SELECT * INTO van FROM public.woz_vaststelling v WHERE v.gemeente_id = OLD.gemeente_id AND v.id = OLD.vaststelling_id;
    IF van.status IN ('afgewezen', 'ingetrokken') THEN
      RETURN NULL;
    END IF;
  END IF;
  RAISE EXCEPTION 'a WOZ value that was determined or proposed stays as it was' USING ERRCODE = 'check_violation';
END $$;
REVOKE ALL ON FUNCTION kohier.woz_waarde_vast() FROM PUBLIC;
CREATE TRIGGER woz_waarde_vast AFTER UPDATE OR DELETE ON woz_waarde
  FOR EACH ROW WHEN (OLD.vaststelling_id IS NOT NULL) EXECUTE FUNCTION kohier.woz_waarde_vast();

-- What comes into a proposal comes while it waits and is of its year; what an uitspraak determines is as many values as it says.
CREATE FUNCTION kohier.woz_waarde_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  van public.woz_vaststelling;
BEGIN
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  SELECT * INTO van FROM public.woz_vaststelling v WHERE v.gemeente_id = NEW.gemeente_id AND v.id = NEW.vaststelling_id;
  IF van.belastingjaar = NEW.belastingjaar AND (van.status = 'voorgesteld' OR (van.soort = 'uitspraak' AND van.aantal >= (
    SELECT count(*) FROM public.woz_waarde w WHERE w.gemeente_id = NEW.gemeente_id AND w.vaststelling_id = NEW.vaststelling_id))) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'no value comes into a vaststelling that was decided' USING ERRCODE = 'check_violation';
END $$;
REVOKE ALL ON FUNCTION kohier.woz_waarde_erbij() FROM PUBLIC;
CREATE TRIGGER woz_waarde_erbij AFTER INSERT OR UPDATE ON woz_waarde
  FOR EACH ROW WHEN (NEW.vaststelling_id IS NOT NULL) EXECUTE FUNCTION kohier.woz_waarde_erbij();

-- What only the heffingsambtenaar decides (B-10), aangewezen on that day: WOZ values, imposing aanslagen, and an uitspraak about a
-- belasting. An uitspraak about costs is the invorderingsambtenaar's (Kostenwet 7).
CREATE FUNCTION kohier.require_heffingsambtenaar() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  soort_besluit text := TG_ARGV[0];
  ambtenaar text := 'heffingsambtenaar';
BEGIN
  IF current_user <> 'kohier_app' OR (TG_OP = 'UPDATE' AND OLD.besloten_door IS NOT DISTINCT FROM NEW.besloten_door) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'besluit' AND EXISTS (
    SELECT FROM public.bezwaar b WHERE b.gemeente_id = NEW.gemeente_id AND b.zaak_id = (to_jsonb(NEW) ->> 'zaak_id')::uuid AND b.soort = 'kosten') THEN
    soort_besluit := 'uitspraak-kosten';
    ambtenaar := 'invorderingsambtenaar';
  END IF;
  IF NOT EXISTS (
    SELECT FROM public.aanwijzing a
    WHERE a.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int
      AND 'medewerker:' || a.medewerker_id = NEW.besloten_door AND a.functie = ambtenaar AND a.status = 'actief'
      AND soort_besluit = ANY (a.soorten) AND (a.gemeente_id IS NULL OR a.gemeente_id = NEW.gemeente_id)
      AND a.vanaf <= (NEW.besloten_op AT TIME ZONE 'Europe/Amsterdam')::date
      AND (a.tot IS NULL OR a.tot > (NEW.besloten_op AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
    RAISE EXCEPTION 'this is decided by who is aangewezen as %', ambtenaar USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.require_heffingsambtenaar() FROM PUBLIC;
CREATE TRIGGER van_heffingsambtenaar AFTER INSERT OR UPDATE ON woz_vaststelling FOR EACH ROW
  WHEN (NEW.soort <> 'uitspraak' AND NEW.status = 'vastgesteld')
  EXECUTE FUNCTION kohier.require_heffingsambtenaar('woz-waarde');
-- At the end of the transaction: the use case asks it first, in words and with a report, after it wrote who decides.
CREATE CONSTRAINT TRIGGER van_heffingsambtenaar AFTER INSERT OR UPDATE ON run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.soort IN ('aanslagoplegging', 'aanvullende-aanslag') AND NEW.status IN ('uitvoeren', 'uitgevoerd'))
  EXECUTE FUNCTION kohier.require_heffingsambtenaar('aanslagrun');
CREATE CONSTRAINT TRIGGER van_heffingsambtenaar AFTER INSERT OR UPDATE ON besluit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.soort = 'uitspraak-op-bezwaar' AND NEW.stand = 'genomen')
  EXECUTE FUNCTION kohier.require_heffingsambtenaar('uitspraak-bezwaar');

-- One more kind of decision, of the heffingsambtenaar alone. Read from what stands, so that no other kind is lost.
DO $$
DECLARE
  def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('''heffingsambtenaar''::text THEN ARRAY[' IN def) = 0 THEN
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  def := replace(def, '''heffingsambtenaar''::text THEN ARRAY[', '''heffingsambtenaar''::text THEN ARRAY[''woz-waarde''::text, ');
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

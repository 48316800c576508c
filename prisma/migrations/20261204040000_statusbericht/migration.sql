-- Every change of status of what a citizen can see, as a message to him: made by the database, so that nobody forgets one.
-- CreateTable
CREATE TABLE "statusbericht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "stand" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "gelezen_op" TIMESTAMPTZ(3),
    "melding" TEXT NOT NULL DEFAULT 'wacht',
    "gemeld_op" TIMESTAMPTZ(3),

    CONSTRAINT "statusbericht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- AlterTable
ALTER TABLE "mailbericht" ADD COLUMN     "bundel_id" UUID;

-- CreateIndex
CREATE INDEX "statusbericht_gemeente_id_persoon_id_moment_idx" ON "statusbericht"("gemeente_id", "persoon_id", "moment");

-- AddForeignKey
ALTER TABLE "statusbericht" ADD CONSTRAINT "statusbericht_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('statusbericht'::regclass);
REVOKE DELETE ON statusbericht FROM kohier_app;
ALTER TABLE statusbericht
  ADD CHECK (melding IN ('wacht', 'gemaild', 'eigen-mail', 'niet')),
  ADD CONSTRAINT gemeld_is_heel CHECK ((melding = 'wacht') = (gemeld_op IS NULL));
-- What still has to be told is little beside all that was.
CREATE INDEX statusbericht_te_melden ON statusbericht (gemeente_id, persoon_id) WHERE melding = 'wacht';
-- One mail of several messages: the others go with the first.
CREATE INDEX mailbericht_in_bundel ON mailbericht (gemeente_id, bundel_id) WHERE bundel_id IS NOT NULL;

-- The moment is that of who writes, as every other moment of what he writes; raw SQL has the clock of the database.
-- Nobody is told anything who died: his heirs get letters.
CREATE FUNCTION kohier.stand_wordt_bericht() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rij jsonb := to_jsonb(NEW);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) ->> TG_ARGV[1] = rij ->> TG_ARGV[1] THEN
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.statusbericht (gemeente_id, id, persoon_id, soort, onderwerp_id, stand, moment)
  SELECT p.gemeente_id, gen_random_uuid(), p.id,
    CASE WHEN TG_ARGV[0] = 'zaak' THEN rij ->> 'soort' ELSE TG_ARGV[0] END, (rij ->> 'id')::uuid, rij ->> TG_ARGV[1],
    coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, clock_timestamp())
  FROM public.persoon p
  WHERE p.gemeente_id = NEW.gemeente_id AND p.id = NEW.persoon_id AND p.overlijdensdatum IS NULL;
  RETURN NULL;
END $$;

-- What was told of what to whom stays as it was told; it is read once and told once. Only a merge of two rows of one person
-- moves it.
CREATE FUNCTION kohier.statusbericht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  los text[] := ARRAY['gelezen_op', 'melding', 'gemeld_op'];
BEGIN
  IF current_user = 'kohier_eigenaar' THEN
    IF kohier.verhangt(to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (to_jsonb(NEW) - los) IS DISTINCT FROM (to_jsonb(OLD) - los)
     OR OLD.gelezen_op IS NOT NULL AND NEW.gelezen_op IS DISTINCT FROM OLD.gelezen_op
     OR OLD.melding <> 'wacht' AND (NEW.melding, NEW.gemeld_op) IS DISTINCT FROM (OLD.melding, OLD.gemeld_op) THEN
    RAISE EXCEPTION 'what somebody was told stays told' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.stand_wordt_bericht(), kohier.statusbericht_vast() FROM PUBLIC;
CREATE TRIGGER statusbericht_vast BEFORE UPDATE ON statusbericht FOR EACH ROW EXECUTE FUNCTION kohier.statusbericht_vast();

CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF fase ON zaak FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('zaak', 'fase');
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF stand ON vraag FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('vraag', 'stand');
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF status ON terugbetaling FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('terugbetaling', 'status');
-- An account from which was paid nobody gave.
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF status ON uitbetaalrekening FOR EACH ROW
  WHEN (NEW.bron = 'opgegeven') EXECUTE FUNCTION kohier.stand_wordt_bericht('uitbetaalrekening', 'status');
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF status ON regeling FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('regeling', 'status');
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF status ON machtiging FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('machtiging', 'status');
-- What a file delivers a court decided, and what the citizen gave himself is told as his machtiging.
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF stand ON vertegenwoordiging FOR EACH ROW
  WHEN (NEW.herkomst = 'balie') EXECUTE FUNCTION kohier.stand_wordt_bericht('vertegenwoordiging', 'stand');
CREATE TRIGGER stand_wordt_bericht AFTER INSERT OR UPDATE OF status ON incassomachtiging FOR EACH ROW
  EXECUTE FUNCTION kohier.stand_wordt_bericht('incassomachtiging', 'status');

-- A merge takes them along, with what they are about.
DO $$
DECLARE
  def text := pg_get_functiondef('samenvoeging_verhangt()'::regprocedure);
BEGIN
  IF position('[''zaak'', ''id'', ''persoon_id'']' IN def) = 0 THEN
    RAISE EXCEPTION 'samenvoeging_verhangt reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, '[''zaak'', ''id'', ''persoon_id'']',
    '[''zaak'', ''id'', ''persoon_id''], [''statusbericht'', ''id'', ''persoon_id'']');
END $$;

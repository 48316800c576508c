-- A vertegenwoordiging that the desk records itself (B-02): what it may do waits for a second person where the power is large,
-- it has a journal, and what was ended here is not begun again by a file.

-- AlterTable
ALTER TABLE "vertegenwoordiging" ADD COLUMN     "beeindigd_op" TIMESTAMPTZ(3),
ADD COLUMN     "besloten_door" TEXT,
ADD COLUMN     "besloten_op" TIMESTAMPTZ(3),
ADD COLUMN     "gemaakt_door" TEXT,
ADD COLUMN     "gemaakt_op" TIMESTAMPTZ(3),
ADD COLUMN     "herkomst" TEXT NOT NULL DEFAULT 'bestand',
ADD COLUMN     "stand" TEXT NOT NULL DEFAULT 'geldig';

-- CreateTable
CREATE TABLE "vertegenwoordigingsregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "vertegenwoordiging_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "reden" TEXT,
    "door" TEXT NOT NULL,

    CONSTRAINT "vertegenwoordigingsregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vertegenwoordigingsregel_gemeente_id_vertegenwoordiging_id__key" ON "vertegenwoordigingsregel"("gemeente_id", "vertegenwoordiging_id", "volgnummer");

-- AddForeignKey
ALTER TABLE "vertegenwoordigingsregel" ADD CONSTRAINT "vertegenwoordigingsregel_gemeente_id_vertegenwoordiging_id_fkey" FOREIGN KEY ("gemeente_id", "vertegenwoordiging_id") REFERENCES "vertegenwoordiging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was taken back can be recorded anew from the same day.
DROP INDEX "vertegenwoordiging_gemeente_id_persoon_id_vertegenwoordiger_key";
CREATE INDEX "vertegenwoordiging_gemeente_id_persoon_id_idx" ON "vertegenwoordiging"("gemeente_id", "persoon_id");
CREATE UNIQUE INDEX vertegenwoordiging_geldt ON vertegenwoordiging (gemeente_id, persoon_id, vertegenwoordiger_id, soort, vanaf)
  WHERE stand IN ('te-bevestigen', 'geldig');

SELECT kohier.wall_journaal('vertegenwoordigingsregel'::regclass);
-- Who could act for somebody, and until when, stays to be read.
REVOKE DELETE ON vertegenwoordiging FROM kohier_app;

-- What was not confirmed gives no right, to whoever asks for one.
ALTER TABLE vertegenwoordiging DROP COLUMN rechten;
ALTER TABLE vertegenwoordiging ADD COLUMN rechten TEXT[] GENERATED ALWAYS AS (
  CASE WHEN stand = 'geldig' THEN kohier.rechten_van(soort, bereik) ELSE '{}'::text[] END) STORED;

ALTER TABLE vertegenwoordiging
  ADD CONSTRAINT vertegenwoordiging_stand_check CHECK (stand IN ('te-bevestigen', 'geldig', 'afgewezen', 'ingetrokken')),
  ADD CONSTRAINT vertegenwoordiging_herkomst_check CHECK (herkomst IN ('bestand', 'balie', 'inwoner')),
  ADD CONSTRAINT vastgelegd_door_iemand CHECK (((herkomst = 'bestand') = (gemaakt_door IS NULL))
    AND ((gemaakt_door IS NULL) = (gemaakt_op IS NULL))),
  ADD CONSTRAINT gecontroleerd_door_iemand CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CONSTRAINT tweede_persoon_vertegenwoordiging CHECK (besloten_door <> gemaakt_door),
  -- A power that takes somebody's place, or opens what the dead left, is looked at by another before it holds.
  ADD CONSTRAINT grote_macht_is_bevestigd CHECK (stand <> 'geldig' OR herkomst <> 'balie'
    OR soort IN ('gemachtigde', 'mentor') OR besloten_door IS NOT NULL),
  ADD CONSTRAINT inwoner_machtigt CHECK (herkomst <> 'inwoner' OR (soort = 'gemachtigde' AND tot IS NOT NULL)),
  ADD CONSTRAINT beeindigd_heeft_einde CHECK (beeindigd_op IS NULL OR tot IS NOT NULL OR stand IN ('afgewezen', 'ingetrokken'));
ALTER TABLE vertegenwoordigingsregel
  ADD CHECK (volgnummer > 0),
  ADD CHECK (soort IN ('vastgelegd', 'bevestigd', 'afgewezen', 'beeindigd', 'gegeven')),
  ADD CONSTRAINT einde_heeft_reden CHECK (soort NOT IN ('afgewezen', 'beeindigd') OR length(btrim(reden)) > 0),
  ADD CHECK (door <> '');

-- What was recorded here does not change; what ended does not begin again.
CREATE FUNCTION kohier.vertegenwoordiging_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.herkomst <> OLD.herkomst OR (OLD.herkomst <> 'bestand' AND
     (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.vertegenwoordiger_id, NEW.soort, NEW.bereik, NEW.bewijs, NEW.vanaf,
      NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.vertegenwoordiger_id, OLD.soort, OLD.bereik, OLD.bewijs, OLD.vanaf,
      OLD.gemaakt_door, OLD.gemaakt_op)) THEN
    RAISE EXCEPTION 'what was recorded of a vertegenwoordiging does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.beeindigd_op IS NOT NULL AND (NEW.stand, NEW.bereik, NEW.tot, NEW.beeindigd_op)
     IS DISTINCT FROM (OLD.stand, OLD.bereik, OLD.tot, OLD.beeindigd_op) THEN
    RAISE EXCEPTION 'a vertegenwoordiging that was ended stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.besloten_door IS NOT NULL
     AND (NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op) THEN
    RAISE EXCEPTION 'who looked at it stays' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.stand <> OLD.stand AND NOT (
    (OLD.stand = 'te-bevestigen' AND NEW.stand IN ('geldig', 'afgewezen', 'ingetrokken'))
    OR (OLD.stand = 'geldig' AND NEW.stand IN ('afgewezen', 'ingetrokken'))) THEN
    RAISE EXCEPTION 'a vertegenwoordiging does not go from % to %', OLD.stand, NEW.stand USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.vertegenwoordiging_vast() FROM PUBLIC;
CREATE TRIGGER vertegenwoordiging_vast BEFORE UPDATE ON vertegenwoordiging
  FOR EACH ROW EXECUTE FUNCTION kohier.vertegenwoordiging_vast();

-- The kinds of task, of subject and of file that there are, and these: read from what stands, so that no other is lost.
DO $$
DECLARE def text; r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    -- An executeur was in the files and on the screens, and could not be kept.
    ('vertegenwoordiging', 'vertegenwoordiging_soort_check', 'executeur'),
    ('taak', 'taak_soort_check', 'vertegenwoordiging-controleren'),
    ('taak', 'taak_onderwerp_soort_check', 'vertegenwoordiging'),
    ('bijlage', 'bijlage_onderwerp_soort_check', 'vertegenwoordiging')) AS v(tabel, naam, woord)
  LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = r.tabel::regclass AND conname = r.naam;
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', r.tabel, r.naam, r.naam,
      replace(def, 'ARRAY[', format('ARRAY[%L::text, ', r.woord)));
  END LOOP;
  SELECT pg_get_functiondef('kohier.taak_onderwerp()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'ELSE false END', 'WHEN ''vertegenwoordiging'' THEN EXISTS
      (SELECT FROM public.vertegenwoordiging o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END');
  -- A file stays with what it belongs to once its form was sent.
  SELECT pg_get_functiondef('kohier.bijlage_vast()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'OLD.onderwerp_soort = ''zaak''', 'OLD.onderwerp_soort <> ''concept''');
END $$;

-- A task hung on a question. It is about any subject now (soort and id), remembers where it came from, what was told and
-- what only the office reads, is warned of once, and has a journal of its own.
ALTER TABLE taak
  ADD COLUMN "onderwerp_soort" TEXT,
  ADD COLUMN "onderwerp_id" UUID,
  ADD COLUMN "herkomst" TEXT,
  ADD COLUMN "heeft_termijn" BOOLEAN,
  ADD COLUMN "herinnerd_op" TIMESTAMPTZ(3),
  ADD COLUMN "antwoord" TEXT,
  ADD COLUMN "notitie" TEXT;

-- CreateTable
CREATE TABLE "taakregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "taak_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "tekst" TEXT,
    "gegevens" JSONB NOT NULL,
    "door" TEXT NOT NULL,

    CONSTRAINT "taakregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "taakregel_gemeente_id_taak_id_volgnummer_key" ON "taakregel"("gemeente_id", "taak_id", "volgnummer");

-- AddForeignKey
ALTER TABLE "taakregel" ADD CONSTRAINT "taakregel_gemeente_id_taak_id_fkey" FOREIGN KEY ("gemeente_id", "taak_id") REFERENCES "taak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('taakregel'::regclass);

-- ---------------------------------------------------------------------------------------------------------
-- What was there: every task was about a question, and what the second line had came from the frontoffice. Its journal
-- begins with what its own columns tell.
-- ---------------------------------------------------------------------------------------------------------
SET LOCAL ROLE kohier_migratie;
UPDATE taak SET onderwerp_soort = 'vraag', onderwerp_id = vraag_id, heeft_termijn = belofte_id IS NOT NULL,
  herkomst = CASE WHEN team <> 'frontoffice' THEN 'frontoffice' END;
INSERT INTO taakregel (gemeente_id, id, taak_id, volgnummer, moment, soort, tekst, gegevens, door)
SELECT t.gemeente_id, gen_random_uuid(), t.id, row_number() OVER (PARTITION BY t.gemeente_id, t.id ORDER BY r.moment, r.nr),
  r.moment, r.soort, r.tekst, r.gegevens, r.door
FROM taak t CROSS JOIN LATERAL (VALUES
  (1, t.gemaakt_op, 'geopend', t.toelichting, jsonb_build_object('team', CASE WHEN t.teruggestuurd_op IS NULL THEN t.team END), t.gemaakt_door),
  (2, t.teruggestuurd_op, CASE WHEN t.verkeerd_op IS NULL THEN 'overgedragen' ELSE 'verkeerd-bezorgd' END, t.verkeerd_reden,
    jsonb_build_object('naar', 'frontoffice'), 'systeem:migratie'),
  (3, t.geclaimd_op, 'opgepakt', NULL, '{}'::jsonb, 'medewerker:' || t.medewerker_id),
  (4, t.afgerond_op, 'afgerond', NULL, jsonb_build_object('resultaat', t.resultaat), t.afgerond_door)
) r(nr, moment, soort, tekst, gegevens, door)
WHERE r.moment IS NOT NULL;
DO $$
BEGIN
  IF (SELECT count(*) FROM taak) <> (SELECT count(*) FROM taakregel WHERE soort = 'geopend') THEN
    RAISE EXCEPTION 'tasks without a journal';
  END IF;
END $$;
SET LOCAL ROLE kohier_eigenaar;

-- Fails here when the rows of some gemeente could not be reached: then the migration has not happened.
ALTER TABLE taak
  ALTER COLUMN onderwerp_soort SET NOT NULL,
  ALTER COLUMN onderwerp_id SET NOT NULL,
  ALTER COLUMN heeft_termijn SET NOT NULL,
  DROP COLUMN vraag_id;
DROP INDEX taak_rij;

-- CreateIndex
CREATE INDEX "taak_gemeente_id_onderwerp_soort_onderwerp_id_idx" ON "taak"("gemeente_id", "onderwerp_soort", "onderwerp_id");

-- The list of a team, of the subjects that may be seen, soonest first; and that of one person.
CREATE INDEX taak_rij ON taak (gemeente_id, team, onderwerp_soort, uiterlijk, id) WHERE status <> 'afgerond';
CREATE INDEX taak_van ON taak (gemeente_id, medewerker_id, onderwerp_soort, uiterlijk, id) WHERE status = 'bezig';
CREATE INDEX taak_herinneren ON taak (gemeente_id, uiterlijk) WHERE status <> 'afgerond' AND heeft_termijn AND herinnerd_op IS NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself. The database knows the teams and the subjects: another one is refused, whoever writes.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE taak
  DROP CONSTRAINT taak_team_check,
  ADD CONSTRAINT taak_team_check CHECK (team IN ('serviceteam', 'frontoffice', 'expert', 'heffen', 'innen')),
  ADD CONSTRAINT taak_herkomst_check CHECK (herkomst IN ('serviceteam', 'frontoffice', 'expert', 'heffen', 'innen') AND herkomst <> team),
  ADD CONSTRAINT taak_onderwerp_soort_check CHECK (onderwerp_soort IN ('vraag')),
  ADD CONSTRAINT belofte_is_termijn CHECK (belofte_id IS NULL OR heeft_termijn),
  -- What is told and noted is written at the end.
  ADD CONSTRAINT antwoord_bij_afgerond CHECK (status = 'afgerond' OR (antwoord IS NULL AND notitie IS NULL)),
  ADD CONSTRAINT herinnerd_heeft_termijn CHECK (herinnerd_op IS NULL OR heeft_termijn);
ALTER TABLE taakregel
  ADD CHECK (volgnummer > 0),
  ADD CHECK (soort IN ('geopend', 'opgepakt', 'losgelaten', 'overgedragen', 'verkeerd-bezorgd', 'poging', 'herinnerd', 'afgerond')),
  ADD CHECK (jsonb_typeof(gegevens) = 'object');

CREATE FUNCTION kohier.taak_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.soort, NEW.onderwerp_soort, NEW.onderwerp_id, NEW.belofte_id, NEW.heeft_termijn, NEW.toelichting,
      NEW.gemaakt_op, NEW.gemaakt_door)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.soort, OLD.onderwerp_soort, OLD.onderwerp_id, OLD.belofte_id, OLD.heeft_termijn, OLD.toelichting,
      OLD.gemaakt_op, OLD.gemaakt_door) THEN
    RAISE EXCEPTION 'what was asked does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'afgerond' AND
     (NEW.status, NEW.team, NEW.medewerker_id, NEW.resultaat, NEW.antwoord, NEW.notitie, NEW.afgerond_op, NEW.afgerond_door, NEW.uiterlijk)
     IS DISTINCT FROM
     (OLD.status, OLD.team, OLD.medewerker_id, OLD.resultaat, OLD.antwoord, OLD.notitie, OLD.afgerond_op, OLD.afgerond_door, OLD.uiterlijk) THEN
    RAISE EXCEPTION 'a task that ended stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.herinnerd_op IS NOT NULL AND NEW.herinnerd_op IS DISTINCT FROM OLD.herinnerd_op THEN
    RAISE EXCEPTION 'a task is warned of once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- A subject is of another folder each time, so no key can point at it: looked at here, in the same gemeente.
CREATE FUNCTION kohier.taak_onderwerp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (CASE NEW.onderwerp_soort
    WHEN 'vraag' THEN EXISTS (SELECT FROM public.vraag o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END) THEN
    RAISE EXCEPTION 'a task about a % that is not there', NEW.onderwerp_soort USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.taak_vast(), kohier.taak_onderwerp() FROM PUBLIC;
CREATE TRIGGER taak_vast BEFORE UPDATE ON taak FOR EACH ROW EXECUTE FUNCTION kohier.taak_vast();
CREATE TRIGGER taak_onderwerp AFTER INSERT ON taak FOR EACH ROW EXECUTE FUNCTION kohier.taak_onderwerp();

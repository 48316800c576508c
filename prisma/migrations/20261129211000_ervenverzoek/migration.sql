-- Where the heirs of somebody who died can be written to is asked of the gemeente, with a last day (B-03).

-- CreateTable
CREATE TABLE "ervenverzoek" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "gevraagd_door" TEXT NOT NULL,
    "uiterlijk" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "beantwoord_op" TIMESTAMPTZ(3),
    "beantwoord_door" TEXT,
    "toelichting" TEXT,

    CONSTRAINT "ervenverzoek_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "ervenverzoek_gemeente_id_persoon_id_idx" ON "ervenverzoek"("gemeente_id", "persoon_id");

-- AddForeignKey
ALTER TABLE "ervenverzoek" ADD CONSTRAINT "ervenverzoek_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('ervenverzoek'::regclass);
-- What was asked and answered stays to be read.
REVOKE DELETE ON ervenverzoek FROM kohier_app;
ALTER TABLE ervenverzoek
  ADD CHECK (status IN ('open', 'adres', 'onbekend', 'vervallen')),
  ADD CHECK (gevraagd_door <> ''),
  ADD CONSTRAINT antwoord_door_iemand CHECK ((status = 'open') = (beantwoord_op IS NULL)
    AND (beantwoord_op IS NULL) = (beantwoord_door IS NULL)),
  ADD CONSTRAINT onbekend_heeft_uitleg CHECK (status <> 'onbekend' OR length(btrim(toelichting)) > 0);
-- Asked once at a time.
CREATE UNIQUE INDEX ervenverzoek_loopt ON ervenverzoek (gemeente_id, persoon_id) WHERE status = 'open';

CREATE FUNCTION kohier.ervenverzoek_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.gevraagd_op, NEW.gevraagd_door, NEW.uiterlijk)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.gevraagd_op, OLD.gevraagd_door, OLD.uiterlijk)
     OR OLD.status <> 'open' THEN
    RAISE EXCEPTION 'what was asked about heirs, and what was answered, does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.ervenverzoek_vast() FROM PUBLIC;
CREATE TRIGGER ervenverzoek_vast BEFORE UPDATE ON ervenverzoek FOR EACH ROW EXECUTE FUNCTION kohier.ervenverzoek_vast();

-- The kinds of task and of subject that there are, and these: read from what stands, so that no other is lost.
DO $$
DECLARE def text; r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('taak_soort_check', 'erven-opvragen'), ('taak_onderwerp_soort_check', 'ervenverzoek')) AS v(naam, woord)
  LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = 'taak'::regclass AND conname = r.naam;
    EXECUTE format('ALTER TABLE taak DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', r.naam, r.naam,
      replace(def, 'ARRAY[', format('ARRAY[%L::text, ', r.woord)));
  END LOOP;
  SELECT pg_get_functiondef('kohier.taak_onderwerp()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'ELSE false END', 'WHEN ''ervenverzoek'' THEN EXISTS
      (SELECT FROM public.ervenverzoek o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END');
END $$;

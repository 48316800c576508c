-- A letter by the electronic way that its reader chose, until it arrived or went by post after all.
-- CreateTable
CREATE TABLE "zending" (
    "gemeente_id" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "kanaal" TEXT NOT NULL,
    "aangeboden_op" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "overgenomen_op" TIMESTAMPTZ(3),
    "batch_id" UUID,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "volgende_op" TIMESTAMPTZ(3),
    "laatste_fout" TEXT,
    "afgerond_op" TIMESTAMPTZ(3),

    CONSTRAINT "zending_pkey" PRIMARY KEY ("gemeente_id","document_id")
);

-- AddForeignKey
ALTER TABLE "zending" ADD CONSTRAINT "zending_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('zending'::regclass);
ALTER TABLE zending
  ADD CHECK (kanaal IN ('mijn', 'mijnoverheid')),
  ADD CHECK (status IN ('open', 'afgeleverd', 'teruggevallen', 'vastgelopen')),
  ADD CHECK (pogingen >= 0),
  ADD CONSTRAINT afgerond_is_heel CHECK ((status = 'open') = (afgerond_op IS NULL)),
  ADD CONSTRAINT overgenomen_in_batch CHECK (overgenomen_op IS NULL OR batch_id IS NOT NULL);
CREATE INDEX zending_open ON zending (gemeente_id, aangeboden_op) WHERE status = 'open';

-- Whoever offers a letter by the way that its reader chose leaves this row, raw SQL as well: nothing is forgotten.
CREATE FUNCTION kohier.bezorging_wordt_zending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.zending (gemeente_id, document_id, kanaal, aangeboden_op)
  VALUES (NEW.gemeente_id, NEW.document_id, NEW.kanaal, NEW.moment) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
-- Which letter and which way stay; it ends once, and what ended stays so: no letter falls back to post twice.
CREATE FUNCTION kohier.zending_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a letter on its way is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.document_id, NEW.kanaal, NEW.aangeboden_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.document_id, OLD.kanaal, OLD.aangeboden_op)
     OR (OLD.batch_id IS NOT NULL AND NEW.batch_id IS DISTINCT FROM OLD.batch_id) THEN
    RAISE EXCEPTION 'which letter goes which way does not change' USING ERRCODE = 'check_violation';
  END IF;
  -- A mail that went can still come back: then the letter falls back after all, once.
  IF OLD.status <> 'open' AND NOT (OLD.status = 'afgeleverd' AND NEW.status IN ('teruggevallen', 'vastgelopen')) THEN
    RAISE EXCEPTION 'a letter that arrived or fell back does not go again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bezorging_wordt_zending(), kohier.zending_vast() FROM PUBLIC;
CREATE TRIGGER bezorging_wordt_zending AFTER INSERT ON bezorging FOR EACH ROW
  WHEN (NEW.kanaal IN ('mijn', 'mijnoverheid') AND NEW.resultaat = 'aangeboden' AND NEW.reden = 'voorkeur')
  EXECUTE FUNCTION kohier.bezorging_wordt_zending();
CREATE TRIGGER zending_vast BEFORE UPDATE OR DELETE ON zending FOR EACH ROW EXECUTE FUNCTION kohier.zending_vast();

-- A letter that was offered may wait for who reads it: then a person looks, and the letter is not printed.
ALTER TABLE afdrukstuk
  DROP CONSTRAINT afdrukstuk_uitval_check,
  -- 'overleden': its reader died between the offer and the print.
  ADD CONSTRAINT afdrukstuk_uitval_check CHECK (uitval IN ('vernietigd', 'aangetast', 'vervangen', 'overleden'));

-- Two kinds of task, about a letter and about an e-mail address: added to what stands, so that no other is lost.
DO $$
DECLARE def text; r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('taak_soort_check', 'brief-niet-bezorgd'), ('taak_soort_check', 'email-herstellen'),
    ('taak_onderwerp_soort_check', 'document'), ('taak_onderwerp_soort_check', 'emailadres')) AS v(naam, woord)
  LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = 'taak'::regclass AND conname = r.naam;
    EXECUTE format('ALTER TABLE taak DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', r.naam, r.naam,
      replace(def, 'ARRAY[', format('ARRAY[%L::text, ', r.woord)));
  END LOOP;
  SELECT pg_get_functiondef('kohier.taak_onderwerp()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'ELSE false END', 'WHEN ''document'' THEN EXISTS
      (SELECT FROM public.document o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    WHEN ''emailadres'' THEN EXISTS
      (SELECT FROM public.contactgegeven o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END');
END $$;

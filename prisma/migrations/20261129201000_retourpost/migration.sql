-- A letter that came back stops the next one by post to the same address of the same person, until the address changed or
-- somebody released it with a reason. A letter that was sent to another address than stands in it gets a sheet in front.
ALTER TABLE bezorging
  DROP CONSTRAINT bezorging_resultaat_check,
  ADD CONSTRAINT bezorging_resultaat_check CHECK (resultaat IN ('aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt', 'retour'));

-- CreateTable
CREATE TABLE "adresstop" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "straat" TEXT NOT NULL,
    "plaats" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "vastgelegd_door" TEXT NOT NULL,
    "opgeheven_op" TIMESTAMPTZ(3),
    "opgeheven_door" TEXT,
    "opheffing" TEXT,
    "opheffing_reden" TEXT,

    CONSTRAINT "adresstop_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "adresstop_gemeente_id_persoon_id_idx" ON "adresstop"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "adresstop_gemeente_id_document_id_idx" ON "adresstop"("gemeente_id", "document_id");

-- AddForeignKey
ALTER TABLE "adresstop" ADD CONSTRAINT "adresstop_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "adresstop" ADD CONSTRAINT "adresstop_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AlterTable
ALTER TABLE "afdrukstuk" ADD COLUMN "adresblad" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "adresstop_id" UUID;

-- AddForeignKey
ALTER TABLE "afdrukstuk" ADD CONSTRAINT "afdrukstuk_gemeente_id_adresstop_id_fkey" FOREIGN KEY ("gemeente_id", "adresstop_id") REFERENCES "adresstop"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('adresstop'::regclass);
ALTER TABLE adresstop
  ADD CHECK (reden IN ('onbekend', 'vertrokken', 'geweigerd', 'adres-onvolledig')),
  ADD CHECK (opheffing IN ('adres-gewijzigd', 'vrijgegeven')),
  ADD CHECK (vastgelegd_door <> '' AND straat <> '' AND plaats <> ''),
  ADD CONSTRAINT opgeheven_is_heel CHECK ((opgeheven_op IS NULL) = (opgeheven_door IS NULL) AND (opgeheven_op IS NULL) = (opheffing IS NULL)),
  -- Who lets letters go to an address from which one came back says why.
  ADD CONSTRAINT vrijgegeven_met_reden CHECK (opheffing <> 'vrijgegeven' OR length(btrim(opheffing_reden)) >= 10);
CREATE UNIQUE INDEX adresstop_een ON adresstop (gemeente_id, persoon_id, straat, plaats) WHERE opgeheven_op IS NULL;
CREATE INDEX adresstop_open ON adresstop (gemeente_id, vastgelegd_op) WHERE opgeheven_op IS NULL;

ALTER TABLE afdrukstuk
  DROP CONSTRAINT afdrukstuk_uitval_check,
  -- 'vervangen': offered again to another address before it was printed.
  ADD CONSTRAINT afdrukstuk_uitval_check CHECK (uitval IN ('vernietigd', 'aangetast', 'vervangen')),
  ADD CONSTRAINT tegengehouden_wacht CHECK (adresstop_id IS NULL OR opdracht_id IS NULL);
DROP INDEX afdrukstuk_wacht;
CREATE INDEX afdrukstuk_wacht ON afdrukstuk (gemeente_id, run_id, dag) WHERE opdracht_id IS NULL AND adresstop_id IS NULL AND uitval IS NULL;
CREATE INDEX afdrukstuk_tegengehouden ON afdrukstuk (gemeente_id, adresstop_id) WHERE adresstop_id IS NOT NULL;
CREATE INDEX afdrukstuk_uitval ON afdrukstuk (gemeente_id, uitval) WHERE uitval IS NOT NULL;

-- A piece waits behind the stop of its address, and gets a sheet with the address where the letter bears another one.
CREATE OR REPLACE FUNCTION kohier.bezorging_wordt_stuk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ander boolean := NEW.volg > 1 AND NEW.adres IS DISTINCT FROM (SELECT b.adres FROM public.bezorging b
    WHERE b.gemeente_id = NEW.gemeente_id AND b.document_id = NEW.document_id AND b.kanaal = 'post' AND b.volg = 1);
BEGIN
  INSERT INTO public.afdrukstuk (gemeente_id, id, bezorging_id, document_id, soort, run_id, dag, bladzijden, adresblad, adresstop_id)
  SELECT NEW.gemeente_id, gen_random_uuid(), NEW.id, d.id, d.soort, d.run_id,
    (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date, d.bladzijden + d.bladzijden % 2 + CASE WHEN ander THEN 2 ELSE 0 END, ander,
    (SELECT a.id FROM public.adresstop a WHERE a.gemeente_id = NEW.gemeente_id AND a.persoon_id = d.persoon_id
      AND a.opgeheven_op IS NULL AND a.straat = NEW.adres ->> -2 AND a.plaats = NEW.adres ->> -1)
  FROM public.document d WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.document_id;
  RETURN NULL;
END $$;

-- What came back and where stays; a stop that was lifted stays lifted.
CREATE FUNCTION kohier.adresstop_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what came back is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.document_id, NEW.straat, NEW.plaats, NEW.reden, NEW.vastgelegd_op, NEW.vastgelegd_door)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.document_id, OLD.straat, OLD.plaats, OLD.reden, OLD.vastgelegd_op, OLD.vastgelegd_door) THEN
    RAISE EXCEPTION 'what came back does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.opgeheven_op IS NOT NULL THEN
    RAISE EXCEPTION 'a stop that was lifted stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.adresstop_vast() FROM PUBLIC;
CREATE TRIGGER adresstop_vast BEFORE UPDATE OR DELETE ON adresstop FOR EACH ROW EXECUTE FUNCTION kohier.adresstop_vast();

-- The address of somebody is looked for by a person: a task about the stop.
ALTER TABLE taak
  DROP CONSTRAINT taak_soort_check,
  ADD CONSTRAINT taak_soort_check CHECK (soort IN ('terugbellen', 'antwoord', 'extra-informatie', 'afspraak', 'terugmelding', 'regeling-gemist', 'adres-uitzoeken')),
  DROP CONSTRAINT taak_onderwerp_soort_check,
  ADD CONSTRAINT taak_onderwerp_soort_check CHECK (onderwerp_soort IN ('vraag', 'regeling', 'adresstop'));
CREATE OR REPLACE FUNCTION kohier.taak_onderwerp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (CASE NEW.onderwerp_soort
    WHEN 'vraag' THEN EXISTS (SELECT FROM public.vraag o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    WHEN 'regeling' THEN EXISTS (SELECT FROM public.regeling o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    WHEN 'adresstop' THEN EXISTS (SELECT FROM public.adresstop o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END) THEN
    RAISE EXCEPTION 'a task about a % that is not there', NEW.onderwerp_soort USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

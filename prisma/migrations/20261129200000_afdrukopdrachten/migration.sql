-- CreateTable
CREATE TABLE "afdrukopdracht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "nummer" TEXT NOT NULL,
    "run_id" UUID,
    "dag" DATE,
    "status" TEXT NOT NULL DEFAULT 'in-de-maak',
    "stukken" INTEGER NOT NULL,
    "bladzijden" INTEGER NOT NULL,
    "manifest_sha256" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "bijgewerkt_op" TIMESTAMPTZ(3) NOT NULL,
    "geprint_door" TEXT,
    "geprint_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "afdrukopdracht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "afdrukdeel" (
    "gemeente_id" INTEGER NOT NULL,
    "opdracht_id" UUID NOT NULL,
    "deel" INTEGER NOT NULL,
    "stukken" INTEGER NOT NULL,
    "bladzijden" INTEGER NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "gedownload_door" TEXT,
    "gedownload_op" TIMESTAMPTZ(3),

    CONSTRAINT "afdrukdeel_pkey" PRIMARY KEY ("gemeente_id","opdracht_id","deel")
);

-- CreateTable
CREATE TABLE "afdrukstuk" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "bezorging_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "run_id" UUID,
    "dag" DATE NOT NULL,
    "bladzijden" INTEGER NOT NULL,
    "opdracht_id" UUID,
    "deel" INTEGER,
    "volgnummer" INTEGER,
    "postcode" TEXT,
    "uitval" TEXT,
    "misdrukt_op" TIMESTAMPTZ(3),

    CONSTRAINT "afdrukstuk_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "afdrukopdracht_gemeente_id_gemaakt_op_idx" ON "afdrukopdracht"("gemeente_id", "gemaakt_op");

-- CreateIndex
CREATE UNIQUE INDEX "afdrukopdracht_gemeente_id_nummer_key" ON "afdrukopdracht"("gemeente_id", "nummer");

-- CreateIndex
CREATE INDEX "afdrukstuk_gemeente_id_bezorging_id_idx" ON "afdrukstuk"("gemeente_id", "bezorging_id");

-- CreateIndex
CREATE INDEX "afdrukstuk_gemeente_id_document_id_idx" ON "afdrukstuk"("gemeente_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "afdrukstuk_gemeente_id_opdracht_id_volgnummer_key" ON "afdrukstuk"("gemeente_id", "opdracht_id", "volgnummer");

-- AddForeignKey
ALTER TABLE "afdrukopdracht" ADD CONSTRAINT "afdrukopdracht_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "afdrukdeel" ADD CONSTRAINT "afdrukdeel_gemeente_id_opdracht_id_fkey" FOREIGN KEY ("gemeente_id", "opdracht_id") REFERENCES "afdrukopdracht"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "afdrukstuk" ADD CONSTRAINT "afdrukstuk_gemeente_id_bezorging_id_fkey" FOREIGN KEY ("gemeente_id", "bezorging_id") REFERENCES "bezorging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "afdrukstuk" ADD CONSTRAINT "afdrukstuk_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "afdrukstuk" ADD CONSTRAINT "afdrukstuk_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "afdrukstuk" ADD CONSTRAINT "afdrukstuk_gemeente_id_opdracht_id_fkey" FOREIGN KEY ("gemeente_id", "opdracht_id") REFERENCES "afdrukopdracht"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('afdrukopdracht'::regclass);
SELECT kohier.wall_gemeente('afdrukdeel'::regclass);
SELECT kohier.wall_gemeente('afdrukstuk'::regclass);

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE afdrukopdracht
  ADD CHECK (status IN ('in-de-maak', 'gemaakt', 'gedownload', 'geprint', 'vervallen')),
  ADD CHECK (stukken >= 0 AND bladzijden >= 0 AND nummer <> '' AND gemaakt_door <> ''),
  -- Of a run, or of the single letters of a day.
  ADD CONSTRAINT run_of_dag CHECK ((run_id IS NULL) <> (dag IS NULL)),
  ADD CONSTRAINT lijst_bij_gemaakt CHECK (manifest_sha256 IS NOT NULL OR status IN ('in-de-maak', 'vervallen')),
  ADD CONSTRAINT geprint_door_iemand CHECK ((status = 'geprint') = (geprint_door IS NOT NULL)
    AND (status = 'geprint') = (geprint_op IS NOT NULL));
ALTER TABLE afdrukdeel
  ADD CHECK (deel > 0 AND stukken >= 0 AND bladzijden >= 0),
  ADD CHECK ((sha256 IS NULL) = (bytes IS NULL)),
  ADD CONSTRAINT gedownload_na_gemaakt CHECK (gedownload_op IS NULL OR sha256 IS NOT NULL),
  ADD CHECK ((gedownload_op IS NULL) = (gedownload_door IS NULL));
ALTER TABLE afdrukstuk
  ADD CHECK (bladzijden > 0 AND bladzijden % 2 = 0),
  ADD CHECK ((opdracht_id IS NULL) = (volgnummer IS NULL) AND (opdracht_id IS NULL) = (deel IS NULL)),
  ADD CHECK (uitval IN ('vernietigd', 'aangetast')),
  ADD CONSTRAINT uitval_wacht CHECK (uitval IS NULL OR opdracht_id IS NULL),
  ADD CONSTRAINT misdrukt_in_opdracht CHECK (misdrukt_op IS NULL OR opdracht_id IS NOT NULL);
-- An offer by post waits or is in one order: never twice, whatever is spoiled.
CREATE UNIQUE INDEX afdrukstuk_een ON afdrukstuk (gemeente_id, bezorging_id) WHERE misdrukt_op IS NULL;
CREATE INDEX afdrukstuk_wacht ON afdrukstuk (gemeente_id, run_id, dag) WHERE opdracht_id IS NULL;
CREATE INDEX afdrukstuk_run ON afdrukstuk (gemeente_id, run_id) WHERE run_id IS NOT NULL;
CREATE INDEX afdrukopdracht_run ON afdrukopdracht (gemeente_id, run_id) WHERE run_id IS NOT NULL;
CREATE INDEX afdrukopdracht_in_de_maak ON afdrukopdracht (gemeente_id, bijgewerkt_op) WHERE status = 'in-de-maak';

-- Whoever offers a letter by post leaves a piece to print, raw SQL as well: nothing is forgotten. No letter begins on the
-- back of another, so a letter of three pages takes four.
CREATE FUNCTION kohier.bezorging_wordt_stuk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.afdrukstuk (gemeente_id, id, bezorging_id, document_id, soort, run_id, dag, bladzijden)
  SELECT NEW.gemeente_id, gen_random_uuid(), NEW.id, d.id, d.soort, d.run_id,
    (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date, d.bladzijden + d.bladzijden % 2
  FROM public.document d WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.document_id;
  RETURN NULL;
END $$;
-- A piece stays what it is; it goes into one order, out of it only while that is being made, and what was printed stays.
CREATE FUNCTION kohier.afdrukstuk_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a letter to print is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.bezorging_id, NEW.document_id, NEW.soort, NEW.run_id, NEW.dag)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.bezorging_id, OLD.document_id, OLD.soort, OLD.run_id, OLD.dag) THEN
    RAISE EXCEPTION 'which letter is printed does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.misdrukt_op IS NOT NULL THEN
    RAISE EXCEPTION 'what was spoiled stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.opdracht_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT o.status INTO stand FROM public.afdrukopdracht o WHERE o.gemeente_id = OLD.gemeente_id AND o.id = OLD.opdracht_id;
  IF (NEW.opdracht_id, NEW.volgnummer, NEW.deel, NEW.bladzijden, NEW.postcode)
     IS DISTINCT FROM (OLD.opdracht_id, OLD.volgnummer, OLD.deel, OLD.bladzijden, OLD.postcode)
     AND (stand <> 'in-de-maak' OR NEW.opdracht_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a letter stays in its print order' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.misdrukt_op IS NOT NULL AND stand <> 'gedownload' THEN
    RAISE EXCEPTION 'spoiled is what was printed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- A print order goes forward only; what is in it is counted until it was made.
CREATE FUNCTION kohier.afdrukopdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a print order stays' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.nummer, NEW.run_id, NEW.dag, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.nummer, OLD.run_id, OLD.dag, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'what a print order is about does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('in-de-maak', 'gemaakt'), ('in-de-maak', 'vervallen'),
      ('gemaakt', 'gedownload'), ('gedownload', 'geprint')) THEN
    RAISE EXCEPTION 'a print order does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'in-de-maak' AND (NEW.stukken, NEW.bladzijden, NEW.manifest_sha256)
     IS DISTINCT FROM (OLD.stukken, OLD.bladzijden, OLD.manifest_sha256) THEN
    RAISE EXCEPTION 'what was made is what is printed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status IN ('geprint', 'vervallen') THEN
    RAISE EXCEPTION 'a print order that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bezorging_wordt_stuk(), kohier.afdrukstuk_vast(), kohier.afdrukopdracht_vast() FROM PUBLIC;
CREATE TRIGGER bezorging_wordt_stuk AFTER INSERT ON bezorging FOR EACH ROW
  WHEN (NEW.kanaal = 'post' AND NEW.resultaat = 'aangeboden') EXECUTE FUNCTION kohier.bezorging_wordt_stuk();
CREATE TRIGGER afdrukstuk_vast BEFORE UPDATE OR DELETE ON afdrukstuk FOR EACH ROW EXECUTE FUNCTION kohier.afdrukstuk_vast();
CREATE TRIGGER afdrukopdracht_vast BEFORE UPDATE OR DELETE ON afdrukopdracht FOR EACH ROW EXECUTE FUNCTION kohier.afdrukopdracht_vast();

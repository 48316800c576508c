-- CreateTable
CREATE TABLE "mandaatzaak" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "verzoek" TEXT NOT NULL,
    "aanslagnummer" TEXT NOT NULL,
    "belasting" TEXT NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "dagtekening" DATE NOT NULL,
    "ter_post" DATE,
    "gronden" TEXT NOT NULL,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "verschoonbaar" BOOLEAN,
    "verschoonbaar_reden" TEXT,
    "uitkomst" TEXT,

    CONSTRAINT "mandaatzaak_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateTable
CREATE TABLE "mandaatgevolg" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "besluit_id" UUID NOT NULL,
    "was_centen" BIGINT NOT NULL,
    "wordt_centen" BIGINT NOT NULL,
    "gemeld_op" TIMESTAMPTZ(3) NOT NULL,
    "verwerkt_door" TEXT,
    "verwerkt_op" TIMESTAMPTZ(3),

    CONSTRAINT "mandaatgevolg_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mandaatgevolg_gemeente_id_besluit_id_key" ON "mandaatgevolg"("gemeente_id", "besluit_id");

-- AddForeignKey
ALTER TABLE "mandaatzaak" ADD CONSTRAINT "mandaatzaak_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mandaatgevolg" ADD CONSTRAINT "mandaatgevolg_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "mandaatzaak"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mandaatgevolg" ADD CONSTRAINT "mandaatgevolg_gemeente_id_besluit_id_fkey" FOREIGN KEY ("gemeente_id", "besluit_id") REFERENCES "besluit"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What was asked and what was reported stays.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['mandaatzaak', 'mandaatgevolg']) t;
REVOKE DELETE ON mandaatzaak, mandaatgevolg FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- One more kind of case, and one more functie: who decides for the gemeente about its own belastingen. Read from what
-- stands, so that no other kind is lost.
DO $$
DECLARE def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'zaak'::regclass AND conname = 'zaak_soort_check';
  EXECUTE 'ALTER TABLE zaak DROP CONSTRAINT zaak_soort_check, ADD CONSTRAINT zaak_soort_check '
    || replace(def, 'ARRAY[', 'ARRAY[''mandaatzaak''::text, ');
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'aanwijzing_functie_check';
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT aanwijzing_functie_check, ADD CONSTRAINT aanwijzing_functie_check '
    || replace(def, 'ARRAY[', 'ARRAY[''gemandateerde''::text, ');
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('ELSE ARRAY[' IN def) = 0 THEN
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie '
    || replace(def, 'ELSE ARRAY[',
      'WHEN ''gemandateerde''::text THEN ARRAY[''bezwaar-gemeente''::text, ''kwijtschelding-gemeente''::text] ELSE ARRAY[');
END $$;
-- A mandaat is of the gemeente that gives it, never of all of them.
ALTER TABLE aanwijzing ADD CONSTRAINT mandaat_van_gemeente CHECK (functie <> 'gemandateerde' OR gemeente_id IS NOT NULL);

ALTER TABLE mandaatzaak
  ADD CHECK (verzoek IN ('bezwaar', 'kwijtschelding')),
  ADD CHECK (btrim(aanslagnummer) <> '' AND btrim(belasting) <> '' AND btrim(gronden) <> '' AND vastgelegd_door <> ''),
  ADD CHECK (belastingjaar BETWEEN 1990 AND 2200),
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK ((verschoonbaar IS NULL) = (verschoonbaar_reden IS NULL)),
  ADD CHECK (verschoonbaar IS NULL OR verzoek = 'bezwaar'),
  ADD CONSTRAINT uitkomst_van_verzoek CHECK (CASE verzoek
    WHEN 'bezwaar' THEN uitkomst IN ('gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk')
    ELSE uitkomst IN ('volledig', 'gedeeltelijk', 'afgewezen') END),
  ADD CONSTRAINT besloten_mandaatzaak_is_klaar CHECK (uitkomst IS NULL OR NOT loopt);
-- The same aanslag is disputed, or asked to be waived, once at a time.
CREATE UNIQUE INDEX mandaatzaak_loopt_een ON mandaatzaak (gemeente_id, aanslagnummer, verzoek) WHERE loopt;

ALTER TABLE mandaatgevolg
  ADD CHECK (was_centen > 0 AND wordt_centen >= 0 AND wordt_centen <= was_centen),
  ADD CHECK ((verwerkt_door IS NULL) = (verwerkt_op IS NULL)),
  ADD CHECK (verwerkt_op >= gemeld_op);

-- What came in does not change, and how it ended stays. It hangs on a case of its own kind.
CREATE FUNCTION kohier.mandaatzaak_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt THEN
    RAISE EXCEPTION 'a mandaatzaak that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.verzoek, NEW.aanslagnummer, NEW.belasting, NEW.belastingjaar, NEW.bedrag_centen,
      NEW.dagtekening, NEW.ter_post, NEW.gronden, NEW.vastgelegd_door, NEW.vastgelegd_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.verzoek, OLD.aanslagnummer, OLD.belasting, OLD.belastingjaar, OLD.bedrag_centen,
      OLD.dagtekening, OLD.ter_post, OLD.gronden, OLD.vastgelegd_door, OLD.vastgelegd_op) THEN
    RAISE EXCEPTION 'what was asked about an aanslag of the gemeente stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandaatzaak_vast BEFORE UPDATE ON mandaatzaak FOR EACH ROW EXECUTE FUNCTION kohier.mandaatzaak_vast();

CREATE FUNCTION kohier.mandaatzaak_zaak() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.zaak z
    WHERE z.gemeente_id = NEW.gemeente_id AND z.id = NEW.zaak_id AND z.soort = 'mandaatzaak') THEN
    RAISE EXCEPTION 'a mandaatzaak hangs on a case of that kind' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandaatzaak_zaak BEFORE INSERT ON mandaatzaak FOR EACH ROW EXECUTE FUNCTION kohier.mandaatzaak_zaak();

-- J-15: nothing of it comes near the ledger. Every row by which a case reaches an aanslag of ours, holds collecting or books
-- is refused for one of these; TG_ARGV names the column with the case.
CREATE FUNCTION kohier.niet_van_mandaatzaak() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.zaak z WHERE z.gemeente_id = NEW.gemeente_id
    AND z.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid AND z.soort = 'mandaatzaak') THEN
    RAISE EXCEPTION 'a case about an aanslag of the gemeente itself touches nothing of ours' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON zaak_onderwerp FOR EACH ROW
  WHEN (NEW.onderwerp_soort IN ('aanslag', 'aanslagregel')) EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON opschorting FOR EACH ROW
  WHEN (NEW.bron_soort = 'zaak') EXECUTE FUNCTION kohier.niet_van_mandaatzaak('bron_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON document FOR EACH ROW
  WHEN (NEW.aanslag_id IS NOT NULL AND NEW.zaak_id IS NOT NULL) EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON bezwaar FOR EACH ROW EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON kwijtschelding FOR EACH ROW EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON beroep FOR EACH ROW EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');
CREATE TRIGGER niet_van_mandaatzaak BEFORE INSERT ON melding FOR EACH ROW EXECUTE FUNCTION kohier.niet_van_mandaatzaak('zaak_id');

-- A report tells what was decided, once; the gemeente writes down once that it was done.
CREATE FUNCTION kohier.mandaatgevolg_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM public.besluit b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.besluit_id
      AND b.zaak_id = NEW.zaak_id AND b.soort = 'mandaatbesluit' AND b.stand = 'genomen') OR NEW.verwerkt_op IS NOT NULL THEN
      RAISE EXCEPTION 'what is reported was decided first' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.verwerkt_op IS NOT NULL OR
     (NEW.gemeente_id, NEW.zaak_id, NEW.besluit_id, NEW.was_centen, NEW.wordt_centen, NEW.gemeld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.besluit_id, OLD.was_centen, OLD.wordt_centen, OLD.gemeld_op) THEN
    RAISE EXCEPTION 'what was reported to the gemeente stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandaatgevolg_vast BEFORE INSERT OR UPDATE ON mandaatgevolg FOR EACH ROW EXECUTE FUNCTION kohier.mandaatgevolg_vast();

-- Decided by who has the mandaat of this gemeente for this kind of request on that day, at the end of the transaction: the use
-- case asks it first, in words.
CREATE FUNCTION kohier.require_mandaat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'kohier_app' OR (TG_OP = 'UPDATE' AND OLD.besloten_door IS NOT DISTINCT FROM NEW.besloten_door) THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
    SELECT FROM public.aanwijzing a JOIN public.mandaatzaak m ON m.gemeente_id = NEW.gemeente_id AND m.zaak_id = NEW.zaak_id
    WHERE a.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int
      AND 'medewerker:' || a.medewerker_id = NEW.besloten_door AND a.functie = 'gemandateerde' AND a.status = 'actief'
      AND m.verzoek || '-gemeente' = ANY (a.soorten) AND a.gemeente_id = NEW.gemeente_id
      AND a.vanaf <= (NEW.besloten_op AT TIME ZONE 'Europe/Amsterdam')::date
      AND (a.tot IS NULL OR a.tot > (NEW.besloten_op AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
    RAISE EXCEPTION 'this is decided by mandaat of the gemeente' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER van_gemandateerde AFTER INSERT OR UPDATE ON besluit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.soort = 'mandaatbesluit' AND NEW.stand = 'genomen') EXECUTE FUNCTION kohier.require_mandaat();
REVOKE ALL ON FUNCTION kohier.mandaatzaak_vast(), kohier.mandaatzaak_zaak(), kohier.niet_van_mandaatzaak(),
  kohier.mandaatgevolg_vast(), kohier.require_mandaat() FROM PUBLIC;

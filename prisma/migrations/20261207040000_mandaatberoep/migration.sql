-- AlterTable
ALTER TABLE "mandaatzaak" ADD COLUMN "gerecht_kenmerk" TEXT,
ADD COLUMN "gerecht_naam" TEXT,
ADD COLUMN "verzonden_op" DATE;

-- ---------------------------------------------------------------------------------------------------------
-- J-15: what goes to court about an aanslag of the gemeente itself, by a mandaat of its own
-- ---------------------------------------------------------------------------------------------------------
-- Each list is read from what stands, so that nothing else in it is lost.
DO $$
DECLARE def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'mandaatzaak'::regclass AND conname = 'mandaatzaak_verzoek_check';
  EXECUTE 'ALTER TABLE mandaatzaak DROP CONSTRAINT mandaatzaak_verzoek_check, ADD CONSTRAINT mandaatzaak_verzoek_check '
    || replace(def, 'ARRAY[', 'ARRAY[''beroep''::text, ');
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'mandaatzaak'::regclass AND conname = 'uitkomst_van_verzoek';
  IF position('CASE verzoek' IN def) = 0 THEN
    RAISE EXCEPTION 'uitkomst_van_verzoek reads otherwise: %', def;
  END IF;
  EXECUTE 'ALTER TABLE mandaatzaak DROP CONSTRAINT uitkomst_van_verzoek, ADD CONSTRAINT uitkomst_van_verzoek '
    || replace(def, 'CASE verzoek',
      'CASE verzoek WHEN ''beroep''::text THEN uitkomst IN (''gegrond'', ''gedeeltelijk-gegrond'', ''ongegrond'', ''niet-ontvankelijk'') ');
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('''kwijtschelding-gemeente''::text]' IN def) = 0 THEN
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie '
    || replace(def, '''kwijtschelding-gemeente''::text]', '''kwijtschelding-gemeente''::text, ''beroep-gemeente''::text]');
END $$;

ALTER TABLE mandaatzaak
  ADD CONSTRAINT gerecht_van_beroep CHECK (CASE verzoek
    WHEN 'beroep' THEN btrim(gerecht_naam) <> '' AND btrim(gerecht_kenmerk) <> '' AND verzonden_op IS NOT NULL
    ELSE num_nonnulls(gerecht_naam, gerecht_kenmerk, verzonden_op) = 0 END);

-- What came in does not change, and how it ended stays; at which court it lies came in with it.
CREATE OR REPLACE FUNCTION kohier.mandaatzaak_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt THEN
    RAISE EXCEPTION 'a mandaatzaak that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.verzoek, NEW.aanslagnummer, NEW.belasting, NEW.belastingjaar, NEW.bedrag_centen,
      NEW.dagtekening, NEW.ter_post, NEW.gronden, NEW.gerecht_naam, NEW.gerecht_kenmerk, NEW.verzonden_op,
      NEW.vastgelegd_door, NEW.vastgelegd_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.verzoek, OLD.aanslagnummer, OLD.belasting, OLD.belastingjaar, OLD.bedrag_centen,
      OLD.dagtekening, OLD.ter_post, OLD.gronden, OLD.gerecht_naam, OLD.gerecht_kenmerk, OLD.verzonden_op,
      OLD.vastgelegd_door, OLD.vastgelegd_op) THEN
    RAISE EXCEPTION 'what was asked about an aanslag of the gemeente stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Two rows of one human being or organisation in one gemeente become one (ADR 0055): proposed by one, decided by another;
-- what hangs on the double goes to the row that stays in the statement that decides, and each thing that went is written down.

-- AlterTable
ALTER TABLE "persoon" ADD COLUMN     "samengevoegd_met" UUID;

-- CreateTable
CREATE TABLE "samenvoeging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "dubbel_id" UUID NOT NULL,
    "blijft_id" UUID NOT NULL,
    "reden" TEXT NOT NULL,
    "feiten" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "terug_door" TEXT,
    "terug_op" TIMESTAMPTZ(3),
    "terug_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "samenvoeging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "samenvoegingsregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "samenvoeging_id" UUID NOT NULL,
    "tabel" TEXT NOT NULL,
    "kolom" TEXT NOT NULL,
    "rij_id" UUID NOT NULL,
    "richting" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "samenvoegingsregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "samenvoeging_gemeente_id_blijft_id_idx" ON "samenvoeging"("gemeente_id", "blijft_id");

-- CreateIndex
CREATE INDEX "samenvoeging_gemeente_id_dubbel_id_idx" ON "samenvoeging"("gemeente_id", "dubbel_id");

-- CreateIndex
CREATE UNIQUE INDEX "samenvoegingsregel_een_per_rij" ON "samenvoegingsregel"("gemeente_id", "samenvoeging_id", "tabel", "kolom", "rij_id", "richting");

-- AddForeignKey
ALTER TABLE "persoon" ADD CONSTRAINT "persoon_gemeente_id_samengevoegd_met_fkey" FOREIGN KEY ("gemeente_id", "samengevoegd_met") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "samenvoeging" ADD CONSTRAINT "samenvoeging_gemeente_id_dubbel_id_fkey" FOREIGN KEY ("gemeente_id", "dubbel_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "samenvoeging" ADD CONSTRAINT "samenvoeging_gemeente_id_blijft_id_fkey" FOREIGN KEY ("gemeente_id", "blijft_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "samenvoegingsregel" ADD CONSTRAINT "samenvoegingsregel_gemeente_id_samenvoeging_id_fkey" FOREIGN KEY ("gemeente_id", "samenvoeging_id") REFERENCES "samenvoeging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('samenvoeging'::regclass);
SELECT kohier.wall_journaal('samenvoegingsregel'::regclass);
REVOKE DELETE ON samenvoeging FROM kohier_app;

-- Few rows are merged, and few have no number: the lists of doubles begin there.
CREATE INDEX persoon_samengevoegd ON persoon (gemeente_id, samengevoegd_met) WHERE samengevoegd_met IS NOT NULL;
CREATE INDEX persoon_zonder_nummer ON persoon (gemeente_id, id) WHERE nummer_versleuteld IS NULL;
-- One at a time, and one row is merged once.
CREATE UNIQUE INDEX samenvoeging_een_per_dubbel ON samenvoeging (gemeente_id, dubbel_id) WHERE status IN ('voorgesteld', 'uitgevoerd');

ALTER TABLE persoon ADD CONSTRAINT persoon_samengevoegd_met_ander CHECK (samengevoegd_met <> id);
ALTER TABLE samenvoeging
  ADD CHECK (dubbel_id <> blijft_id),
  ADD CHECK (btrim(reden) <> ''),
  ADD CHECK (status IN ('voorgesteld', 'uitgevoerd', 'afgewezen', 'ingetrokken', 'teruggedraaid')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR btrim(besluit_reden) <> ''),
  ADD CHECK ((terug_door IS NULL) = (terug_op IS NULL) AND (terug_door IS NOT NULL) = (status = 'teruggedraaid')),
  ADD CHECK (status <> 'teruggedraaid' OR btrim(terug_reden) <> ''),
  ADD CHECK (versie > 0);
ALTER TABLE samenvoegingsregel ADD CHECK (richting IN ('heen', 'terug'));

CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON samenvoeging FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'uitgevoerd', 'teruggedraaid');

-- What was proposed stays, goes one way, and is never of two who each have a number of their own, nor part of a chain.
CREATE FUNCTION kohier.samenvoeging_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'terug_door', 'terug_op', 'terug_reden', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a merge begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand)
     OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden)
       IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden) THEN
    RAISE EXCEPTION 'a merge stays what was proposed and decided' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('voorgesteld', 'uitgevoerd'), ('voorgesteld', 'afgewezen'), ('voorgesteld', 'ingetrokken'),
      ('uitgevoerd', 'teruggedraaid')) THEN
    RAISE EXCEPTION 'a merge goes one way' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'uitgevoerd' AND EXISTS (SELECT FROM public.persoon d
      JOIN public.persoon b ON b.gemeente_id = d.gemeente_id AND b.id = NEW.blijft_id
      WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.dubbel_id
        AND (d.nummer_versleuteld IS NOT NULL OR d.soort <> b.soort OR b.samengevoegd_met IS NOT NULL
          OR EXISTS (SELECT FROM public.persoon k WHERE k.gemeente_id = d.gemeente_id AND k.samengevoegd_met = d.id))) THEN
    RAISE EXCEPTION 'who has a number stays, and there are no chains' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.samenvoeging_vast() FROM PUBLIC;
CREATE TRIGGER samenvoeging_vast AFTER INSERT OR UPDATE ON samenvoeging FOR EACH ROW EXECUTE FUNCTION kohier.samenvoeging_vast();

-- Only the merge itself says with whom somebody was merged, and what went.
CREATE FUNCTION kohier.alleen_door_samenvoeging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'kohier_app' THEN
    RAISE EXCEPTION '% says what a merge did', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.alleen_door_samenvoeging() FROM PUBLIC;
CREATE TRIGGER alleen_door_samenvoeging_nieuw AFTER INSERT ON persoon FOR EACH ROW WHEN (NEW.samengevoegd_met IS NOT NULL)
  EXECUTE FUNCTION kohier.alleen_door_samenvoeging();
CREATE TRIGGER alleen_door_samenvoeging AFTER UPDATE ON persoon FOR EACH ROW
  WHEN (OLD.samengevoegd_met IS DISTINCT FROM NEW.samengevoegd_met) EXECUTE FUNCTION kohier.alleen_door_samenvoeging();
CREATE TRIGGER alleen_door_samenvoeging AFTER INSERT ON samenvoegingsregel FOR EACH ROW
  EXECUTE FUNCTION kohier.alleen_door_samenvoeging();

-- Whether this change is a merge and nothing else: only whose row it hangs on differs.
CREATE FUNCTION kohier.verhangt(oud jsonb, nieuw jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.verhangt', true), '') = 'ja'
    -- A generated column is not made yet where a trigger stands before the change.
    AND oud - '{persoon_id,vertegenwoordiger_id,helper_id,rechten}'::text[]
      = nieuw - '{persoon_id,vertegenwoordiger_id,helper_id,rechten}'::text[]
$$;
REVOKE ALL ON FUNCTION kohier.verhangt(jsonb, jsonb) FROM PUBLIC;

-- What holds a record holds its content; on which row of the same person it hangs is no content. Read from what stands, so that
-- nothing of a rule is lost.
DO $$
DECLARE
  functie text;
  def text;
BEGIN
  FOREACH functie IN ARRAY ARRAY['refuse_change', 'bijlage_vast', 'brief_vast', 'incassomachtiging_vast', 'regeling_vast',
    'kwijtschelding_vast', 'online_betaling_vast', 'opschorting_vast', 'vertegenwoordiging_vast', 'taak_vast',
    'uitbetaalrekening_vast', 'terugbetaling_vast', 'ervenverzoek_vast', 'machtiging_vast', 'zaak_vast'] LOOP
    def := pg_get_functiondef(format('kohier.%I()', functie)::regprocedure);
    IF position(E'\nBEGIN\n' IN def) = 0 THEN
      RAISE EXCEPTION '% reads otherwise: %', functie, def;
    END IF;
    EXECUTE regexp_replace(def, E'\nBEGIN\n', E'\nBEGIN\n  IF TG_OP = ''UPDATE'' THEN\n    IF current_user = ''kohier_eigenaar'' THEN\n      IF kohier.verhangt(to_jsonb(OLD), to_jsonb(NEW)) THEN\n        RETURN NEW;\n      END IF;\n    END IF;\n  END IF;\n');
  END LOOP;
END $$;

-- For the merge alone, which runs as the owner: the application has no right to change these at all.
DO $$
DECLARE
  tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['aanslag', 'bezwaarschrift', 'document', 'regelingaanvraag', 'kwitantie', 'toetstoestemming',
    'situatieregel', 'verrekening'] LOOP
    EXECUTE format('CREATE POLICY samenvoegen ON %I FOR UPDATE TO kohier_eigenaar USING (gemeente_id = (select nullif(current_setting(''app.gemeente'', true), '''')::int)) WITH CHECK (gemeente_id = (select nullif(current_setting(''app.gemeente'', true), '''')::int))', tabel);
  END LOOP;
END $$;

-- What happened to somebody goes; what says who he is (name, addresses, contact data) stays with its row.
CREATE FUNCTION samenvoeging_verhangt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  plek text[];
  van uuid := CASE WHEN NEW.status = 'uitgevoerd' THEN NEW.dubbel_id ELSE NEW.blijft_id END;
  naar uuid := CASE WHEN NEW.status = 'uitgevoerd' THEN NEW.blijft_id ELSE NEW.dubbel_id END;
  welke text := '';
BEGIN
  -- Who writes for one of the two at this moment holds its row, and is waited for.
  PERFORM FROM public.persoon WHERE gemeente_id = NEW.gemeente_id AND id IN (NEW.dubbel_id, NEW.blijft_id) ORDER BY id FOR UPDATE;
  PERFORM set_config('app.verhangt', 'ja', true);
  -- Back goes exactly what went; what came later stays where it is.
  IF NEW.status = 'teruggedraaid' THEN
    welke := 'AND EXISTS (SELECT FROM public.samenvoegingsregel r WHERE r.gemeente_id = $1 AND r.samenvoeging_id = $4
      AND r.tabel = $5 AND r.kolom = $6 AND r.rij_id = t.%2$I AND r.richting = ''heen'')';
  END IF;
  FOREACH plek SLICE 1 IN ARRAY ARRAY[
    ['aanslag', 'id', 'persoon_id'], ['belofte', 'id', 'persoon_id'], ['bezwaarschrift', 'id', 'persoon_id'],
    ['bijlage', 'id', 'persoon_id'], ['klantcontact', 'id', 'persoon_id'], ['vraag', 'id', 'persoon_id'],
    ['brief', 'id', 'persoon_id'], ['document', 'id', 'persoon_id'], ['incassomachtiging', 'id', 'persoon_id'],
    ['regelingaanvraag', 'id', 'persoon_id'], ['regeling', 'id', 'persoon_id'], ['kwitantie', 'id', 'persoon_id'],
    ['kwijtschelding', 'zaak_id', 'persoon_id'], ['toetstoestemming', 'id', 'persoon_id'], ['belang', 'id', 'persoon_id'],
    ['hond', 'id', 'persoon_id'], ['online_betaling', 'id', 'persoon_id'], ['opschorting', 'id', 'persoon_id'],
    ['situatieregel', 'id', 'persoon_id'], ['taak', 'id', 'persoon_id'], ['uitbetaalrekening', 'id', 'persoon_id'],
    ['terugbetaling', 'id', 'persoon_id'], ['verrekening', 'id', 'persoon_id'], ['ervenverzoek', 'id', 'persoon_id'],
    ['machtiging', 'id', 'persoon_id'], ['machtiging', 'id', 'helper_id'], ['zaak', 'id', 'persoon_id'],
    ['vertegenwoordiging', 'id', 'persoon_id'], ['vertegenwoordiging', 'id', 'vertegenwoordiger_id']] LOOP
    EXECUTE format('WITH gegaan AS (UPDATE public.%1$I t SET %3$I = $3 WHERE t.gemeente_id = $1 AND t.%3$I = $2 ' || welke
      || ' RETURNING t.%2$I AS rij)
      INSERT INTO public.samenvoegingsregel (gemeente_id, id, samenvoeging_id, tabel, kolom, rij_id, richting, moment)
      SELECT $1, gen_random_uuid(), $4, $5, $6, g.rij, $7, $8 FROM gegaan g', plek[1], plek[2], plek[3])
      USING NEW.gemeente_id, van, naar, NEW.id, plek[1], plek[3],
        CASE WHEN NEW.status = 'uitgevoerd' THEN 'heen' ELSE 'terug' END,
        CASE WHEN NEW.status = 'uitgevoerd' THEN NEW.besloten_op ELSE NEW.terug_op END;
  END LOOP;
  PERFORM set_config('app.verhangt', '', true);
  UPDATE public.persoon SET samengevoegd_met = CASE WHEN NEW.status = 'uitgevoerd' THEN NEW.blijft_id END, versie = versie + 1
  WHERE gemeente_id = NEW.gemeente_id AND id = NEW.dubbel_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION samenvoeging_verhangt() FROM PUBLIC;
CREATE TRIGGER verhangt AFTER UPDATE ON samenvoeging FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND NEW.status IN ('uitgevoerd', 'teruggedraaid')) EXECUTE FUNCTION samenvoeging_verhangt();

-- Nothing new is written to a row that was merged: who had it open is told so, and goes to the one that stays.
CREATE FUNCTION kohier.niet_op_dubbele_rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.persoon p WHERE p.gemeente_id = NEW.gemeente_id AND p.id = NEW.persoon_id
      AND p.samengevoegd_met IS NOT NULL) THEN
    RAISE EXCEPTION 'persoon-samengevoegd: % is written to a row that was merged', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.niet_op_dubbele_rij() FROM PUBLIC;
DO $$
DECLARE
  tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['belofte', 'bezwaarschrift', 'klantcontact', 'vraag', 'brief', 'regelingaanvraag', 'regeling',
    'kwijtschelding', 'toetstoestemming', 'online_betaling', 'opschorting', 'situatieregel', 'taak', 'uitbetaalrekening',
    'terugbetaling', 'verrekening', 'kwitantie', 'incassomachtiging', 'ervenverzoek', 'machtiging', 'zaak', 'vertegenwoordiging',
    'contactfeit', 'kanaalkeuze'] LOOP
    EXECUTE format('CREATE TRIGGER niet_op_dubbele_rij AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION kohier.niet_op_dubbele_rij()', tabel);
  END LOOP;
END $$;

-- A log-in by a row that was merged leads to the one that stays.
GRANT SELECT (samengevoegd_met) ON persoon TO kohier_index;
GRANT CREATE ON SCHEMA public TO kohier_index;
SET LOCAL ROLE kohier_index;
CREATE OR REPLACE FUNCTION zoek_persoon_gemeenten(p_kantoor int, p_sleutel text, p_datum date DEFAULT current_date)
RETURNS TABLE (gemeente_id int, persoon_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.gemeente_id, coalesce(p.samengevoegd_met, p.id)
  FROM public.persoon p
  JOIN public.deelname d ON d.gemeente_id = p.gemeente_id AND d.kantoor_id = p_kantoor
    AND d.vanaf <= p_datum AND (d.tot IS NULL OR p_datum < d.tot)
  WHERE p.sleutel = p_sleutel
  ORDER BY p.gemeente_id
$$;
SET LOCAL ROLE kohier_eigenaar;
REVOKE CREATE ON SCHEMA public FROM kohier_index;

-- Months of the books of a gemeente are closed: nothing is booked in them any more (ADR 0056).

-- CreateTable
CREATE TABLE "maandafsluiting" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "maand" DATE NOT NULL,
    "boekingen" INTEGER NOT NULL,
    "debet_centen" BIGINT NOT NULL,
    "credit_centen" BIGINT NOT NULL,
    "debiteuren_centen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "maandafsluiting_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "maandafsluiting_gemeente_id_maand_idx" ON "maandafsluiting"("gemeente_id", "maand");

-- AlterTable
ALTER TABLE "boeking" ADD COLUMN     "hoort_bij" DATE;

SELECT kohier.wall_gemeente('maandafsluiting'::regclass);
-- It comes to an end, and never goes: a month that was closed stays closed.
REVOKE DELETE ON maandafsluiting FROM kohier_app;

ALTER TABLE maandafsluiting
  ADD CHECK (maand = date_trunc('month', maand::timestamp)::date),
  ADD CHECK (boekingen >= 0 AND debet_centen >= 0),
  -- A month of which debit and credit differ cannot even be proposed.
  ADD CHECK (debet_centen = credit_centen),
  ADD CHECK (status IN ('voorgesteld', 'gesloten', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  -- A month that has not ended is not proposed.
  ADD CHECK ((voorgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date >= (maand + interval '1 month')::date),
  ADD CHECK (besloten_op IS NULL OR besloten_op >= voorgesteld_op),
  ADD CHECK (versie > 0);
-- A month is closed once, and one proposal at a time waits: the next month waits for this one.
CREATE UNIQUE INDEX maandafsluiting_een_per_maand ON maandafsluiting (gemeente_id, maand) WHERE status = 'gesloten';
CREATE UNIQUE INDEX maandafsluiting_een_open ON maandafsluiting (gemeente_id) WHERE status = 'voorgesteld';

-- What moved to the open month says to which day it belongs; what did not says nothing.
ALTER TABLE boeking ADD CONSTRAINT boeking_hoort_bij CHECK (hoort_bij < boekdatum);

-- The first day on which may be booked; null while no month is closed. Who asks holds the closing up until the end of his
-- transaction: the statement behind the lock sees what was closed a moment ago.
CREATE FUNCTION public.eerste_open_dag(gemeente int) RETURNS date LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('maandafsluiting'), gemeente);
  RETURN (SELECT (max(m.maand) + interval '1 month')::date FROM public.maandafsluiting m
    WHERE m.gemeente_id = gemeente AND m.status = 'gesloten');
END $$;
REVOKE ALL ON FUNCTION public.eerste_open_dag(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.eerste_open_dag(int) TO kohier_app, kohier_migratie, kohier_eigenaar;

-- It stays what was proposed, is decided on once, and closes the month that is next, with the figures that stand in the books.
CREATE FUNCTION kohier.maandafsluiting_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'versie'];
  volgende date;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a closing begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' OR NEW.status = 'voorgesteld'
     OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'a closing stays as it was proposed, and is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> 'gesloten' THEN
    RETURN NULL;
  END IF;
  -- Who books at this moment comes before it and is counted, or after it and books in the open month.
  PERFORM pg_advisory_xact_lock(hashtext('maandafsluiting'), NEW.gemeente_id);
  SELECT coalesce(
      (SELECT (max(m.maand) + interval '1 month')::date FROM public.maandafsluiting m
        WHERE m.gemeente_id = NEW.gemeente_id AND m.status = 'gesloten' AND m.id <> NEW.id),
      (SELECT date_trunc('month', min(b.boekdatum)::timestamp)::date FROM public.boeking b WHERE b.gemeente_id = NEW.gemeente_id))
    INTO volgende;
  IF NEW.maand IS DISTINCT FROM volgende THEN
    RAISE EXCEPTION 'months are closed one after the other' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT (count(DISTINCT b.id), coalesce(sum(r.bedrag_centen) FILTER (WHERE r.bedrag_centen > 0), 0)::bigint,
        coalesce(-sum(r.bedrag_centen) FILTER (WHERE r.bedrag_centen < 0), 0)::bigint)
      FROM public.boeking b JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
      WHERE b.gemeente_id = NEW.gemeente_id AND b.boekdatum >= NEW.maand
        AND b.boekdatum < (NEW.maand + interval '1 month')::date)
     IS DISTINCT FROM (NEW.boekingen::bigint, NEW.debet_centen, NEW.credit_centen) THEN
    RAISE EXCEPTION 'the books of this month say something else' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.maandafsluiting_vast() FROM PUBLIC;
CREATE TRIGGER maandafsluiting_vast AFTER INSERT OR UPDATE ON maandafsluiting
  FOR EACH ROW EXECUTE FUNCTION kohier.maandafsluiting_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON maandafsluiting FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'gesloten');

-- Nothing is booked in a month that is closed, whoever asks and whichever way. Per statement: a run books thousands at once.
CREATE FUNCTION kohier.boeking_in_open_maand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  eerste record;
BEGIN
  FOR eerste IN SELECT gemeente_id, min(boekdatum) AS dag FROM nieuw GROUP BY 1 ORDER BY 1 LOOP
    IF eerste.dag < public.eerste_open_dag(eerste.gemeente_id) THEN
      RAISE EXCEPTION 'this month of the books is closed' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.boeking_in_open_maand() FROM PUBLIC;
CREATE TRIGGER boeking_in_open_maand AFTER INSERT ON boeking
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION kohier.boeking_in_open_maand();

-- Nor in its mirror: the rekening-courant of a gemeente at the kantoor moves with the month of the gemeente.
CREATE FUNCTION kohier.courant_in_open_maand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  eerste record;
BEGIN
  FOR eerste IN SELECT n.gemeente_id, min(b.boekdatum) AS dag FROM nieuw n
      JOIN public.kantoor_boeking b ON b.kantoor_id = n.kantoor_id AND b.id = n.boeking_id
      WHERE n.rekening = 'rekening-courant' GROUP BY 1 ORDER BY 1 LOOP
    -- Who does not see which months are closed books nothing with that gemeente.
    IF row_security_active('public.maandafsluiting') AND NOT coalesce(eerste.gemeente_id = ANY
         (string_to_array(nullif(current_setting('app.gemeenten', true), ''), ',')::int[]), false) THEN
      RAISE EXCEPTION 'a rekening-courant is booked from within its gemeente' USING ERRCODE = 'check_violation';
    END IF;
    IF eerste.dag < public.eerste_open_dag(eerste.gemeente_id) THEN
      RAISE EXCEPTION 'this month of the books is closed' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.courant_in_open_maand() FROM PUBLIC;
CREATE TRIGGER courant_in_open_maand AFTER INSERT ON kantoor_boekingsregel
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION kohier.courant_in_open_maand();

-- Costs and a set-off are of the day of their act, also where that month was closed and their boeking stands in the next. Read
-- from what stands, so that nothing else of it is lost.
DO $$
DECLARE
  functie text;
  def text;
BEGIN
  FOREACH functie IN ARRAY ARRAY['kohier.kosten_geboekt()', 'kohier.verrekening_klopt()'] LOOP
    def := pg_get_functiondef(functie::regprocedure);
    IF position('b.boekdatum = NEW.' IN def) = 0 THEN
      RAISE EXCEPTION '% reads otherwise: %', functie, def;
    END IF;
    EXECUTE replace(def, 'b.boekdatum = NEW.', 'coalesce(b.hoort_bij, b.boekdatum) = NEW.');
  END LOOP;
END $$;

-- As the other checks of a booking: it reads what was booked and no more, also over a connection that made its plans when there
-- was nothing.
DO $$
DECLARE
  functie text;
BEGIN
  FOREACH functie IN ARRAY ARRAY['boeking_in_open_maand', 'courant_in_open_maand'] LOOP
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_seqscan = off', functie);
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_hashjoin = off', functie);
    EXECUTE format('ALTER FUNCTION kohier.%I() SET enable_mergejoin = off', functie);
  END LOOP;
END $$;

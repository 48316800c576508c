-- Overmaking to the deelnemers of what was collected for them (GR art. 28 lid 5).

-- CreateTable
CREATE TABLE "overmaking" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot_en_met" DATE NOT NULL,
    "besluit" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "specificatie" JSONB NOT NULL,
    "van_iban" TEXT NOT NULL,
    "van_naam" TEXT NOT NULL,
    "van_plaats" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "eindkenmerk" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "inhoud_hash" TEXT,
    "uitkomst_reden" TEXT,
    "verzonden_door" TEXT,
    "verzonden_op" TIMESTAMPTZ(3),
    "bericht_id" TEXT,
    "bestand_hash" TEXT,
    "opgehaald_door" TEXT,
    "opgehaald_op" TIMESTAMPTZ(3),
    "koppeling" UUID,
    "betaald_op" DATE,
    "betaald_ontvangst_id" UUID,
    "terug_op" DATE,
    "terug_ontvangst_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overmaking_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "overmaking_gemeente_id_tot_en_met_idx" ON "overmaking"("gemeente_id", "tot_en_met");

-- CreateIndex
CREATE UNIQUE INDEX "overmaking_gemeente_id_eindkenmerk_key" ON "overmaking"("gemeente_id", "eindkenmerk");

SELECT kohier.wall_gemeente('overmaking'::regclass);
-- What was paid rests on it: it comes to an end, and never goes.
REVOKE DELETE ON overmaking FROM kohier_app;

ALTER TABLE overmaking
  ADD CHECK (van <= tot_en_met),
  ADD CHECK (btrim(besluit) <> ''),
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (btrim(naam) <> '' AND length(naam) <= 70),
  ADD CHECK (status IN ('voorgesteld', 'goedgekeurd', 'afgewezen', 'ingetrokken', 'vervallen', 'onderweg', 'betaald', 'teruggekomen')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK ((inhoud_hash IS NOT NULL) = (status IN ('goedgekeurd', 'vervallen', 'onderweg', 'betaald', 'teruggekomen'))),
  ADD CHECK (status NOT IN ('vervallen', 'teruggekomen') OR uitkomst_reden IS NOT NULL),
  ADD CHECK ((verzonden_door IS NULL) = (verzonden_op IS NULL)
    AND (verzonden_door IS NOT NULL) = (status IN ('vervallen', 'onderweg', 'betaald', 'teruggekomen'))),
  ADD CHECK ((bestand_hash IS NOT NULL) = (status IN ('onderweg', 'betaald', 'teruggekomen'))
    AND (bestand_hash IS NULL) = (bericht_id IS NULL) AND (bestand_hash IS NULL) = (koppeling IS NULL)),
  ADD CHECK ((opgehaald_door IS NULL) = (opgehaald_op IS NULL) AND (opgehaald_door IS NULL OR bestand_hash IS NOT NULL)),
  ADD CHECK ((betaald_op IS NULL) = (betaald_ontvangst_id IS NULL) AND (status <> 'betaald' OR betaald_op IS NOT NULL)),
  ADD CHECK (betaald_op IS NULL OR status IN ('betaald', 'teruggekomen')),
  ADD CHECK ((terug_op IS NOT NULL) = (status = 'teruggekomen') AND (terug_op IS NULL) = (terug_ontvangst_id IS NULL)),
  -- Our reference holds no digits beside each other: nobody reads a kenmerk in it when it comes back.
  ADD CHECK (eindkenmerk ~ '^OM-[A-P]{32}$'),
  ADD CHECK (versie > 0);
-- A period is made over once; what came back, fell away or was refused may be proposed again.
CREATE UNIQUE INDEX overmaking_een_per_periode ON overmaking (gemeente_id, tot_en_met)
  WHERE status IN ('voorgesteld', 'goedgekeurd', 'onderweg', 'betaald');
-- One at a time: the next one counts with what this one takes.
CREATE UNIQUE INDEX overmaking_een_open ON overmaking (gemeente_id) WHERE status IN ('voorgesteld', 'goedgekeurd');
-- A line of the bank is of one overmaking.
CREATE UNIQUE INDEX overmaking_betaald ON overmaking (gemeente_id, betaald_ontvangst_id) WHERE betaald_ontvangst_id IS NOT NULL;
CREATE UNIQUE INDEX overmaking_terug ON overmaking (gemeente_id, terug_ontvangst_id) WHERE terug_ontvangst_id IS NOT NULL;

-- In the books of the gemeente: what was made over stands no longer with the kantoor.
DO $$
DECLARE
  naam text;
BEGIN
  SELECT conname INTO STRICT naam FROM pg_constraint
  WHERE conrelid = 'boeking'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''oplegging''%'
    AND pg_get_constraintdef(oid) LIKE '%''terugbetaling''%';
  EXECUTE format('ALTER TABLE boeking DROP CONSTRAINT %I', naam);
  SELECT conname INTO STRICT naam FROM pg_constraint
  WHERE conrelid = 'boekingsregel'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''te-veel-ontvangen''%';
  EXECUTE format('ALTER TABLE boekingsregel DROP CONSTRAINT %I', naam);
END $$;
ALTER TABLE boeking ADD CHECK (soort IN ('oplegging', 'vermindering', 'ontvangst', 'storno', 'kosten', 'rente', 'kwijtschelding',
  'oninbaar', 'terugbetaling', 'verrekening', 'overmaking', 'correctie'));
ALTER TABLE boekingsregel ADD CHECK (rekening IN ('debiteuren', 'debiteuren-kosten', 'debiteuren-rente', 'opbrengst',
  'opbrengst-kosten', 'opbrengst-rente', 'rekening-courant', 'te-veel-ontvangen', 'kwijtschelding', 'oninbaar', 'overgemaakt'));

-- What was proposed never changes, and goes one way; what is sent left the books to the cent, for the account of the gemeente.
CREATE FUNCTION kohier.overmaking_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'inhoud_hash', 'uitkomst_reden', 'verzonden_door',
    'verzonden_op', 'bericht_id', 'bestand_hash', 'opgehaald_door', 'opgehaald_op', 'koppeling', 'betaald_op', 'betaald_ontvangst_id',
    'terug_op', 'terug_ontvangst_id', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'an overmaking begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'an overmaking stays what was proposed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden, NEW.inhoud_hash)
       IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden, OLD.inhoud_hash)
     OR OLD.verzonden_door IS NOT NULL
       AND (NEW.verzonden_door, NEW.verzonden_op, NEW.bericht_id, NEW.bestand_hash, NEW.koppeling)
         IS DISTINCT FROM (OLD.verzonden_door, OLD.verzonden_op, OLD.bericht_id, OLD.bestand_hash, OLD.koppeling)
     OR OLD.opgehaald_door IS NOT NULL
       AND (NEW.opgehaald_door, NEW.opgehaald_op) IS DISTINCT FROM (OLD.opgehaald_door, OLD.opgehaald_op)
     OR OLD.betaald_op IS NOT NULL
       AND (NEW.betaald_op, NEW.betaald_ontvangst_id) IS DISTINCT FROM (OLD.betaald_op, OLD.betaald_ontvangst_id)
     OR OLD.terug_op IS NOT NULL
       AND (NEW.terug_op, NEW.terug_ontvangst_id, NEW.uitkomst_reden)
         IS DISTINCT FROM (OLD.terug_op, OLD.terug_ontvangst_id, OLD.uitkomst_reden) THEN
    RAISE EXCEPTION 'an overmaking that was decided on does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('voorgesteld', 'goedgekeurd'), ('voorgesteld', 'afgewezen'), ('voorgesteld', 'ingetrokken'),
      ('goedgekeurd', 'onderweg'), ('goedgekeurd', 'vervallen'), ('onderweg', 'betaald'), ('onderweg', 'teruggekomen'),
      ('betaald', 'teruggekomen'))
     -- Who took the file away, and a payment that is read after its return, are written down later.
     AND NOT (OLD.status = NEW.status AND OLD.bestand_hash IS NOT NULL) THEN
    RAISE EXCEPTION 'an overmaking goes one way' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'goedgekeurd' AND NEW.status = 'onderweg' THEN
    IF (SELECT sum(r.bedrag_centen) FROM public.boeking b
        JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
        WHERE b.gemeente_id = NEW.gemeente_id AND b.koppeling = NEW.koppeling AND b.soort = 'overmaking'
          AND r.rekening = 'overgemaakt') IS DISTINCT FROM NEW.bedrag_centen THEN
      RAISE EXCEPTION 'the books say another amount' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT sum(r.bedrag_centen) FROM public.boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
        AND r.rekening = 'rekening-courant') < 0 THEN
      RAISE EXCEPTION 'more is made over than the kantoor holds' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM public.gemeente_instelling i WHERE i.gemeente_id = NEW.gemeente_id AND i.soort = 'overmaakrekening'
        AND i.vervallen_op IS NULL AND i.waarde ->> 'iban' = NEW.iban AND i.waarde ->> 'tenaamstelling' = NEW.naam
        AND i.vanaf <= (NEW.verzonden_op AT TIME ZONE 'Europe/Amsterdam')::date
        AND (i.tot IS NULL OR i.tot > (NEW.verzonden_op AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
      RAISE EXCEPTION 'this is not the account of the gemeente' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.overmaking_vast() FROM PUBLIC;
CREATE TRIGGER overmaking_vast AFTER INSERT OR UPDATE ON overmaking
  FOR EACH ROW EXECUTE FUNCTION kohier.overmaking_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON overmaking FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'goedgekeurd', 'vervallen', 'onderweg',
    'betaald', 'teruggekomen');

-- The account of a gemeente changes by two people, as what stands on every letter. Read from what stands, so that no other
-- kind is lost.
DO $$
DECLARE
  def text := pg_get_functiondef('kohier.instelling_bevestigd()'::regprocedure);
BEGIN
  IF position('''belastingrekening'',' IN def) = 0 THEN
    RAISE EXCEPTION 'instelling_bevestigd reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, '''belastingrekening'',', '''belastingrekening'', ''overmaakrekening'',');
END $$;

-- One more kind of decision (B-23): making over.
DO $$
DECLARE
  def text;
  functie text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  FOREACH functie IN ARRAY ARRAY['invorderingsambtenaar', 'directeur'] LOOP
    IF position(format('%L::text THEN ARRAY[', functie) IN def) > 0 THEN
      def := replace(def, format('%L::text THEN ARRAY[', functie), format('%L::text THEN ARRAY[%L::text, ', functie, 'overmaking'));
    ELSIF functie = 'directeur' AND position('ELSE ARRAY[' IN def) > 0 THEN
      def := replace(def, 'ELSE ARRAY[', 'ELSE ARRAY[''overmaking''::text, ');
    ELSE
      RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
    END IF;
  END LOOP;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

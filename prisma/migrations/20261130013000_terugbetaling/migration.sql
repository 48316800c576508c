-- CreateTable
CREATE TABLE "uitbetaalrekening" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "iban" TEXT NOT NULL,
    "tenaamstelling" TEXT NOT NULL,
    "eigen" BOOLEAN NOT NULL,
    "reden" TEXT,
    "plaats" TEXT,
    "land" TEXT,
    "bron" TEXT NOT NULL,
    "kanaal" TEXT NOT NULL,
    "controle" TEXT NOT NULL,
    "controle_naam" TEXT,
    "status" TEXT NOT NULL,
    "gegeven_door" TEXT NOT NULL,
    "gegeven_op" TIMESTAMPTZ(3) NOT NULL,
    "voorgesteld_door" TEXT,
    "voorgesteld_op" TIMESTAMPTZ(3),
    "voorgesteld_reden" TEXT,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "uitbetaalrekening_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "terugbetaalopdracht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "van_iban" TEXT NOT NULL,
    "van_naam" TEXT NOT NULL,
    "van_plaats" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "inhoud_hash" TEXT,
    "verzonden_door" TEXT,
    "verzonden_op" TIMESTAMPTZ(3),
    "bericht_id" TEXT,
    "aantal" INTEGER,
    "bedrag_centen" BIGINT,
    "bestand_hash" TEXT,
    "opgehaald_door" TEXT,
    "opgehaald_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "terugbetaalopdracht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "terugbetaling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "opdracht_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "rekening_id" UUID NOT NULL,
    "reden" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "iban" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "eindkenmerk" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "uitkomst_reden" TEXT,
    "uitkomst_door" TEXT,
    "koppeling" UUID,
    "betaald_op" DATE,
    "betaald_ontvangst_id" UUID,
    "terug_op" DATE,
    "terug_ontvangst_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "terugbetaling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "uitbetaalrekening_gemeente_id_persoon_id_volgnummer_key" ON "uitbetaalrekening"("gemeente_id", "persoon_id", "volgnummer");

-- CreateIndex
CREATE INDEX "terugbetaalopdracht_gemeente_id_voorgesteld_op_idx" ON "terugbetaalopdracht"("gemeente_id", "voorgesteld_op");

-- CreateIndex
CREATE INDEX "terugbetaling_gemeente_id_opdracht_id_idx" ON "terugbetaling"("gemeente_id", "opdracht_id");

-- CreateIndex
CREATE INDEX "terugbetaling_gemeente_id_aanslag_id_idx" ON "terugbetaling"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "terugbetaling_gemeente_id_persoon_id_idx" ON "terugbetaling"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "terugbetaling_gemeente_id_rekening_id_idx" ON "terugbetaling"("gemeente_id", "rekening_id");

-- CreateIndex
CREATE UNIQUE INDEX "terugbetaling_gemeente_id_eindkenmerk_key" ON "terugbetaling"("gemeente_id", "eindkenmerk");

-- AddForeignKey
ALTER TABLE "uitbetaalrekening" ADD CONSTRAINT "uitbetaalrekening_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "terugbetaling" ADD CONSTRAINT "terugbetaling_gemeente_id_opdracht_id_fkey" FOREIGN KEY ("gemeente_id", "opdracht_id") REFERENCES "terugbetaalopdracht"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "terugbetaling" ADD CONSTRAINT "terugbetaling_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "terugbetaling" ADD CONSTRAINT "terugbetaling_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "terugbetaling" ADD CONSTRAINT "terugbetaling_gemeente_id_rekening_id_fkey" FOREIGN KEY ("gemeente_id", "rekening_id") REFERENCES "uitbetaalrekening"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('uitbetaalrekening'::regclass);
SELECT kohier.wall_gemeente('terugbetaalopdracht'::regclass);
SELECT kohier.wall_gemeente('terugbetaling'::regclass);
-- What was paid rests on them: they come to an end, and never go.
REVOKE DELETE ON uitbetaalrekening, terugbetaalopdracht, terugbetaling FROM kohier_app;

ALTER TABLE uitbetaalrekening
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (btrim(tenaamstelling) <> '' AND length(tenaamstelling) <= 70),
  ADD CHECK (eigen OR length(btrim(reden)) >= 10),
  ADD CHECK (bron IN ('opgegeven', 'betaald-van')),
  ADD CHECK (kanaal IN ('mijn', 'balie')),
  ADD CHECK (controle IN ('klopt', 'bijna', 'niet-beschikbaar')),
  ADD CHECK ((controle = 'bijna') = (controle_naam IS NOT NULL)),
  ADD CHECK (status IN ('bruikbaar', 'bevestigen', 'beoordelen', 'voorgesteld', 'akkoord', 'geweigerd')),
  -- Without two people of the kantoor only an account of his own, of which the bank said that it is his.
  ADD CONSTRAINT rekening_zonder_tweede_persoon CHECK (status <> 'bruikbaar' OR (eigen AND controle IN ('klopt', 'bijna'))),
  ADD CHECK (status <> 'bevestigen' OR controle = 'bijna'),
  ADD CHECK ((voorgesteld_door IS NULL) = (voorgesteld_op IS NULL)),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status IN ('akkoord', 'geweigerd'))),
  ADD CHECK (status NOT IN ('voorgesteld', 'akkoord') OR voorgesteld_door IS NOT NULL),
  ADD CONSTRAINT rekening_tweede_persoon CHECK (status <> 'akkoord' OR besloten_door <> voorgesteld_door),
  ADD CHECK (volgnummer > 0 AND versie > 0);
CREATE INDEX uitbetaalrekening_wacht ON uitbetaalrekening (gemeente_id, gegeven_op) WHERE status IN ('beoordelen', 'voorgesteld');

ALTER TABLE terugbetaalopdracht
  ADD CHECK (status IN ('voorgesteld', 'goedgekeurd', 'afgewezen', 'ingetrokken', 'verzonden', 'vervallen')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK ((besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK ((inhoud_hash IS NOT NULL) = (status IN ('goedgekeurd', 'verzonden', 'vervallen'))),
  ADD CHECK ((status IN ('verzonden', 'vervallen')) = (verzonden_door IS NOT NULL) AND (verzonden_door IS NULL) = (verzonden_op IS NULL)),
  ADD CHECK ((status = 'verzonden') = (bestand_hash IS NOT NULL) AND (bestand_hash IS NULL) = (bericht_id IS NULL)
    AND (bestand_hash IS NULL) = (aantal IS NULL) AND (bestand_hash IS NULL) = (bedrag_centen IS NULL)),
  ADD CHECK (aantal > 0 AND bedrag_centen > 0),
  ADD CHECK ((opgehaald_door IS NULL) = (opgehaald_op IS NULL) AND (opgehaald_door IS NULL OR status = 'verzonden')),
  -- B-23: who proposed it does not approve it.
  ADD CONSTRAINT terugbetaling_tweede_persoon CHECK (status NOT IN ('goedgekeurd', 'verzonden', 'vervallen') OR besloten_door <> voorgesteld_door),
  ADD CHECK (versie > 0);
CREATE INDEX terugbetaalopdracht_wacht ON terugbetaalopdracht (gemeente_id, voorgesteld_op) WHERE status IN ('voorgesteld', 'goedgekeurd');

ALTER TABLE terugbetaling
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (reden IN ('ontvangst', 'vermindering', 'kwijtschelding', 'kosten', 'anders')),
  ADD CHECK (status IN ('voorgesteld', 'uitgenomen', 'goedgekeurd', 'afgewezen', 'vervallen', 'onderweg', 'betaald', 'teruggekomen')),
  ADD CHECK (status NOT IN ('uitgenomen', 'vervallen', 'teruggekomen') OR uitkomst_reden IS NOT NULL),
  ADD CHECK ((koppeling IS NOT NULL) = (status IN ('onderweg', 'betaald', 'teruggekomen'))),
  ADD CHECK ((betaald_op IS NULL) = (betaald_ontvangst_id IS NULL) AND (status <> 'betaald' OR betaald_op IS NOT NULL)),
  ADD CHECK (betaald_op IS NULL OR status IN ('betaald', 'teruggekomen')),
  ADD CHECK ((terug_op IS NOT NULL) = (status = 'teruggekomen') AND (terug_op IS NULL) = (terug_ontvangst_id IS NULL)),
  -- Our reference holds no digits beside each other: nobody reads a kenmerk in it when it comes back.
  ADD CHECK (eindkenmerk ~ '^TB-[A-P]{32}$'),
  ADD CHECK (versie > 0);
-- One refund at a time waits on an aanslag, and a line of the bank is of one refund.
CREATE UNIQUE INDEX terugbetaling_een_open ON terugbetaling (gemeente_id, aanslag_id) WHERE status IN ('voorgesteld', 'goedgekeurd');
CREATE UNIQUE INDEX terugbetaling_betaald ON terugbetaling (gemeente_id, betaald_ontvangst_id) WHERE betaald_ontvangst_id IS NOT NULL;
CREATE UNIQUE INDEX terugbetaling_terug ON terugbetaling (gemeente_id, terug_ontvangst_id) WHERE terug_ontvangst_id IS NOT NULL;
-- The line of the bank that belongs to an order of ours is looked for by what we sent along.
CREATE INDEX ontvangst_eindkenmerk ON ontvangst (kantoor_id, end_to_end) WHERE end_to_end IS NOT NULL AND status <> 'verwerkt';

-- What was given never changes; what becomes of it goes one way.
CREATE FUNCTION kohier.uitbetaalrekening_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'voorgesteld_door', 'voorgesteld_op', 'voorgesteld_reden', 'besloten_door', 'besloten_op',
    'besluit_reden', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('bruikbaar', 'bevestigen', 'beoordelen', 'voorgesteld') THEN
      RAISE EXCEPTION 'an account begins as it was given' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'an account stays as it was given' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('bevestigen', 'bruikbaar'), ('bevestigen', 'beoordelen'), ('beoordelen', 'voorgesteld'),
      ('beoordelen', 'geweigerd'), ('voorgesteld', 'akkoord'), ('voorgesteld', 'geweigerd'))
     OR OLD.voorgesteld_door IS NOT NULL
       AND (NEW.voorgesteld_door, NEW.voorgesteld_op) IS DISTINCT FROM (OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'an account that was decided on does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION kohier.terugbetaalopdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'an order begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.van_iban, NEW.van_naam, NEW.van_plaats, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.van_iban, OLD.van_naam, OLD.van_plaats, OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = NEW.status THEN
    -- Only who took the file away first is written down later.
    IF OLD.status <> 'verzonden' OR OLD.opgehaald_door IS NOT NULL
       OR (to_jsonb(NEW) - '{opgehaald_door,opgehaald_op,versie}'::text[])
         IS DISTINCT FROM (to_jsonb(OLD) - '{opgehaald_door,opgehaald_op,versie}'::text[]) THEN
      RAISE EXCEPTION 'an order that was decided on does not change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('voorgesteld', 'goedgekeurd'), ('voorgesteld', 'afgewezen'), ('voorgesteld', 'ingetrokken'),
      ('goedgekeurd', 'verzonden'), ('goedgekeurd', 'vervallen'))
     OR OLD.status = 'goedgekeurd' AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden, NEW.inhoud_hash)
       IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden, OLD.inhoud_hash) THEN
    RAISE EXCEPTION 'an order that was decided on does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION kohier.terugbetaling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'uitkomst_reden', 'uitkomst_door', 'koppeling', 'betaald_op', 'betaald_ontvangst_id', 'terug_op',
    'terug_ontvangst_id', 'versie'];
  opdracht text := (SELECT o.status FROM public.terugbetaalopdracht o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.opdracht_id);
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' OR opdracht <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a refund begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    -- To the account that the person gave, and which may be used.
    IF NOT EXISTS (SELECT FROM public.uitbetaalrekening r WHERE r.gemeente_id = NEW.gemeente_id AND r.id = NEW.rekening_id
        AND r.persoon_id = NEW.persoon_id AND r.iban = NEW.iban AND r.status IN ('bruikbaar', 'akkoord'))
       OR NOT EXISTS (SELECT FROM public.aanslag a WHERE a.gemeente_id = NEW.gemeente_id AND a.id = NEW.aanslag_id
        AND a.persoon_id = NEW.persoon_id) THEN
      RAISE EXCEPTION 'a refund goes to an account of whose aanslag it is' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand)
     OR OLD.koppeling IS NOT NULL AND NEW.koppeling IS DISTINCT FROM OLD.koppeling
     OR OLD.betaald_op IS NOT NULL
       AND (NEW.betaald_op, NEW.betaald_ontvangst_id) IS DISTINCT FROM (OLD.betaald_op, OLD.betaald_ontvangst_id) THEN
    RAISE EXCEPTION 'a refund stays what was proposed' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('voorgesteld', 'uitgenomen'), ('voorgesteld', 'goedgekeurd'), ('voorgesteld', 'afgewezen'),
      ('goedgekeurd', 'onderweg'), ('goedgekeurd', 'vervallen'), ('onderweg', 'betaald'), ('onderweg', 'teruggekomen'),
      ('betaald', 'teruggekomen'))
     -- It came back before the statement was read on which it went.
     AND NOT (OLD.status = 'teruggekomen' AND NEW.status = 'teruggekomen' AND OLD.betaald_op IS NULL) THEN
    RAISE EXCEPTION 'a refund goes one way' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status IN ('goedgekeurd', 'onderweg') AND opdracht <> 'goedgekeurd'
     OR NEW.status = 'uitgenomen' AND opdracht <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a refund follows its order' USING ERRCODE = 'check_violation';
  END IF;
  -- What is sent left the books of the gemeente, to the cent, and never more than was due back.
  IF NEW.status = 'onderweg' THEN
    IF (SELECT sum(r.bedrag_centen) FROM public.boeking b
        JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
        WHERE b.gemeente_id = NEW.gemeente_id AND b.koppeling = NEW.koppeling AND b.soort = 'terugbetaling'
          AND r.rekening = 'te-veel-ontvangen' AND r.aanslag_id = NEW.aanslag_id) IS DISTINCT FROM NEW.bedrag_centen THEN
      RAISE EXCEPTION 'the books say another amount' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT sum(r.bedrag_centen) FROM public.boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
        AND r.aanslag_id = NEW.aanslag_id AND r.rekening = 'te-veel-ontvangen') > 0 THEN
      RAISE EXCEPTION 'more is paid back than was due' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.uitbetaalrekening_vast(), kohier.terugbetaalopdracht_vast(), kohier.terugbetaling_vast() FROM PUBLIC;
CREATE TRIGGER uitbetaalrekening_vast AFTER INSERT OR UPDATE ON uitbetaalrekening
  FOR EACH ROW EXECUTE FUNCTION kohier.uitbetaalrekening_vast();
CREATE TRIGGER terugbetaalopdracht_vast AFTER INSERT OR UPDATE ON terugbetaalopdracht
  FOR EACH ROW EXECUTE FUNCTION kohier.terugbetaalopdracht_vast();
CREATE TRIGGER terugbetaling_vast AFTER INSERT OR UPDATE ON terugbetaling
  FOR EACH ROW EXECUTE FUNCTION kohier.terugbetaling_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON uitbetaalrekening FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'akkoord');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON terugbetaalopdracht FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'goedgekeurd', 'verzonden', 'vervallen');

-- What was sent to the bank and does not stand on a statement yet is nobody's receipt, and not on the bank any more.
ALTER TABLE kantoor_boekingsregel
  DROP CONSTRAINT rekening_bekend,
  ADD CONSTRAINT rekening_bekend CHECK (rekening IN ('bank', 'kas', 'niet-thuisgebracht', 'rekening-courant',
    'uitbetaling-onderweg', 'bank-bedrijfsvoering', 'bijdragen', 'baten', 'lasten'));

-- One more kind of decision (B-23): paying back. Read from what stands, so that no other kind is lost.
DO $$
DECLARE
  def text;
  functie text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  FOREACH functie IN ARRAY ARRAY['invorderingsambtenaar', 'ambtenaar'] LOOP
    IF position(format('%L::text THEN ARRAY[', functie) IN def) = 0 THEN
      RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
    END IF;
    def := replace(def, format('%L::text THEN ARRAY[', functie), format('%L::text THEN ARRAY[%L::text, ', functie, 'terugbetaling'));
  END LOOP;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

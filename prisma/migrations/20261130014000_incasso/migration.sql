-- CreateTable
CREATE TABLE "verwachte_ontvangst" (
    "kantoor_id" INTEGER NOT NULL,
    "end_to_end" TEXT NOT NULL,
    "verzameling" TEXT NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "betalingskenmerk" TEXT NOT NULL,
    "tegenrekening" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "verwachte_ontvangst_pkey" PRIMARY KEY ("kantoor_id","end_to_end")
);

-- CreateTable
CREATE TABLE "incassomachtiging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "aanslag_id" UUID,
    "kenmerk" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "rekeninghouder" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "incassant_id" TEXT NOT NULL,
    "kanaal" TEXT NOT NULL,
    "bewijs" TEXT,
    "getekend_op" DATE NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "einde_door" TEXT,
    "einde_op" TIMESTAMPTZ(3),
    "einde_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incassomachtiging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "incassoplan" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "machtiging_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "vanaf_op" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "einde_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incassoplan_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "incassotermijn" (
    "gemeente_id" INTEGER NOT NULL,
    "plan_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "incassotermijn_pkey" PRIMARY KEY ("gemeente_id","plan_id","volgnummer")
);

-- CreateTable
CREATE TABLE "incassobatch" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "incassodag" DATE NOT NULL,
    "uiterlijk" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "aantal" INTEGER NOT NULL DEFAULT 0,
    "totaal_centen" BIGINT NOT NULL DEFAULT 0,
    "ingediend_aantal" INTEGER NOT NULL DEFAULT 0,
    "ingediend_centen" BIGINT NOT NULL DEFAULT 0,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "vastgezet_door" TEXT,
    "vastgezet_op" TIMESTAMPTZ(3),
    "bestand_hash" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incassobatch_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "incassopost" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "machtiging_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "reeks" TEXT,
    "status" TEXT NOT NULL,
    "reden" TEXT,
    "poging" INTEGER NOT NULL,
    "retourcode" TEXT,
    "retour_op" DATE,
    "geind_op" DATE,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incassopost_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "verwachte_ontvangst_kantoor_id_verzameling_idx" ON "verwachte_ontvangst"("kantoor_id", "verzameling");

-- CreateIndex
CREATE INDEX "incassomachtiging_gemeente_id_persoon_id_idx" ON "incassomachtiging"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "incassomachtiging_gemeente_id_kenmerk_key" ON "incassomachtiging"("gemeente_id", "kenmerk");

-- CreateIndex
CREATE INDEX "incassoplan_gemeente_id_machtiging_id_idx" ON "incassoplan"("gemeente_id", "machtiging_id");

-- CreateIndex
CREATE INDEX "incassoplan_gemeente_id_aanslag_id_idx" ON "incassoplan"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "incassobatch_kantoor_id_incassodag_idx" ON "incassobatch"("kantoor_id", "incassodag");

-- CreateIndex
CREATE INDEX "incassopost_gemeente_id_batch_id_status_idx" ON "incassopost"("gemeente_id", "batch_id", "status");

-- CreateIndex
CREATE INDEX "incassopost_gemeente_id_plan_id_volgnummer_idx" ON "incassopost"("gemeente_id", "plan_id", "volgnummer");

-- CreateIndex
CREATE INDEX "incassopost_gemeente_id_machtiging_id_idx" ON "incassopost"("gemeente_id", "machtiging_id");

-- AddForeignKey
ALTER TABLE "incassomachtiging" ADD CONSTRAINT "incassomachtiging_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassomachtiging" ADD CONSTRAINT "incassomachtiging_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassoplan" ADD CONSTRAINT "incassoplan_gemeente_id_machtiging_id_fkey" FOREIGN KEY ("gemeente_id", "machtiging_id") REFERENCES "incassomachtiging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassoplan" ADD CONSTRAINT "incassoplan_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassotermijn" ADD CONSTRAINT "incassotermijn_gemeente_id_plan_id_fkey" FOREIGN KEY ("gemeente_id", "plan_id") REFERENCES "incassoplan"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassopost" ADD CONSTRAINT "incassopost_gemeente_id_plan_id_volgnummer_fkey" FOREIGN KEY ("gemeente_id", "plan_id", "volgnummer") REFERENCES "incassotermijn"("gemeente_id", "plan_id", "volgnummer") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incassopost" ADD CONSTRAINT "incassopost_gemeente_id_machtiging_id_fkey" FOREIGN KEY ("gemeente_id", "machtiging_id") REFERENCES "incassomachtiging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Most mandates are for everything.
CREATE INDEX incassomachtiging_aanslag ON incassomachtiging (gemeente_id, aanslag_id) WHERE aanslag_id IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What was signed, planned and sent stays: a mandate ends, a term is a new plan, a post gets its outcome.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['incassomachtiging', 'incassoplan', 'incassopost']) t;
SELECT kohier.wall_journaal('incassotermijn'::regclass);
SELECT kohier.wall_kantoor(t::regclass) FROM unnest(ARRAY['incassobatch', 'verwachte_ontvangst']) t;
-- How much one tenant has decides nobody's plan.
ALTER TABLE verwachte_ontvangst ALTER COLUMN gemeente_id SET STATISTICS 0;
REVOKE DELETE ON incassomachtiging, incassoplan, incassopost, incassobatch, verwachte_ontvangst FROM kohier_app;

-- Collecting in terms lets the steps of collection wait.
ALTER TABLE opschorting DROP CONSTRAINT opschorting_grond_check;
ALTER TABLE opschorting ADD CONSTRAINT opschorting_grond_check
  CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling', 'incasso'));

-- ---------------------------------------------------------------------------------------------------------
-- The mandate
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE incassomachtiging
  ADD CHECK (soort IN ('doorlopend', 'eenmalig')),
  ADD CHECK ((soort = 'eenmalig') = (aanslag_id IS NOT NULL)),
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (length(kenmerk) BETWEEN 1 AND 35),
  ADD CHECK (length(btrim(rekeninghouder)) BETWEEN 1 AND 70),
  ADD CHECK (btrim(tekst) <> ''),
  ADD CHECK (kanaal IN ('mijn', 'balie')),
  -- The desk says what it saw; who gave it himself was logged in.
  ADD CONSTRAINT balie_met_bewijs CHECK (kanaal = 'mijn' OR length(btrim(bewijs)) >= 5),
  ADD CHECK (status IN ('actief', 'ingetrokken', 'vervangen', 'gestopt')),
  ADD CHECK ((status = 'actief') = (einde_op IS NULL) AND (einde_op IS NULL) = (einde_door IS NULL)),
  ADD CHECK (versie > 0);
-- One account at a time, for all or for this one aanslag.
CREATE UNIQUE INDEX incassomachtiging_een_doorlopend ON incassomachtiging (gemeente_id, persoon_id)
  WHERE status = 'actief' AND soort = 'doorlopend';
CREATE UNIQUE INDEX incassomachtiging_een_per_aanslag ON incassomachtiging (gemeente_id, aanslag_id)
  WHERE status = 'actief' AND soort = 'eenmalig';

CREATE FUNCTION kohier.incassomachtiging_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'actief' THEN
      RAISE EXCEPTION 'a mandate begins' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'actief'
     OR (to_jsonb(NEW) - '{status,einde_op,einde_door,einde_reden,versie}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{status,einde_op,einde_door,einde_reden,versie}'::text[]) THEN
    RAISE EXCEPTION 'a mandate stays what was signed, and ends once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassomachtiging_vast() FROM PUBLIC;
CREATE TRIGGER incassomachtiging_vast AFTER INSERT OR UPDATE ON incassomachtiging
  FOR EACH ROW EXECUTE FUNCTION kohier.incassomachtiging_vast();

-- ---------------------------------------------------------------------------------------------------------
-- The plan and its terms
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE incassoplan
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (status IN ('lopend', 'klaar', 'ingetrokken', 'mislukt')),
  ADD CHECK ((status = 'lopend') = (einde_op IS NULL)),
  ADD CHECK (versie > 0);
CREATE UNIQUE INDEX incassoplan_een_lopend ON incassoplan (gemeente_id, aanslag_id) WHERE status = 'lopend';
ALTER TABLE incassotermijn
  ADD CHECK (volgnummer BETWEEN 1 AND 12),
  ADD CHECK (bedrag_centen > 0);
CREATE INDEX incassotermijn_dag ON incassotermijn (gemeente_id, dag);

CREATE FUNCTION kohier.incassoplan_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'lopend'
     OR (to_jsonb(NEW) - '{status,einde_op,versie}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{status,einde_op,versie}'::text[]) THEN
    RAISE EXCEPTION 'a plan stays what was told, and ends once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassoplan_vast() FROM PUBLIC;
CREATE TRIGGER incassoplan_vast AFTER UPDATE ON incassoplan FOR EACH ROW EXECUTE FUNCTION kohier.incassoplan_vast();

-- Not a cent more or less than what was open; looked at when the transaction ends, and no term comes later.
CREATE FUNCTION kohier.incassoplan_sluit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plan uuid := CASE WHEN TG_TABLE_NAME = 'incassoplan' THEN (to_jsonb(NEW) ->> 'id') ELSE (to_jsonb(NEW) ->> 'plan_id') END::uuid;
BEGIN
  IF (SELECT p.bedrag_centen FROM incassoplan p WHERE p.gemeente_id = NEW.gemeente_id AND p.id = plan)
     IS DISTINCT FROM (SELECT sum(t.bedrag_centen) FROM incassotermijn t WHERE t.gemeente_id = NEW.gemeente_id AND t.plan_id = plan) THEN
    RAISE EXCEPTION 'the terms are not what is collected' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassoplan_sluit() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER incassoplan_sluit AFTER INSERT ON incassoplan DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kohier.incassoplan_sluit();
CREATE CONSTRAINT TRIGGER incassotermijn_sluit AFTER INSERT ON incassotermijn DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kohier.incassoplan_sluit();

-- ---------------------------------------------------------------------------------------------------------
-- The batch
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE incassobatch
  ADD CHECK (status IN ('in-opbouw', 'voorgesteld', 'akkoord', 'vastzetten', 'ingediend', 'afgewezen', 'ingetrokken')),
  ADD CHECK (aantal >= 0 AND totaal_centen >= 0 AND ingediend_aantal >= 0 AND ingediend_centen >= 0),
  ADD CHECK (ingediend_centen <= totaal_centen AND ingediend_aantal <= aantal),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status NOT IN ('akkoord', 'vastzetten', 'ingediend', 'afgewezen') OR besloten_door IS NOT NULL),
  ADD CHECK ((vastgezet_door IS NULL) = (vastgezet_op IS NULL) AND (vastgezet_op IS NOT NULL) = (status IN ('vastzetten', 'ingediend'))),
  ADD CHECK ((bestand_hash IS NOT NULL) = (status = 'ingediend')),
  ADD CONSTRAINT incassobatch_tweede_persoon CHECK (status NOT IN ('akkoord', 'vastzetten', 'ingediend') OR besloten_door <> voorgesteld_door),
  ADD CHECK (versie > 0);
CREATE UNIQUE INDEX incassobatch_een_per_dag ON incassobatch (kantoor_id, incassodag) WHERE status NOT IN ('afgewezen', 'ingetrokken');

CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON incassobatch FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'akkoord', 'vastzetten', 'ingediend');

-- What was approved is what is sent, or less; what was sent stays.
CREATE FUNCTION kohier.incassobatch_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'in-opbouw' THEN
      RAISE EXCEPTION 'a batch begins by being made' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (NEW.kantoor_id, NEW.id, NEW.incassodag, NEW.uiterlijk, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM (OLD.kantoor_id, OLD.id, OLD.incassodag, OLD.uiterlijk, OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['in-opbouw>voorgesteld', 'in-opbouw>ingetrokken', 'voorgesteld>akkoord',
       'voorgesteld>afgewezen', 'voorgesteld>ingetrokken', 'akkoord>ingetrokken', 'akkoord>vastzetten', 'vastzetten>ingediend'])
     OR (OLD.status <> 'in-opbouw' AND (NEW.aantal, NEW.totaal_centen) IS DISTINCT FROM (OLD.aantal, OLD.totaal_centen))
     OR (OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden)
         IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden)) THEN
    RAISE EXCEPTION 'a batch stays what was approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassobatch_vast() FROM PUBLIC;
CREATE TRIGGER incassobatch_vast AFTER INSERT OR UPDATE ON incassobatch
  FOR EACH ROW EXECUTE FUNCTION kohier.incassobatch_vast();

-- ---------------------------------------------------------------------------------------------------------
-- What is in it
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE incassopost
  ADD CHECK (bedrag_centen >= 0),
  ADD CHECK (reeks IN ('FRST', 'RCUR', 'OOFF')),
  ADD CHECK (status IN ('gekozen', 'overgeslagen', 'vervallen', 'ingediend', 'geind', 'mislukt')),
  ADD CHECK ((status = 'overgeslagen') = (reden IS NOT NULL)),
  ADD CHECK (status NOT IN ('ingediend', 'geind', 'mislukt') OR (reeks IS NOT NULL AND bedrag_centen > 0)),
  ADD CHECK ((status = 'mislukt') = (retourcode IS NOT NULL) AND (retourcode IS NULL) = (retour_op IS NULL)),
  ADD CHECK (status <> 'geind' OR geind_op IS NOT NULL),
  ADD CHECK (poging >= 1);
-- A term is on its way once, and is collected once.
CREATE UNIQUE INDEX incassopost_een_per_termijn ON incassopost (gemeente_id, plan_id, volgnummer)
  WHERE status IN ('gekozen', 'ingediend', 'geind');
-- Once about a term in one batch: who proposes again goes on where he was.
CREATE UNIQUE INDEX incassopost_een_per_batch ON incassopost (gemeente_id, batch_id, plan_id, volgnummer);
CREATE INDEX incassopost_onderweg ON incassopost (gemeente_id, id) WHERE status IN ('ingediend', 'geind');

CREATE FUNCTION kohier.incassopost_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('gekozen', 'overgeslagen') THEN
      RAISE EXCEPTION 'a collection begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - '{status,reden,reeks,retourcode,retour_op,geind_op,bedrag_centen}'::text[])
     IS DISTINCT FROM (to_jsonb(OLD) - '{status,reden,reeks,retourcode,retour_op,geind_op,bedrag_centen}'::text[])
     OR NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['gekozen>overgeslagen', 'gekozen>vervallen', 'gekozen>ingediend',
       'ingediend>geind', 'ingediend>mislukt', 'geind>mislukt'])
     -- Never more than was approved, and nothing else than was sent.
     OR NEW.bedrag_centen > OLD.bedrag_centen
     OR (OLD.status <> 'gekozen' AND (NEW.reeks, NEW.bedrag_centen) IS DISTINCT FROM (OLD.reeks, OLD.bedrag_centen)) THEN
    RAISE EXCEPTION 'a collection stays what was sent' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'ingediend' AND OLD.status = 'gekozen' AND (
    NOT EXISTS (SELECT FROM public.incassobatch b WHERE b.id = NEW.batch_id AND b.status = 'vastzetten')
    OR NOT EXISTS (SELECT FROM public.incassomachtiging m WHERE m.gemeente_id = NEW.gemeente_id AND m.id = NEW.machtiging_id
      AND m.status = 'actief')) THEN
    RAISE EXCEPTION 'only what two persons agreed on and the payer allows is sent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassopost_vast() FROM PUBLIC;
CREATE TRIGGER incassopost_vast AFTER INSERT OR UPDATE ON incassopost
  FOR EACH ROW EXECUTE FUNCTION kohier.incassopost_vast();

-- What comes back of what we collected: the money of one of ours, and the few that a bank took back.
CREATE INDEX ontvangst_eigen ON ontvangst (kantoor_id, end_to_end) WHERE end_to_end IS NOT NULL;
CREATE INDEX ontvangst_eigen_terug ON ontvangst (kantoor_id, boekdatum) WHERE end_to_end IS NOT NULL AND bedrag_centen < 0;

ALTER TABLE verwachte_ontvangst ADD CHECK (bedrag_centen > 0);
CREATE FUNCTION kohier.verwachte_ontvangst_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.vervallen_op IS NOT NULL OR (to_jsonb(NEW) - 'vervallen_op') IS DISTINCT FROM (to_jsonb(OLD) - 'vervallen_op') THEN
    RAISE EXCEPTION 'what was asked of the bank stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.verwachte_ontvangst_vast() FROM PUBLIC;
CREATE TRIGGER verwachte_ontvangst_vast AFTER UPDATE ON verwachte_ontvangst
  FOR EACH ROW EXECUTE FUNCTION kohier.verwachte_ontvangst_vast();

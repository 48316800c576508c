-- CreateTable
CREATE TABLE "regelingaanvraag" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "kanaal" TEXT NOT NULL,
    "nu_centen" BIGINT NOT NULL,
    "per_maand_centen" BIGINT NOT NULL,
    "aanslag_ids" UUID[],
    "uitkomst" TEXT NOT NULL,
    "redenen" JSONB NOT NULL,
    "client_sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "regelingaanvraag_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "regeling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanvraag_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "status_op" TIMESTAMPTZ(3) NOT NULL,
    "status_reden" TEXT,
    "besluit" TEXT NOT NULL,
    "beleid" JSONB NOT NULL,
    "afwijking" JSONB NOT NULL,
    "motivering" TEXT,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "planversie" INTEGER NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "regeling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "regeling_aanslag" (
    "gemeente_id" INTEGER NOT NULL,
    "regeling_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "actief" BOOLEAN NOT NULL,

    CONSTRAINT "regeling_aanslag_pkey" PRIMARY KEY ("gemeente_id","regeling_id","aanslag_id")
);

-- CreateTable
CREATE TABLE "regelingplan" (
    "gemeente_id" INTEGER NOT NULL,
    "regeling_id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "vanaf_op" TIMESTAMPTZ(3) NOT NULL,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,

    CONSTRAINT "regelingplan_pkey" PRIMARY KEY ("gemeente_id","regeling_id","versie")
);

-- CreateTable
CREATE TABLE "regelingtermijn" (
    "gemeente_id" INTEGER NOT NULL,
    "regeling_id" UUID NOT NULL,
    "planversie" INTEGER NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "vervaldag" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "regelingtermijn_pkey" PRIMARY KEY ("gemeente_id","regeling_id","planversie","volgnummer")
);

-- CreateTable
CREATE TABLE "regelingstap" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "regeling_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "planversie" INTEGER NOT NULL,
    "volgnummer" INTEGER,
    "uiterlijk" DATE,
    "reden" TEXT,
    "door" TEXT NOT NULL,

    CONSTRAINT "regelingstap_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "regelingaanvraag_gemeente_id_persoon_id_client_sleutel_key" ON "regelingaanvraag"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE INDEX "regeling_gemeente_id_persoon_id_idx" ON "regeling"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "regeling_gemeente_id_aanvraag_id_idx" ON "regeling"("gemeente_id", "aanvraag_id");

-- CreateIndex
CREATE INDEX "regeling_aanslag_gemeente_id_aanslag_id_idx" ON "regeling_aanslag"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "regelingstap_gemeente_id_regeling_id_moment_idx" ON "regelingstap"("gemeente_id", "regeling_id", "moment");

-- AddForeignKey
ALTER TABLE "regelingaanvraag" ADD CONSTRAINT "regelingaanvraag_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regeling" ADD CONSTRAINT "regeling_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regeling" ADD CONSTRAINT "regeling_gemeente_id_aanvraag_id_fkey" FOREIGN KEY ("gemeente_id", "aanvraag_id") REFERENCES "regelingaanvraag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regeling_aanslag" ADD CONSTRAINT "regeling_aanslag_gemeente_id_regeling_id_fkey" FOREIGN KEY ("gemeente_id", "regeling_id") REFERENCES "regeling"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regeling_aanslag" ADD CONSTRAINT "regeling_aanslag_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regelingplan" ADD CONSTRAINT "regelingplan_gemeente_id_regeling_id_fkey" FOREIGN KEY ("gemeente_id", "regeling_id") REFERENCES "regeling"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regelingtermijn" ADD CONSTRAINT "regelingtermijn_gemeente_id_regeling_id_planversie_fkey" FOREIGN KEY ("gemeente_id", "regeling_id", "planversie") REFERENCES "regelingplan"("gemeente_id", "regeling_id", "versie") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regelingstap" ADD CONSTRAINT "regelingstap_gemeente_id_regeling_id_fkey" FOREIGN KEY ("gemeente_id", "regeling_id") REFERENCES "regeling"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['regeling', 'regeling_aanslag']) t;
SELECT kohier.wall_journaal(t::regclass)
FROM unnest(ARRAY['regelingaanvraag', 'regelingplan', 'regelingtermijn', 'regelingstap']) t;
-- What was agreed stays readable, also when it ended.
REVOKE DELETE ON regeling, regeling_aanslag FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE regelingaanvraag
  ADD CHECK (kanaal IN ('mijn', 'balie')),
  ADD CHECK (nu_centen >= 0 AND per_maand_centen >= 0),
  ADD CHECK (aanslag_ids IS NOT NULL AND cardinality(aanslag_ids) BETWEEN 1 AND 60),
  ADD CHECK (uitkomst IN ('plannen', 'geweigerd')),
  ADD CHECK (jsonb_typeof(redenen) = 'array'),
  ADD CHECK (uitkomst = 'plannen' OR redenen <> '[]'),
  ADD CHECK (inhoud_hash ~ '^[0-9a-f]{64}$');


ALTER TABLE regeling
  ADD CHECK (status IN ('voorgesteld', 'lopend', 'gemist', 'nagekomen', 'vervallen', 'ingetrokken')),
  ADD CHECK (besluit IN ('automatisch', 'medewerker', 'tweede-persoon')),
  ADD CHECK (jsonb_typeof(beleid) = 'object' AND jsonb_typeof(afwijking) = 'array'),
  ADD CHECK (planversie > 0 AND versie > 0),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status NOT IN ('vervallen', 'ingetrokken') OR status_reden IS NOT NULL),
  -- Beyond the policy is for a second person, and only then somebody has to decide.
  ADD CONSTRAINT buiten_beleid_tweede_persoon CHECK ((besluit = 'tweede-persoon') = (afwijking <> '[]')),
  ADD CONSTRAINT afwijking_heeft_motivering CHECK (afwijking = '[]' OR motivering IS NOT NULL),
  ADD CONSTRAINT voorgesteld_is_voor_tweede CHECK (status <> 'voorgesteld' OR besluit = 'tweede-persoon'),
  ADD CONSTRAINT tweede_persoon CHECK (besluit <> 'tweede-persoon' OR status IN ('voorgesteld', 'ingetrokken')
    OR (besloten_door IS NOT NULL AND besloten_door IS DISTINCT FROM voorgesteld_door));

ALTER TABLE regeling_aanslag ADD CHECK (volgnummer > 0);
-- No aanslag is in two regelingen that are open: two who ask at once cannot both get it.
CREATE UNIQUE INDEX regeling_aanslag_actief ON regeling_aanslag (gemeente_id, aanslag_id) WHERE actief;

ALTER TABLE regelingplan ADD CHECK (versie > 0);
ALTER TABLE regelingtermijn
  ADD CHECK (volgnummer BETWEEN 1 AND 120),
  ADD CHECK (bedrag_centen > 0);

ALTER TABLE regelingstap
  ADD CHECK (soort IN ('toegekend', 'voorgesteld', 'termijn-gemist', 'gemist', 'ingehaald', 'nieuw-plan', 'nagekomen',
    'vervallen', 'ingetrokken')),
  ADD CHECK ((soort = 'termijn-gemist') = (volgnummer IS NOT NULL)),
  ADD CHECK ((soort = 'termijn-gemist') = (uiterlijk IS NOT NULL));
-- One message for one missed term, however often the clock comes by.
CREATE UNIQUE INDEX regelingstap_eens ON regelingstap (gemeente_id, regeling_id, planversie, volgnummer)
  WHERE volgnummer IS NOT NULL;

-- What the clock looks at is short beside all that was ever agreed.
CREATE INDEX regeling_open ON regeling (gemeente_id, id) WHERE status IN ('lopend', 'gemist');
CREATE INDEX regeling_voorgesteld ON regeling (gemeente_id, voorgesteld_op) WHERE status = 'voorgesteld';

-- The checks above say nothing while somebody may write another proposer, or open again what ended (R13).
CREATE FUNCTION kohier.regeling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('voorgesteld', 'lopend') OR NEW.besloten_door IS NOT NULL AND NEW.besluit = 'tweede-persoon' THEN
      RAISE EXCEPTION 'a regeling begins as proposed or running' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.status = 'voorgesteld') IS DISTINCT FROM (NEW.besluit = 'tweede-persoon') THEN
      RAISE EXCEPTION 'beyond the policy a regeling begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status IN ('nagekomen', 'vervallen', 'ingetrokken') THEN
    RAISE EXCEPTION 'a regeling that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'voorgesteld' AND OLD.status <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a regeling that runs is no proposal any more' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.aanvraag_id, NEW.besluit, NEW.beleid, NEW.afwijking, NEW.motivering,
      NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.aanvraag_id, OLD.besluit, OLD.beleid, OLD.afwijking, OLD.motivering,
      OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR NEW.planversie < OLD.planversie
     OR OLD.besloten_door IS NOT NULL AND (NEW.besloten_door, NEW.besloten_op) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op) THEN
    RAISE EXCEPTION 'what was agreed does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.regeling_vast() FROM PUBLIC;
CREATE TRIGGER regeling_vast BEFORE INSERT OR UPDATE ON regeling
  FOR EACH ROW EXECUTE FUNCTION kohier.regeling_vast();

-- An aanslag is free again at the moment that its regeling ends, and not before.
CREATE FUNCTION kohier.regeling_aanslag_actief() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE regeling_aanslag SET actief = NEW.status IN ('voorgesteld', 'lopend', 'gemist')
  WHERE gemeente_id = NEW.gemeente_id AND regeling_id = NEW.id
    AND actief IS DISTINCT FROM (NEW.status IN ('voorgesteld', 'lopend', 'gemist'));
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.regeling_aanslag_actief() FROM PUBLIC;
CREATE TRIGGER regeling_aanslag_actief AFTER UPDATE OF status ON regeling
  FOR EACH ROW EXECUTE FUNCTION kohier.regeling_aanslag_actief();

CREATE FUNCTION kohier.regeling_aanslag_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.gemeente_id, NEW.regeling_id, NEW.aanslag_id, NEW.volgnummer)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.regeling_id, OLD.aanslag_id, OLD.volgnummer) THEN
    RAISE EXCEPTION 'which aanslagen are in a regeling does not change' USING ERRCODE = 'check_violation';
  END IF;
  -- Of one person, and as active as its regeling: whatever the program says.
  IF NOT EXISTS (SELECT FROM regeling g JOIN aanslag a ON a.gemeente_id = g.gemeente_id AND a.id = NEW.aanslag_id
      WHERE g.gemeente_id = NEW.gemeente_id AND g.id = NEW.regeling_id AND a.persoon_id = g.persoon_id
        AND NEW.actief = (g.status IN ('voorgesteld', 'lopend', 'gemist'))) THEN
    RAISE EXCEPTION 'an aanslag of a regeling is of its person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.regeling_aanslag_vast() FROM PUBLIC;
-- After the wall, which answers first.
CREATE TRIGGER regeling_aanslag_vast AFTER INSERT OR UPDATE ON regeling_aanslag
  FOR EACH ROW EXECUTE FUNCTION kohier.regeling_aanslag_vast();

-- A mail that says no more than that a message waits.
ALTER TABLE mailbericht DROP CONSTRAINT mailbericht_soort_check;
ALTER TABLE mailbericht ADD CONSTRAINT mailbericht_soort_check
  CHECK (soort IN ('code', 'gewijzigd', 'ontvangen', 'antwoord', 'bericht'));

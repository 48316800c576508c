-- Automatic kwijtschelding (K-03): who agreed to a yearly test is put on a list, by two people; what comes back is what
-- stood in the way and no more; who gets it has a nul-aanslag from the aanslagrun itself.

-- CreateTable
CREATE TABLE "nulaanslag" (
    "gemeente_id" INTEGER NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "persoon_id" UUID NOT NULL,
    "belastingsoorten" TEXT[],
    "grond" TEXT NOT NULL,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nulaanslag_pkey" PRIMARY KEY ("gemeente_id","belastingjaar","persoon_id")
);

-- CreateTable
CREATE TABLE "toetslijst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "maand" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "bestand" BYTEA,
    "bestand_hash" TEXT,
    "bestand_aantal" INTEGER,
    "verzonden_op" TIMESTAMPTZ(3),
    "antwoord_hash" TEXT,
    "beantwoord_op" TIMESTAMPTZ(3),
    "apart" JSONB NOT NULL DEFAULT '[]',
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "toetslijst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "toetspost" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "toetslijst_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reden" TEXT,
    "belemmering" TEXT,
    "uitslag_op" TIMESTAMPTZ(3),
    "brief_op" TIMESTAMPTZ(3),
    "vernietigen_op" DATE,
    "vernietigd_op" TIMESTAMPTZ(3),

    CONSTRAINT "toetspost_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "nulaanslag_gemeente_id_persoon_id_idx" ON "nulaanslag"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "toetslijst_gemeente_id_belastingjaar_maand_idx" ON "toetslijst"("gemeente_id", "belastingjaar", "maand");

-- CreateIndex
CREATE UNIQUE INDEX "toetslijst_antwoord_eenmaal" ON "toetslijst"("gemeente_id", "antwoord_hash");

-- CreateIndex
CREATE INDEX "toetspost_gemeente_id_persoon_id_idx" ON "toetspost"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "toetspost_een_per_lijst" ON "toetspost"("gemeente_id", "toetslijst_id", "persoon_id");

-- AddForeignKey
ALTER TABLE "nulaanslag" ADD CONSTRAINT "nulaanslag_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "toetspost" ADD CONSTRAINT "toetspost_gemeente_id_toetslijst_id_fkey" FOREIGN KEY ("gemeente_id", "toetslijst_id") REFERENCES "toetslijst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "toetspost" ADD CONSTRAINT "toetspost_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('nulaanslag'::regclass);
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['toetslijst', 'toetspost']) t;
-- What was asked and what was done with the answer stays; only what stood in somebody's way is taken out of it.
REVOKE DELETE ON toetslijst, toetspost FROM kohier_app;

ALTER TABLE nulaanslag
  ADD CHECK (belastingsoorten IS NOT NULL AND cardinality(belastingsoorten) > 0
    AND belastingsoorten <@ ARRAY['ozb', 'afvalstoffenheffing', 'rioolheffing', 'hondenbelasting']),
  ADD CHECK (grond IN ('toets'));

ALTER TABLE toetslijst
  ADD CHECK (extract(day FROM maand) = 1 AND extract(year FROM maand) = belastingjaar - 1),
  ADD CHECK (status IN ('voorgesteld', 'akkoord', 'afgewezen', 'verzonden', 'beantwoord')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NULL) = (status = 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR length(btrim(besluit_reden)) >= 5),
  ADD CHECK ((verzonden_op IS NOT NULL) = (status IN ('verzonden', 'beantwoord'))
    AND (verzonden_op IS NULL) = (bestand_hash IS NULL) AND (verzonden_op IS NULL) = (bestand_aantal IS NULL)),
  ADD CHECK (bestand IS NULL OR verzonden_op IS NOT NULL),
  ADD CHECK ((beantwoord_op IS NOT NULL) = (status = 'beantwoord') AND (beantwoord_op IS NULL) = (antwoord_hash IS NULL)),
  ADD CHECK (jsonb_typeof(apart) = 'array'),
  ADD CHECK (versie > 0);

ALTER TABLE toetspost
  ADD CHECK (status IN ('op-lijst', 'weggelaten', 'positief', 'negatief', 'geen-antwoord', 'niet-gebruikt')),
  ADD CHECK ((reden IS NOT NULL) = (status IN ('weggelaten', 'niet-gebruikt'))),
  ADD CHECK (belemmering IN ('inkomen', 'vermogen', 'voertuig', 'onbekend')),
  ADD CHECK (belemmering IS NULL OR (status = 'negatief' AND vernietigd_op IS NULL AND vernietigen_op IS NOT NULL)),
  ADD CHECK ((uitslag_op IS NOT NULL) = (status IN ('positief', 'negatief', 'geen-antwoord', 'niet-gebruikt'))),
  ADD CHECK (brief_op IS NULL OR status IN ('negatief', 'geen-antwoord'));
CREATE INDEX toetspost_brief ON toetspost (gemeente_id, id) WHERE brief_op IS NULL AND status IN ('negatief', 'geen-antwoord');
CREATE INDEX toetspost_vernietigen ON toetspost (gemeente_id, vernietigen_op) WHERE belemmering IS NOT NULL;

-- A list goes one way; who is on it stays as it was proposed.
CREATE FUNCTION kohier.toetslijst_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a list begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM public.toetslijst t WHERE t.gemeente_id = NEW.gemeente_id AND t.id <> NEW.id
        AND t.belastingjaar = NEW.belastingjaar AND t.maand = NEW.maand AND t.status <> 'afgewezen') THEN
      RAISE EXCEPTION 'there is one list a month' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.belastingjaar, NEW.maand, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.belastingjaar, OLD.maand, OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR OLD.besloten_door IS NOT NULL AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden)
       IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden)
     OR OLD.verzonden_op IS NOT NULL AND (NEW.verzonden_op, NEW.bestand_hash, NEW.bestand_aantal)
       IS DISTINCT FROM (OLD.verzonden_op, OLD.bestand_hash, OLD.bestand_aantal)
     OR OLD.verzonden_op IS NOT NULL AND NEW.bestand IS NOT NULL AND NEW.bestand IS DISTINCT FROM OLD.bestand
     OR OLD.beantwoord_op IS NOT NULL AND (NEW.beantwoord_op, NEW.antwoord_hash, NEW.apart)
       IS DISTINCT FROM (OLD.beantwoord_op, OLD.antwoord_hash, OLD.apart) THEN
    RAISE EXCEPTION 'what was proposed, decided, sent and answered stays' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (('voorgesteld', 'akkoord'), ('voorgesteld', 'afgewezen'),
      ('akkoord', 'verzonden'), ('verzonden', 'beantwoord')) THEN
    RAISE EXCEPTION 'a list goes one way' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION kohier.toetspost_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lijst text := (SELECT t.status FROM public.toetslijst t WHERE t.gemeente_id = NEW.gemeente_id AND t.id = NEW.toetslijst_id);
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF lijst <> 'voorgesteld' OR NEW.status NOT IN ('op-lijst', 'weggelaten') THEN
      RAISE EXCEPTION 'nobody comes on a list that was decided on' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.toetslijst_id, NEW.persoon_id)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.toetslijst_id, OLD.persoon_id) THEN
    RAISE EXCEPTION 'who is on a list stays' USING ERRCODE = 'check_violation';
  END IF;
  -- Left out when the file is made, or answered once it went; after that nothing of it changes but what is taken away.
  IF OLD.status <> NEW.status AND NOT (OLD.status = 'op-lijst' AND (
      NEW.status = 'weggelaten' AND lijst = 'akkoord'
      OR NEW.status IN ('positief', 'negatief', 'geen-antwoord', 'niet-gebruikt') AND lijst IN ('verzonden', 'beantwoord'))) THEN
    RAISE EXCEPTION 'a result is read once' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = NEW.status AND ((NEW.reden, NEW.uitslag_op, NEW.vernietigen_op)
       IS DISTINCT FROM (OLD.reden, OLD.uitslag_op, OLD.vernietigen_op)
     OR NEW.belemmering IS NOT NULL AND NEW.belemmering IS DISTINCT FROM OLD.belemmering
     OR OLD.vernietigd_op IS NOT NULL AND NEW.vernietigd_op IS DISTINCT FROM OLD.vernietigd_op
     OR OLD.brief_op IS NOT NULL AND NEW.brief_op IS DISTINCT FROM OLD.brief_op) THEN
    RAISE EXCEPTION 'a result stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.toetslijst_vast(), kohier.toetspost_vast() FROM PUBLIC;
CREATE TRIGGER toetslijst_vast AFTER INSERT OR UPDATE ON toetslijst
  FOR EACH ROW EXECUTE FUNCTION kohier.toetslijst_vast();
CREATE TRIGGER toetspost_vast AFTER INSERT OR UPDATE ON toetspost
  FOR EACH ROW EXECUTE FUNCTION kohier.toetspost_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON toetslijst FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'akkoord', 'verzonden', 'beantwoord');

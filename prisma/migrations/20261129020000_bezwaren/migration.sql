-- CreateTable
CREATE TABLE "bezwaarschrift" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "kanaal" TEXT NOT NULL,
    "ontvangen_op" DATE NOT NULL,
    "ter_post" DATE,
    "toelichting" TEXT NOT NULL,
    "pro_forma" BOOLEAN NOT NULL,
    "te_laat_reden" TEXT,
    "horen" TEXT NOT NULL,
    "telefoon" TEXT,
    "uitstel" BOOLEAN NOT NULL,
    "client_sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bezwaarschrift_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bezwaar" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "schrift_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "opgeschort_dagen" INTEGER NOT NULL DEFAULT 0,
    "verdaagd" BOOLEAN NOT NULL DEFAULT false,
    "herstel_gevraagd_op" DATE,
    "herstel_tot" DATE,
    "aangevuld_op" DATE,
    "verschoonbaar" BOOLEAN,
    "verschoonbaar_reden" TEXT,
    "hoorstand" TEXT NOT NULL,
    "hoor_op" TIMESTAMPTZ(3),
    "uitkomst" TEXT,
    "oorzaak" TEXT,
    "uitspraak_op" DATE,
    "beroep_tot" DATE,

    CONSTRAINT "bezwaar_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateTable
CREATE TABLE "bezwaarregel" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "aanslagregel_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "grond" TEXT,
    "gewenst" BIGINT,
    "betwist_centen" BIGINT NOT NULL,
    "gekozen" BOOLEAN NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "bezwaarregel_pkey" PRIMARY KEY ("gemeente_id","zaak_id","aanslagregel_id")
);

-- CreateTable
CREATE TABLE "bezwaarconcept" (
    "gemeente_id" INTEGER NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "sleutel" UUID NOT NULL,
    "velden" JSONB NOT NULL,
    "bewaard_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bezwaarconcept_pkey" PRIMARY KEY ("gemeente_id","persoon_id","aanslag_id")
);

-- CreateIndex
CREATE INDEX "bezwaarschrift_gemeente_id_aanslag_id_idx" ON "bezwaarschrift"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "bezwaarschrift_gemeente_id_persoon_id_client_sleutel_key" ON "bezwaarschrift"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE INDEX "bezwaar_gemeente_id_schrift_id_idx" ON "bezwaar"("gemeente_id", "schrift_id");

-- CreateIndex
CREATE INDEX "bezwaar_gemeente_id_aanslag_id_idx" ON "bezwaar"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "bezwaarregel_gemeente_id_aanslagregel_id_idx" ON "bezwaarregel"("gemeente_id", "aanslagregel_id");

-- CreateIndex
CREATE INDEX "bezwaarconcept_gemeente_id_aanslag_id_idx" ON "bezwaarconcept"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "bezwaarschrift" ADD CONSTRAINT "bezwaarschrift_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarschrift" ADD CONSTRAINT "bezwaarschrift_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaar" ADD CONSTRAINT "bezwaar_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaar" ADD CONSTRAINT "bezwaar_gemeente_id_schrift_id_fkey" FOREIGN KEY ("gemeente_id", "schrift_id") REFERENCES "bezwaarschrift"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaar" ADD CONSTRAINT "bezwaar_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarregel" ADD CONSTRAINT "bezwaarregel_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "bezwaar"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarregel" ADD CONSTRAINT "bezwaarregel_gemeente_id_aanslagregel_id_fkey" FOREIGN KEY ("gemeente_id", "aanslagregel_id") REFERENCES "aanslagregel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarconcept" ADD CONSTRAINT "bezwaarconcept_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarconcept" ADD CONSTRAINT "bezwaarconcept_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What came in and what was decided stays; only what was not sent yet may go.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['bezwaar', 'bezwaarregel', 'bezwaarconcept']) t;
SELECT kohier.wall_journaal('bezwaarschrift'::regclass);
REVOKE DELETE ON bezwaar, bezwaarregel FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE bezwaarschrift
  ADD CHECK (kanaal IN ('mijn', 'balie', 'telefoon', 'post', 'e-mail')),
  ADD CHECK (ter_post IS NULL OR ter_post <= ontvangen_op),
  ADD CHECK (pro_forma OR toelichting <> ''),
  ADD CHECK (horen IN ('nee', 'telefoon', 'kantoor')),
  ADD CHECK (client_sleutel <> '' AND inhoud_hash <> '');
ALTER TABLE bezwaar
  ADD CHECK (soort IN ('woz', 'heffing')),
  ADD CHECK (opgeschort_dagen >= 0),
  ADD CHECK ((herstel_gevraagd_op IS NULL) = (herstel_tot IS NULL) AND herstel_tot > herstel_gevraagd_op),
  ADD CHECK (aangevuld_op IS NULL OR herstel_gevraagd_op IS NOT NULL),
  ADD CHECK ((verschoonbaar IS NULL) = (verschoonbaar_reden IS NULL)),
  ADD CHECK (hoorstand IN ('niet-gevraagd', 'gevraagd', 'gepland', 'gehoord', 'afgezien')),
  ADD CHECK (hoorstand <> 'gepland' OR hoor_op IS NOT NULL),
  ADD CHECK (uitkomst IN ('gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk')),
  ADD CHECK (oorzaak IN ('fout-kantoor', 'gegevens-gemeente', 'verhuizing', 'nieuw-feit', 'anders')),
  ADD CHECK ((uitkomst IS NULL) = (uitspraak_op IS NULL) AND (uitkomst IS NULL) = (beroep_tot IS NULL)),
  -- I-03: every honoured bezwaar has a cause, and no other has one.
  ADD CONSTRAINT gehonoreerd_heeft_oorzaak
    CHECK ((oorzaak IS NOT NULL) = (coalesce(uitkomst, '') IN ('gegrond', 'gedeeltelijk-gegrond')));
ALTER TABLE bezwaarregel
  ADD CHECK (soort IN ('woz-waarde', 'bedrag')),
  ADD CHECK (betwist_centen >= 0),
  ADD CHECK (gewenst >= 0);
ALTER TABLE bezwaarconcept ADD CHECK (jsonb_typeof(velden) = 'object');
-- A line is disputed in one case at a time, whoever asks at the same moment.
CREATE UNIQUE INDEX bezwaarregel_loopt ON bezwaarregel (gemeente_id, aanslagregel_id) WHERE loopt;

-- What was decided stands, and what an objection is about stays what it was.
CREATE FUNCTION kohier.bezwaar_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.uitkomst IS NOT NULL THEN
    RAISE EXCEPTION 'a decided bezwaar does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.schrift_id, NEW.aanslag_id, NEW.soort)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.zaak_id, OLD.schrift_id, OLD.aanslag_id, OLD.soort) THEN
    RAISE EXCEPTION 'what an objection is about does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.bezwaarregel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt
     OR (NEW.gemeente_id, NEW.zaak_id, NEW.aanslagregel_id, NEW.volgnummer, NEW.soort, NEW.grond, NEW.gewenst,
         NEW.betwist_centen, NEW.gekozen)
        IS DISTINCT FROM
        (OLD.gemeente_id, OLD.zaak_id, OLD.aanslagregel_id, OLD.volgnummer, OLD.soort, OLD.grond, OLD.gewenst,
         OLD.betwist_centen, OLD.gekozen) THEN
    RAISE EXCEPTION 'a disputed line stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bezwaar_vast(), kohier.bezwaarregel_vast() FROM PUBLIC;
CREATE TRIGGER bezwaar_vast BEFORE UPDATE ON bezwaar FOR EACH ROW EXECUTE FUNCTION kohier.bezwaar_vast();
CREATE TRIGGER bezwaarregel_vast BEFORE UPDATE ON bezwaarregel FOR EACH ROW EXECUTE FUNCTION kohier.bezwaarregel_vast();

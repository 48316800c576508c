-- CreateTable
CREATE TABLE "kwijtscheldingconcept" (
    "gemeente_id" INTEGER NOT NULL,
    "persoon_id" UUID NOT NULL,
    "voor" TEXT NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "jaar" INTEGER NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL,
    "bewaard_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kwijtscheldingconcept_pkey" PRIMARY KEY ("gemeente_id","persoon_id","voor")
);

-- CreateTable
CREATE TABLE "kwijtschelding" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "gevraagd_op" DATE NOT NULL,
    "jaar" INTEGER NOT NULL,
    "volledig_op" DATE,
    "aanvullen_tot" DATE,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "uitkomst" TEXT,
    "kwijt_centen" BIGINT,
    "besluit_op" DATE,
    "beroep_tot" DATE,
    "boeking_id" UUID,
    "document_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kwijtschelding_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateTable
CREATE TABLE "kwijtscheldingfeit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "vraag" TEXT NOT NULL,
    "volg" INTEGER NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kwijtscheldingfeit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kwijtscheldinggezien" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "vraag" TEXT NOT NULL,
    "papier" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kwijtscheldinggezien_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "toetstoestemming" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "gegeven" BOOLEAN NOT NULL,
    "kanaal" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "toetstoestemming_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "kwijtscheldingconcept_gemeente_id_aanslag_id_idx" ON "kwijtscheldingconcept"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "kwijtschelding_gemeente_id_persoon_id_idx" ON "kwijtschelding"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "kwijtschelding_gemeente_id_aanslag_id_idx" ON "kwijtschelding"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "kwijtscheldingfeit_gemeente_id_zaak_id_vraag_volg_key" ON "kwijtscheldingfeit"("gemeente_id", "zaak_id", "vraag", "volg");

-- CreateIndex
CREATE INDEX "kwijtscheldinggezien_gemeente_id_zaak_id_idx" ON "kwijtscheldinggezien"("gemeente_id", "zaak_id");

-- CreateIndex
CREATE INDEX "toetstoestemming_gemeente_id_persoon_id_moment_idx" ON "toetstoestemming"("gemeente_id", "persoon_id", "moment");

-- AddForeignKey
ALTER TABLE "kwijtscheldingconcept" ADD CONSTRAINT "kwijtscheldingconcept_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtscheldingconcept" ADD CONSTRAINT "kwijtscheldingconcept_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtschelding" ADD CONSTRAINT "kwijtschelding_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtschelding" ADD CONSTRAINT "kwijtschelding_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtschelding" ADD CONSTRAINT "kwijtschelding_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtschelding" ADD CONSTRAINT "kwijtschelding_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtschelding" ADD CONSTRAINT "kwijtschelding_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtscheldingfeit" ADD CONSTRAINT "kwijtscheldingfeit_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "kwijtschelding"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwijtscheldinggezien" ADD CONSTRAINT "kwijtscheldinggezien_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "kwijtschelding"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "toetstoestemming" ADD CONSTRAINT "toetstoestemming_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What is being filled in may go, it is no record of anything; a request that was sent stays.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['kwijtscheldingconcept', 'kwijtschelding']) t;
SELECT kohier.wall_journaal(t::regclass)
  FROM unnest(ARRAY['kwijtscheldingfeit', 'kwijtscheldinggezien', 'toetstoestemming']) t;
REVOKE DELETE ON kwijtschelding FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE kwijtscheldingconcept
  ADD CHECK (voor IN ('burger', 'kantoor')),
  ADD CHECK (jaar BETWEEN 2000 AND 2200);
ALTER TABLE kwijtschelding
  ADD CHECK (uitkomst IN ('volledig', 'gedeeltelijk', 'afgewezen', 'niet-ontvankelijk')),
  ADD CHECK ((uitkomst IS NULL) = (besluit_op IS NULL) AND (uitkomst IS NULL) = (kwijt_centen IS NULL)),
  ADD CHECK (kwijt_centen >= 0),
  -- What is waived is booked, and nothing else is.
  ADD CONSTRAINT kwijt_is_geboekt CHECK ((coalesce(kwijt_centen, 0) > 0) = (boeking_id IS NOT NULL)),
  ADD CONSTRAINT besloten_is_klaar CHECK (uitkomst IS NULL OR NOT loopt),
  ADD CHECK (volledig_op IS NULL OR volledig_op >= gevraagd_op),
  ADD CHECK (jaar BETWEEN 2000 AND 2200),
  ADD CHECK (versie > 0);
-- One request at a time for an aanslag; who asks at the same moment waits and is refused.
CREATE UNIQUE INDEX kwijtschelding_loopt ON kwijtschelding (gemeente_id, aanslag_id) WHERE loopt;
CREATE INDEX kwijtschelding_boeking ON kwijtschelding (gemeente_id, boeking_id) WHERE boeking_id IS NOT NULL;
CREATE INDEX kwijtschelding_document ON kwijtschelding (gemeente_id, document_id) WHERE document_id IS NOT NULL;
ALTER TABLE kwijtscheldingfeit
  ADD CHECK (vraag <> '' AND volg > 0),
  -- What came in needs no reason, every correction does.
  ADD CONSTRAINT correctie_heeft_reden CHECK (volg = 1 OR length(btrim(reden)) >= 5);
ALTER TABLE kwijtscheldinggezien ADD CHECK (vraag <> '' AND btrim(papier) <> '');
ALTER TABLE toetstoestemming ADD CHECK (kanaal IN ('mijn', 'balie', 'telefoon', 'post', 'e-mail'));

-- What was asked, when and for which aanslag does not change, and a decision that was taken stays.
CREATE FUNCTION kohier.kwijtschelding_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.persoon_id, NEW.aanslag_id, NEW.gevraagd_op, NEW.jaar)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.zaak_id, OLD.persoon_id, OLD.aanslag_id, OLD.gevraagd_op, OLD.jaar) THEN
    RAISE EXCEPTION 'what was asked does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT OLD.loopt AND (NEW.loopt, NEW.uitkomst, NEW.kwijt_centen, NEW.besluit_op, NEW.boeking_id)
     IS DISTINCT FROM (OLD.loopt, OLD.uitkomst, OLD.kwijt_centen, OLD.besluit_op, OLD.boeking_id) THEN
    RAISE EXCEPTION 'a request that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.kwijtschelding_vast() FROM PUBLIC;
CREATE TRIGGER kwijtschelding_vast BEFORE UPDATE ON kwijtschelding
  FOR EACH ROW EXECUTE FUNCTION kohier.kwijtschelding_vast();

-- CreateTable
CREATE TABLE "belgroep" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "naam" TEXT NOT NULL,
    "selectie" TEXT NOT NULL,
    "postcodes" TEXT[],
    "minimum_centen" BIGINT NOT NULL,
    "script" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "belgroep_pkey" PRIMARY KEY ("gemeente_id","id","versie")
);

-- CreateTable
CREATE TABLE "bellijst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "groep_id" UUID NOT NULL,
    "groep_versie" INTEGER NOT NULL,
    "tot" DATE NOT NULL,
    "controle_procent" INTEGER NOT NULL,
    "maximum_pogingen" INTEGER NOT NULL,
    "stop_na" INTEGER NOT NULL,
    "stop_onder_procent" INTEGER NOT NULL,
    "dpia" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'loopt',
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gestopt_door" TEXT,
    "gestopt_op" TIMESTAMPTZ(3),
    "stop_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bellijst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bellijstregel" (
    "gemeente_id" INTEGER NOT NULL,
    "lijst_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "groep" TEXT NOT NULL,
    "te_innen_centen" BIGINT NOT NULL,
    "medewerker_id" UUID,

    CONSTRAINT "bellijstregel_pkey" PRIMARY KEY ("gemeente_id","lijst_id","aanslag_id")
);

-- CreateTable
CREATE TABLE "belpoging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lijst_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "volg" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "resultaat" TEXT NOT NULL,
    "afspraak_tot" DATE,
    "notitie" TEXT,
    "gemaakt_door" TEXT NOT NULL,

    CONSTRAINT "belpoging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "betaalduiding" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "oordeel" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "toelichting" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "betaalduiding_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "bellijst_gemeente_id_groep_id_groep_versie_idx" ON "bellijst"("gemeente_id", "groep_id", "groep_versie");

-- CreateIndex
CREATE INDEX "bellijstregel_gemeente_id_aanslag_id_idx" ON "bellijstregel"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "belpoging_een_volg" ON "belpoging"("gemeente_id", "lijst_id", "aanslag_id", "volg");

-- CreateIndex
CREATE INDEX "betaalduiding_gemeente_id_aanslag_id_idx" ON "betaalduiding"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "bellijst" ADD CONSTRAINT "bellijst_gemeente_id_groep_id_groep_versie_fkey" FOREIGN KEY ("gemeente_id", "groep_id", "groep_versie") REFERENCES "belgroep"("gemeente_id", "id", "versie") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bellijstregel" ADD CONSTRAINT "bellijstregel_gemeente_id_lijst_id_fkey" FOREIGN KEY ("gemeente_id", "lijst_id") REFERENCES "bellijst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bellijstregel" ADD CONSTRAINT "bellijstregel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "belpoging" ADD CONSTRAINT "belpoging_gemeente_id_lijst_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "lijst_id", "aanslag_id") REFERENCES "bellijstregel"("gemeente_id", "lijst_id", "aanslag_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "betaalduiding" ADD CONSTRAINT "betaalduiding_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('belgroep'::regclass);
SELECT kohier.wall_gemeente('bellijst'::regclass);
SELECT kohier.wall_gemeente('bellijstregel'::regclass);
SELECT kohier.wall_journaal('belpoging'::regclass);
SELECT kohier.wall_journaal('betaalduiding'::regclass);

ALTER TABLE belgroep
  ADD CHECK (versie >= 1 AND minimum_centen >= 0 AND gemaakt_door <> ''),
  ADD CHECK (selectie IN ('allen', 'bovengemiddeld', 'hernieuwd-bevel')),
  ADD CHECK (length(btrim(naam)) >= 3 AND length(btrim(script)) >= 20 AND length(btrim(reden)) >= 5);

ALTER TABLE bellijst
  ADD CHECK (status IN ('loopt', 'gestopt')),
  ADD CHECK ((status = 'gestopt') = (gestopt_op IS NOT NULL)),
  ADD CHECK ((gestopt_op IS NULL) = (gestopt_door IS NULL) AND (gestopt_op IS NULL) = (stop_reden IS NULL)),
  ADD CHECK (controle_procent BETWEEN 0 AND 50 AND maximum_pogingen >= 1 AND stop_na >= 1),
  ADD CHECK (stop_onder_procent BETWEEN 0 AND 100),
  -- Nobody is called without a DPIA that allows it.
  ADD CHECK (length(btrim(dpia)) >= 3 AND gemaakt_door <> '');
-- One try with a group at a time.
CREATE UNIQUE INDEX bellijst_een_loopt ON bellijst (gemeente_id, groep_id) WHERE status = 'loopt';

ALTER TABLE bellijstregel
  ADD CHECK (groep IN ('bellen', 'controle') AND te_innen_centen > 0),
  -- Who is only compared with is called by nobody.
  ADD CHECK (groep = 'bellen' OR medewerker_id IS NULL);

ALTER TABLE belpoging
  ADD CHECK (resultaat IN ('betaald', 'afspraak', 'geen-afspraak', 'niet-bereikt')),
  ADD CHECK ((resultaat = 'afspraak') = (afspraak_tot IS NOT NULL)),
  ADD CHECK (volg >= 1 AND gemaakt_door <> '');

ALTER TABLE betaalduiding
  ADD CHECK (oordeel IN ('niet-kunner', 'niet-willer', 'onbekend')),
  ADD CHECK (length(btrim(toelichting)) >= 10 AND reden <> '' AND gemaakt_door <> '');

-- How somebody wants his letters, with his express consent where that is electronic (Awb 2:8). Post needs none.
-- CreateTable
CREATE TABLE "kanaalkeuze" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "volg" INTEGER NOT NULL,
    "kanaal" TEXT NOT NULL,
    "taal" TEXT NOT NULL,
    "kennisgeving" BOOLEAN NOT NULL,
    "instemming" TEXT,
    "wijze" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "door" TEXT NOT NULL,

    CONSTRAINT "kanaalkeuze_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kanaalkeuze_gemeente_id_persoon_id_volg_key" ON "kanaalkeuze"("gemeente_id", "persoon_id", "volg");

-- AddForeignKey
ALTER TABLE "kanaalkeuze" ADD CONSTRAINT "kanaalkeuze_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('kanaalkeuze'::regclass);
ALTER TABLE kanaalkeuze
  ADD CHECK (kanaal IN ('post', 'mijn', 'mijnoverheid')),
  ADD CHECK (taal IN ('nl', 'en')),
  ADD CHECK (wijze IN ('mijn', 'balie')),
  ADD CHECK (volg > 0 AND door <> ''),
  -- Nothing goes electronically to who did not say so, and what he said yes to can be read.
  ADD CONSTRAINT elektronisch_met_instemming CHECK ((kanaal = 'post') = (instemming IS NULL)),
  ADD CONSTRAINT eigen_pagina_met_mail CHECK (kanaal <> 'mijn' OR kennisgeving);

-- A mail to an address that came back: that address is not used any more.
-- AlterTable
ALTER TABLE "contactgegeven" ADD COLUMN "onbruikbaar_op" TIMESTAMPTZ(3);

-- Two more mails: of a letter that is on the own page only, and of news in a case.
ALTER TABLE mailbericht
  DROP CONSTRAINT mailbericht_soort_check,
  ADD CONSTRAINT mailbericht_soort_check CHECK (soort IN ('code', 'gewijzigd', 'ontvangen', 'antwoord', 'bericht', 'nieuw', 'stand'));

-- What makes collecting from somebody stop, whoever asks for it: insolvency, schuldregeling, adempauze.
-- CreateTable
CREATE TABLE "situatieregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "gebeurtenis" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "tot" DATE,
    "uitkomst" TEXT,
    "naam" TEXT,
    "adres" TEXT,
    "kenmerk" TEXT,
    "bewijs" TEXT NOT NULL,
    "voor_centen" BIGINT,
    "na_centen" BIGINT,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "bron_gemeente_id" INTEGER,

    CONSTRAINT "situatieregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "situatieregel_gemeente_id_persoon_id_idx" ON "situatieregel"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "situatieregel_gemeente_id_dossier_id_idx" ON "situatieregel"("gemeente_id", "dossier_id");

-- AddForeignKey
ALTER TABLE "situatieregel" ADD CONSTRAINT "situatieregel_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('situatieregel'::regclass);

ALTER TABLE situatieregel
  ADD CHECK (soort IN ('faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze', 'bedrijf-beeindigd')),
  ADD CHECK (gebeurtenis IN ('begonnen', 'akkoord', 'verlengd', 'ingediend', 'geeindigd', 'nagegaan')),
  ADD CHECK (length(btrim(bewijs)) >= 5 AND door <> ''),
  ADD CHECK ((gebeurtenis = 'geeindigd') = (uitkomst IS NOT NULL)),
  ADD CHECK (tot > dag OR gebeurtenis = 'verlengd'),
  ADD CHECK (gebeurtenis <> 'verlengd' OR tot IS NOT NULL),
  -- An adempauze ends by itself.
  ADD CONSTRAINT adempauze_eindigt CHECK (soort <> 'adempauze' OR gebeurtenis <> 'begonnen' OR tot IS NOT NULL),
  -- Who can be written to about an insolvency is known when it is recorded.
  ADD CONSTRAINT insolventie_met_naam CHECK (gebeurtenis <> 'begonnen' OR soort IN ('adempauze', 'bedrijf-beeindigd')
    OR (naam IS NOT NULL AND adres IS NOT NULL)),
  ADD CHECK ((gebeurtenis = 'ingediend') = (voor_centen IS NOT NULL) AND (voor_centen IS NULL) = (na_centen IS NULL)),
  ADD CHECK (voor_centen >= 0 AND na_centen >= 0);

ALTER TABLE opschorting DROP CONSTRAINT opschorting_grond_check;
ALTER TABLE opschorting ADD CONSTRAINT opschorting_grond_check
  CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling', 'incasso',
    'faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze', 'bedrijf-beeindigd'));

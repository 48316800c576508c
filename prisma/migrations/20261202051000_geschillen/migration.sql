-- Disputes about the gemeenschappelijke regeling (S4 art. 35): what happened, a line each.
-- CreateTable
CREATE TABLE "geschilregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "geschil_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "met" TEXT,
    "tekst" TEXT NOT NULL,
    "kenmerk" TEXT,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "geschilregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "geschilregel_volgorde" ON "geschilregel"("gemeente_id", "geschil_id", "volgnummer");

SELECT kohier.wall_journaal('geschilregel'::regclass);

ALTER TABLE geschilregel
  ADD CHECK (soort IN ('overleg-begonnen', 'overleg', 'naar-commissie', 'advies', 'besluit-bestuur', 'naar-staten',
    'besluit-staten', 'opgelost')),
  ADD CHECK (volgnummer > 0 AND (volgnummer = 1) = (soort = 'overleg-begonnen')),
  ADD CHECK ((soort = 'overleg-begonnen') = (met IS NOT NULL)),
  ADD CHECK (btrim(met) <> '' AND length(btrim(tekst)) >= 10 AND door <> ''),
  -- Who decided can be looked up: the number of the decision.
  ADD CONSTRAINT besluit_met_kenmerk CHECK (soort NOT IN ('advies', 'besluit-bestuur', 'besluit-staten') OR btrim(kenmerk) <> '');

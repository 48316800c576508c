-- What the tax office itself records about who somebody is, with its source, and spreads to his rows in the other gemeenten
-- of the kantoor (ADR 0057).
-- AlterTable
ALTER TABLE "persoon" ADD COLUMN     "geheimhouding_vastgelegd" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "overlijden_vastgelegd" DATE;

-- CreateTable
CREATE TABLE "persoonsfeit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "gebeurtenis" TEXT NOT NULL,
    "feit_id" UUID,
    "aard" TEXT,
    "dag" DATE NOT NULL,
    "bron" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "bron_gemeente_id" INTEGER,
    "client_sleutel" TEXT,
    "inhoud_hash" TEXT,

    CONSTRAINT "persoonsfeit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "persoonsfeit_gemeente_id_persoon_id_idx" ON "persoonsfeit"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "persoonsfeit_een_per_formulier" ON "persoonsfeit"("gemeente_id", "client_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "persoonsfeit_een_einde" ON "persoonsfeit"("gemeente_id", "feit_id");

-- AddForeignKey
ALTER TABLE "persoonsfeit" ADD CONSTRAINT "persoonsfeit_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('persoonsfeit'::regclass);

ALTER TABLE persoonsfeit
  ADD CHECK (soort IN ('zonder-nummer', 'nummer', 'overleden', 'bewind', 'geheimhouding', 'vertrokken')),
  ADD CHECK (gebeurtenis IN ('vastgelegd', 'geeindigd', 'ingetrokken')),
  ADD CHECK ((gebeurtenis = 'vastgelegd') = (feit_id IS NULL)),
  -- Who died does not come back; that it was a mistake can be said.
  ADD CONSTRAINT overleden_blijft CHECK (gebeurtenis <> 'geeindigd' OR soort <> 'overleden'),
  ADD CONSTRAINT nummer_blijft CHECK (soort NOT IN ('zonder-nummer', 'nummer') OR gebeurtenis = 'vastgelegd'),
  ADD CHECK ((soort = 'zonder-nummer') = (aard IS NOT NULL)),
  ADD CHECK ((client_sleutel IS NULL) = (inhoud_hash IS NULL)),
  ADD CHECK (length(btrim(bron)) >= 5 AND door <> '');

CREATE TRIGGER niet_op_dubbele_rij AFTER INSERT ON persoonsfeit FOR EACH ROW EXECUTE FUNCTION kohier.niet_op_dubbele_rij();

-- Seals over the audit and the processing log (ADR 0052). Which transaction wrote a line is what says whether all lines
-- before a point are there: a number that is given out counts as soon as nobody older is still writing. What stands
-- already gets the number of this migration.

-- On another server numbers begin anew: `npm run migrate` then puts another number here (continue-zegelvolgorde.ts).
CREATE FUNCTION zegelvolgorde(nummer xid8) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT nummer::text::bigint + 0 $$;

-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "xact" BIGINT NOT NULL DEFAULT zegelvolgorde(pg_current_xact_id());

-- AlterTable
ALTER TABLE "kantoor_audit" ADD COLUMN     "xact" BIGINT NOT NULL DEFAULT zegelvolgorde(pg_current_xact_id());

-- AlterTable
ALTER TABLE "verwerking" ADD COLUMN     "rij_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "xact" BIGINT NOT NULL DEFAULT zegelvolgorde(pg_current_xact_id());

-- CreateTable
CREATE TABLE "zegel" (
    "gemeente_id" INTEGER NOT NULL,
    "journaal" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "tot_xact" BIGINT NOT NULL,
    "tot_id" UUID NOT NULL,
    "aantal" INTEGER NOT NULL,
    "totaal" BIGINT NOT NULL,
    "regels_hash" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vorige" TEXT NOT NULL,
    "zegel" TEXT NOT NULL,

    CONSTRAINT "zegel_pkey" PRIMARY KEY ("gemeente_id","journaal","nummer")
);

-- CreateTable
CREATE TABLE "kantoor_zegel" (
    "kantoor_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "tot_xact" BIGINT NOT NULL,
    "tot_id" UUID NOT NULL,
    "aantal" INTEGER NOT NULL,
    "totaal" BIGINT NOT NULL,
    "regels_hash" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vorige" TEXT NOT NULL,
    "zegel" TEXT NOT NULL,

    CONSTRAINT "kantoor_zegel_pkey" PRIMARY KEY ("kantoor_id","nummer")
);

-- CreateIndex
CREATE INDEX "audit_gemeente_id_xact_id_idx" ON "audit"("gemeente_id", "xact", "id");

-- CreateIndex
CREATE INDEX "kantoor_audit_kantoor_id_xact_id_idx" ON "kantoor_audit"("kantoor_id", "xact", "id");

-- CreateIndex
CREATE INDEX "verwerking_gemeente_id_xact_id_idx" ON "verwerking"("gemeente_id", "xact", "id");

SELECT kohier.wall_journaal('zegel'::regclass);
SELECT kohier.wall_kantoor('kantoor_zegel'::regclass, true);
ALTER TABLE zegel ALTER COLUMN gemeente_id SET STATISTICS 0;
ALTER TABLE kantoor_zegel ALTER COLUMN kantoor_id SET STATISTICS 0;
ALTER TABLE zegel
  ADD CHECK (journaal IN ('audit', 'verwerking')),
  ADD CHECK (soort IN ('begin', 'vervolg')),
  ADD CHECK (nummer > 0 AND aantal > 0 AND totaal >= aantal);
ALTER TABLE kantoor_zegel
  ADD CHECK (soort IN ('begin', 'vervolg')),
  ADD CHECK (nummer > 0 AND aantal > 0 AND totaal >= aantal);

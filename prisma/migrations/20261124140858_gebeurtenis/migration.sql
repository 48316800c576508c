-- AlterTable
ALTER TABLE "aanslagregel" ADD COLUMN     "gebeurtenis" TEXT;

-- The part of the year alone does not tell whether the duty began or ended: half a year can be either.
ALTER TABLE aanslagregel
  ADD CHECK (gebeurtenis IN ('begin', 'einde')),
  ADD CHECK ((gebeurtenis IS NULL) = (gebeurtenis_op IS NULL));

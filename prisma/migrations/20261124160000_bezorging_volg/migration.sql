-- Two lines of one millisecond had no order, and two clerks could both tell what came next. A letter has no second
-- line on a channel yet where this runs, so that each is the first.
DROP INDEX "bezorging_gemeente_id_document_id_idx";
ALTER TABLE "bezorging" ADD COLUMN "volg" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "bezorging" ALTER COLUMN "volg" DROP DEFAULT;
ALTER TABLE "bezorging" ADD CHECK (volg > 0);
CREATE UNIQUE INDEX "bezorging_gemeente_id_document_id_kanaal_volg_key" ON "bezorging"("gemeente_id", "document_id", "kanaal", "volg");

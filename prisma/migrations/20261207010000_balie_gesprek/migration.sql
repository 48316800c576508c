-- AlterTable
ALTER TABLE "klantcontact" ADD COLUMN     "gesprek_van" UUID,
ADD COLUMN     "gesproken_met" TEXT;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "kenmerk" TEXT;

-- CreateIndex
CREATE INDEX "document_gemeente_id_kenmerk_idx" ON "document"("gemeente_id", "kenmerk");

-- Who speaks for a company is a name and a function, no report.
ALTER TABLE klantcontact
  ADD CONSTRAINT spreker_zegt_iets CHECK (gesproken_met IS NULL OR length(gesproken_met) BETWEEN 2 AND 120),
  -- Only who is known is taken along to the file of another gemeente.
  ADD CONSTRAINT gesprek_van_bekende CHECK (gesprek_van IS NULL OR verificatie IS NOT DISTINCT FROM 'gelukt' OR status = 'losgelaten');

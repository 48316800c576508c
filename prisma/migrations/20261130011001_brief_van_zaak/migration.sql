-- A letter knows the case that it belongs to (ADR 0046): who may act in one case gets the letters of that case, also when
-- one is sent again. Letters of before know none: nobody could act in one case alone.

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "zaak_id" UUID;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE INDEX document_zaak ON document (gemeente_id, zaak_id) WHERE zaak_id IS NOT NULL;

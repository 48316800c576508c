-- Which letters a citizen opened on the own pages (Berichten).
-- CreateTable
CREATE TABLE "bericht_gelezen" (
    "gemeente_id" INTEGER NOT NULL,
    "persoon_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "gelezen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bericht_gelezen_pkey" PRIMARY KEY ("gemeente_id","persoon_id","document_id")
);

-- CreateIndex
CREATE INDEX "bericht_gelezen_gemeente_id_document_id_idx" ON "bericht_gelezen"("gemeente_id", "document_id");

-- AddForeignKey
ALTER TABLE "bericht_gelezen" ADD CONSTRAINT "bericht_gelezen_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bericht_gelezen" ADD CONSTRAINT "bericht_gelezen_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Once read is read: a line is added and never changed.
SELECT kohier.wall_journaal('bericht_gelezen'::regclass);

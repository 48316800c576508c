-- CreateIndex
CREATE INDEX "ontvangst_kantoor_id_boekdatum_id_idx" ON "ontvangst"("kantoor_id", "boekdatum", "id");

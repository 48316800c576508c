-- CreateIndex
CREATE INDEX "belofte_gemeente_id_gemaakt_op_idx" ON "belofte"("gemeente_id", "gemaakt_op");

-- CreateIndex
CREATE INDEX "klantcontact_gemeente_id_begonnen_op_idx" ON "klantcontact"("gemeente_id", "begonnen_op");

-- CreateIndex
CREATE INDEX "taak_gemeente_id_belofte_id_idx" ON "taak"("gemeente_id", "belofte_id");

-- Receipts of the account that paid before: who pays without a kenmerk mostly paid from it with one.
CREATE INDEX "ontvangst_kantoor_id_tegenrekening_idx" ON "ontvangst"("kantoor_id", "tegenrekening");

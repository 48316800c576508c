-- What a bank gives as kenmerk or account is a fact, also where it is no betalingskenmerk or IBAN: kept as it came.
ALTER TABLE "ontvangst" ADD COLUMN     "kenmerk_van_bank" TEXT,
ADD COLUMN     "rekening_van_bank" TEXT;

-- One or the other: what was read, or what was given because it could not be read.
ALTER TABLE ontvangst
  ADD CONSTRAINT kenmerk_gelezen_of_gegeven CHECK (betalingskenmerk IS NULL OR kenmerk_van_bank IS NULL),
  ADD CONSTRAINT rekening_gelezen_of_gegeven CHECK (tegenrekening IS NULL OR rekening_van_bank IS NULL);

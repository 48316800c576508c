-- AlterTable
ALTER TABLE "uitbetaalrekening" ADD COLUMN     "ander" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "bewijs" TEXT,
ADD COLUMN     "ook_incasso" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE uitbetaalrekening
  -- U-02: who tells the desk another account than the one that we knew is believed by two people, not by one.
  ADD CONSTRAINT ander_aan_de_balie CHECK (status <> 'bruikbaar' OR NOT (ander AND kanaal = 'balie')),
  -- From somebody else's account nothing is collected by what is said here: he signs for that himself.
  ADD CONSTRAINT incasso_van_eigen_rekening CHECK (eigen OR NOT ook_incasso),
  ADD CONSTRAINT incasso_met_bewijs CHECK (NOT (ook_incasso AND kanaal = 'balie') OR length(btrim(bewijs)) >= 5);

-- Subjects are kept by the kantoor itself now (E-01): two who change one at the same moment are told.
ALTER TABLE "onderwerp" ADD COLUMN "versie" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "onderwerp" ADD CHECK (versie > 0);
-- A subject may end; what was asked about it keeps its name.
REVOKE DELETE ON onderwerp FROM kohier_app;

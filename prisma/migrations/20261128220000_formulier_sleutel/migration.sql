-- The key of a form belongs to one content: what it belongs to stands beside it, as a keyed hash of who, which act and
-- what was filled in. Rows from before have none.
ALTER TABLE "vraag" ADD COLUMN "inhoud_hash" TEXT;
ALTER TABLE "contactcode" ADD COLUMN "inhoud_hash" TEXT;
ALTER TABLE vraag
  ADD CHECK (inhoud_hash ~ '^[0-9a-f]{64}$'),
  ADD CHECK (inhoud_hash IS NULL OR client_sleutel IS NOT NULL);
ALTER TABLE contactcode ADD CHECK (inhoud_hash ~ '^[0-9a-f]{64}$');

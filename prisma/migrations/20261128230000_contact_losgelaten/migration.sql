-- AlterTable
ALTER TABLE "klantcontact" ADD COLUMN     "losgelaten_op" TIMESTAMPTZ(3),
ADD COLUMN     "verificatie_reden" TEXT;

-- Somebody who turned out to be the wrong one is let go. A contact that was made stays a row; this one is none.
ALTER TABLE klantcontact
  DROP CONSTRAINT klantcontact_status_check,
  ADD CONSTRAINT klantcontact_status_check CHECK (status IN ('open', 'geparkeerd', 'afgerond', 'losgelaten')),
  ADD CONSTRAINT losgelaten_heeft_moment CHECK ((status = 'losgelaten') = (losgelaten_op IS NOT NULL)),
  -- Nothing of it stands in the file of a stranger.
  ADD CONSTRAINT losgelaten_is_van_niemand CHECK (status <> 'losgelaten' OR persoon_id IS NULL),
  ADD CONSTRAINT reden_zegt_iets CHECK (verificatie_reden IS NULL OR length(verificatie_reden) BETWEEN 3 AND 200);

-- How somebody wants to be addressed (BRP 61.10, 04.10, 02.20, 05.02): as it was delivered, read when a name is made.
ALTER TABLE "persoon"
  ADD COLUMN "naamgebruik" TEXT,
  ADD COLUMN "geslacht" TEXT,
  ADD COLUMN "titel" TEXT,
  ADD COLUMN "partner_voorvoegsel" TEXT,
  ADD COLUMN "partner_geslachtsnaam" TEXT;

-- Who uses the name of the partner is asked for by it: in the way of zoeknaam (name, prefix, initials), with the own
-- name behind it where it is written so ("de Boer-van den Aedel").
ALTER TABLE "persoon" ADD COLUMN "zoekpartner" TEXT COLLATE "C" GENERATED ALWAYS AS (
  CASE WHEN kohier.zoektekst(partner_geslachtsnaam) <> '' THEN btrim(
    kohier.zoektekst(partner_geslachtsnaam
      || CASE WHEN upper(btrim(naamgebruik)) = 'V' THEN ' ' || coalesce(voorvoegsel, '') || ' ' || geslachtsnaam ELSE '' END
      || ' ' || coalesce(partner_voorvoegsel, ''))
    || ' ' || replace(kohier.zoektekst(coalesce(voorletters, '')), ' ', '')) END) STORED;

-- CreateIndex
CREATE INDEX "persoon_gemeente_id_zoekpartner_idx" ON "persoon"("gemeente_id", "zoekpartner");

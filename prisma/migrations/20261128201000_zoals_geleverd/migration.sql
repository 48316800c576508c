-- Facts of others as they come: a birth of which only the year is known, an address abroad, a place without a postcode,
-- an object without an address.
-- AlterTable
ALTER TABLE "woz_object" ADD COLUMN     "locatieomschrijving" TEXT,
ALTER COLUMN "adres_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "persoon" ADD COLUMN     "geboorte_onvolledig" TEXT;

-- AlterTable
ALTER TABLE "adres" ADD COLUMN     "land" TEXT,
ADD COLUMN     "regel1" TEXT,
ADD COLUMN     "regel2" TEXT,
ADD COLUMN     "regel3" TEXT,
ADD COLUMN     "schrijfwijze" TEXT,
ALTER COLUMN "postcode" DROP NOT NULL,
ALTER COLUMN "huisnummer" DROP NOT NULL,
ALTER COLUMN "straat" DROP NOT NULL,
ALTER COLUMN "woonplaats" DROP NOT NULL;
ALTER TABLE persoon
  ADD CONSTRAINT geboorte_onvolledig_vorm CHECK (geboorte_onvolledig ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  ADD CONSTRAINT geboorte_een_van_beide CHECK (geboortedatum IS NULL OR geboorte_onvolledig IS NULL);

ALTER TABLE adres
  ADD CONSTRAINT adres_hier_of_elders CHECK (CASE WHEN land IS NULL
    THEN straat IS NOT NULL AND huisnummer IS NOT NULL AND woonplaats IS NOT NULL
      AND (postcode IS NOT NULL OR bag_id IS NOT NULL) AND regel1 IS NULL AND regel2 IS NULL AND regel3 IS NULL
    ELSE regel1 IS NOT NULL AND (regel3 IS NULL OR regel2 IS NOT NULL) AND straat IS NULL AND huisnummer IS NULL
      AND woonplaats IS NULL AND postcode IS NULL AND bag_id IS NULL END);

-- Where there is no postcode, the BAG says which place it is.
CREATE UNIQUE INDEX adres_zonder_postcode ON adres (gemeente_id, bag_id) WHERE postcode IS NULL AND bag_id IS NOT NULL;

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "sleutel" TEXT;

-- ---------------------------------------------------------------------------------------------------------
-- Of two runs with the same soort and key one is going at a time. The year was that key, and a year may be unknown: two
-- unknown years are no equals to a unique index, and two runs then went at the same time.
-- ---------------------------------------------------------------------------------------------------------
SET LOCAL ROLE kohier_migratie;
UPDATE run SET sleutel = coalesce(CASE soort WHEN 'biljetten' THEN parameters ->> 'aanslagrunId' END,
  belastingjaar::text, 'onbekend');
SET LOCAL ROLE kohier_eigenaar;
-- Fails here when the rows of some gemeente could not be reached: then the migration has not happened.
ALTER TABLE run ALTER COLUMN sleutel SET NOT NULL;
ALTER TABLE run ADD CHECK (sleutel <> '');
DROP INDEX run_een_tegelijk;
CREATE UNIQUE INDEX run_een_tegelijk ON run (gemeente_id, soort, sleutel)
  WHERE status IN ('proefdraai', 'ter-akkoord', 'uitvoeren');

-- Which soorten there are is said by the folders that declare one.
ALTER TABLE run DROP CONSTRAINT run_soort_check;
ALTER TABLE run ADD CONSTRAINT run_soort_check CHECK (soort ~ '^[a-z]+(-[a-z]+)*$');

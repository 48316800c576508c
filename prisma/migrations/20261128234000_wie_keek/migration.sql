-- CreateTable
CREATE TABLE "wie_keek" (
    "gemeente_id" INTEGER NOT NULL,
    "operation_id" TEXT NOT NULL,
    "trace_id" TEXT NOT NULL,
    "kantoor_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "wie" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wie_keek_pkey" PRIMARY KEY ("gemeente_id","operation_id")
);

-- CreateIndex
CREATE INDEX "wie_keek_gemeente_id_trace_id_idx" ON "wie_keek"("gemeente_id", "trace_id");

-- CreateIndex
CREATE INDEX "verwerking_gemeente_id_operation_id_idx" ON "verwerking"("gemeente_id", "operation_id");

-- Over the set, as the processing log itself: one request can show persons of several gemeenten.
SELECT kohier.wall_gemeente('wie_keek'::regclass, true);
ALTER TABLE wie_keek ALTER COLUMN kantoor_id SET STATISTICS 0;
ALTER TABLE wie_keek
  ADD CHECK (kantoor_id > 0),
  ADD CHECK (soort IN ('medewerker', 'inwoner', 'ondernemer', 'publiek', 'systeem', 'onbekend'));

-- Read by who is privacy officer or auditor today, for the gemeenten where he is that: asked of the roles themselves,
-- so that a mistake in the application shows nothing. Without a medewerker or a day there is nothing to read.
ALTER POLICY gemeente_lezen ON wie_keek USING (case when (
  gemeente_id = any ((select string_to_array(nullif(current_setting('app.gemeenten', true), ''), ',')::int[])::int[])
  AND gemeente_id = any ((select array(
    select d.gemeente_id from deelname d
    join medewerker_rol r on r.kantoor_id = d.kantoor_id and (r.gemeente_id is null or r.gemeente_id = d.gemeente_id)
    where d.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int
      and r.medewerker_id = nullif(current_setting('app.medewerker', true), '')::uuid
      and r.rol in ('privacy-officer', 'auditor') and r.status = 'actief'
      and r.vanaf <= nullif(current_setting('app.vandaag', true), '')::date
      and (r.tot is null or nullif(current_setting('app.vandaag', true), '')::date < r.tot)
      and d.vanaf <= nullif(current_setting('app.vandaag', true), '')::date
      and (d.tot is null or nullif(current_setting('app.vandaag', true), '')::date < d.tot)))::int[])) then true else false end);

-- What was logged before this table: who it was stands in the audit, as far as something was done.
SET LOCAL ROLE kohier_migratie;
DO $$
DECLARE n bigint;
BEGIN
  INSERT INTO wie_keek (gemeente_id, operation_id, trace_id, kantoor_id, soort, wie, rol, moment)
  SELECT v.gemeente_id, v.operation_id, min(v.trace_id),
    (SELECT d.kantoor_id FROM deelname d WHERE d.gemeente_id = v.gemeente_id ORDER BY d.vanaf DESC LIMIT 1),
    'onbekend', '', '', min(v.begin)
  FROM verwerking v GROUP BY v.gemeente_id, v.operation_id;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n = 0 AND EXISTS (SELECT FROM verwerking) THEN RAISE EXCEPTION 'nothing moved'; END IF;
END $$;
RESET ROLE;

-- AddForeignKey
ALTER TABLE "verwerking" ADD CONSTRAINT "verwerking_gemeente_id_operation_id_fkey" FOREIGN KEY ("gemeente_id", "operation_id") REFERENCES "wie_keek"("gemeente_id", "operation_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

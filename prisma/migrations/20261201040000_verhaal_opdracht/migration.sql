-- AlterTable
ALTER TABLE "verhaalfeit" ADD COLUMN     "adres" TEXT,
ADD COLUMN     "over_id" UUID;

-- CreateIndex
CREATE INDEX "verhaalfeit_gemeente_id_over_id_idx" ON "verhaalfeit"("gemeente_id", "over_id");

-- AddForeignKey
ALTER TABLE "verhaalfeit" ADD CONSTRAINT "verhaalfeit_gemeente_id_over_id_fkey" FOREIGN KEY ("gemeente_id", "over_id") REFERENCES "verhaalfeit"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- An assignment to a deurwaarder is proposed, given and answered in the same journal; its costs come with what he did.
ALTER TABLE verhaalfeit
  DROP CONSTRAINT verhaalfeit_soort_check,
  ADD CONSTRAINT verhaalfeit_soort_check CHECK (soort IN ('inkomstenbron', 'beslagvrije-voet', 'maatwerk', 'rekening', 'vooraankondiging',
    'vordering', 'overheidsvordering', 'hernieuwd-bevel', 'beslagopdracht', 'betaald', 'zonder-resultaat', 'kennisgeving',
    'bevelvoorstel', 'beslagvoorstel', 'bevelopdracht', 'opdracht-aangenomen', 'beslag-gelegd', 'opdracht-betaald',
    'opdracht-zonder-resultaat', 'opdracht-teruggegeven', 'deurwaarderskosten')),
  DROP CONSTRAINT verhaalfeit_check3,
  ADD CONSTRAINT verhaalfeit_kosten CHECK (kosten_centen = 0 OR soort IN ('hernieuwd-bevel', 'beslagopdracht', 'beslag-gelegd')),
  ADD CONSTRAINT verhaalfeit_opdracht CHECK (soort NOT IN ('bevelvoorstel', 'beslagvoorstel', 'bevelopdracht') OR naam IS NOT NULL),
  ADD CONSTRAINT verhaalfeit_opdrachtbedrag CHECK (soort NOT IN ('opdracht-betaald', 'deurwaarderskosten') OR centen IS NOT NULL),
  ADD CONSTRAINT verhaalfeit_adres CHECK (length(btrim(adres)) >= 10);

CREATE FUNCTION kohier.verhaalfeit_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  van verhaalfeit;
  moet text[] := CASE NEW.soort
    WHEN 'kennisgeving' THEN ARRAY['overheidsvordering']
    WHEN 'bevelopdracht' THEN ARRAY['bevelvoorstel']
    WHEN 'beslagopdracht' THEN ARRAY['beslagvoorstel']
    WHEN 'hernieuwd-bevel' THEN ARRAY['bevelopdracht']
    WHEN 'beslag-gelegd' THEN ARRAY['beslagopdracht']
    WHEN 'opdracht-aangenomen' THEN ARRAY['bevelopdracht', 'beslagopdracht']
    WHEN 'opdracht-betaald' THEN ARRAY['bevelopdracht', 'beslagopdracht']
    WHEN 'opdracht-zonder-resultaat' THEN ARRAY['bevelopdracht', 'beslagopdracht']
    WHEN 'opdracht-teruggegeven' THEN ARRAY['bevelopdracht', 'beslagopdracht']
    WHEN 'deurwaarderskosten' THEN ARRAY['bevelopdracht', 'beslagopdracht'] END;
BEGIN
  -- A hernieuwd bevel may be brought without an assignment: by a deurwaarder in service.
  IF NEW.over_id IS NULL THEN
    IF moet IS NOT NULL AND NEW.soort <> 'hernieuwd-bevel' THEN
      RAISE EXCEPTION 'a % is about something before it', NEW.soort USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  SELECT * INTO van FROM verhaalfeit v WHERE v.gemeente_id = NEW.gemeente_id AND v.id = NEW.over_id;
  IF moet IS NULL OR van.aanslag_id IS DISTINCT FROM NEW.aanslag_id OR NOT van.soort = ANY (moet) THEN
    RAISE EXCEPTION 'a % is not about a %', NEW.soort, van.soort USING ERRCODE = 'check_violation';
  END IF;
  -- Who proposes does not give the assignment himself.
  IF NEW.soort IN ('bevelopdracht', 'beslagopdracht') AND NEW.gemaakt_door = van.gemaakt_door THEN
    RAISE EXCEPTION 'an assignment is given by another than who proposed it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.soort NOT IN ('opdracht-betaald', 'deurwaarderskosten') AND EXISTS (SELECT FROM verhaalfeit v
      WHERE v.gemeente_id = NEW.gemeente_id AND v.over_id = NEW.over_id AND v.soort = NEW.soort AND v.id <> NEW.id) THEN
    RAISE EXCEPTION 'this was written down, and is once' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.verhaalfeit_past() FROM PUBLIC;
-- After the wall, which answers first.
CREATE TRIGGER verhaalfeit_past AFTER INSERT ON verhaalfeit
  FOR EACH ROW EXECUTE FUNCTION kohier.verhaalfeit_past();

-- Work about what was done after a dwangbevel: a hernieuwd bevel to come, somebody to be told.
DO $$
DECLARE
  r record;
  def text;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('taak_soort_check', 'bevel-uitbrengen'), ('taak_soort_check', 'overheidsvordering-meedelen'),
    ('taak_onderwerp_soort_check', 'verhaalfeit')) AS v(naam, woord)
  LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = 'taak'::regclass AND conname = r.naam;
    EXECUTE format('ALTER TABLE taak DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', r.naam, r.naam,
      replace(def, 'ARRAY[', format('ARRAY[%L::text, ', r.woord)));
  END LOOP;
  SELECT pg_get_functiondef('kohier.taak_onderwerp()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'ELSE false END', 'WHEN ''verhaalfeit'' THEN EXISTS
      (SELECT FROM public.verhaalfeit o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END');
END $$;

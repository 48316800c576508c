-- Advice that was asked of a gemeente and is not there yet: work about the request, for who asked.
DO $$
DECLARE
  r record;
  def text;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('taak_soort_check', 'advies-herinneren'), ('taak_onderwerp_soort_check', 'adviesverzoek')) AS v(naam, woord)
  LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = 'taak'::regclass AND conname = r.naam;
    EXECUTE format('ALTER TABLE taak DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', r.naam, r.naam,
      replace(def, 'ARRAY[', format('ARRAY[%L::text, ', r.woord)));
  END LOOP;
  SELECT pg_get_functiondef('kohier.taak_onderwerp()'::regprocedure) INTO STRICT def;
  EXECUTE replace(def, 'ELSE false END', 'WHEN ''adviesverzoek'' THEN EXISTS
      (SELECT FROM public.termijn o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id AND o.soort = ''advies'')
    ELSE false END');
END $$;

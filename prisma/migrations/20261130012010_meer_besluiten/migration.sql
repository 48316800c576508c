-- More kinds of decision ask for an aanwijzing (B-14). Read from what stands, so that no other kind is lost.
DO $$
DECLARE
  def text;
  r record;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  FOR r IN SELECT * FROM (VALUES
    ('heffingsambtenaar', ARRAY['verordening', 'melding', 'dwangsom', 'beroep']),
    ('invorderingsambtenaar', ARRAY['dwangsom', 'betalingsregeling', 'verhaal']),
    ('ambtenaar', ARRAY['melding'])) AS v(functie, soorten)
  LOOP
    IF position(format('%L::text THEN ARRAY[', r.functie) IN def) = 0 THEN
      RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
    END IF;
    def := replace(def, format('%L::text THEN ARRAY[', r.functie), format('%L::text THEN ARRAY[', r.functie)
      || (SELECT string_agg(format('%L::text, ', s), '') FROM unnest(r.soorten) s));
  END LOOP;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

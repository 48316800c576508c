-- The smaak of a gemeente changes by two people (ADR 0071): it decides who answers, whose promises hold and who stands on a
-- letter. Read from what stands, so that no other kind is lost.
DO $$
DECLARE
  def text := pg_get_functiondef('kohier.instelling_bevestigd()'::regprocedure);
BEGIN
  IF position('''belastingrekening'',' IN def) = 0 THEN
    RAISE EXCEPTION 'instelling_bevestigd reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, '''belastingrekening'',', '''smaak'', ''belastingrekening'',');
END $$;

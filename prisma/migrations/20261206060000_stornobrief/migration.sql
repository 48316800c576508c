-- Which letter told somebody that a collection failed (G-11).
ALTER TABLE incassopost ADD COLUMN brief_id uuid;
ALTER TABLE incassopost ADD CHECK (brief_id IS NULL OR status = 'mislukt');
-- The few of which nobody was told yet.
CREATE INDEX incassopost_onverteld ON incassopost (gemeente_id, retour_op) WHERE status = 'mislukt' AND brief_id IS NULL;

CREATE OR REPLACE FUNCTION kohier.incassopost_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('gekozen', 'overgeslagen') THEN
      RAISE EXCEPTION 'a collection begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  -- The letter is written down once, and nothing else with it.
  IF OLD.status = 'mislukt' AND OLD.brief_id IS NULL AND NEW.brief_id IS NOT NULL
     AND (to_jsonb(NEW) - 'brief_id') IS NOT DISTINCT FROM (to_jsonb(OLD) - 'brief_id') THEN
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - '{status,reden,reeks,retourcode,retour_op,geind_op,bedrag_centen}'::text[])
     IS DISTINCT FROM (to_jsonb(OLD) - '{status,reden,reeks,retourcode,retour_op,geind_op,bedrag_centen}'::text[])
     OR NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['gekozen>overgeslagen', 'gekozen>vervallen', 'gekozen>ingediend',
       'ingediend>geind', 'ingediend>mislukt', 'geind>mislukt'])
     -- Never more than was approved, and nothing else than was sent.
     OR NEW.bedrag_centen > OLD.bedrag_centen
     OR (OLD.status <> 'gekozen' AND (NEW.reeks, NEW.bedrag_centen) IS DISTINCT FROM (OLD.reeks, OLD.bedrag_centen)) THEN
    RAISE EXCEPTION 'a collection stays what was sent' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'ingediend' AND OLD.status = 'gekozen' AND (
    NOT EXISTS (SELECT FROM public.incassobatch b WHERE b.id = NEW.batch_id AND b.status = 'vastzetten')
    OR NOT EXISTS (SELECT FROM public.incassomachtiging m WHERE m.gemeente_id = NEW.gemeente_id AND m.id = NEW.machtiging_id
      AND m.status = 'actief')) THEN
    RAISE EXCEPTION 'only what two persons agreed on and the payer allows is sent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.incassopost_vast() FROM PUBLIC;

-- One more reason why collecting waits: who could not be collected from was asked to pay it himself, and has until a day.
ALTER TABLE opschorting DROP CONSTRAINT opschorting_grond_check;
ALTER TABLE opschorting ADD CONSTRAINT opschorting_grond_check
  CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling', 'incasso', 'incasso-mislukt',
    'online-betaling', 'buitenlandse-incasso', 'faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze', 'bedrijf-beeindigd'));

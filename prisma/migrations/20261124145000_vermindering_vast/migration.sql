-- A vermindering is decided by another person than who proposed it (tweede_persoon). That says nothing while somebody
-- may write another proposer, another amount, or a row that was decided before it was proposed (R13).
CREATE FUNCTION kohier.vermindering_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' OR NEW.besloten_door IS NOT NULL THEN
      RAISE EXCEPTION 'a vermindering begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a decided vermindering does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.aanslag_id, NEW.aanslagregel_id, NEW.bedrag_centen, NEW.reden, NEW.toelichting,
      NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.aanslag_id, OLD.aanslagregel_id, OLD.bedrag_centen, OLD.reden, OLD.toelichting,
      OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.vermindering_vast() FROM PUBLIC;
CREATE TRIGGER vermindering_vast BEFORE INSERT OR UPDATE ON vermindering
  FOR EACH ROW EXECUTE FUNCTION kohier.vermindering_vast();
-- Only who proposed it withdraws it.
ALTER TABLE vermindering ADD CONSTRAINT eigen_intrekking
  CHECK (status <> 'ingetrokken' OR besloten_door IS NOT DISTINCT FROM voorgesteld_door);

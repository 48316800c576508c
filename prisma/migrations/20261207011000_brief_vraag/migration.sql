-- Which question of the contact a letter answers is its maker's to put right, as what he typed is: until it is offered, and
-- again when it came back.
CREATE OR REPLACE FUNCTION kohier.brief_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'concept' OR NEW.ondertekenaar_id IS NOT NULL THEN
      RAISE EXCEPTION 'a brief begins as a concept' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status IN ('verzonden', 'ingetrokken') THEN
    RAISE EXCEPTION 'a brief that was sent or withdrawn does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.soort, NEW.klasse, NEW.persoon_id, NEW.contact_id, NEW.maker_id, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.soort, OLD.klasse, OLD.persoon_id, OLD.contact_id, OLD.maker_id, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'whose a brief is and who wrote it does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'ter-ondertekening' AND (NEW.velden, NEW.vraag_id) IS DISTINCT FROM (OLD.velden, OLD.vraag_id) THEN
    RAISE EXCEPTION 'what waits for a signature does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'verzonden' AND NEW.klasse = 'maatwerk-ondertekend' AND OLD.status <> 'ter-ondertekening' THEN
    RAISE EXCEPTION 'only what was offered is signed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

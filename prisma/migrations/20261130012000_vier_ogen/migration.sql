-- R13, B-23: the rest of what one proposes and another decides. As in `tweede_persoon`: what takes effect is of a medewerker of
-- this kantoor who is not its maker, also for who writes SQL as the application.
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON stapvoorstel FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'gezet');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON oninbaarlijst FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('gemaakt_door', 'gecontroleerd_door', 'status', 'gecontroleerd', 'besloten');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON melding FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('vastgelegd_door', 'besloten_door', 'uitkomst', 'overgenomen', 'deels',
    'niet-overgenomen');
-- Within the policy the rule decides; beyond it a second person does.
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON regeling FOR EACH ROW WHEN (NEW.besluit = 'tweede-persoon')
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'lopend', 'gemist', 'nagekomen',
    'vervallen');
-- A power that takes somebody's place; the others are given by who holds the right, or by the citizen himself.
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON vertegenwoordiging FOR EACH ROW
  WHEN (NEW.herkomst = 'balie' AND NEW.soort NOT IN ('gemachtigde', 'mentor'))
  EXECUTE FUNCTION kohier.require_second_person('gemaakt_door', 'besloten_door', 'stand', 'geldig');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON brief FOR EACH ROW WHEN (NEW.klasse = 'maatwerk-ondertekend')
  EXECUTE FUNCTION kohier.require_second_person('maker_id', 'ondertekenaar_id', 'status', 'verzonden');

-- A list of oninbaar is decided by a third: neither who made it nor who checked it (the CHECK), and somebody.
CREATE FUNCTION kohier.require_third_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  besluiter text := replace(NEW.besloten_door, 'medewerker:', '');
BEGIN
  IF current_user <> 'kohier_app' OR NEW.status <> 'besloten' THEN
    RETURN NULL;
  END IF;
  IF besluiter IS NULL OR besluiter !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
     OR besluiter IN (replace(NEW.gemaakt_door, 'medewerker:', ''), replace(NEW.gecontroleerd_door, 'medewerker:', ''))
     OR NOT EXISTS (SELECT FROM public.medewerker m
       WHERE m.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int AND m.id = besluiter::uuid) THEN
    RAISE EXCEPTION 'a list of oninbaar is decided by a third person who exists' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.require_third_person() FROM PUBLIC;
CREATE TRIGGER derde_persoon AFTER INSERT OR UPDATE ON oninbaarlijst FOR EACH ROW
  EXECUTE FUNCTION kohier.require_third_person();

-- And who checked it stays: otherwise the one who did could be written out of it, and decide.
CREATE FUNCTION kohier.oninbaarlijst_controle_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.gecontroleerd_door IS NOT NULL AND ((NEW.gecontroleerd_door, NEW.gecontroleerd_op)
     IS DISTINCT FROM (OLD.gecontroleerd_door, OLD.gecontroleerd_op) OR NEW.status = 'gemaakt') THEN
    RAISE EXCEPTION 'who checked a list stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.oninbaarlijst_controle_vast() FROM PUBLIC;
CREATE TRIGGER oninbaarlijst_controle_vast AFTER UPDATE ON oninbaarlijst FOR EACH ROW
  EXECUTE FUNCTION kohier.oninbaarlijst_controle_vast();

-- Akkoord is given to the parts of a run as they were counted: after it a part is done, once, and nothing else of it changes.
CREATE FUNCTION kohier.run_deel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  besloten boolean;
  geteld boolean;
BEGIN
  IF current_user <> 'kohier_app' THEN
    RETURN NULL;
  END IF;
  -- Biljetten were decided with their aanslagrun: they are divided when they begin, and not again once one part is done.
  SELECT r.besloten_door IS NOT NULL, r.inhoud_hash IS NOT NULL AND (r.soort <> 'biljetten' OR EXISTS (
    SELECT FROM public.run_deel d WHERE d.gemeente_id = r.gemeente_id AND d.run_id = r.id AND d.status = 'gedaan')) INTO besloten, geteld
  FROM public.run r WHERE r.gemeente_id = NEW.gemeente_id AND r.id = NEW.run_id;
  IF TG_OP = 'INSERT' THEN
    IF besloten AND geteld THEN
      RAISE EXCEPTION 'a run that got akkoord has the parts that it has' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status = 'gedaan' OR (besloten AND to_jsonb(NEW) - '{status,gedaan_op}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,gedaan_op}'::text[]) THEN
    RAISE EXCEPTION 'a part of a run that got akkoord is done, and does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.run_deel_vast() FROM PUBLIC;
CREATE TRIGGER run_deel_vast AFTER INSERT OR UPDATE ON run_deel FOR EACH ROW EXECUTE FUNCTION kohier.run_deel_vast();

-- The control totals are what was looked at: they do not change while it is carried out. What came of it is added at its end.
CREATE FUNCTION kohier.run_totalen_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.besloten_door IS NOT NULL AND NEW.totalen IS DISTINCT FROM OLD.totalen
     AND NOT (OLD.status = 'uitvoeren' AND NEW.status IN ('uitgevoerd', 'gestopt')) THEN
    RAISE EXCEPTION 'the totals that got akkoord do not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.run_totalen_vast() FROM PUBLIC;
CREATE TRIGGER run_totalen_vast AFTER UPDATE ON run FOR EACH ROW EXECUTE FUNCTION kohier.run_totalen_vast();

-- An article that waits is of who wrote it: under another name its writer could approve it himself.
CREATE FUNCTION kohier.kennisartikel_maker_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kantoor_id, NEW.id, NEW.sleutel, NEW.versie, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM (OLD.kantoor_id, OLD.id, OLD.sleutel, OLD.versie, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'who wrote an article does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kennisartikel_maker_vast() FROM PUBLIC;
CREATE TRIGGER kennisartikel_maker_vast AFTER UPDATE ON kennisartikel FOR EACH ROW
  EXECUTE FUNCTION kohier.kennisartikel_maker_vast();

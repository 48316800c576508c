-- R13, B-23: what is approved was approved by a second person who exists, and stays what was approved, also for who writes
-- SQL as the application. The CHECKs on each table hold that maker and decider differ; they say nothing about whether
-- the decider is somebody, and on some tables nothing held what was approved.

-- A decision that takes effect is of a medewerker of this kantoor, other than who made the proposal. Arguments: the
-- columns of maker, decider and status, then the statuses that take effect. After the row: refusing before it would
-- change the plan of an insert. Who moves data or sets up an office is no application, and decides nothing here.
CREATE FUNCTION kohier.require_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nieuw jsonb := to_jsonb(NEW);
  oud jsonb;
  maker text := replace(nieuw ->> TG_ARGV[0], 'medewerker:', '');
  besluiter text := replace(nieuw ->> TG_ARGV[1], 'medewerker:', '');
BEGIN
  IF current_user <> 'kohier_app' OR nieuw ->> TG_ARGV[2] IS NULL OR NOT (nieuw ->> TG_ARGV[2]) = ANY (TG_ARGV[3:]) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    oud := to_jsonb(OLD);
    -- It took effect before, by the same two.
    IF (oud ->> TG_ARGV[2]) = ANY (TG_ARGV[3:]) AND oud ->> TG_ARGV[0] = nieuw ->> TG_ARGV[0]
       AND oud ->> TG_ARGV[1] = nieuw ->> TG_ARGV[1] THEN
      RETURN NULL;
    END IF;
  END IF;
  IF besluiter IS NULL OR besluiter = maker OR besluiter !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
     OR NOT EXISTS (SELECT FROM public.medewerker m
       WHERE m.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int AND m.id = besluiter::uuid) THEN
    RAISE EXCEPTION 'a decision on % is of a second person who exists', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.require_second_person() FROM PUBLIC;

CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON run FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('gemaakt_door', 'besloten_door', 'status', 'uitvoeren', 'uitgevoerd');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON vermindering FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'toegekend');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON kostenterugname FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'toegekend');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON besluit FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'stand', 'genomen');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON dwangsomuitbetaling FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'stand', 'akkoord');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON verordening FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('ingevoerd_door', 'gecontroleerd_door', 'status', 'bekendgemaakt');
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON kennisartikel FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('gemaakt_door', 'besloten_door', 'status', 'goedgekeurd');

-- What the raad adopted does not change here, and what was controlled ends and nothing else.
CREATE FUNCTION kohier.verordening_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT row_security_active('public.verordening') THEN
    RETURN NEW;
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.belastingsoort, NEW.naam, NEW.vanaf, NEW.keuzes, NEW.bron, NEW.zekerheid, NEW.ingevoerd_door,
      NEW.ingevoerd_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.belastingsoort, OLD.naam, OLD.vanaf, OLD.keuzes, OLD.bron, OLD.zekerheid, OLD.ingevoerd_door,
      OLD.ingevoerd_op) THEN
    RAISE EXCEPTION 'what was entered of a verordening does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.gecontroleerd_door IS NOT NULL
     AND (NEW.status, NEW.voorstel_op, NEW.vastgesteld_op, NEW.bekendgemaakt_op, NEW.publicatie, NEW.gecontroleerd_door,
          NEW.gecontroleerd_op)
         IS DISTINCT FROM
         (OLD.status, OLD.voorstel_op, OLD.vastgesteld_op, OLD.bekendgemaakt_op, OLD.publicatie, OLD.gecontroleerd_door,
          OLD.gecontroleerd_op) THEN
    RAISE EXCEPTION 'a verordening that was controlled can only end' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- Its tariffs come with it: none is added once it was controlled. The application may change or delete none at all.
CREATE FUNCTION kohier.tarief_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF row_security_active('public.tarief') AND current_user = 'kohier_app' AND EXISTS (
    SELECT FROM public.verordening v WHERE v.gemeente_id = NEW.gemeente_id AND v.id = NEW.verordening_id
      AND v.gecontroleerd_door IS NOT NULL) THEN
    RAISE EXCEPTION 'a verordening that was controlled gets no other tariff' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
-- A role is decided on as it was proposed, once; after that it can only be taken away.
CREATE FUNCTION kohier.medewerker_rol_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT row_security_active('public.medewerker_rol') THEN
    RETURN NEW;
  END IF;
  IF (NEW.kantoor_id, NEW.id, NEW.medewerker_id, NEW.gemeente_id, NEW.rol, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.kantoor_id, OLD.id, OLD.medewerker_id, OLD.gemeente_id, OLD.rol, OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR OLD.status IN ('afgewezen', 'ingetrokken')
     OR (OLD.status = 'actief' AND (
       (NEW.besloten_door, NEW.besloten_op, NEW.vanaf) IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.vanaf)
       OR NEW.status NOT IN ('actief', 'ingetrokken')
       -- Taken away or ended, never given for longer.
       OR (OLD.tot IS NOT NULL AND (NEW.tot IS NULL OR NEW.tot > OLD.tot)))) THEN
    RAISE EXCEPTION 'a role stays as it was decided, or is taken away' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- An article is decided on as it was written; approved it ends, or makes way on its first day.
CREATE FUNCTION kohier.kennisartikel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT row_security_active('public.kennisartikel') OR OLD.besloten_door IS NULL THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - '{tot,status}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{tot,status}'::text[]
     OR (OLD.status = 'afgewezen' AND NEW.status <> 'afgewezen') OR NEW.status = 'concept' THEN
    RAISE EXCEPTION 'an article that was decided on does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.verordening_vast(), kohier.tarief_erbij(), kohier.medewerker_rol_vast(), kohier.kennisartikel_vast()
  FROM PUBLIC;
CREATE TRIGGER verordening_vast BEFORE UPDATE ON verordening FOR EACH ROW EXECUTE FUNCTION kohier.verordening_vast();
CREATE TRIGGER tarief_erbij AFTER INSERT ON tarief FOR EACH ROW EXECUTE FUNCTION kohier.tarief_erbij();
CREATE TRIGGER medewerker_rol_vast BEFORE UPDATE ON medewerker_rol
  FOR EACH ROW EXECUTE FUNCTION kohier.medewerker_rol_vast();
CREATE TRIGGER kennisartikel_vast BEFORE UPDATE ON kennisartikel
  FOR EACH ROW EXECUTE FUNCTION kohier.kennisartikel_vast();
REVOKE UPDATE, DELETE ON tarief FROM kohier_app;
REVOKE DELETE ON kennisartikel FROM kohier_app;
-- The roles of which the CHECK asks a second person; another is given by one.
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON medewerker_rol FOR EACH ROW
  WHEN (NEW.rol IN ('kassier', 'heffingsambtenaar', 'invorderingsambtenaar', 'medewerker-innen', 'directeur', 'beheerder'))
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'actief');

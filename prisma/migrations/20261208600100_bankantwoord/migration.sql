-- What the bank answers to a file of ours before anything is booked (pain.002). What it refuses never left: it comes back
-- without a line of a statement, and no statement may pay it any more.
ALTER TABLE "overmaking" ADD COLUMN "bank_antwoord" TEXT, ADD COLUMN "bank_antwoord_op" DATE;
ALTER TABLE "terugbetaling" ADD COLUMN "bank_antwoord" TEXT, ADD COLUMN "bank_antwoord_op" DATE;

DO $$
DECLARE
  tabel text;
  naam text;
  functie text;
  def text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['overmaking', 'terugbetaling'] LOOP
    SELECT conname INTO STRICT naam FROM pg_constraint
    WHERE conrelid = tabel::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%terug_ontvangst_id IS NULL%';
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', tabel, naam);
    EXECUTE format($sql$
      ALTER TABLE %I
        ADD CONSTRAINT %I CHECK ((terug_op IS NOT NULL) = (status = 'teruggekomen')
          AND (terug_op IS NULL OR bank_antwoord IS NOT DISTINCT FROM 'geweigerd') = (terug_ontvangst_id IS NULL)),
        ADD CONSTRAINT %I CHECK (bank_antwoord IN ('aanvaard', 'geweigerd')
          AND (bank_antwoord IS NULL) = (bank_antwoord_op IS NULL)
          AND (bank_antwoord IS NULL OR status IN ('onderweg', 'betaald', 'teruggekomen'))
          AND (bank_antwoord <> 'geweigerd' OR status = 'teruggekomen' AND betaald_op IS NULL))
    $sql$, tabel, naam, tabel || '_bankantwoord');
    -- A second answer, and the columns that may change after all, read from what stands.
    functie := 'kohier.' || tabel || '_vast()';
    def := pg_get_functiondef(functie::regprocedure);
    IF position('''terug_ontvangst_id'', ''versie''' IN def) = 0 OR position('IF (OLD.status, NEW.status) NOT IN' IN def) = 0 THEN
      RAISE EXCEPTION '% reads otherwise: %', functie, def;
    END IF;
    def := replace(def, '''terug_ontvangst_id'', ''versie''',
      '''terug_ontvangst_id'', ''bank_antwoord'', ''bank_antwoord_op'', ''versie''');
    EXECUTE replace(def, 'IF (OLD.status, NEW.status) NOT IN', $regel$IF OLD.bank_antwoord = 'geweigerd'
       AND (NEW.bank_antwoord, NEW.bank_antwoord_op, NEW.uitkomst_reden, NEW.terug_op)
         IS DISTINCT FROM (OLD.bank_antwoord, OLD.bank_antwoord_op, OLD.uitkomst_reden, OLD.terug_op)
     OR OLD.bank_antwoord IS NOT NULL AND NEW.bank_antwoord IS NULL THEN
    RAISE EXCEPTION 'what the bank refused stays refused' USING ERRCODE = 'check_violation';
  END IF;
  -- The bank says of what is on its way that it took it.
  IF OLD.status = 'onderweg' AND NEW.status = 'onderweg' AND NEW.bank_antwoord IS DISTINCT FROM OLD.bank_antwoord THEN
    RETURN NULL;
  END IF;
  IF (OLD.status, NEW.status) NOT IN$regel$);
  END LOOP;
END $$;

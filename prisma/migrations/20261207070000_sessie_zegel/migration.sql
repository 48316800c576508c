-- A row that somebody put in with a login to the database is no session: it lacks the seal of the application, whose key
-- is not in the database. What was there before has none either; who had it logs in again.
ALTER TABLE "sessie" ADD COLUMN "zegel" TEXT;

-- What the kantoor of a session asks of a log-in on this day, asked with every request: a level that was raised holds for
-- who is inside already. It says nothing of anybody.
CREATE FUNCTION zoek_logineisen(p_kantoor int, p_datum date)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.waarde FROM public.kantoor_instelling i
  WHERE i.kantoor_id = p_kantoor AND i.soort = 'inloggen' AND i.vervallen_op IS NULL
    AND i.vanaf <= p_datum AND (i.tot IS NULL OR i.tot > p_datum)
  ORDER BY i.vanaf DESC LIMIT 1
$$;
CREATE POLICY index_lezen ON kantoor_instelling FOR SELECT TO kohier_index USING (true);
GRANT SELECT (kantoor_id, soort, waarde, vanaf, tot, vervallen_op) ON kantoor_instelling TO kohier_index;
REVOKE ALL ON FUNCTION zoek_logineisen(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_logineisen(int, date) TO kohier_app;
GRANT CREATE ON SCHEMA public TO kohier_index;
ALTER FUNCTION zoek_logineisen(int, date) OWNER TO kohier_index;
REVOKE CREATE ON SCHEMA public FROM kohier_index;

-- Which aanslag a betalingskenmerk means is of the kantoor that the gemeente takes part in: from another kantoor nobody
-- points at it, whatever was set for the transaction.
CREATE FUNCTION kohier.betalingskenmerk_van_deelname() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM public.deelname d WHERE d.kantoor_id = NEW.kantoor_id AND d.gemeente_id = NEW.gemeente_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'betalingskenmerk: gemeente % hoort niet bij kantoor %', NEW.gemeente_id, NEW.kantoor_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER betalingskenmerk_deelname BEFORE INSERT OR UPDATE ON betalingskenmerk
  FOR EACH ROW EXECUTE FUNCTION kohier.betalingskenmerk_van_deelname();

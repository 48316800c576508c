-- Destroying what was kept long enough (P-17, Archiefbesluit 1995 art. 8): a list that one proposes and another decides on for
-- the dagelijks bestuur, a narrow door that takes away what stands on it and nothing else, and what is said of it for ever.

-- CreateTable
CREATE TABLE "vernietigingslijst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "peildag" DATE NOT NULL,
    "termijnen" JSONB NOT NULL,
    "aantal" INTEGER NOT NULL,
    "aangehouden" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "besluit_nummer" TEXT,
    "uitgevoerd_op" TIMESTAMPTZ(3),
    "verklaring" JSONB,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vernietigingslijst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "vernietigingspost" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lijst_id" UUID NOT NULL,
    "volg" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "rij_id" UUID,
    "klasse" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "mag_op" DATE NOT NULL,
    "aanhouding" TEXT,
    "uitkomst" TEXT,
    "uitkomst_reden" TEXT,
    "uitgevoerd_op" TIMESTAMPTZ(3),

    CONSTRAINT "vernietigingspost_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bewaarstop" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE NOT NULL,
    "gezet_door" TEXT NOT NULL,
    "gezet_op" TIMESTAMPTZ(3) NOT NULL,
    "opgeheven_door" TEXT,
    "opgeheven_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bewaarstop_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "vernietigingslijst_gemeente_id_voorgesteld_op_idx" ON "vernietigingslijst"("gemeente_id", "voorgesteld_op");

-- CreateIndex
CREATE UNIQUE INDEX "vernietigingspost_volgorde" ON "vernietigingspost"("gemeente_id", "lijst_id", "volg");

-- CreateIndex
CREATE INDEX "bewaarstop_gemeente_id_persoon_id_idx" ON "bewaarstop"("gemeente_id", "persoon_id");

-- AddForeignKey
ALTER TABLE "vernietigingspost" ADD CONSTRAINT "vernietigingspost_gemeente_id_lijst_id_fkey" FOREIGN KEY ("gemeente_id", "lijst_id") REFERENCES "vernietigingslijst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bewaarstop" ADD CONSTRAINT "bewaarstop_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['vernietigingslijst', 'vernietigingspost', 'bewaarstop']) t;
-- What was proposed, decided and destroyed is said for ever; what came of each line only the door writes.
REVOKE DELETE ON vernietigingslijst, vernietigingspost, bewaarstop FROM kohier_app;
REVOKE UPDATE ON vernietigingspost FROM kohier_app;
-- A key goes by a decided list alone.
REVOKE UPDATE ON audit_sleutel FROM kohier_app;

ALTER TABLE vernietigingslijst
  ADD CHECK (jsonb_typeof(termijnen) = 'object'),
  ADD CHECK (aantal >= 0 AND aangehouden >= 0),
  ADD CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CHECK (status IN ('voorgesteld', 'akkoord', 'afgewezen', 'ingetrokken', 'uitgevoerd')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NULL) = (status = 'voorgesteld')),
  -- The dagelijks bestuur is zorgdrager: nothing goes without the number of its decision.
  ADD CHECK ((status IN ('akkoord', 'uitgevoerd')) = (besluit_nummer IS NOT NULL) AND btrim(besluit_nummer) <> ''),
  ADD CHECK (status NOT IN ('akkoord', 'uitgevoerd') OR aantal > 0),
  ADD CHECK (status <> 'afgewezen' OR length(btrim(besluit_reden)) >= 10),
  ADD CHECK ((status = 'uitgevoerd') = (uitgevoerd_op IS NOT NULL) AND (status = 'uitgevoerd') = (verklaring IS NOT NULL)),
  ADD CHECK (versie > 0);
-- One at a time: what stands on a list is on no other.
CREATE UNIQUE INDEX vernietigingslijst_een_open ON vernietigingslijst (gemeente_id) WHERE status IN ('voorgesteld', 'akkoord');

ALTER TABLE vernietigingspost
  ADD CHECK (soort IN ('statusbericht', 'bijlage', 'sleutel')),
  ADD CHECK ((soort = 'sleutel') = (rij_id IS NULL)),
  ADD CHECK (volg > 0 AND mag_op > dag),
  ADD CHECK (uitkomst IN ('vernietigd', 'overgeslagen')),
  ADD CHECK ((uitkomst IS NULL) = (uitgevoerd_op IS NULL)),
  ADD CHECK ((uitkomst IS NOT DISTINCT FROM 'overgeslagen') = (uitkomst_reden IS NOT NULL)),
  -- What was held back is not destroyed.
  ADD CHECK (aanhouding IS NULL OR uitkomst IS NULL);
CREATE INDEX vernietigingspost_te_doen ON vernietigingspost (gemeente_id, lijst_id, volg) WHERE aanhouding IS NULL AND uitkomst IS NULL;

ALTER TABLE bewaarstop
  ADD CHECK (length(btrim(reden)) >= 10),
  ADD CHECK (btrim(kenmerk) <> ''),
  ADD CHECK (tot >= vanaf),
  ADD CHECK ((opgeheven_door IS NULL) = (opgeheven_op IS NULL)),
  ADD CHECK (versie > 0);

-- How many years something is kept after its day, by bewaarklasse: of the gemeente itself, or of its kantoor; null where nobody set it.
CREATE FUNCTION kohier.bewaartermijnen(p_gemeente int, p_dag date) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT i.waarde FROM public.gemeente_instelling i
      WHERE i.gemeente_id = p_gemeente AND i.soort = 'bewaartermijn' AND i.vervallen_op IS NULL
        AND i.vanaf <= p_dag AND (i.tot IS NULL OR p_dag < i.tot) ORDER BY i.vanaf DESC LIMIT 1),
    (SELECT i.waarde FROM public.kantoor_instelling i
      WHERE i.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int AND i.soort = 'bewaartermijn'
        AND i.vervallen_op IS NULL AND i.vanaf <= p_dag AND (i.tot IS NULL OR p_dag < i.tot) ORDER BY i.vanaf DESC LIMIT 1))
$$;

-- What a list can take away, with the day from which its term runs: of a file the day on which its case ended; of a key the last
-- day of its year, or later the day on which the last case of that year or before ended, or on which something was last booked on
-- an aanslag of that year or before. A file that has a last day of its own goes by that.
CREATE FUNCTION kohier.bewaarde_rijen(p_gemeente int)
RETURNS TABLE (soort text, rij_id uuid, klasse text, jaar int, dag date, persoon_id uuid) LANGUAGE sql STABLE AS $$
  SELECT 'statusbericht'::text, s.id, 'contact'::text, extract(year FROM s.moment AT TIME ZONE 'Europe/Amsterdam')::int,
    (s.moment AT TIME ZONE 'Europe/Amsterdam')::date, s.persoon_id
  FROM public.statusbericht s WHERE s.gemeente_id = p_gemeente
  UNION ALL
  SELECT 'bijlage'::text, b.id, b.bewaarklasse, b.jaar,
    (CASE WHEN z.fase IN ('afgehandeld', 'ingetrokken') THEN z.fase_op ELSE b.gemaakt_op END AT TIME ZONE 'Europe/Amsterdam')::date,
    b.persoon_id
  FROM public.bijlage b LEFT JOIN public.zaak z ON z.gemeente_id = b.gemeente_id AND z.id = b.onderwerp_id
  WHERE b.gemeente_id = p_gemeente AND b.onderwerp_soort = 'zaak' AND b.stand NOT IN ('ontvangt', 'vernietigd')
    AND b.bewaren_tot IS NULL
  UNION ALL
  SELECT 'sleutel'::text, NULL::uuid, k.bewaarklasse, k.jaar, greatest(make_date(k.jaar, 12, 31),
    CASE WHEN k.bewaarklasse IN ('zaken', 'kwijtschelding') THEN
      (SELECT (max(z.fase_op) AT TIME ZONE 'Europe/Amsterdam')::date FROM public.zaak z WHERE z.gemeente_id = p_gemeente
        AND z.ontvangen_op < make_date(k.jaar + 1, 1, 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') END,
    CASE WHEN k.bewaarklasse IN ('aanslagen', 'belastingaanslag', 'betalingen', 'invordering', 'kwijtschelding') THEN
      (SELECT max(b.boekdatum) FROM public.aanslag a
        JOIN public.boekingsregel r ON r.gemeente_id = a.gemeente_id AND r.aanslag_id = a.id
        JOIN public.boeking b ON b.gemeente_id = r.gemeente_id AND b.id = r.boeking_id
        WHERE a.gemeente_id = p_gemeente AND a.belastingjaar <= k.jaar) END), NULL::uuid
  FROM public.audit_sleutel k WHERE k.gemeente_id = p_gemeente AND k.sleutel_versleuteld IS NOT NULL
$$;

-- Why what is about this person stays for now, null when nothing keeps it: somebody said so, a case or a task is open, or there is
-- something to pay or to get.
CREATE FUNCTION kohier.persoon_aangehouden(p_gemeente int, p_persoon uuid, p_dag date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM public.bewaarstop b WHERE b.gemeente_id = p_gemeente AND b.persoon_id = p_persoon
      AND b.opgeheven_op IS NULL AND b.vanaf <= p_dag AND p_dag <= b.tot) THEN 'bewaarstop'
    WHEN EXISTS (SELECT FROM public.zaak z WHERE z.gemeente_id = p_gemeente AND z.persoon_id = p_persoon
      AND z.fase NOT IN ('afgehandeld', 'ingetrokken'))
      THEN (SELECT z.soort FROM public.zaak z WHERE z.gemeente_id = p_gemeente AND z.persoon_id = p_persoon
        AND z.fase NOT IN ('afgehandeld', 'ingetrokken') ORDER BY z.ontvangen_op, z.id LIMIT 1)
    WHEN EXISTS (SELECT FROM public.taak t WHERE t.gemeente_id = p_gemeente AND t.persoon_id = p_persoon
      AND t.status <> 'afgerond') THEN 'taak'
    WHEN EXISTS (SELECT FROM public.aanslag a
      JOIN public.boekingsregel r ON r.gemeente_id = a.gemeente_id AND r.aanslag_id = a.id
        AND (r.rekening LIKE 'debiteuren%' OR r.rekening = 'te-veel-ontvangen')
      WHERE a.gemeente_id = p_gemeente AND a.persoon_id = p_persoon
      GROUP BY a.id, r.rekening HAVING sum(r.bedrag_centen) <> 0) THEN 'schuld'
  END
$$;

-- The same of a key, which opens what is about many: while something of its class and year is still read or is about somebody whose
-- records stay. What the audit says of an open case goes back to the year in which it came.
CREATE FUNCTION kohier.sleutel_aangehouden(p_gemeente int, p_klasse text, p_jaar int, p_dag date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM public.bewaarstop b WHERE b.gemeente_id = p_gemeente AND b.opgeheven_op IS NULL
      AND b.vanaf <= p_dag AND p_dag <= b.tot) THEN 'bewaarstop'
    WHEN EXISTS (SELECT FROM public.bijlage b WHERE b.gemeente_id = p_gemeente AND b.bewaarklasse = p_klasse AND b.jaar = p_jaar
      AND b.stand <> 'vernietigd') THEN 'in-gebruik'
    WHEN p_klasse = 'kwijtschelding' AND (
      EXISTS (SELECT FROM public.toetslijst t WHERE t.gemeente_id = p_gemeente AND t.bestand IS NOT NULL
        AND t.belastingjaar BETWEEN p_jaar AND p_jaar + 1)
      OR EXISTS (SELECT FROM public.kwijtscheldingconcept c WHERE c.gemeente_id = p_gemeente AND c.jaar = p_jaar)) THEN 'in-gebruik'
    WHEN p_klasse = 'contact' AND (
      EXISTS (SELECT FROM public.contactfeit f WHERE f.gemeente_id = p_gemeente AND f.jaar = p_jaar
        AND f.waarde_versleuteld IS NOT NULL AND NOT EXISTS (SELECT FROM public.contactfeit n WHERE n.gemeente_id = f.gemeente_id
          AND n.persoon_id = f.persoon_id AND n.soort = f.soort AND n.moment > f.moment))
      OR EXISTS (SELECT FROM public.mailbericht m WHERE m.gemeente_id = p_gemeente AND m.status = 'wacht'
        AND extract(year FROM m.gemaakt_op AT TIME ZONE 'Europe/Amsterdam') = p_jaar)) THEN 'in-gebruik'
    ELSE coalesce(
      (SELECT z.soort FROM public.zaak z WHERE z.gemeente_id = p_gemeente AND z.fase NOT IN ('afgehandeld', 'ingetrokken')
        AND extract(year FROM z.ontvangen_op AT TIME ZONE 'Europe/Amsterdam') <= p_jaar ORDER BY z.ontvangen_op, z.id LIMIT 1),
      (SELECT w.reden FROM (SELECT DISTINCT d.persoon_id FROM public.document d
          WHERE d.gemeente_id = p_gemeente AND d.bewaarklasse = p_klasse AND d.jaar = p_jaar
          UNION SELECT k.persoon_id FROM public.kwijtschelding k
          WHERE k.gemeente_id = p_gemeente AND k.jaar = p_jaar AND p_klasse = 'kwijtschelding') d
        CROSS JOIN LATERAL (SELECT kohier.persoon_aangehouden(p_gemeente, d.persoon_id, p_dag) AS reden) w
        WHERE w.reden IS NOT NULL LIMIT 1))
  END
$$;

-- What is past its term on a day, with why some of it stays; at most so many lines.
CREATE FUNCTION zoek_te_vernietigen(p_gemeente int, p_dag date, p_hoogstens int)
RETURNS TABLE (soort text, rij_id uuid, klasse text, jaar int, dag date, mag_op date, aanhouding text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH termijn AS MATERIALIZED (SELECT kohier.bewaartermijnen(p_gemeente, p_dag) AS jaren), voorbij AS MATERIALIZED (
    SELECT r.soort, r.rij_id, r.klasse, r.jaar, r.dag, (r.dag + make_interval(years => (t.jaren ->> r.klasse)::int))::date + 1 AS mag_op,
      r.persoon_id
    FROM termijn t CROSS JOIN kohier.bewaarde_rijen(p_gemeente) r
    WHERE t.jaren ->> r.klasse IS NOT NULL
      -- Cheap, and before what has to look for the last booking.
      AND make_date(r.jaar + (t.jaren ->> r.klasse)::int, 1, 1) <= p_dag
      AND (r.dag + make_interval(years => (t.jaren ->> r.klasse)::int))::date < p_dag
    ORDER BY 1, 3, 5, 2 LIMIT p_hoogstens)
  SELECT v.soort, v.rij_id, v.klasse, v.jaar, v.dag, v.mag_op,
    CASE v.soort WHEN 'sleutel' THEN kohier.sleutel_aangehouden(p_gemeente, v.klasse, v.jaar, p_dag)
      ELSE kohier.persoon_aangehouden(p_gemeente, v.persoon_id, p_dag) END
  FROM voorbij v ORDER BY 1, 3, 5, 2
$$;

-- The narrow door: takes away the next lines of a list that was decided on, each looked at once more, and nothing that stands on
-- none. Whoever opens a case of this person at this moment holds his row, and is waited for. Behind the last line it writes what
-- is said of the list for ever. The clock of the database is the last word on what day it is.
CREATE FUNCTION vernietig_deel(p_gemeente int, p_lijst uuid, p_hoogstens int, p_moment timestamptz)
RETURNS TABLE (gedaan int, voorbijgegaan int, rest int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  op timestamptz := least(p_moment, clock_timestamp());
  vandaag date := (op AT TIME ZONE 'Europe/Amsterdam')::date;
  jaren jsonb := kohier.bewaartermijnen(p_gemeente, vandaag);
  post record;
  nu record;
  waarom text;
BEGIN
  gedaan := 0;
  voorbijgegaan := 0;
  PERFORM FROM public.vernietigingslijst l WHERE l.gemeente_id = p_gemeente AND l.id = p_lijst AND l.status = 'akkoord' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing is destroyed but by a list that was decided on' USING ERRCODE = 'check_violation';
  END IF;
  FOR post IN SELECT p.* FROM public.vernietigingspost p WHERE p.gemeente_id = p_gemeente AND p.lijst_id = p_lijst
      AND p.aanhouding IS NULL AND p.uitkomst IS NULL ORDER BY p.volg LIMIT p_hoogstens LOOP
    IF post.soort = 'sleutel' THEN
      PERFORM FROM public.audit_sleutel k WHERE k.gemeente_id = p_gemeente AND k.bewaarklasse = post.klasse AND k.jaar = post.jaar
        FOR UPDATE;
      SELECT r.* INTO nu FROM kohier.bewaarde_rijen(p_gemeente) r
        WHERE r.soort = 'sleutel' AND r.klasse = post.klasse AND r.jaar = post.jaar;
    ELSE
      SELECT r.* INTO nu FROM kohier.bewaarde_rijen(p_gemeente) r WHERE r.soort = post.soort AND r.rij_id = post.rij_id;
      PERFORM FROM public.persoon p WHERE p.gemeente_id = p_gemeente AND p.id = nu.persoon_id FOR UPDATE;
      SELECT r.* INTO nu FROM kohier.bewaarde_rijen(p_gemeente) r WHERE r.soort = post.soort AND r.rij_id = post.rij_id;
    END IF;
    waarom := CASE
      WHEN nu.soort IS NULL THEN 'weg'
      WHEN jaren ->> nu.klasse IS NULL OR (nu.dag + make_interval(years => (jaren ->> nu.klasse)::int))::date >= vandaag THEN 'termijn'
      WHEN post.soort = 'sleutel' THEN kohier.sleutel_aangehouden(p_gemeente, nu.klasse, nu.jaar, vandaag)
      ELSE kohier.persoon_aangehouden(p_gemeente, nu.persoon_id, vandaag) END;
    IF waarom IS NOT NULL THEN
      voorbijgegaan := voorbijgegaan + 1;
    ELSIF post.soort = 'statusbericht' THEN
      DELETE FROM public.statusbericht s WHERE s.gemeente_id = p_gemeente AND s.id = post.rij_id;
    ELSIF post.soort = 'bijlage' THEN
      DELETE FROM public.bijlage_deel d WHERE d.gemeente_id = p_gemeente AND d.bijlage_id = post.rij_id;
      UPDATE public.bijlage b SET stand = 'vernietigd', stand_reden = 'termijn', stand_op = op, naam_versleuteld = NULL,
        sleutel_versleuteld = NULL WHERE b.gemeente_id = p_gemeente AND b.id = post.rij_id;
    ELSE
      UPDATE public.audit_sleutel k SET sleutel_versleuteld = NULL, vernietigd_op = op
      WHERE k.gemeente_id = p_gemeente AND k.bewaarklasse = post.klasse AND k.jaar = post.jaar;
    END IF;
    IF waarom IS NULL THEN
      gedaan := gedaan + 1;
    END IF;
    UPDATE public.vernietigingspost p SET uitkomst = CASE WHEN waarom IS NULL THEN 'vernietigd' ELSE 'overgeslagen' END,
      uitkomst_reden = waarom, uitgevoerd_op = op WHERE p.gemeente_id = p_gemeente AND p.id = post.id;
  END LOOP;
  SELECT count(*)::int INTO rest FROM public.vernietigingspost p WHERE p.gemeente_id = p_gemeente AND p.lijst_id = p_lijst
    AND p.aanhouding IS NULL AND p.uitkomst IS NULL;
  IF rest = 0 THEN
    UPDATE public.vernietigingslijst l SET status = 'uitgevoerd', uitgevoerd_op = op, versie = l.versie + 1,
      verklaring = (SELECT jsonb_agg(to_jsonb(v) ORDER BY v.soort, v.klasse) FROM (
        SELECT p.soort, p.klasse, count(*) FILTER (WHERE p.uitkomst = 'vernietigd')::int AS aantal,
          min(p.dag) FILTER (WHERE p.uitkomst = 'vernietigd') AS van, max(p.dag) FILTER (WHERE p.uitkomst = 'vernietigd') AS tot,
          count(*) FILTER (WHERE p.uitkomst = 'overgeslagen')::int AS overgeslagen
        FROM public.vernietigingspost p WHERE p.gemeente_id = p_gemeente AND p.lijst_id = p_lijst AND p.aanhouding IS NULL
        GROUP BY p.soort, p.klasse) v)
    WHERE l.gemeente_id = p_gemeente AND l.id = p_lijst;
  END IF;
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION kohier.bewaartermijnen(int, date), kohier.bewaarde_rijen(int), kohier.persoon_aangehouden(int, uuid, date),
  kohier.sleutel_aangehouden(int, text, int, date), zoek_te_vernietigen(int, date, int), vernietig_deel(int, uuid, int, timestamptz)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_te_vernietigen(int, date, int), vernietig_deel(int, uuid, int, timestamptz) TO kohier_app;

-- A list stays what was proposed and decided, goes one way, and is decided on with exactly the lines of which it has the hash.
CREATE FUNCTION kohier.vernietigingslijst_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'besluit_nummer', 'uitgevoerd_op', 'verklaring',
    'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a list begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand)
     OR OLD.status <> 'voorgesteld' AND (NEW.besloten_door, NEW.besloten_op, NEW.besluit_reden, NEW.besluit_nummer)
       IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.besluit_reden, OLD.besluit_nummer) THEN
    RAISE EXCEPTION 'a list stays what was proposed and decided' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('voorgesteld', 'akkoord'), ('voorgesteld', 'afgewezen'), ('voorgesteld', 'ingetrokken'),
      ('akkoord', 'uitgevoerd')) THEN
    RAISE EXCEPTION 'a list goes one way' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'uitgevoerd' AND current_user = 'kohier_app' THEN
    RAISE EXCEPTION 'that a list was carried out says who carried it out' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'akkoord' AND (NEW.aantal::bigint, NEW.aangehouden::bigint, NEW.hash) IS DISTINCT FROM (
      SELECT (count(*) FILTER (WHERE p.aanhouding IS NULL), count(*) FILTER (WHERE p.aanhouding IS NOT NULL),
        encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', p.soort, coalesce(p.rij_id::text, ''), p.klasse, p.jaar,
          to_char(p.dag, 'YYYY-MM-DD'), to_char(p.mag_op, 'YYYY-MM-DD')), E'\n' ORDER BY p.volg)
          FILTER (WHERE p.aanhouding IS NULL), ''), 'UTF8')), 'hex'))
      FROM public.vernietigingspost p WHERE p.gemeente_id = NEW.gemeente_id AND p.lijst_id = NEW.id) THEN
    RAISE EXCEPTION 'other lines stand on this list than were proposed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION kohier.vernietigingspost_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.uitkomst IS NOT NULL OR NOT EXISTS (SELECT FROM public.vernietigingslijst l WHERE l.gemeente_id = NEW.gemeente_id
      AND l.id = NEW.lijst_id AND l.status = 'voorgesteld') THEN
    RAISE EXCEPTION 'nothing comes on a list that was decided on' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- A hold stays what it was; it is lifted once. Only a merge of two rows of one person moves it.
CREATE FUNCTION kohier.bewaarstop_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  los text[] := ARRAY['opgeheven_door', 'opgeheven_op', 'versie'];
BEGIN
  IF current_user = 'kohier_eigenaar' THEN
    IF kohier.verhangt(to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (to_jsonb(NEW) - los) IS DISTINCT FROM (to_jsonb(OLD) - los) OR OLD.opgeheven_op IS NOT NULL THEN
    RAISE EXCEPTION 'a hold stays what it was, and is lifted once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.vernietigingslijst_vast(), kohier.vernietigingspost_erbij(), kohier.bewaarstop_vast() FROM PUBLIC;
CREATE TRIGGER vernietigingslijst_vast AFTER INSERT OR UPDATE ON vernietigingslijst
  FOR EACH ROW EXECUTE FUNCTION kohier.vernietigingslijst_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON vernietigingslijst FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'akkoord', 'uitgevoerd');
CREATE TRIGGER vernietigingspost_erbij AFTER INSERT ON vernietigingspost
  FOR EACH ROW EXECUTE FUNCTION kohier.vernietigingspost_erbij();
CREATE TRIGGER bewaarstop_vast BEFORE UPDATE ON bewaarstop FOR EACH ROW EXECUTE FUNCTION kohier.bewaarstop_vast();

-- A merge takes a hold along.
DO $$
DECLARE
  def text := pg_get_functiondef('samenvoeging_verhangt()'::regprocedure);
BEGIN
  IF position('[''zaak'', ''id'', ''persoon_id'']' IN def) = 0 THEN
    RAISE EXCEPTION 'samenvoeging_verhangt reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, '[''zaak'', ''id'', ''persoon_id'']',
    '[''zaak'', ''id'', ''persoon_id''], [''bewaarstop'', ''id'', ''persoon_id'']');
END $$;

-- One more kind of decision: destroying, which the dagelijks bestuur leaves to the directeur.
DO $$
DECLARE
  def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('''directeur''::text THEN ARRAY[' IN def) > 0 THEN
    def := replace(def, '''directeur''::text THEN ARRAY[', '''directeur''::text THEN ARRAY[''vernietiging''::text, ');
  ELSIF position('ELSE ARRAY[' IN def) > 0 THEN
    def := replace(def, 'ELSE ARRAY[', 'ELSE ARRAY[''vernietiging''::text, ');
  ELSE
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

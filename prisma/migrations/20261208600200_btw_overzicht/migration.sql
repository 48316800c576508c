-- The btw that a gemeente can claim for what the kantoor bought for it, and the overview of each quarter (G-13).
-- CreateTable
CREATE TABLE "btw_regel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "factuurdatum" DATE NOT NULL,
    "kwartaal" DATE NOT NULL,
    "leverancier" TEXT NOT NULL,
    "factuurnummer" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "btw_centen" BIGINT NOT NULL,
    "corrigeert_id" UUID,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "btw_regel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "btw_overzicht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kwartaal" DATE NOT NULL,
    "uiterlijk" DATE NOT NULL,
    "regels" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "btw_centen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "btw_overzicht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "btw_regel_gemeente_id_kwartaal_factuurdatum_id_idx" ON "btw_regel"("gemeente_id", "kwartaal", "factuurdatum", "id");

-- CreateIndex
CREATE UNIQUE INDEX "btw_regel_een_correctie" ON "btw_regel"("gemeente_id", "corrigeert_id");

-- CreateIndex
CREATE INDEX "btw_overzicht_gemeente_id_kwartaal_idx" ON "btw_overzicht"("gemeente_id", "kwartaal");

-- AddForeignKey
ALTER TABLE "btw_regel" ADD CONSTRAINT "btw_regel_gemeente_id_corrigeert_id_fkey" FOREIGN KEY ("gemeente_id", "corrigeert_id") REFERENCES "btw_regel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('btw_regel'::regclass);
SELECT kohier.wall_gemeente('btw_overzicht'::regclass);
-- It comes to an end, and never goes.
REVOKE DELETE ON btw_overzicht FROM kohier_app;

ALTER TABLE btw_regel
  ADD CHECK (kwartaal = date_trunc('quarter', kwartaal::timestamp)::date),
  ADD CHECK (kwartaal >= date_trunc('quarter', factuurdatum::timestamp)::date),
  -- Btw is of the same sign as what it is about, and never more.
  ADD CHECK (btw_centen <> 0 AND sign(btw_centen) = sign(bedrag_centen) AND abs(btw_centen) <= abs(bedrag_centen)),
  ADD CHECK (length(leverancier) BETWEEN 1 AND 200 AND length(factuurnummer) BETWEEN 1 AND 100 AND length(omschrijving) BETWEEN 1 AND 500),
  ADD CHECK ((corrigeert_id IS NULL) = (reden IS NULL)),
  ADD CHECK (corrigeert_id IS DISTINCT FROM id),
  ADD CHECK (factuurdatum <= (gemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date);

ALTER TABLE btw_overzicht
  ADD CHECK (kwartaal = date_trunc('quarter', kwartaal::timestamp)::date),
  ADD CHECK (uiterlijk >= (kwartaal + interval '3 months')::date),
  ADD CHECK (regels >= 0),
  ADD CHECK (status IN ('voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  -- A quarter that has not ended is not proposed.
  ADD CHECK ((voorgesteld_op AT TIME ZONE 'Europe/Amsterdam')::date >= (kwartaal + interval '3 months')::date),
  ADD CHECK (versie > 0);
-- A quarter is adopted once, and one proposal of it waits at a time.
CREATE UNIQUE INDEX btw_overzicht_een_per_kwartaal ON btw_overzicht (gemeente_id, kwartaal) WHERE status = 'vastgesteld';
CREATE UNIQUE INDEX btw_overzicht_een_open ON btw_overzicht (gemeente_id, kwartaal) WHERE status = 'voorgesteld';

-- Nothing is added to a quarter that was adopted; a correction is the opposite of one line that is none itself.
CREATE FUNCTION kohier.btw_regel_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('btw_overzicht'), NEW.gemeente_id);
  IF EXISTS (SELECT FROM public.btw_overzicht o WHERE o.gemeente_id = NEW.gemeente_id AND o.kwartaal = NEW.kwartaal
      AND o.status = 'vastgesteld') THEN
    RAISE EXCEPTION 'the overview of this quarter was adopted' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.corrigeert_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.btw_regel r WHERE r.gemeente_id = NEW.gemeente_id
      AND r.id = NEW.corrigeert_id AND r.corrigeert_id IS NULL AND r.kwartaal <= NEW.kwartaal
      AND (r.bedrag_centen, r.btw_centen) = (-NEW.bedrag_centen, -NEW.btw_centen)) THEN
    RAISE EXCEPTION 'a correction is the opposite of one line' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.btw_regel_klopt() FROM PUBLIC;
CREATE TRIGGER btw_regel_klopt AFTER INSERT ON btw_regel FOR EACH ROW EXECUTE FUNCTION kohier.btw_regel_klopt();

-- It stays what was proposed, is decided on once, and is adopted with the figures of its lines.
CREATE FUNCTION kohier.btw_overzicht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'an overview begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' OR NEW.status = 'voorgesteld'
     OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'an overview stays as it was proposed, and is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'vastgesteld' THEN
    PERFORM pg_advisory_xact_lock(hashtext('btw_overzicht'), NEW.gemeente_id);
    IF (SELECT (count(*), coalesce(sum(r.bedrag_centen), 0)::bigint, coalesce(sum(r.btw_centen), 0)::bigint)
        FROM public.btw_regel r WHERE r.gemeente_id = NEW.gemeente_id AND r.kwartaal = NEW.kwartaal)
       IS DISTINCT FROM (NEW.regels::bigint, NEW.bedrag_centen, NEW.btw_centen) THEN
      RAISE EXCEPTION 'the lines of this quarter say something else' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.btw_overzicht_vast() FROM PUBLIC;
CREATE TRIGGER btw_overzicht_vast AFTER INSERT OR UPDATE ON btw_overzicht
  FOR EACH ROW EXECUTE FUNCTION kohier.btw_overzicht_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON btw_overzicht FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'vastgesteld');

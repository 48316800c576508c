-- CreateTable
CREATE TABLE "kas" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "wisselgeld_centen" BIGINT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kas_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kasdag" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kas_id" UUID NOT NULL,
    "dag" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "tellingen" INTEGER NOT NULL DEFAULT 0,
    "geteld_door" TEXT,
    "geteld_op" TIMESTAMPTZ(3),
    "opening_centen" BIGINT,
    "verwacht_centen" BIGINT,
    "geteld_centen" BIGINT,
    "pin_verwacht_centen" BIGINT,
    "pin_geteld_centen" BIGINT,
    "verschil_reden" TEXT,
    "gesloten_door" TEXT,
    "gesloten_op" TIMESTAMPTZ(3),
    "gesloten_voor" TEXT,

    CONSTRAINT "kasdag_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kastelling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kasdag_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "stukken" JSONB,
    "geteld_centen" BIGINT NOT NULL,
    "pin_centen" BIGINT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kastelling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kasmutatie" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kasdag_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kasmutatie_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kwitantie" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kas_id" UUID NOT NULL,
    "kasdag_id" UUID NOT NULL,
    "jaar" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "wijze" TEXT NOT NULL,
    "persoon_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "gegeven_centen" BIGINT,
    "door_ander" BOOLEAN NOT NULL DEFAULT false,
    "terug_van" UUID,
    "reden" TEXT,
    "sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kwitantie_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kwitantieregel" (
    "gemeente_id" INTEGER NOT NULL,
    "kwitantie_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "koppeling" UUID NOT NULL,
    "na_centen" BIGINT NOT NULL,

    CONSTRAINT "kwitantieregel_pkey" PRIMARY KEY ("gemeente_id","kwitantie_id","volgnummer")
);

-- CreateTable
CREATE TABLE "kasafdracht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "maand" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "dagen" INTEGER NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kasafdracht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kasoverboeking" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "afdracht_id" UUID NOT NULL,
    "ontvangst_id" UUID NOT NULL,
    "boeking_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "terug_van" UUID,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kasoverboeking_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kas_gemeente_id_code_key" ON "kas"("gemeente_id", "code");

-- CreateIndex
CREATE INDEX "kasdag_gemeente_id_dag_idx" ON "kasdag"("gemeente_id", "dag");

-- CreateIndex
CREATE UNIQUE INDEX "kasdag_gemeente_id_kas_id_dag_key" ON "kasdag"("gemeente_id", "kas_id", "dag");

-- CreateIndex
CREATE UNIQUE INDEX "kastelling_gemeente_id_kasdag_id_volgnummer_key" ON "kastelling"("gemeente_id", "kasdag_id", "volgnummer");

-- CreateIndex
CREATE INDEX "kasmutatie_gemeente_id_kasdag_id_idx" ON "kasmutatie"("gemeente_id", "kasdag_id");

-- CreateIndex
CREATE UNIQUE INDEX "kasmutatie_gemeente_id_sleutel_key" ON "kasmutatie"("gemeente_id", "sleutel");

-- CreateIndex
CREATE INDEX "kwitantie_gemeente_id_kasdag_id_idx" ON "kwitantie"("gemeente_id", "kasdag_id");

-- CreateIndex
CREATE INDEX "kwitantie_gemeente_id_persoon_id_idx" ON "kwitantie"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "kwitantie_gemeente_id_kas_id_jaar_nummer_key" ON "kwitantie"("gemeente_id", "kas_id", "jaar", "nummer");

-- CreateIndex
CREATE UNIQUE INDEX "kwitantie_gemeente_id_sleutel_key" ON "kwitantie"("gemeente_id", "sleutel");

-- CreateIndex
CREATE INDEX "kwitantieregel_gemeente_id_aanslag_id_idx" ON "kwitantieregel"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "kwitantieregel_gemeente_id_koppeling_key" ON "kwitantieregel"("gemeente_id", "koppeling");

-- CreateIndex
CREATE UNIQUE INDEX "kasafdracht_gemeente_id_maand_key" ON "kasafdracht"("gemeente_id", "maand");

-- CreateIndex
CREATE INDEX "kasoverboeking_gemeente_id_afdracht_id_idx" ON "kasoverboeking"("gemeente_id", "afdracht_id");

-- CreateIndex
CREATE UNIQUE INDEX "kasoverboeking_gemeente_id_boeking_id_key" ON "kasoverboeking"("gemeente_id", "boeking_id");

-- AddForeignKey
ALTER TABLE "kasdag" ADD CONSTRAINT "kasdag_gemeente_id_kas_id_fkey" FOREIGN KEY ("gemeente_id", "kas_id") REFERENCES "kas"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kastelling" ADD CONSTRAINT "kastelling_gemeente_id_kasdag_id_fkey" FOREIGN KEY ("gemeente_id", "kasdag_id") REFERENCES "kasdag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kasmutatie" ADD CONSTRAINT "kasmutatie_gemeente_id_kasdag_id_fkey" FOREIGN KEY ("gemeente_id", "kasdag_id") REFERENCES "kasdag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantie" ADD CONSTRAINT "kwitantie_gemeente_id_kas_id_fkey" FOREIGN KEY ("gemeente_id", "kas_id") REFERENCES "kas"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantie" ADD CONSTRAINT "kwitantie_gemeente_id_kasdag_id_fkey" FOREIGN KEY ("gemeente_id", "kasdag_id") REFERENCES "kasdag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantie" ADD CONSTRAINT "kwitantie_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantie" ADD CONSTRAINT "kwitantie_gemeente_id_terug_van_fkey" FOREIGN KEY ("gemeente_id", "terug_van") REFERENCES "kwitantie"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantieregel" ADD CONSTRAINT "kwitantieregel_gemeente_id_kwitantie_id_fkey" FOREIGN KEY ("gemeente_id", "kwitantie_id") REFERENCES "kwitantie"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kwitantieregel" ADD CONSTRAINT "kwitantieregel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kasoverboeking" ADD CONSTRAINT "kasoverboeking_gemeente_id_afdracht_id_fkey" FOREIGN KEY ("gemeente_id", "afdracht_id") REFERENCES "kasafdracht"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kasoverboeking" ADD CONSTRAINT "kasoverboeking_gemeente_id_terug_van_fkey" FOREIGN KEY ("gemeente_id", "terug_van") REFERENCES "kasoverboeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. A till ends, a day closes; what was taken, counted, moved and remitted only grows.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['kas', 'kasdag']) t;
SELECT kohier.wall_journaal(t::regclass)
FROM unnest(ARRAY['kastelling', 'kasmutatie', 'kwitantie', 'kwitantieregel', 'kasafdracht', 'kasoverboeking']) t;
REVOKE DELETE ON kas, kasdag FROM kohier_app;

CREATE UNIQUE INDEX kwitantie_eens_terug ON kwitantie (gemeente_id, terug_van) WHERE terug_van IS NOT NULL;
CREATE UNIQUE INDEX kasoverboeking_eens_terug ON kasoverboeking (gemeente_id, terug_van) WHERE terug_van IS NOT NULL;
CREATE INDEX kasdag_wacht ON kasdag (gemeente_id, dag) WHERE status <> 'gesloten';

ALTER TABLE kas
  ADD CHECK (btrim(naam) <> '' AND code ~ '^[A-Z][A-Z0-9]{0,5}$'),
  ADD CHECK (wisselgeld_centen BETWEEN 0 AND 1000000),
  ADD CHECK (tot IS NULL OR tot > vanaf);
ALTER TABLE kasdag
  ADD CHECK (status IN ('open', 'geteld', 'gesloten')),
  ADD CHECK (gesloten_voor IN ('gemeente', 'kantoor')),
  ADD CHECK (geteld_centen >= 0 AND pin_geteld_centen >= 0),
  ADD CONSTRAINT geteld_is_heel CHECK ((status = 'open') = (geteld_door IS NULL)
    AND (geteld_door IS NULL) = (geteld_op IS NULL) AND (geteld_door IS NULL) = (opening_centen IS NULL)
    AND (geteld_door IS NULL) = (verwacht_centen IS NULL) AND (geteld_door IS NULL) = (geteld_centen IS NULL)
    AND (geteld_door IS NULL) = (pin_verwacht_centen IS NULL) AND (geteld_door IS NULL) = (pin_geteld_centen IS NULL)),
  ADD CONSTRAINT gesloten_is_getekend CHECK ((status = 'gesloten') = (gesloten_door IS NOT NULL)
    AND (gesloten_door IS NULL) = (gesloten_op IS NULL) AND (gesloten_door IS NULL) = (gesloten_voor IS NULL)),
  -- A difference is signed with its reason, never without.
  ADD CONSTRAINT verschil_heeft_reden CHECK (status <> 'gesloten'
    OR (verwacht_centen = geteld_centen AND pin_verwacht_centen = pin_geteld_centen) OR length(btrim(verschil_reden)) >= 5);
ALTER TABLE kastelling ADD CHECK (volgnummer > 0 AND geteld_centen >= 0 AND pin_centen >= 0);
ALTER TABLE kasmutatie
  ADD CHECK (soort IN ('afstorting', 'bijstorting') AND bedrag_centen > 0 AND btrim(omschrijving) <> '');
ALTER TABLE kwitantie
  ADD CHECK (wijze IN ('contant', 'pin') AND nummer > 0 AND bedrag_centen <> 0),
  ADD CONSTRAINT terug_is_negatief CHECK ((terug_van IS NULL) = (bedrag_centen > 0) AND (terug_van IS NULL) = (reden IS NULL)
    AND (reden IS NULL OR length(btrim(reden)) >= 5)),
  ADD CONSTRAINT gegeven_dekt CHECK (gegeven_centen IS NULL OR (wijze = 'contant' AND gegeven_centen >= bedrag_centen));
ALTER TABLE kwitantieregel ADD CHECK (bedrag_centen <> 0 AND na_centen >= 0);
ALTER TABLE kasafdracht ADD CHECK (maand = date_trunc('month', maand::timestamp)::date AND dagen > 0 AND kenmerk <> '');
ALTER TABLE kasoverboeking
  ADD CHECK (bedrag_centen <> 0 AND (terug_van IS NULL) = (bedrag_centen > 0) AND (terug_van IS NULL OR reden IS NOT NULL));

-- A till is as it was entered, and ends.
CREATE FUNCTION kohier.kas_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'tot') IS DISTINCT FROM (to_jsonb(OLD) - 'tot') OR OLD.tot IS NOT NULL THEN
    RAISE EXCEPTION 'a till only ends' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.kas_vast() FROM PUBLIC;
CREATE TRIGGER kas_vast BEFORE UPDATE ON kas FOR EACH ROW EXECUTE FUNCTION kohier.kas_vast();

-- The day of a till: counted by one, signed by another, in the order of the days, with the figures that its movements give.
CREATE FUNCTION kohier.kasdag_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opening bigint;
  contant bigint;
  pin bigint;
  vast text[] := '{geteld_door,geteld_op,opening_centen,verwacht_centen,geteld_centen,pin_verwacht_centen,pin_geteld_centen,tellingen}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'open' OR NEW.tellingen <> 0 THEN
      RAISE EXCEPTION 'a day of a till begins open' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.kas_id = NEW.kas_id AND d.dag > NEW.dag
        AND d.status <> 'open') OR EXISTS (SELECT FROM public.kasafdracht a WHERE a.gemeente_id = NEW.gemeente_id
        AND a.maand = date_trunc('month', NEW.dag::timestamp)::date) THEN
      RAISE EXCEPTION 'a day does not come before what was counted or remitted' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status = 'gesloten' THEN
    RAISE EXCEPTION 'a closed day does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.kas_id, NEW.dag) IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.kas_id, OLD.dag)
     OR (OLD.status, NEW.status) NOT IN (('open', 'geteld'), ('geteld', 'open'), ('geteld', 'geteld'), ('geteld', 'gesloten')) THEN
    RAISE EXCEPTION 'a day of a till is counted, then signed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'geteld' AND NEW.status <> 'open' AND EXISTS (
    SELECT FROM unnest(vast) k WHERE to_jsonb(NEW) -> k IS DISTINCT FROM to_jsonb(OLD) -> k) THEN
    RAISE EXCEPTION 'what was counted is what is signed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'geteld' AND NEW.status = 'open' AND NEW.tellingen <> OLD.tellingen THEN
    RAISE EXCEPTION 'a count that was made stays counted' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'open' THEN
    IF NEW.tellingen <> OLD.tellingen + 1 OR NOT EXISTS (SELECT FROM public.kastelling t WHERE t.gemeente_id = NEW.gemeente_id
        AND t.kasdag_id = NEW.id AND t.volgnummer = NEW.tellingen AND t.geteld_centen = NEW.geteld_centen
        AND t.pin_centen = NEW.pin_geteld_centen AND t.gemaakt_door = NEW.geteld_door) THEN
      RAISE EXCEPTION 'a day is counted with its count' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.kas_id = NEW.kas_id AND d.dag < NEW.dag
        AND d.status <> 'gesloten') THEN
      RAISE EXCEPTION 'an earlier day of this till is not closed' USING ERRCODE = 'check_violation';
    END IF;
    SELECT d.geteld_centen INTO opening FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.kas_id = NEW.kas_id
      AND d.dag < NEW.dag ORDER BY d.dag DESC LIMIT 1;
    IF NOT FOUND THEN
      SELECT k.wisselgeld_centen INTO opening FROM public.kas k WHERE k.gemeente_id = NEW.gemeente_id AND k.id = NEW.kas_id;
    END IF;
    SELECT coalesce(sum(k.bedrag_centen) FILTER (WHERE k.wijze = 'contant'), 0),
      coalesce(sum(k.bedrag_centen) FILTER (WHERE k.wijze = 'pin'), 0) INTO contant, pin
    FROM public.kwitantie k WHERE k.gemeente_id = NEW.gemeente_id AND k.kasdag_id = NEW.id;
    SELECT contant + coalesce(sum(CASE m.soort WHEN 'bijstorting' THEN m.bedrag_centen ELSE -m.bedrag_centen END), 0) INTO contant
    FROM public.kasmutatie m WHERE m.gemeente_id = NEW.gemeente_id AND m.kasdag_id = NEW.id;
    IF (NEW.opening_centen, NEW.verwacht_centen, NEW.pin_verwacht_centen) IS DISTINCT FROM (opening, opening + contant, pin) THEN
      RAISE EXCEPTION 'what must be in the till follows from its movements' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kasdag_vast() FROM PUBLIC;
CREATE TRIGGER kasdag_vast AFTER INSERT OR UPDATE ON kasdag FOR EACH ROW EXECUTE FUNCTION kohier.kasdag_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON kasdag FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('geteld_door', 'gesloten_door', 'status', 'gesloten');

-- Nothing comes onto a day that was counted; who counts waits for who is taking money, and the other way round.
CREATE FUNCTION kohier.kasdag_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text;
BEGIN
  SELECT d.status INTO stand FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.kasdag_id FOR SHARE;
  IF stand IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'this day of the till is not open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kasdag_open() FROM PUBLIC;
CREATE TRIGGER kasdag_open AFTER INSERT ON kasmutatie FOR EACH ROW EXECUTE FUNCTION kohier.kasdag_open();
CREATE TRIGGER kasdag_open AFTER INSERT ON kastelling FOR EACH ROW EXECUTE FUNCTION kohier.kasdag_open();
CREATE TRIGGER kasdag_open AFTER INSERT ON kwitantie FOR EACH ROW EXECUTE FUNCTION kohier.kasdag_open();

-- A kwitantie: the next number of its till and year, as much as its lines, and taken back once, later by another.
CREATE FUNCTION kohier.kwitantie_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dag public.kasdag;
  oud public.kwitantie;
BEGIN
  SELECT * INTO dag FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.kasdag_id;
  IF dag.kas_id <> NEW.kas_id OR NEW.jaar <> extract(year FROM dag.dag) THEN
    RAISE EXCEPTION 'a kwitantie is of the till and year of its day' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.nummer > 1 AND NOT EXISTS (SELECT FROM public.kwitantie k WHERE k.gemeente_id = NEW.gemeente_id AND k.kas_id = NEW.kas_id
      AND k.jaar = NEW.jaar AND k.nummer = NEW.nummer - 1) THEN
    RAISE EXCEPTION 'the numbers of a till have no gaps' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.bedrag_centen IS DISTINCT FROM (SELECT sum(r.bedrag_centen) FROM public.kwitantieregel r
      WHERE r.gemeente_id = NEW.gemeente_id AND r.kwitantie_id = NEW.id) THEN
    RAISE EXCEPTION 'a kwitantie is what its lines are' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.terug_van IS NOT NULL THEN
    SELECT * INTO oud FROM public.kwitantie k WHERE k.gemeente_id = NEW.gemeente_id AND k.id = NEW.terug_van;
    IF (oud.kas_id, oud.wijze, oud.persoon_id, -oud.bedrag_centen) IS DISTINCT FROM (NEW.kas_id, NEW.wijze, NEW.persoon_id, NEW.bedrag_centen)
       OR oud.terug_van IS NOT NULL THEN
      RAISE EXCEPTION 'a kwitantie takes back one of its till as a whole' USING ERRCODE = 'check_violation';
    END IF;
    IF oud.kasdag_id <> NEW.kasdag_id AND oud.gemaakt_door = NEW.gemaakt_door THEN
      RAISE EXCEPTION 'on a later day another takes a kwitantie back' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kwitantie_klopt() FROM PUBLIC;
CREATE TRIGGER kwitantie_klopt AFTER INSERT ON kwitantie FOR EACH ROW EXECUTE FUNCTION kohier.kwitantie_klopt();

-- Its lines come with it, are of who it is of, and stand in the books so.
CREATE FUNCTION kohier.kwitantieregel_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM nieuw n
    JOIN public.kwitantie k ON k.gemeente_id = n.gemeente_id AND k.id = n.kwitantie_id
    JOIN public.aanslag a ON a.gemeente_id = n.gemeente_id AND a.id = n.aanslag_id
    WHERE a.persoon_id <> k.persoon_id
      OR k.bedrag_centen <> (SELECT sum(r.bedrag_centen) FROM public.kwitantieregel r
        WHERE r.gemeente_id = n.gemeente_id AND r.kwitantie_id = n.kwitantie_id)
      OR n.bedrag_centen IS DISTINCT FROM (SELECT sum(r.bedrag_centen) FROM public.boeking b
        JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id AND r.rekening = 'rekening-courant'
        WHERE b.gemeente_id = n.gemeente_id AND b.koppeling = n.koppeling)
      OR NOT EXISTS (SELECT FROM public.boeking b JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
        WHERE b.gemeente_id = n.gemeente_id AND b.koppeling = n.koppeling AND r.aanslag_id = n.aanslag_id)) THEN
    RAISE EXCEPTION 'the books say another amount than the kwitantie' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kwitantieregel_klopt() FROM PUBLIC;
CREATE TRIGGER kwitantieregel_klopt AFTER INSERT ON kwitantieregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.kwitantieregel_klopt();

-- A month is remitted when all of it is closed, and is what its days add up to.
CREATE FUNCTION kohier.kasafdracht_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  maand daterange := daterange(NEW.maand, (NEW.maand + interval '1 month')::date);
BEGIN
  IF EXISTS (SELECT FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.dag <@ maand AND d.status <> 'gesloten')
     OR NEW.dagen <> (SELECT count(*) FROM public.kasdag d WHERE d.gemeente_id = NEW.gemeente_id AND d.dag <@ maand)
     OR NEW.bedrag_centen IS DISTINCT FROM (SELECT coalesce(sum(k.bedrag_centen), 0) FROM public.kasdag d
       JOIN public.kwitantie k ON k.gemeente_id = d.gemeente_id AND k.kasdag_id = d.id
       WHERE d.gemeente_id = NEW.gemeente_id AND d.dag <@ maand) THEN
    RAISE EXCEPTION 'a month is what its closed days add up to' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kasafdracht_klopt() FROM PUBLIC;
CREATE TRIGGER kasafdracht_klopt AFTER INSERT ON kasafdracht FOR EACH ROW EXECUTE FUNCTION kohier.kasafdracht_klopt();

-- What was placed of a line of the bank stands so in the books of the kantoor.
CREATE FUNCTION kohier.kasoverboeking_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  oud public.kasoverboeking;
BEGIN
  IF (SELECT coalesce(sum(r.bedrag_centen) FILTER (WHERE r.rekening = 'kas'), 0) = -NEW.bedrag_centen
        AND coalesce(sum(r.bedrag_centen) FILTER (WHERE r.rekening = 'niet-thuisgebracht' AND r.ontvangst_id = NEW.ontvangst_id), 0)
          = NEW.bedrag_centen
      FROM public.kantoor_boekingsregel r
      WHERE r.kantoor_id = (SELECT nullif(current_setting('app.kantoor', true), '')::int) AND r.boeking_id = NEW.boeking_id)
      IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'the books say another amount than the remittance' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.terug_van IS NOT NULL THEN
    SELECT * INTO oud FROM public.kasoverboeking k WHERE k.gemeente_id = NEW.gemeente_id AND k.id = NEW.terug_van;
    IF (oud.afdracht_id, oud.ontvangst_id, -oud.bedrag_centen) IS DISTINCT FROM (NEW.afdracht_id, NEW.ontvangst_id, NEW.bedrag_centen) THEN
      RAISE EXCEPTION 'a placed line is taken off as a whole' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kasoverboeking_klopt() FROM PUBLIC;
CREATE TRIGGER kasoverboeking_klopt AFTER INSERT ON kasoverboeking FOR EACH ROW EXECUTE FUNCTION kohier.kasoverboeking_klopt();

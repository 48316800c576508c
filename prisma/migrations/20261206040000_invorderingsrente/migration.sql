-- CreateTable
CREATE TABLE "rentepost" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lijst_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "betaling_id" UUID NOT NULL,
    "betaald_centen" BIGINT NOT NULL,
    "betaald_op" DATE NOT NULL,
    "vervaldag" DATE NOT NULL,
    "drempel_centen" BIGINT NOT NULL,
    "rente_centen" BIGINT NOT NULL,
    "uitkomst" TEXT NOT NULL,
    "boeking_id" UUID,
    "document_id" UUID,

    CONSTRAINT "rentepost_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "rentelijst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aantal" INTEGER NOT NULL,
    "totaal_centen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rentelijst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "rentepost_gemeente_id_lijst_id_idx" ON "rentepost"("gemeente_id", "lijst_id");

-- CreateIndex
CREATE INDEX "rentepost_gemeente_id_aanslag_id_idx" ON "rentepost"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "rentepost_gemeente_id_betaling_id_idx" ON "rentepost"("gemeente_id", "betaling_id");

-- CreateIndex
CREATE INDEX "rentepost_gemeente_id_boeking_id_idx" ON "rentepost"("gemeente_id", "boeking_id");

-- CreateIndex
CREATE INDEX "rentepost_gemeente_id_document_id_idx" ON "rentepost"("gemeente_id", "document_id");

-- CreateIndex
CREATE INDEX "rentelijst_gemeente_id_voorgesteld_op_idx" ON "rentelijst"("gemeente_id", "voorgesteld_op");

-- AddForeignKey
ALTER TABLE "rentepost" ADD CONSTRAINT "rentepost_gemeente_id_lijst_id_fkey" FOREIGN KEY ("gemeente_id", "lijst_id") REFERENCES "rentelijst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rentepost" ADD CONSTRAINT "rentepost_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rentepost" ADD CONSTRAINT "rentepost_gemeente_id_betaling_id_fkey" FOREIGN KEY ("gemeente_id", "betaling_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rentepost" ADD CONSTRAINT "rentepost_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rentepost" ADD CONSTRAINT "rentepost_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('rentelijst'::regclass), kohier.wall_gemeente('rentepost'::regclass);
REVOKE DELETE ON rentelijst, rentepost FROM kohier_app;

ALTER TABLE rentelijst
  ADD CHECK (status IN ('voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken')),
  ADD CHECK (aantal > 0 AND totaal_centen > 0 AND versie > 0 AND voorgesteld_door <> ''),
  ADD CHECK ((besloten_door IS NULL) = (status = 'voorgesteld') AND (besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  ADD CONSTRAINT eigen_intrekking CHECK (status <> 'ingetrokken' OR besloten_door = voorgesteld_door);
-- One list at a time waits: what is late and on no list yet is on the next.
CREATE UNIQUE INDEX rentelijst_een_open ON rentelijst (gemeente_id) WHERE status = 'voorgesteld';

ALTER TABLE rentepost
  ADD CHECK (uitkomst IN ('voorgesteld', 'geboekt', 'vervallen')),
  ADD CHECK (betaald_centen > 0 AND drempel_centen >= 0),
  -- Above the threshold, and whole euros (URIW 32 and 33).
  ADD CONSTRAINT boven_drempel CHECK (rente_centen > drempel_centen AND rente_centen % 100 = 0),
  ADD CONSTRAINT te_laat_betaald CHECK (betaald_op > vervaldag),
  ADD CHECK ((uitkomst = 'geboekt') = (boeking_id IS NOT NULL AND document_id IS NOT NULL)),
  ADD CHECK (uitkomst = 'geboekt' OR (boeking_id IS NULL AND document_id IS NULL));
-- Interest over a payment is charged once, and is on one list at a time.
CREATE UNIQUE INDEX rentepost_een_per_betaling ON rentepost (gemeente_id, aanslag_id, betaling_id) WHERE uitkomst <> 'vervallen';

-- A list begins as a proposal, is decided on once, and what was decided is what was proposed.
CREATE FUNCTION kohier.rentelijst_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'charging interest begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' OR NEW.status = 'voorgesteld'
     OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'a list of interest stays as it was proposed, and is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'vastgesteld' AND (SELECT (count(*), coalesce(sum(p.rente_centen), 0)) FROM public.rentepost p
      WHERE p.gemeente_id = NEW.gemeente_id AND p.lijst_id = NEW.id) IS DISTINCT FROM (NEW.aantal::bigint, NEW.totaal_centen::numeric) THEN
    RAISE EXCEPTION 'what is determined is what was proposed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION kohier.rentepost_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['uitkomst', 'boeking_id', 'document_id'];
  lijst text;
BEGIN
  SELECT status INTO lijst FROM public.rentelijst l WHERE l.gemeente_id = NEW.gemeente_id AND l.id = NEW.lijst_id;
  IF TG_OP = 'INSERT' THEN
    IF NEW.uitkomst <> 'voorgesteld' OR lijst <> 'voorgesteld' THEN
      RAISE EXCEPTION 'interest comes on a list that waits' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.uitkomst <> 'voorgesteld' OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'interest that was proposed stays as it was, and comes to one end' USING ERRCODE = 'check_violation';
  END IF;
  -- Charged by the list that was determined, as its own boeking of that amount on that aanslag.
  IF NEW.uitkomst = 'geboekt' AND (lijst <> 'vastgesteld' OR NOT EXISTS (
      SELECT FROM public.boeking b JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
      WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.boeking_id AND b.soort = 'rente' AND r.rekening = 'debiteuren-rente'
        AND r.aanslag_id = NEW.aanslag_id AND r.bedrag_centen = NEW.rente_centen)) THEN
    RAISE EXCEPTION 'interest is charged by the list that was determined' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.rentelijst_vast(), kohier.rentepost_vast() FROM PUBLIC;
CREATE TRIGGER rentelijst_vast AFTER INSERT OR UPDATE ON rentelijst FOR EACH ROW EXECUTE FUNCTION kohier.rentelijst_vast();
CREATE TRIGGER rentepost_vast AFTER INSERT OR UPDATE ON rentepost FOR EACH ROW EXECUTE FUNCTION kohier.rentepost_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON rentelijst FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'vastgesteld');

-- One more kind of decision, of the invorderingsambtenaar alone. Read from what stands, so that no other kind is lost.
DO $$
DECLARE
  def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('''invorderingsambtenaar''::text THEN ARRAY[' IN def) = 0 THEN
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  def := replace(def, '''invorderingsambtenaar''::text THEN ARRAY[', '''invorderingsambtenaar''::text THEN ARRAY[''invorderingsrente''::text, ');
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie ' || def;
END $$;

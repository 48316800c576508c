-- CreateTable
CREATE TABLE "bezwaarbestand" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "gemachtigde" TEXT NOT NULL,
    "vertegenwoordiger_id" UUID,
    "kanaal" TEXT NOT NULL,
    "ontvangen_op" DATE NOT NULL,
    "ter_post" DATE,
    "toelichting" TEXT NOT NULL,
    "client_sleutel" TEXT NOT NULL,
    "bestand_id" UUID,
    "klaar_op" TIMESTAMPTZ(3),
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bezwaarbestand_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bezwaarbestandregel" (
    "gemeente_id" INTEGER NOT NULL,
    "bezwaarbestand_id" UUID NOT NULL,
    "regel" INTEGER NOT NULL,
    "invoer" JSONB NOT NULL,
    "stand" TEXT NOT NULL DEFAULT 'wacht',
    "kolom" TEXT,
    "reden" TEXT,
    "waarden" JSONB,
    "opmerking" TEXT,
    "schrift_id" UUID,
    "verwerkt_op" TIMESTAMPTZ(3),

    CONSTRAINT "bezwaarbestandregel_pkey" PRIMARY KEY ("gemeente_id","bezwaarbestand_id","regel")
);

-- CreateIndex
CREATE INDEX "bezwaarbestand_gemeente_id_vertegenwoordiger_id_idx" ON "bezwaarbestand"("gemeente_id", "vertegenwoordiger_id");

-- CreateIndex
CREATE INDEX "bezwaarbestand_gemeente_id_vastgelegd_op_id_idx" ON "bezwaarbestand"("gemeente_id", "vastgelegd_op", "id");

-- CreateIndex
CREATE UNIQUE INDEX "bezwaarbestand_gemeente_id_client_sleutel_key" ON "bezwaarbestand"("gemeente_id", "client_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "bezwaarbestand_gemeente_id_bestand_id_key" ON "bezwaarbestand"("gemeente_id", "bestand_id");

-- CreateIndex
CREATE INDEX "bezwaarbestandregel_gemeente_id_schrift_id_idx" ON "bezwaarbestandregel"("gemeente_id", "schrift_id");

-- AddForeignKey
ALTER TABLE "bezwaarbestand" ADD CONSTRAINT "bezwaarbestand_gemeente_id_vertegenwoordiger_id_fkey" FOREIGN KEY ("gemeente_id", "vertegenwoordiger_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarbestandregel" ADD CONSTRAINT "bezwaarbestandregel_gemeente_id_bezwaarbestand_id_fkey" FOREIGN KEY ("gemeente_id", "bezwaarbestand_id") REFERENCES "bezwaarbestand"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarbestandregel" ADD CONSTRAINT "bezwaarbestandregel_gemeente_id_schrift_id_fkey" FOREIGN KEY ("gemeente_id", "schrift_id") REFERENCES "bezwaarschrift"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- A file of a bureau with a line for each objection (T-10): what came in stays, a line gets one answer
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['bezwaarbestand', 'bezwaarbestandregel']) t;
REVOKE DELETE ON bezwaarbestand, bezwaarbestandregel FROM kohier_app;

ALTER TABLE bezwaarbestand
  ADD CHECK (kanaal IN ('mijn', 'post', 'e-mail')),
  ADD CHECK (kanaal <> 'mijn' OR vertegenwoordiger_id IS NOT NULL),
  ADD CHECK (ter_post IS NULL OR ter_post <= ontvangen_op),
  ADD CHECK (btrim(gemachtigde) <> '' AND client_sleutel <> ''),
  ADD CHECK (klaar_op IS NULL OR bestand_id IS NOT NULL);
ALTER TABLE bezwaarbestandregel
  ADD CHECK (regel > 1),
  ADD CHECK (stand IN ('wacht', 'aanvaard', 'dubbel', 'geweigerd')),
  ADD CONSTRAINT aanvaard_is_een_bezwaar CHECK ((stand = 'aanvaard') = (schrift_id IS NOT NULL)),
  ADD CONSTRAINT niet_aanvaard_heeft_reden CHECK ((stand IN ('dubbel', 'geweigerd')) = (reden IS NOT NULL)),
  ADD CHECK (opmerking IS NULL OR stand = 'aanvaard'),
  ADD CHECK ((stand = 'wacht') = (verwerkt_op IS NULL));

CREATE FUNCTION kohier.bezwaarbestand_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'kohier_eigenaar' THEN
    IF kohier.verhangt(to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['bestand_id', 'klaar_op']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['bestand_id', 'klaar_op'])
     OR OLD.bestand_id IS NOT NULL AND NEW.bestand_id IS DISTINCT FROM OLD.bestand_id
     OR OLD.klaar_op IS NOT NULL AND NEW.klaar_op IS DISTINCT FROM OLD.klaar_op THEN
    RAISE EXCEPTION 'what a bureau sent stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.bezwaarbestandregel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stand <> 'wacht' OR (NEW.gemeente_id, NEW.bezwaarbestand_id, NEW.regel, NEW.invoer)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.bezwaarbestand_id, OLD.regel, OLD.invoer) THEN
    RAISE EXCEPTION 'a line of a file of a bureau is answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bezwaarbestand_vast(), kohier.bezwaarbestandregel_vast() FROM PUBLIC;
CREATE TRIGGER bezwaarbestand_vast BEFORE UPDATE ON bezwaarbestand FOR EACH ROW EXECUTE FUNCTION kohier.bezwaarbestand_vast();
CREATE TRIGGER bezwaarbestandregel_vast BEFORE UPDATE ON bezwaarbestandregel FOR EACH ROW
  EXECUTE FUNCTION kohier.bezwaarbestandregel_vast();

-- A merge takes what a gemachtigde sent along.
DO $$
DECLARE
  def text := pg_get_functiondef('samenvoeging_verhangt()'::regprocedure);
BEGIN
  IF position('[''zaak'', ''id'', ''persoon_id'']' IN def) = 0 THEN
    RAISE EXCEPTION 'samenvoeging_verhangt reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, '[''zaak'', ''id'', ''persoon_id'']',
    '[''zaak'', ''id'', ''persoon_id''], [''bezwaarbestand'', ''id'', ''vertegenwoordiger_id'']');
END $$;

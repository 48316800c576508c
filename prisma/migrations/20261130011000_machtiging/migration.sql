-- A citizen lets somebody else act for him with a code (B-02, K-09; ADR 0046).

-- CreateTable
CREATE TABLE "machtiging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "grens" TEXT NOT NULL,
    "zaak_id" UUID,
    "doen" BOOLEAN NOT NULL,
    "rechten" TEXT[],
    "tot" DATE NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "code_hmac" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "geldig_tot" TIMESTAMPTZ(3) NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "helper_id" UUID,
    "getoond_op" TIMESTAMPTZ(3),
    "afgerond_op" TIMESTAMPTZ(3),
    "afgerond_door" TEXT,
    "vertegenwoordiging_id" UUID,

    CONSTRAINT "machtiging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "machtiging_gemeente_id_persoon_id_idx" ON "machtiging"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "machtiging_gemeente_id_helper_id_idx" ON "machtiging"("gemeente_id", "helper_id");

-- CreateIndex
CREATE INDEX "machtiging_gemeente_id_zaak_id_idx" ON "machtiging"("gemeente_id", "zaak_id");

-- CreateIndex
CREATE INDEX "machtiging_gemeente_id_kenmerk_idx" ON "machtiging"("gemeente_id", "kenmerk");

-- CreateIndex
CREATE UNIQUE INDEX "machtiging_gemeente_id_vertegenwoordiging_id_key" ON "machtiging"("gemeente_id", "vertegenwoordiging_id");

-- AddForeignKey
ALTER TABLE "machtiging" ADD CONSTRAINT "machtiging_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "machtiging" ADD CONSTRAINT "machtiging_gemeente_id_helper_id_fkey" FOREIGN KEY ("gemeente_id", "helper_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "machtiging" ADD CONSTRAINT "machtiging_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "machtiging" ADD CONSTRAINT "machtiging_gemeente_id_vertegenwoordiging_id_fkey" FOREIGN KEY ("gemeente_id", "vertegenwoordiging_id") REFERENCES "vertegenwoordiging"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('machtiging'::regclass);
-- Who could act for somebody, for what and until when, stays to be read.
REVOKE DELETE ON machtiging FROM kohier_app;
ALTER TABLE machtiging
  ADD CHECK (grens IN ('alles', 'kwijtschelding', 'bezwaar', 'regeling', 'zaak')),
  ADD CONSTRAINT zaak_hoort_bij_grens CHECK ((grens = 'zaak') = (zaak_id IS NOT NULL)),
  ADD CONSTRAINT machtiging_rechten_check CHECK (rechten IS NOT NULL AND cardinality(rechten) > 0
    AND rechten <@ '{zien,betalen,bezwaar,kwijtschelding,regeling}'::text[]
    AND (doen OR rechten = '{zien}'::text[])),
  ADD CHECK (status IN ('open', 'getoond', 'aanvaard', 'geweigerd', 'ingetrokken', 'vervangen', 'geblokkeerd')),
  ADD CHECK (pogingen BETWEEN 0 AND 5),
  ADD CHECK (code_hmac ~ '^[0-9a-f]{64}$'),
  ADD CHECK (geldig_tot > gemaakt_op),
  ADD CHECK (gemaakt_door <> ''),
  ADD CONSTRAINT niet_zichzelf CHECK (helper_id <> persoon_id),
  ADD CONSTRAINT getoond_aan_iemand CHECK ((helper_id IS NULL) = (getoond_op IS NULL)
    AND (status NOT IN ('getoond', 'aanvaard', 'geweigerd') OR helper_id IS NOT NULL)
    AND (status NOT IN ('open', 'geblokkeerd') OR helper_id IS NULL)),
  ADD CONSTRAINT afgerond_door_iemand CHECK ((status IN ('open', 'getoond')) = (afgerond_op IS NULL)
    AND (afgerond_op IS NULL) = (afgerond_door IS NULL)),
  ADD CONSTRAINT aanvaard_heeft_gevolg CHECK ((status = 'aanvaard') = (vertegenwoordiging_id IS NOT NULL));
-- The first part of a code finds one record among those that still work.
CREATE UNIQUE INDEX machtiging_kenmerk ON machtiging (gemeente_id, kenmerk) WHERE status IN ('open', 'getoond');

-- What was given does not change; what is done stays so; what came of it is no more than was given.
CREATE FUNCTION kohier.machtiging_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.grens, NEW.zaak_id, NEW.doen, NEW.rechten, NEW.tot, NEW.kenmerk,
      NEW.code_hmac, NEW.geldig_tot, NEW.gemaakt_op, NEW.gemaakt_door)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.grens, OLD.zaak_id, OLD.doen, OLD.rechten, OLD.tot, OLD.kenmerk,
      OLD.code_hmac, OLD.geldig_tot, OLD.gemaakt_op, OLD.gemaakt_door)
     OR (OLD.helper_id IS NOT NULL AND (NEW.helper_id, NEW.getoond_op) IS DISTINCT FROM (OLD.helper_id, OLD.getoond_op))
     OR NEW.pogingen < OLD.pogingen THEN
    RAISE EXCEPTION 'what was given with a machtiging does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status NOT IN ('open', 'getoond')
     OR (OLD.status = 'getoond' AND NEW.status NOT IN ('getoond', 'aanvaard', 'geweigerd', 'ingetrokken', 'vervangen'))
     OR (OLD.status = 'open' AND NEW.status IN ('aanvaard', 'geweigerd')) THEN
    RAISE EXCEPTION 'a machtiging does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'aanvaard' AND NOT EXISTS (
    SELECT FROM public.vertegenwoordiging v WHERE v.gemeente_id = NEW.gemeente_id AND v.id = NEW.vertegenwoordiging_id
      AND v.persoon_id = NEW.persoon_id AND v.vertegenwoordiger_id = NEW.helper_id AND v.soort = 'gemachtigde'
      AND v.herkomst = 'inwoner' AND v.tot <= NEW.tot AND v.rechten <@ NEW.rechten) THEN
    RAISE EXCEPTION 'a vertegenwoordiging is no more than what was given' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.machtiging_vast() FROM PUBLIC;
CREATE TRIGGER machtiging_vast BEFORE UPDATE ON machtiging FOR EACH ROW EXECUTE FUNCTION kohier.machtiging_vast();

-- One helper can have two cases of one person from the same day: each with its own scope.
DROP INDEX vertegenwoordiging_geldt;
CREATE UNIQUE INDEX vertegenwoordiging_geldt ON vertegenwoordiging (gemeente_id, persoon_id, vertegenwoordiger_id, soort, vanaf, bereik)
  WHERE stand IN ('te-bevestigen', 'geldig');

-- What helpers did for one person, for himself to read: a few lines among all of the audit.
CREATE INDEX audit_namens ON audit (gemeente_id, split_part(actor, ' namens persoon:', 2), moment)
  WHERE actor LIKE '% namens persoon:%';

-- Where somebody lives is asked of the BRP, and where a company is of the KVK: who asked, what was answered, and who took it
-- over. A question hangs on the stop that a letter made that came back; one at a time.
CREATE TABLE "registervraag" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "adresstop_id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "gevraagd_door" TEXT NOT NULL,
    "beantwoord_op" TIMESTAMPTZ(3),
    "uitkomst" TEXT,
    "antwoord" JSONB,
    "overgenomen_op" TIMESTAMPTZ(3),
    "overgenomen_door" TEXT,

    CONSTRAINT "registervraag_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "registervraag_gemeente_id_persoon_id_idx" ON "registervraag"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "registervraag_gemeente_id_adresstop_id_idx" ON "registervraag"("gemeente_id", "adresstop_id");

-- AddForeignKey
ALTER TABLE "registervraag" ADD CONSTRAINT "registervraag_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registervraag" ADD CONSTRAINT "registervraag_gemeente_id_adresstop_id_fkey" FOREIGN KEY ("gemeente_id", "adresstop_id") REFERENCES "adresstop"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('registervraag'::regclass);
ALTER TABLE registervraag
  ADD CHECK (register IN ('brp', 'kvk')),
  ADD CHECK (uitkomst IN ('adres', 'buitenland', 'onbekend', 'zonder-adres', 'overleden', 'opgeheven', 'niet-gevonden', 'mislukt')),
  ADD CHECK (gevraagd_door <> '' AND overgenomen_door <> ''),
  ADD CONSTRAINT beantwoord_is_heel CHECK ((beantwoord_op IS NULL) = (uitkomst IS NULL)),
  ADD CONSTRAINT overgenomen_is_heel CHECK ((overgenomen_op IS NULL) = (overgenomen_door IS NULL)),
  ADD CONSTRAINT antwoord_eerst CHECK (overgenomen_op IS NULL OR uitkomst IN ('adres', 'buitenland', 'onbekend', 'overleden'));
CREATE UNIQUE INDEX registervraag_een ON registervraag (gemeente_id, adresstop_id) WHERE beantwoord_op IS NULL;

-- What was asked stays asked; an answer comes once, and is taken over once.
CREATE FUNCTION kohier.registervraag_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was asked of a register is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.adresstop_id, NEW.register, NEW.gevraagd_op, NEW.gevraagd_door)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.adresstop_id, OLD.register, OLD.gevraagd_op, OLD.gevraagd_door) THEN
    RAISE EXCEPTION 'what was asked of a register does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.beantwoord_op IS NOT NULL AND (NEW.beantwoord_op, NEW.uitkomst, NEW.antwoord)
     IS DISTINCT FROM (OLD.beantwoord_op, OLD.uitkomst, OLD.antwoord) THEN
    RAISE EXCEPTION 'what a register answered does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.overgenomen_op IS NOT NULL OR (NEW.overgenomen_op IS NOT NULL AND OLD.beantwoord_op IS NULL) THEN
    RAISE EXCEPTION 'an answer is taken over once, after it came' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.registervraag_vast() FROM PUBLIC;
CREATE TRIGGER registervraag_vast BEFORE UPDATE OR DELETE ON registervraag FOR EACH ROW EXECUTE FUNCTION kohier.registervraag_vast();

-- CreateTable
CREATE TABLE "stapvoorstel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "stap" TEXT NOT NULL,
    "dagtekening" DATE NOT NULL,
    "hoogstens_centen" BIGINT NOT NULL,
    "toelichting" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stapvoorstel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "stapvoorstel_gemeente_id_aanslag_id_idx" ON "stapvoorstel"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "stapvoorstel" ADD CONSTRAINT "stapvoorstel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('stapvoorstel'::regclass);
REVOKE DELETE ON stapvoorstel FROM kohier_app;

ALTER TABLE stapvoorstel
  ADD CHECK (stap IN ('herinnering', 'aanmaning', 'dwangbevel')),
  ADD CHECK (hoogstens_centen > 0),
  ADD CHECK (length(btrim(toelichting)) >= 10),
  ADD CHECK (status IN ('voorgesteld', 'gezet', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((besloten_door IS NULL) = (status = 'voorgesteld') AND (besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  ADD CONSTRAINT stapvoorstel_tweede_persoon CHECK (status NOT IN ('gezet', 'afgewezen') OR besloten_door <> voorgesteld_door),
  ADD CONSTRAINT stapvoorstel_eigen_intrekking CHECK (status <> 'ingetrokken' OR besloten_door = voorgesteld_door);
-- One at a time about a claim: the second would be judged on facts that the first changes.
CREATE UNIQUE INDEX stapvoorstel_een_open ON stapvoorstel (gemeente_id, aanslag_id) WHERE status = 'voorgesteld';

-- What was proposed is what is decided on, once.
CREATE FUNCTION kohier.stapvoorstel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a step of collection begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a decided step does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.aanslag_id, NEW.stap, NEW.dagtekening, NEW.hoogstens_centen, NEW.toelichting,
      NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.aanslag_id, OLD.stap, OLD.dagtekening, OLD.hoogstens_centen, OLD.toelichting,
      OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.stapvoorstel_vast() FROM PUBLIC;
CREATE TRIGGER stapvoorstel_vast AFTER INSERT OR UPDATE ON stapvoorstel
  FOR EACH ROW EXECUTE FUNCTION kohier.stapvoorstel_vast();

-- CreateTable
CREATE TABLE "kostenterugname" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kosten_id" UUID NOT NULL,
    "reden" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kostenterugname_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "kostenterugname_gemeente_id_kosten_id_idx" ON "kostenterugname"("gemeente_id", "kosten_id");

-- AddForeignKey
ALTER TABLE "kostenterugname" ADD CONSTRAINT "kostenterugname_gemeente_id_kosten_id_fkey" FOREIGN KEY ("gemeente_id", "kosten_id") REFERENCES "kosten"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('kostenterugname'::regclass);
REVOKE DELETE ON kostenterugname FROM kohier_app;

ALTER TABLE kostenterugname
  ADD CHECK (status IN ('voorgesteld', 'toegekend', 'afgewezen', 'ingetrokken')),
  ADD CHECK (length(btrim(reden)) >= 10),
  ADD CHECK ((besloten_door IS NULL) = (status = 'voorgesteld') AND (besloten_door IS NULL) = (besloten_op IS NULL)),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  ADD CONSTRAINT tweede_persoon CHECK (status NOT IN ('toegekend', 'afgewezen') OR besloten_door <> voorgesteld_door),
  ADD CONSTRAINT eigen_intrekking CHECK (status <> 'ingetrokken' OR besloten_door = voorgesteld_door);
-- Two open proposals about the same costs would each be right and together too much.
CREATE UNIQUE INDEX kostenterugname_een_open ON kostenterugname (gemeente_id, kosten_id) WHERE status = 'voorgesteld';
-- What waits is short beside all that was ever proposed.
CREATE INDEX kostenterugname_wacht ON kostenterugname (gemeente_id, voorgesteld_op) WHERE status = 'voorgesteld';

-- What was proposed is what is decided on, once.
CREATE FUNCTION kohier.kostenterugname_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'taking costs back begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a decided proposal does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.kosten_id, NEW.reden, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.kosten_id, OLD.reden, OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kostenterugname_vast() FROM PUBLIC;
CREATE TRIGGER kostenterugname_vast AFTER INSERT OR UPDATE ON kostenterugname
  FOR EACH ROW EXECUTE FUNCTION kohier.kostenterugname_vast();

-- Setting off what is due back on one aanslag with what the same person owes on another (Iw 24, Gemeentewet 252).

-- A boeking of its own: no money comes in or goes out by it.
DO $$
DECLARE
  naam text;
BEGIN
  SELECT conname INTO STRICT naam FROM pg_constraint
  WHERE conrelid = 'boeking'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''oplegging''%'
    AND pg_get_constraintdef(oid) LIKE '%''terugbetaling''%';
  EXECUTE format('ALTER TABLE boeking DROP CONSTRAINT %I', naam);
END $$;
ALTER TABLE boeking ADD CHECK (soort IN ('oplegging', 'vermindering', 'ontvangst', 'storno', 'kosten', 'rente', 'kwijtschelding',
  'oninbaar', 'terugbetaling', 'verrekening', 'correctie'));

-- CreateTable
CREATE TABLE "verrekening" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "van_aanslag_id" UUID NOT NULL,
    "naar_aanslag_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "op_verzoek" BOOLEAN NOT NULL,
    "dag" DATE NOT NULL,
    "boeking_id" UUID NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verrekening_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "verrekening_gemeente_id_persoon_id_dag_idx" ON "verrekening"("gemeente_id", "persoon_id", "dag");

-- CreateIndex
CREATE INDEX "verrekening_gemeente_id_van_aanslag_id_idx" ON "verrekening"("gemeente_id", "van_aanslag_id");

-- CreateIndex
CREATE INDEX "verrekening_gemeente_id_naar_aanslag_id_idx" ON "verrekening"("gemeente_id", "naar_aanslag_id");

-- CreateIndex
CREATE INDEX "verrekening_gemeente_id_gemaakt_op_id_idx" ON "verrekening"("gemeente_id", "gemaakt_op", "id");

-- CreateIndex
CREATE UNIQUE INDEX "verrekening_gemeente_id_boeking_id_key" ON "verrekening"("gemeente_id", "boeking_id");

-- AddForeignKey
ALTER TABLE "verrekening" ADD CONSTRAINT "verrekening_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verrekening" ADD CONSTRAINT "verrekening_gemeente_id_van_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "van_aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verrekening" ADD CONSTRAINT "verrekening_gemeente_id_naar_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "naar_aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verrekening" ADD CONSTRAINT "verrekening_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('verrekening'::regclass);

ALTER TABLE verrekening
  ADD CHECK (bedrag_centen > 0);

-- Between two aanslagen of one person, as much as its boeking says, out of what is due back on the one and into what is owed on the other.
CREATE FUNCTION kohier.verrekening_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM public.aanslag a WHERE a.gemeente_id = NEW.gemeente_id
      AND a.id IN (NEW.van_aanslag_id, NEW.naar_aanslag_id) AND a.persoon_id = NEW.persoon_id) <> 2 THEN
    RAISE EXCEPTION 'nobody pays for another by set-off' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM public.boeking b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.boeking_id
      AND b.soort = 'verrekening' AND b.boekdatum = NEW.dag)
     OR (SELECT sum(r.bedrag_centen) FROM public.boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id AND r.boeking_id = NEW.boeking_id
      AND r.aanslag_id = NEW.van_aanslag_id AND r.rekening = 'te-veel-ontvangen') IS DISTINCT FROM NEW.bedrag_centen
     OR (SELECT -sum(r.bedrag_centen) FROM public.boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id AND r.boeking_id = NEW.boeking_id
      AND r.aanslag_id = NEW.naar_aanslag_id AND r.rekening LIKE 'debiteuren%') IS DISTINCT FROM NEW.bedrag_centen THEN
    RAISE EXCEPTION 'the books say another amount than the set-off' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.verrekening_klopt() FROM PUBLIC;
CREATE TRIGGER verrekening_klopt AFTER INSERT ON verrekening FOR EACH ROW EXECUTE FUNCTION kohier.verrekening_klopt();

-- AlterTable
ALTER TABLE "ontvangst" ADD COLUMN     "afschrift_id" UUID,
ADD COLUMN     "end_to_end" TEXT,
ADD COLUMN     "post" TEXT,
ADD COLUMN     "retour" TEXT,
ADD COLUMN     "transactie" TEXT;

-- CreateTable
CREATE TABLE "bankrekening" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "doel" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bankrekening_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "bankafschrift" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "bankrekening_id" UUID NOT NULL,
    "bestand_id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "referentie" TEXT NOT NULL,
    "nummer" INTEGER,
    "pagina" INTEGER NOT NULL,
    "begindag" DATE NOT NULL,
    "einddag" DATE NOT NULL,
    "beginsaldo_centen" BIGINT NOT NULL,
    "eindsaldo_centen" BIGINT NOT NULL,
    "aantal" INTEGER NOT NULL,
    "ingelezen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bankafschrift_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateIndex
CREATE INDEX "bankafschrift_kantoor_id_bankrekening_id_idx" ON "bankafschrift"("kantoor_id", "bankrekening_id");

-- CreateIndex
CREATE INDEX "bankafschrift_kantoor_id_bestand_id_idx" ON "bankafschrift"("kantoor_id", "bestand_id");

-- CreateIndex
CREATE INDEX "bankafschrift_kantoor_id_iban_einddag_id_idx" ON "bankafschrift"("kantoor_id", "iban", "einddag", "id");

-- CreateIndex
CREATE UNIQUE INDEX "bankafschrift_kantoor_id_iban_referentie_einddag_pagina_key" ON "bankafschrift"("kantoor_id", "iban", "referentie", "einddag", "pagina");

-- AddForeignKey
ALTER TABLE "ontvangst" ADD CONSTRAINT "ontvangst_kantoor_id_afschrift_id_fkey" FOREIGN KEY ("kantoor_id", "afschrift_id") REFERENCES "bankafschrift"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bankafschrift" ADD CONSTRAINT "bankafschrift_kantoor_id_bankrekening_id_fkey" FOREIGN KEY ("kantoor_id", "bankrekening_id") REFERENCES "bankrekening"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bankafschrift" ADD CONSTRAINT "bankafschrift_kantoor_id_bestand_id_fkey" FOREIGN KEY ("kantoor_id", "bestand_id") REFERENCES "bestand"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE INDEX ontvangst_afschrift ON ontvangst (kantoor_id, afschrift_id) WHERE afschrift_id IS NOT NULL;
-- An entry that was read before is met again by each overlapping statement.
CREATE INDEX ontvangst_post ON ontvangst (kantoor_id, post) WHERE post IS NOT NULL;

SELECT kohier.wall_kantoor('bankrekening'::regclass);
SELECT kohier.wall_kantoor('bankafschrift'::regclass, true);
-- What was paid to an account rests on what it was then: it can end, never go.
REVOKE DELETE ON bankrekening FROM kohier_app;

ALTER TABLE bankrekening
  ADD CHECK (doel IN ('belastinggeld', 'bedrijfsvoering')),
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CONSTRAINT bankrekening_een_doel_per_dag
    EXCLUDE USING gist (kantoor_id WITH =, iban WITH =, daterange(vanaf, tot) WITH &&);

ALTER TABLE bankafschrift
  ADD CHECK (begindag <= einddag),
  ADD CHECK (pagina > 0 AND aantal >= 0);

-- A receipt of a statement names its entry; one of a list has none.
ALTER TABLE ontvangst ADD CONSTRAINT post_van_afschrift CHECK ((afschrift_id IS NULL) = (post IS NULL));

-- An account ends, and nothing else of it changes: another purpose is another row.
CREATE FUNCTION kohier.bankrekening_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'tot') IS DISTINCT FROM (to_jsonb(OLD) - 'tot') OR OLD.tot IS NOT NULL THEN
    RAISE EXCEPTION 'an account only ends' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bankrekening_vast() FROM PUBLIC;
CREATE TRIGGER bankrekening_vast BEFORE UPDATE ON bankrekening
  FOR EACH ROW EXECUTE FUNCTION kohier.bankrekening_vast();

-- [G-06, G-07] Tax money is only read from an account for tax money, on a day on which it was one.
CREATE FUNCTION kohier.afschrift_van_belastingrekening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.bankrekening r
      WHERE r.kantoor_id = NEW.kantoor_id AND r.id = NEW.bankrekening_id AND r.iban = NEW.iban AND r.doel = 'belastinggeld'
        AND r.vanaf <= NEW.einddag AND (r.tot IS NULL OR NEW.einddag < r.tot)) THEN
    RAISE EXCEPTION 'this account is not for tax money on that day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.afschrift_van_belastingrekening() FROM PUBLIC;
CREATE TRIGGER afschrift_van_belastingrekening AFTER INSERT ON bankafschrift
  FOR EACH ROW EXECUTE FUNCTION kohier.afschrift_van_belastingrekening();

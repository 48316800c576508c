-- CreateTable
CREATE TABLE "ingebrekestelling" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "ontvangen_op" DATE NOT NULL,
    "kanaal" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "toelichting" TEXT,
    "onredelijk_laat" BOOLEAN,
    "onredelijk_laat_reden" TEXT,
    "beoordeeld_door" TEXT,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ingebrekestelling_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateTable
CREATE TABLE "dwangsom" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "ingebrekestelling_op" DATE NOT NULL,
    "einde" TEXT NOT NULL,
    "einde_op" DATE NOT NULL,
    "dagen" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "uitgesloten" TEXT,
    "vastgesteld_door" TEXT NOT NULL,
    "vastgesteld_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dwangsom_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateTable
CREATE TABLE "dwangsomuitbetaling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "rekening" TEXT NOT NULL,
    "op_eigen_naam" BOOLEAN NOT NULL,
    "stand" TEXT NOT NULL DEFAULT 'voorgesteld',
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "toelichting" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dwangsomuitbetaling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "dwangsomuitbetaling_gemeente_id_zaak_id_idx" ON "dwangsomuitbetaling"("gemeente_id", "zaak_id");

-- AddForeignKey
ALTER TABLE "ingebrekestelling" ADD CONSTRAINT "ingebrekestelling_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "bezwaar"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dwangsom" ADD CONSTRAINT "dwangsom_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "ingebrekestelling"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dwangsomuitbetaling" ADD CONSTRAINT "dwangsomuitbetaling_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "dwangsom"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What came in and what was fixed stays.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['ingebrekestelling', 'dwangsomuitbetaling']) t;
SELECT kohier.wall_journaal('dwangsom'::regclass);
REVOKE DELETE ON ingebrekestelling, dwangsomuitbetaling FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE ingebrekestelling
  ADD CHECK (kanaal IN ('mijn', 'balie', 'post', 'e-mail')),
  ADD CHECK (door IN ('belanghebbende', 'gemachtigde')),
  ADD CONSTRAINT oordeel_heeft_reden CHECK (
    (onredelijk_laat IS NULL) = (onredelijk_laat_reden IS NULL) AND (onredelijk_laat IS NULL) = (beoordeeld_door IS NULL)
    AND (onredelijk_laat IS NULL OR btrim(onredelijk_laat_reden) <> ''));
ALTER TABLE dwangsom
  ADD CHECK (einde IN ('besluit', 'ingetrokken', 'maximum')),
  ADD CHECK (einde_op >= ingebrekestelling_op),
  ADD CHECK (dagen >= 0),
  ADD CHECK (uitgesloten IN ('onredelijk-laat', 'kennelijk')),
  -- Nothing is due for no day, and nothing where the law takes it away.
  ADD CONSTRAINT dwangsom_van_dagen CHECK ((bedrag_centen > 0) = (dagen > 0 AND uitgesloten IS NULL)),
  ADD CHECK (bedrag_centen >= 0);
ALTER TABLE dwangsomuitbetaling
  ADD CHECK (rekening ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
  ADD CHECK (stand IN ('voorgesteld', 'akkoord', 'teruggegeven')),
  ADD CHECK ((stand = 'voorgesteld') = (besloten_op IS NULL) AND (besloten_op IS NULL) = (besloten_door IS NULL)),
  ADD CONSTRAINT tweede_persoon_dwangsom CHECK (stand <> 'akkoord' OR besloten_door <> voorgesteld_door),
  ADD CHECK (versie > 0);
-- One proposal at a time, and money goes out once.
CREATE UNIQUE INDEX dwangsomuitbetaling_open ON dwangsomuitbetaling (gemeente_id, zaak_id) WHERE stand <> 'teruggegeven';
-- These come first in the worklist.
CREATE INDEX ingebrekestelling_loopt ON ingebrekestelling (gemeente_id, ontvangen_op, zaak_id) WHERE loopt;

CREATE FUNCTION kohier.ingebrekestelling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt
     OR (NEW.gemeente_id, NEW.zaak_id, NEW.ontvangen_op, NEW.kanaal, NEW.door, NEW.toelichting, NEW.vastgelegd_door,
         NEW.vastgelegd_op)
        IS DISTINCT FROM
        (OLD.gemeente_id, OLD.zaak_id, OLD.ontvangen_op, OLD.kanaal, OLD.door, OLD.toelichting, OLD.vastgelegd_door,
         OLD.vastgelegd_op) THEN
    RAISE EXCEPTION 'an ingebrekestelling stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.dwangsomuitbetaling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stand <> 'voorgesteld'
     OR (NEW.gemeente_id, NEW.id, NEW.zaak_id, NEW.rekening, NEW.op_eigen_naam, NEW.voorgesteld_door, NEW.voorgesteld_op)
        IS DISTINCT FROM
        (OLD.gemeente_id, OLD.id, OLD.zaak_id, OLD.rekening, OLD.op_eigen_naam, OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed to pay does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.ingebrekestelling_vast(), kohier.dwangsomuitbetaling_vast() FROM PUBLIC;
CREATE TRIGGER ingebrekestelling_vast BEFORE UPDATE ON ingebrekestelling
  FOR EACH ROW EXECUTE FUNCTION kohier.ingebrekestelling_vast();
CREATE TRIGGER dwangsomuitbetaling_vast BEFORE UPDATE ON dwangsomuitbetaling
  FOR EACH ROW EXECUTE FUNCTION kohier.dwangsomuitbetaling_vast();

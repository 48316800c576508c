-- Paying online: what a citizen began with the payment provider, and what became of it (ADR 0054).

-- CreateTable
CREATE TABLE "online_betaling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "keuze" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "client_sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "provider_kenmerk" TEXT,
    "betaaladres" TEXT,
    "open_op" TIMESTAMPTZ(3),
    "betaald_op" TIMESTAMPTZ(3),
    "wacht_tot" DATE,
    "geeindigd_op" TIMESTAMPTZ(3),
    "verwerkt_op" TIMESTAMPTZ(3),
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "online_betaling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "online_betaling_gemeente_id_aanslag_id_idx" ON "online_betaling"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "online_betaling_gemeente_id_persoon_id_gemaakt_op_id_idx" ON "online_betaling"("gemeente_id", "persoon_id", "gemaakt_op", "id");

-- CreateIndex
CREATE UNIQUE INDEX "online_betaling_een_per_formulier" ON "online_betaling"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "online_betaling_kenmerk" ON "online_betaling"("gemeente_id", "kenmerk");

-- AddForeignKey
ALTER TABLE "online_betaling" ADD CONSTRAINT "online_betaling_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "online_betaling" ADD CONSTRAINT "online_betaling_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('online_betaling'::regclass);
-- What was begun is never taken away: somebody may still pay it.
REVOKE DELETE ON online_betaling FROM kohier_app;

ALTER TABLE online_betaling
  ADD CHECK (keuze IN ('alles', 'termijn', 'bedrag')),
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (client_sleutel <> '' AND length(client_sleutel) <= 60),
  -- No digits beside each other: nobody reads a betalingskenmerk in it when it comes back.
  ADD CHECK (kenmerk ~ '^OB-[A-P]{32}$'),
  ADD CHECK (status IN ('begonnen', 'open', 'betaald', 'verwerkt', 'geannuleerd', 'verlopen', 'mislukt')),
  ADD CHECK ((provider_kenmerk IS NULL) = (open_op IS NULL) AND (provider_kenmerk IS NULL) = (betaaladres IS NULL)),
  ADD CHECK (status NOT IN ('open', 'betaald', 'geannuleerd', 'mislukt') OR open_op IS NOT NULL),
  ADD CHECK (length(provider_kenmerk) <= 100 AND length(betaaladres) <= 2000),
  ADD CHECK ((betaald_op IS NULL) = (wacht_tot IS NULL)),
  ADD CHECK (status <> 'betaald' OR betaald_op IS NOT NULL),
  ADD CHECK (betaald_op IS NULL OR status IN ('betaald', 'verwerkt')),
  ADD CHECK (status NOT IN ('geannuleerd', 'verlopen', 'mislukt') OR geeindigd_op IS NOT NULL),
  ADD CHECK ((status = 'verwerkt') = (verwerkt_op IS NOT NULL)),
  ADD CHECK (versie > 0);
-- What is asked of the provider, and what waits for its line of the bank.
CREATE INDEX online_betaling_loopt ON online_betaling (gemeente_id, gemaakt_op) WHERE status IN ('begonnen', 'open');
CREATE INDEX online_betaling_wacht ON online_betaling (gemeente_id, kenmerk) WHERE status <> 'verwerkt';

-- What was asked stays, and each moment stays once it is there. Money that came is never forgotten: what ended may still turn
-- out to be paid, what was paid can only be booked.
CREATE FUNCTION kohier.online_betaling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'provider_kenmerk', 'betaaladres', 'open_op', 'betaald_op', 'wacht_tot', 'geeindigd_op',
    'verwerkt_op', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'begonnen' OR NEW.geeindigd_op IS NOT NULL OR NEW.open_op IS NOT NULL THEN
      RAISE EXCEPTION 'a payment begins before the provider knows it' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM public.aanslag a WHERE a.gemeente_id = NEW.gemeente_id AND a.id = NEW.aanslag_id
        AND a.persoon_id = NEW.persoon_id) THEN
      RAISE EXCEPTION 'a payment is for an aanslag of that person' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand)
     OR OLD.open_op IS NOT NULL
       AND (NEW.provider_kenmerk, NEW.betaaladres, NEW.open_op) IS DISTINCT FROM (OLD.provider_kenmerk, OLD.betaaladres, OLD.open_op)
     OR OLD.betaald_op IS NOT NULL AND (NEW.betaald_op, NEW.wacht_tot) IS DISTINCT FROM (OLD.betaald_op, OLD.wacht_tot)
     OR OLD.geeindigd_op IS NOT NULL AND NEW.geeindigd_op IS DISTINCT FROM OLD.geeindigd_op THEN
    RAISE EXCEPTION 'what was asked and when stays' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('begonnen', 'open'), ('begonnen', 'verlopen'), ('open', 'betaald'), ('open', 'geannuleerd'),
      ('open', 'verlopen'), ('open', 'mislukt'), ('geannuleerd', 'betaald'), ('verlopen', 'betaald'), ('mislukt', 'betaald'),
      ('open', 'verwerkt'), ('betaald', 'verwerkt'), ('geannuleerd', 'verwerkt'), ('verlopen', 'verwerkt'), ('mislukt', 'verwerkt')) THEN
    RAISE EXCEPTION 'a payment goes one way' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.online_betaling_vast() FROM PUBLIC;
CREATE TRIGGER online_betaling_vast AFTER INSERT OR UPDATE ON online_betaling
  FOR EACH ROW EXECUTE FUNCTION kohier.online_betaling_vast();

-- One more reason why collecting waits: it was paid, and the bank has not told it yet.
ALTER TABLE opschorting DROP CONSTRAINT opschorting_grond_check;
ALTER TABLE opschorting ADD CONSTRAINT opschorting_grond_check
  CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling', 'incasso', 'online-betaling',
    'faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze', 'bedrijf-beeindigd'));

-- Interest that the office owes when it pays back late (Iw 28a): approved with the refund, booked by itself, paid with it (ADR 0061).

-- AlterTable
ALTER TABLE "terugbetaalopdracht" ADD COLUMN     "betaaldag" DATE;

-- AlterTable
ALTER TABLE "terugbetaling" ADD COLUMN     "rente_centen" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "rente_delen" JSONB;

ALTER TABLE terugbetaling
  ADD CHECK (rente_centen >= 0 AND rente_centen < bedrag_centen),
  ADD CHECK (rente_centen = 0 OR jsonb_array_length(rente_delen) > 0);

-- A boeking of its own, at the cost of the gemeente or of the kantoor.
DO $$
DECLARE
  naam text;
BEGIN
  SELECT conname INTO STRICT naam FROM pg_constraint
  WHERE conrelid = 'boeking'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''oplegging''%'
    AND pg_get_constraintdef(oid) LIKE '%''terugbetaling''%';
  EXECUTE format('ALTER TABLE boeking DROP CONSTRAINT %I', naam);
  SELECT conname INTO STRICT naam FROM pg_constraint
  WHERE conrelid = 'boekingsregel'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''te-veel-ontvangen''%';
  EXECUTE format('ALTER TABLE boekingsregel DROP CONSTRAINT %I', naam);
END $$;
ALTER TABLE boeking ADD CHECK (soort IN ('oplegging', 'vermindering', 'ontvangst', 'storno', 'kosten', 'rente', 'kwijtschelding',
  'oninbaar', 'terugbetaling', 'verrekening', 'rentevergoeding', 'overmaking', 'correctie'));
ALTER TABLE boekingsregel ADD CHECK (rekening IN ('debiteuren', 'debiteuren-kosten', 'debiteuren-rente', 'opbrengst',
  'opbrengst-kosten', 'opbrengst-rente', 'rekening-courant', 'te-veel-ontvangen', 'kwijtschelding', 'oninbaar', 'overgemaakt',
  'rentevergoeding', 'rentevergoeding-kantoor'));

-- The interest that was approved became due back by a boeking of its own that leaves with the refund, and no other interest.
-- Read from what stands, so that nothing of the rule is lost.
DO $$
DECLARE
  def text := pg_get_functiondef('kohier.terugbetaling_vast()'::regprocedure);
  -- Where the amount in the books was looked at.
  na text := E'''the books say another amount'' USING ERRCODE = ''check_violation'';\n    END IF;\n';
BEGIN
  IF position(na IN def) = 0 THEN
    RAISE EXCEPTION 'terugbetaling_vast reads otherwise: %', def;
  END IF;
  EXECUTE replace(def, na, na || $regel$
    IF (SELECT coalesce(-sum(r.bedrag_centen), 0) FROM public.boeking b
        JOIN public.boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
        WHERE b.gemeente_id = NEW.gemeente_id AND b.koppeling = NEW.koppeling AND b.soort = 'rentevergoeding'
          AND r.rekening = 'te-veel-ontvangen' AND r.aanslag_id = NEW.aanslag_id) IS DISTINCT FROM NEW.rente_centen THEN
      RAISE EXCEPTION 'the books say another interest' USING ERRCODE = 'check_violation';
    END IF;
$regel$);
END $$;

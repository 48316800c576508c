-- CreateTable
CREATE TABLE "verordeningbestand" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "verordening_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "gescand" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verordeningbestand_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "verordeningbestand_gemeente_id_verordening_id_idx" ON "verordeningbestand"("gemeente_id", "verordening_id");

-- AddForeignKey
ALTER TABLE "verordeningbestand" ADD CONSTRAINT "verordeningbestand_gemeente_id_verordening_id_fkey" FOREIGN KEY ("gemeente_id", "verordening_id") REFERENCES "verordening"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('verordeningbestand'::regclass);
ALTER TABLE verordeningbestand
  ADD CHECK (soort IN ('pdf', 'docx', 'odt') AND gescand IN ('schoon', 'geen-scanner')),
  ADD CHECK (naam <> '' AND gemaakt_door <> '' AND sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (bytes = length(inhoud) AND bytes BETWEEN 1 AND 8 * 1024 * 1024);

-- The register holds the rules about kwijtschelding too (I-06).
DO $$
DECLARE
  regel text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT regel FROM pg_constraint
  WHERE conrelid = 'verordening'::regclass AND conname = 'verordening_belastingsoort_check';
  regel := replace(regel, '''hondenbelasting''::text', '''hondenbelasting''::text, ''kwijtschelding''::text');
  ALTER TABLE verordening DROP CONSTRAINT verordening_belastingsoort_check;
  EXECUTE 'ALTER TABLE verordening ADD CONSTRAINT verordening_belastingsoort_check ' || regel;
END $$;

-- What the raad chose about kwijtschelding was a setting that one person could change. It becomes what it is: a version in
-- the register. Where it was published is not known here, which the list of what is to be confirmed says.
SET LOCAL ROLE kohier_migratie;
INSERT INTO verordening (gemeente_id, id, belastingsoort, naam, vanaf, tot, keuzes, bron, zekerheid, status, voorstel_op,
  vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op, gecontroleerd_door, gecontroleerd_op)
SELECT i.gemeente_id, i.id, 'kwijtschelding', 'Kwijtscheldingsregels vanaf ' || to_char(i.vanaf, 'YYYY-MM-DD'), i.vanaf, i.tot,
  i.waarde, i.bron, 'te-bevestigen', 'bekendgemaakt', i.vanaf, i.vanaf, i.vanaf,
  'Overgenomen uit de instellingen: de bekendmaking is nog op te zoeken', i.gemaakt_door, i.gemaakt_op, 'systeem:migratie',
  i.gemaakt_op
FROM gemeente_instelling i
WHERE i.soort = 'kwijtschelding' AND i.vervallen_op IS NULL;
DELETE FROM gemeente_instelling WHERE soort = 'kwijtschelding';
RESET ROLE;

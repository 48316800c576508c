-- CreateTable
CREATE TABLE "contactconcept" (
    "gemeente_id" INTEGER NOT NULL,
    "contact_id" UUID NOT NULL,
    "formulier" TEXT NOT NULL,
    "velden" JSONB NOT NULL,
    "medewerker_id" UUID NOT NULL,
    "bewaard_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contactconcept_pkey" PRIMARY KEY ("gemeente_id","contact_id","formulier")
);

-- AddForeignKey
ALTER TABLE "contactconcept" ADD CONSTRAINT "contactconcept_gemeente_id_contact_id_fkey" FOREIGN KEY ("gemeente_id", "contact_id") REFERENCES "klantcontact"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The wall, and the rules of the data themselves. It may be removed: it is no record of anything.
SELECT kohier.wall_gemeente('contactconcept'::regclass);

ALTER TABLE contactconcept
  ADD CHECK (formulier IN ('vraag', 'antwoord', 'door')),
  ADD CHECK (jsonb_typeof(velden) = 'object');

-- AlterTable
ALTER TABLE "contactgegeven" ADD COLUMN     "bron_feit_id" UUID,
ADD COLUMN     "bron_gemeente_id" INTEGER;

-- CreateTable
CREATE TABLE "contactfeit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "gebeurtenis" TEXT NOT NULL,
    "waarde_versleuteld" BYTEA,
    "jaar" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "door" TEXT NOT NULL,
    "bron_gemeente_id" INTEGER,
    "bron_feit_id" UUID,

    CONSTRAINT "contactfeit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "contactcode" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "adres_versleuteld" BYTEA,
    "code_hmac" TEXT NOT NULL,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "geldig_tot" TIMESTAMPTZ(3) NOT NULL,
    "mail_id" UUID NOT NULL,
    "client_sleutel" TEXT NOT NULL,

    CONSTRAINT "contactcode_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "mailbericht" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "taal" TEXT NOT NULL,
    "naar_versleuteld" BYTEA NOT NULL,
    "gegevens_versleuteld" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'wacht',
    "onderwerp_id" UUID,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "uiterlijk" TIMESTAMPTZ(3) NOT NULL,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "laatste_poging_op" TIMESTAMPTZ(3),
    "laatste_fout" TEXT,
    "afgerond_op" TIMESTAMPTZ(3),

    CONSTRAINT "mailbericht_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "contactfeit_gemeente_id_persoon_id_moment_idx" ON "contactfeit"("gemeente_id", "persoon_id", "moment");

-- CreateIndex
CREATE UNIQUE INDEX "contactfeit_gemeente_id_bron_gemeente_id_bron_feit_id_key" ON "contactfeit"("gemeente_id", "bron_gemeente_id", "bron_feit_id");

-- CreateIndex
CREATE INDEX "contactcode_gemeente_id_persoon_id_gevraagd_op_idx" ON "contactcode"("gemeente_id", "persoon_id", "gevraagd_op");

-- CreateIndex
CREATE UNIQUE INDEX "contactcode_gemeente_id_persoon_id_client_sleutel_key" ON "contactcode"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE INDEX "mailbericht_gemeente_id_persoon_id_gemaakt_op_idx" ON "mailbericht"("gemeente_id", "persoon_id", "gemaakt_op");

-- AddForeignKey
ALTER TABLE "contactfeit" ADD CONSTRAINT "contactfeit_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contactcode" ADD CONSTRAINT "contactcode_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contactcode" ADD CONSTRAINT "contactcode_gemeente_id_mail_id_fkey" FOREIGN KEY ("gemeente_id", "mail_id") REFERENCES "mailbericht"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mailbericht" ADD CONSTRAINT "mailbericht_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- The wall, and the rules of the data themselves
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['contactcode', 'mailbericht']) t;
SELECT kohier.wall_journaal('contactfeit'::regclass);
-- How often a code was asked, and whether a mail went, stays readable.
REVOKE DELETE ON contactcode, mailbericht FROM kohier_app;

ALTER TABLE contactgegeven ADD CHECK ((bron_gemeente_id IS NULL) = (bron_feit_id IS NULL));
-- What somebody recorded himself holds alone; a delivery may stand beside it and is not shown then.
CREATE UNIQUE INDEX contactgegeven_eigen ON contactgegeven (gemeente_id, persoon_id, soort)
  WHERE vervallen_op IS NULL AND herkomst <> 'import';

ALTER TABLE contactfeit
  ADD CHECK (soort IN ('telefoon', 'email')),
  ADD CHECK (gebeurtenis IN ('gevraagd', 'vastgelegd', 'bevestigd', 'verwijderd', 'geblokkeerd', 'overgeslagen')),
  ADD CONSTRAINT feit_heeft_waarde CHECK (gebeurtenis IN ('verwijderd', 'geblokkeerd', 'overgeslagen') OR waarde_versleuteld IS NOT NULL),
  ADD CHECK ((bron_gemeente_id IS NULL) = (bron_feit_id IS NULL));

ALTER TABLE mailbericht
  ADD CHECK (soort IN ('code', 'gewijzigd', 'ontvangen', 'antwoord')),
  ADD CHECK (taal IN ('nl', 'en')),
  ADD CHECK (status IN ('wacht', 'verzonden', 'geweigerd', 'verlopen')),
  ADD CHECK (pogingen >= 0),
  ADD CHECK ((status = 'wacht') = (afgerond_op IS NULL)),
  ADD CONSTRAINT weg_is_gewist CHECK (status = 'wacht' OR gegevens_versleuteld IS NULL);

ALTER TABLE contactcode
  ADD CHECK (status IN ('open', 'bevestigd', 'vervangen', 'geblokkeerd')),
  ADD CHECK (code_hmac ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT hoogstens_vijf_pogingen CHECK (pogingen BETWEEN 0 AND 5),
  ADD CHECK (geldig_tot > gevraagd_op),
  ADD CONSTRAINT klaar_is_gewist CHECK ((status = 'open') = (adres_versleuteld IS NOT NULL));
-- One address is waited for at a time, however many tabs ask.
CREATE UNIQUE INDEX contactcode_een_open ON contactcode (gemeente_id, persoon_id) WHERE status = 'open';

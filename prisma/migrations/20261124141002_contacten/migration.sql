-- CreateTable
CREATE TABLE "belofte" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID,
    "soort" TEXT NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL,
    "beloofd" TEXT NOT NULL,
    "uiterlijk" TIMESTAMPTZ(3) NOT NULL,
    "eigenaar" TEXT NOT NULL,
    "bron" TEXT NOT NULL,
    "norm" JSONB,
    "feiten" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "status_op" TIMESTAMPTZ(3),
    "reden" TEXT,
    "alsnog_op" TIMESTAMPTZ(3),
    "gewaarschuwd_op" TIMESTAMPTZ(3),
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "belofte_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "klantcontact" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID,
    "kanaal" TEXT NOT NULL,
    "richting" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL,
    "afgerond_op" TIMESTAMPTZ(3),
    "geparkeerd_op" TIMESTAMPTZ(3),
    "medewerker_id" UUID,
    "ontvangen_door" TEXT NOT NULL,
    "verkeerde_ingang" BOOLEAN NOT NULL DEFAULT false,
    "verificatie" TEXT,
    "verificatie_op" TIMESTAMPTZ(3),
    "verificatie_vragen" JSONB NOT NULL DEFAULT '[]',
    "doorverbonden" INTEGER NOT NULL DEFAULT 0,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "klantcontact_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "vraag" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "persoon_id" UUID,
    "volgnummer" INTEGER NOT NULL,
    "referentie" TEXT NOT NULL,
    "onderwerp" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "stand" TEXT NOT NULL DEFAULT 'gesteld',
    "resultaat" TEXT,
    "antwoord" TEXT,
    "artikel_id" UUID,
    "artikel_versie" INTEGER,
    "beantwoord_op" TIMESTAMPTZ(3),
    "beantwoord_door" TEXT,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,
    "client_sleutel" TEXT,
    "taal" TEXT NOT NULL DEFAULT 'nl',
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vraag_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "vraagstap" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "vraag_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "tekst" TEXT,
    "zichtbaar" BOOLEAN NOT NULL,
    "door" TEXT NOT NULL,

    CONSTRAINT "vraagstap_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "taak" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "vraag_id" UUID NOT NULL,
    "belofte_id" UUID,
    "persoon_id" UUID,
    "team" TEXT NOT NULL,
    "urgentie" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "uiterlijk" TIMESTAMPTZ(3) NOT NULL,
    "medewerker_id" UUID,
    "geclaimd_op" TIMESTAMPTZ(3),
    "telefoon" TEXT,
    "afgesproken_van" TIMESTAMPTZ(3),
    "afgesproken_tot" TIMESTAMPTZ(3),
    "toelichting" TEXT,
    "verkeerd_op" TIMESTAMPTZ(3),
    "verkeerd_reden" TEXT,
    "teruggestuurd_op" TIMESTAMPTZ(3),
    "resultaat" TEXT,
    "afgerond_op" TIMESTAMPTZ(3),
    "afgerond_door" TEXT,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "taak_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "contactpoging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "taak_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "dagdeel" TEXT NOT NULL,
    "bereikt" BOOLEAN NOT NULL,
    "bericht" TEXT NOT NULL,
    "opmerking" TEXT,
    "door" TEXT NOT NULL,

    CONSTRAINT "contactpoging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "onderwerp" (
    "kantoor_id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "naam_en" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "voor_burger" BOOLEAN NOT NULL,
    "volgorde" INTEGER NOT NULL,
    "bron" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "onderwerp_pkey" PRIMARY KEY ("kantoor_id","sleutel")
);

-- CreateTable
CREATE TABLE "kennisartikel" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "sleutel" TEXT NOT NULL,
    "versie" INTEGER NOT NULL,
    "gemeente_id" INTEGER,
    "onderwerp" TEXT NOT NULL,
    "titel" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "zoekwoorden" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'concept',
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),

    CONSTRAINT "kennisartikel_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateIndex
CREATE INDEX "belofte_gemeente_id_status_uiterlijk_idx" ON "belofte"("gemeente_id", "status", "uiterlijk");

-- CreateIndex
CREATE INDEX "belofte_gemeente_id_persoon_id_idx" ON "belofte"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "belofte_gemeente_id_onderwerp_id_idx" ON "belofte"("gemeente_id", "onderwerp_id");

-- CreateIndex
CREATE INDEX "klantcontact_gemeente_id_persoon_id_begonnen_op_idx" ON "klantcontact"("gemeente_id", "persoon_id", "begonnen_op");

-- CreateIndex
CREATE INDEX "klantcontact_gemeente_id_medewerker_id_status_idx" ON "klantcontact"("gemeente_id", "medewerker_id", "status");

-- CreateIndex
CREATE INDEX "vraag_gemeente_id_persoon_id_ontvangen_op_idx" ON "vraag"("gemeente_id", "persoon_id", "ontvangen_op");

-- CreateIndex
CREATE UNIQUE INDEX "vraag_gemeente_id_contact_id_volgnummer_key" ON "vraag"("gemeente_id", "contact_id", "volgnummer");

-- CreateIndex
CREATE UNIQUE INDEX "vraag_gemeente_id_referentie_key" ON "vraag"("gemeente_id", "referentie");

-- CreateIndex
CREATE UNIQUE INDEX "vraag_gemeente_id_persoon_id_client_sleutel_key" ON "vraag"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE INDEX "vraagstap_gemeente_id_vraag_id_moment_idx" ON "vraagstap"("gemeente_id", "vraag_id", "moment");

-- CreateIndex
CREATE INDEX "taak_gemeente_id_vraag_id_idx" ON "taak"("gemeente_id", "vraag_id");

-- CreateIndex
CREATE INDEX "contactpoging_gemeente_id_taak_id_moment_idx" ON "contactpoging"("gemeente_id", "taak_id", "moment");

-- CreateIndex
CREATE UNIQUE INDEX "kennisartikel_kantoor_id_sleutel_versie_key" ON "kennisartikel"("kantoor_id", "sleutel", "versie");

-- AddForeignKey
ALTER TABLE "belofte" ADD CONSTRAINT "belofte_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "klantcontact" ADD CONSTRAINT "klantcontact_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vraag" ADD CONSTRAINT "vraag_gemeente_id_contact_id_fkey" FOREIGN KEY ("gemeente_id", "contact_id") REFERENCES "klantcontact"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vraag" ADD CONSTRAINT "vraag_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vraagstap" ADD CONSTRAINT "vraagstap_gemeente_id_vraag_id_fkey" FOREIGN KEY ("gemeente_id", "vraag_id") REFERENCES "vraag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "taak" ADD CONSTRAINT "taak_gemeente_id_vraag_id_fkey" FOREIGN KEY ("gemeente_id", "vraag_id") REFERENCES "vraag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "taak" ADD CONSTRAINT "taak_gemeente_id_belofte_id_fkey" FOREIGN KEY ("gemeente_id", "belofte_id") REFERENCES "belofte"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "taak" ADD CONSTRAINT "taak_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contactpoging" ADD CONSTRAINT "contactpoging_gemeente_id_taak_id_fkey" FOREIGN KEY ("gemeente_id", "taak_id") REFERENCES "taak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['belofte', 'klantcontact', 'vraag', 'taak']) t;
SELECT kohier.wall_journaal(t::regclass) FROM unnest(ARRAY['vraagstap', 'contactpoging']) t;
SELECT kohier.wall_kantoor(t::regclass) FROM unnest(ARRAY['onderwerp', 'kennisartikel']) t;

-- A promise or a contact that was made stays: it can be kept, broken or closed, never wiped out.
REVOKE DELETE ON belofte, klantcontact, vraag, taak, kennisartikel FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE belofte
  ADD CHECK (soort IN ('terugbellen', 'antwoord', 'extra-informatie', 'afspraak')),
  ADD CHECK (eigenaar IN ('gemeente', 'kantoor')),
  ADD CHECK (status IN ('open', 'nagekomen', 'gebroken', 'vervallen')),
  ADD CHECK (onderwerp_soort IN ('vraag', 'taak')),
  ADD CHECK (beloofd ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'),
  ADD CONSTRAINT beloofd_na_vraag CHECK (uiterlijk > gevraagd_op),
  ADD CONSTRAINT afgelopen_heeft_moment CHECK ((status = 'open') = (status_op IS NULL)),
  -- Kept means in time: what was kept too late is broken, and stays so.
  ADD CONSTRAINT nagekomen_is_op_tijd CHECK (status <> 'nagekomen' OR status_op < uiterlijk),
  ADD CONSTRAINT gebroken_is_voorbij CHECK (status <> 'gebroken' OR status_op >= uiterlijk),
  ADD CONSTRAINT alsnog_na_gebroken CHECK (alsnog_op IS NULL OR status = 'gebroken');

ALTER TABLE klantcontact
  ADD CHECK (kanaal IN ('telefoon', 'e-mail', 'website', 'contactformulier', 'balie', 'doorverbonden', 'huisbezoek', 'brief')),
  ADD CHECK (richting IN ('in', 'uit')),
  ADD CHECK (status IN ('open', 'geparkeerd', 'afgerond')),
  ADD CHECK (ontvangen_door IN ('gemeente', 'kantoor')),
  ADD CHECK (verificatie IN ('gelukt', 'mislukt', 'zonder-gesprek', 'ingelogd')),
  ADD CHECK ((verificatie IS NULL) = (verificatie_op IS NULL)),
  ADD CHECK ((status = 'afgerond') = (afgerond_op IS NOT NULL)),
  ADD CHECK ((status = 'geparkeerd') = (geparkeerd_op IS NOT NULL)),
  -- D-06: nobody is put through twice.
  ADD CONSTRAINT hoogstens_een_keer_doorverbonden CHECK (doorverbonden BETWEEN 0 AND 1);

ALTER TABLE vraag
  ADD CHECK (volgnummer > 0),
  ADD CHECK (referentie ~ '^V-\d{4}-[0-9A-Z]{6}$'),
  ADD CHECK (length(tekst) BETWEEN 1 AND 4000),
  ADD CHECK (stand IN ('gesteld', 'antwoord-gegeven', 'extra-informatie', 'extra-gegeven', 'afspraak-aangeboden', 'afspraak-gemaakt', 'beantwoord')),
  ADD CHECK (resultaat IN ('beantwoord', 'doorverbonden', 'terugbelafspraak', 'doorgezet', 'afspraak')),
  ADD CHECK (taal IN ('nl', 'en')),
  ADD CONSTRAINT antwoord_is_gegeven CHECK (stand NOT IN ('antwoord-gegeven', 'extra-gegeven')
    OR (antwoord IS NOT NULL AND beantwoord_op IS NOT NULL AND beantwoord_door IS NOT NULL)),
  ADD CHECK ((artikel_id IS NULL) = (artikel_versie IS NULL));

ALTER TABLE vraagstap ADD CHECK (soort IN ('gesteld', 'ontvangstbevestiging', 'piekbericht', 'antwoord', 'oordeel-ja', 'oordeel-nee',
  'afspraak-aangeboden', 'afspraak-gekozen', 'doorverbonden', 'doorgezet', 'terugbelafspraak', 'poging', 'niet-bereikt', 'teruggestuurd', 'verkeerd-bezorgd'));

ALTER TABLE taak
  ADD CHECK (soort IN ('terugbellen', 'antwoord', 'extra-informatie', 'afspraak', 'terugmelding')),
  ADD CHECK (team IN ('serviceteam', 'frontoffice', 'expert')),
  ADD CHECK (urgentie IN ('spoed', 'gewoon')),
  ADD CHECK (status IN ('open', 'bezig', 'afgerond')),
  ADD CHECK (resultaat IN ('beantwoord', 'niet-bereikt', 'afspraak-gemaakt', 'gezien')),
  -- Nobody can call back without a number.
  ADD CONSTRAINT terugbellen_heeft_nummer CHECK (soort NOT IN ('terugbellen', 'afspraak') OR telefoon IS NOT NULL),
  ADD CONSTRAINT bezig_heeft_iemand CHECK ((medewerker_id IS NULL) = (geclaimd_op IS NULL) AND (status <> 'bezig' OR medewerker_id IS NOT NULL)),
  ADD CONSTRAINT open_is_van_niemand CHECK (status <> 'open' OR medewerker_id IS NULL),
  ADD CONSTRAINT afgerond_heeft_resultaat CHECK ((status = 'afgerond') = (afgerond_op IS NOT NULL) AND (status = 'afgerond') = (resultaat IS NOT NULL)),
  ADD CHECK (afgesproken_tot IS NULL OR afgesproken_tot > afgesproken_van),
  ADD CHECK ((verkeerd_op IS NULL) = (verkeerd_reden IS NULL));
-- The queue: what is not done, by promise, per gemeente and team.
CREATE INDEX taak_rij ON taak (gemeente_id, team, uiterlijk) WHERE status <> 'afgerond';

ALTER TABLE contactpoging
  ADD CHECK (soort IN ('telefoon', 'mail', 'brief', 'sms', 'huisbezoek', 'kaartje', 'overige', 'administratief')),
  ADD CHECK (dagdeel IN ('ochtend', 'middag', 'avond')),
  ADD CHECK (bericht IN ('voicemail', 'e-mail', 'geen', 'niet-mogelijk'));

ALTER TABLE onderwerp
  ADD CHECK (team IN ('frontoffice', 'serviceteam', 'expert')),
  ADD CHECK (tot IS NULL OR tot > vanaf);

ALTER TABLE kennisartikel
  ADD CHECK (status IN ('concept', 'goedgekeurd', 'afgewezen')),
  ADD CHECK (versie > 0),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK ((status = 'concept') = (besloten_op IS NULL) AND (besloten_op IS NULL) = (besloten_door IS NULL)),
  ADD CONSTRAINT tweede_persoon CHECK (besloten_door IS DISTINCT FROM gemaakt_door);

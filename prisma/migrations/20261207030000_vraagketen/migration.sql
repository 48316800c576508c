-- "Is uw vraag beantwoord?" on every page: counted per page and subject, and the question that follows knows its page (C-16).
-- CreateTable
CREATE TABLE "paginaoordeel" (
    "gemeente_id" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "pagina" TEXT NOT NULL,
    "oordeel" TEXT NOT NULL,
    "onderwerp" TEXT NOT NULL,
    "aantal" INTEGER NOT NULL,

    CONSTRAINT "paginaoordeel_pkey" PRIMARY KEY ("gemeente_id","dag","pagina","oordeel")
);

-- AlterTable
ALTER TABLE "vraag" ADD COLUMN     "pagina" TEXT;

SELECT kohier.wall_gemeente('paginaoordeel'::regclass);
REVOKE DELETE ON paginaoordeel FROM kohier_app;
-- Anybody may press the button: what is kept is one of a short list of pages, never what was sent.
ALTER TABLE paginaoordeel
  ADD CHECK (oordeel IN ('ja', 'nee')),
  ADD CHECK (aantal > 0),
  ADD CHECK (pagina ~ '^[a-z*/-]{1,80}$');
ALTER TABLE vraag ADD CHECK (pagina ~ '^[a-z*/-]{1,80}$');

-- Who could not be reached says how he can be: that is a step of its own.
DO $$
DECLARE
  regel record;
BEGIN
  SELECT conname, pg_get_constraintdef(oid) AS tekst INTO STRICT regel FROM pg_constraint
    WHERE conrelid = 'vraagstap'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%ontvangstbevestiging%';
  EXECUTE format('ALTER TABLE vraagstap DROP CONSTRAINT %I', regel.conname);
  EXECUTE format('ALTER TABLE vraagstap ADD CONSTRAINT %I %s', regel.conname,
    replace(regel.tekst, '''gesteld''::text', '''gesteld''::text, ''opnieuw''::text'));
END $$;

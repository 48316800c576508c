-- CreateTable
CREATE TABLE "contactobject" (
    "gemeente_id" INTEGER NOT NULL,
    "contact_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "gekoppeld_op" TIMESTAMPTZ(3) NOT NULL,
    "gekoppeld_door" TEXT NOT NULL,

    CONSTRAINT "contactobject_pkey" PRIMARY KEY ("gemeente_id","contact_id","soort","object_id")
);

-- CreateIndex
CREATE INDEX "contactobject_gemeente_id_soort_object_id_idx" ON "contactobject"("gemeente_id", "soort", "object_id");

-- AddForeignKey
ALTER TABLE "contactobject" ADD CONSTRAINT "contactobject_gemeente_id_contact_id_fkey" FOREIGN KEY ("gemeente_id", "contact_id") REFERENCES "klantcontact"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('contactobject'::regclass);
-- Something else was meant: then it is taken off and put on again, never changed.
REVOKE UPDATE ON contactobject FROM kohier_app;

ALTER TABLE contactobject
  ADD CONSTRAINT contactobject_soort CHECK (soort IN ('aanslag', 'belastingobject', 'zaak', 'document', 'betaling'));

-- What a contact is about is chosen from the file that is open in it, while it is open. Of a contact that ended it stays.
CREATE FUNCTION kohier.contactobject_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rij contactobject;
  k klantcontact;
  in_dossier boolean;
BEGIN
  rij := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  SELECT * INTO k FROM klantcontact c WHERE c.gemeente_id = rij.gemeente_id AND c.id = rij.contact_id;
  IF k.status IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'what a contact is about is said while it is open' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN NULL; END IF;
  IF k.persoon_id IS NULL OR k.verificatie IS NULL OR k.verificatie = 'mislukt' THEN
    RAISE EXCEPTION 'a contact is about nothing while it is not known who this is' USING ERRCODE = 'check_violation';
  END IF;
  in_dossier := CASE NEW.soort
    WHEN 'aanslag' THEN EXISTS (SELECT FROM aanslag a WHERE a.gemeente_id = NEW.gemeente_id AND a.id = NEW.object_id
      AND a.persoon_id = k.persoon_id)
    WHEN 'zaak' THEN EXISTS (SELECT FROM zaak z WHERE z.gemeente_id = NEW.gemeente_id AND z.id = NEW.object_id
      AND z.persoon_id = k.persoon_id)
    WHEN 'document' THEN EXISTS (SELECT FROM document d WHERE d.gemeente_id = NEW.gemeente_id AND d.id = NEW.object_id
      AND d.persoon_id = k.persoon_id)
    -- A payment is a boeking on an aanslag of his.
    WHEN 'betaling' THEN EXISTS (SELECT FROM boeking b JOIN boekingsregel r ON r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id
      JOIN aanslag a ON a.gemeente_id = r.gemeente_id AND a.id = r.aanslag_id
      WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.object_id AND b.soort = 'ontvangst' AND a.persoon_id = k.persoon_id)
    ELSE EXISTS (SELECT FROM belang b WHERE b.gemeente_id = NEW.gemeente_id AND b.object_id = NEW.object_id
        AND b.persoon_id = k.persoon_id)
      OR EXISTS (SELECT FROM hond h WHERE h.gemeente_id = NEW.gemeente_id AND h.id = NEW.object_id AND h.persoon_id = k.persoon_id)
      OR EXISTS (SELECT FROM container c JOIN persoon_adres p ON p.gemeente_id = c.gemeente_id AND p.adres_id = c.adres_id
        WHERE c.gemeente_id = NEW.gemeente_id AND c.id = NEW.object_id AND p.persoon_id = k.persoon_id)
    END;
  IF NOT in_dossier THEN
    RAISE EXCEPTION 'a contact is about what is in the file that is open in it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.contactobject_past() FROM PUBLIC;
CREATE TRIGGER contactobject_past AFTER INSERT OR DELETE ON contactobject FOR EACH ROW EXECUTE FUNCTION kohier.contactobject_past();

-- A contact that ended had a question, and each of its questions has what came of it: seen at the end of the transaction,
-- whichever of the two was written last.
CREATE FUNCTION kohier.contact_heeft_resultaat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  welk uuid := CASE WHEN TG_TABLE_NAME = 'vraag' THEN (to_jsonb(NEW) ->> 'contact_id')::uuid ELSE NEW.id END;
BEGIN
  IF EXISTS (SELECT FROM klantcontact k WHERE k.gemeente_id = NEW.gemeente_id AND k.id = welk AND k.status = 'afgerond'
      AND (NOT EXISTS (SELECT FROM vraag v WHERE v.gemeente_id = k.gemeente_id AND v.contact_id = k.id)
        OR EXISTS (SELECT FROM vraag v WHERE v.gemeente_id = k.gemeente_id AND v.contact_id = k.id AND v.resultaat IS NULL))) THEN
    RAISE EXCEPTION 'a contact ends with a result for every question in it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.contact_heeft_resultaat() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER heeft_resultaat AFTER INSERT OR UPDATE OF status ON klantcontact DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'afgerond') EXECUTE FUNCTION kohier.contact_heeft_resultaat();
CREATE CONSTRAINT TRIGGER heeft_resultaat AFTER INSERT OR UPDATE OF resultaat, contact_id ON vraag DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.resultaat IS NULL) EXECUTE FUNCTION kohier.contact_heeft_resultaat();

-- By a form, by the website or put through by somebody: those come in.
ALTER TABLE klantcontact ADD CONSTRAINT uit_langs_eigen_weg
  CHECK (richting = 'in' OR kanaal NOT IN ('website', 'contactformulier', 'doorverbonden'));

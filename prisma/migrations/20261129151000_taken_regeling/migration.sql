-- A regeling of which a term was not caught up asks for a person: a task about that regeling, no longer a question that
-- nobody asked. What is solved meanwhile takes its task away.
ALTER TABLE taak
  DROP CONSTRAINT taak_soort_check,
  ADD CONSTRAINT taak_soort_check CHECK (soort IN ('terugbellen', 'antwoord', 'extra-informatie', 'afspraak', 'terugmelding', 'regeling-gemist')),
  DROP CONSTRAINT taak_resultaat_check,
  ADD CONSTRAINT taak_resultaat_check CHECK (resultaat IN ('beantwoord', 'niet-bereikt', 'afspraak-gemaakt', 'gezien', 'afgehandeld', 'vervallen')),
  DROP CONSTRAINT taak_onderwerp_soort_check,
  ADD CONSTRAINT taak_onderwerp_soort_check CHECK (onderwerp_soort IN ('vraag', 'regeling')),
  -- Who ends work himself says what he did.
  ADD CONSTRAINT afgehandeld_met_uitleg CHECK (resultaat <> 'afgehandeld' OR antwoord IS NOT NULL OR notitie IS NOT NULL);

CREATE OR REPLACE FUNCTION kohier.taak_onderwerp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (CASE NEW.onderwerp_soort
    WHEN 'vraag' THEN EXISTS (SELECT FROM public.vraag o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    WHEN 'regeling' THEN EXISTS (SELECT FROM public.regeling o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.onderwerp_id)
    ELSE false END) THEN
    RAISE EXCEPTION 'a task about a % that is not there', NEW.onderwerp_soort USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

-- The clock that comes by twice leaves work once.
CREATE UNIQUE INDEX taak_een_open ON taak (gemeente_id, onderwerp_soort, onderwerp_id, soort)
  WHERE status <> 'afgerond' AND onderwerp_soort = 'regeling';

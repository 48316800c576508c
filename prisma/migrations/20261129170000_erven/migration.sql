-- A letter that cannot be sent (the addressee died and nobody recorded his heirs) leaves a line in the journal of its
-- regeling, which a clerk sees there.
ALTER TABLE regelingstap DROP CONSTRAINT regelingstap_soort_check;
ALTER TABLE regelingstap ADD CONSTRAINT regelingstap_soort_check
  CHECK (soort IN ('toegekend', 'voorgesteld', 'termijn-gemist', 'gemist', 'ingehaald', 'nieuw-plan', 'nagekomen',
    'vervallen', 'ingetrokken', 'brief-wacht'));

-- A busy time may be about one onderwerp (E-04): beside each other on one day, as long as no two are about the same.
-- What names no onderwerp stands alone as it did; no other soort has that key.
ALTER TABLE gemeente_instelling DROP CONSTRAINT gemeente_instelling_gemeente_id_soort_daterange_excl;
ALTER TABLE gemeente_instelling ADD CONSTRAINT gemeente_instelling_een_per_dag
  EXCLUDE USING gist (gemeente_id WITH =, soort WITH =, (coalesce(waarde ->> 'onderwerp', '')) WITH =, daterange(vanaf, tot) WITH &&)
  WHERE (vervallen_op IS NULL);
ALTER TABLE kantoor_instelling DROP CONSTRAINT kantoor_instelling_kantoor_id_soort_daterange_excl;
ALTER TABLE kantoor_instelling ADD CONSTRAINT kantoor_instelling_een_per_dag
  EXCLUDE USING gist (kantoor_id WITH =, soort WITH =, (coalesce(waarde ->> 'onderwerp', '')) WITH =, daterange(vanaf, tot) WITH &&)
  WHERE (vervallen_op IS NULL);
-- Only a busy time may name one: on another soort it would let two values hold on one day.
ALTER TABLE gemeente_instelling ADD CHECK (soort = 'piekmoment' OR NOT waarde ? 'onderwerp');
ALTER TABLE kantoor_instelling ADD CHECK (soort = 'piekmoment' OR NOT waarde ? 'onderwerp');

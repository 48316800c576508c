-- What is due back is asked over all gemeenten of a kantoor; of all lines few are of it.
CREATE INDEX boekingsregel_te_veel ON boekingsregel (gemeente_id, aanslag_id) INCLUDE (bedrag_centen)
  WHERE rekening = 'te-veel-ontvangen';

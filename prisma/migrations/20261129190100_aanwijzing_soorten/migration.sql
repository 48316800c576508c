-- Two more kinds of decision: bezwaar against costs is the invorderingsambtenaar's (Kostenwet 7), oninbaar the directeur's (B-15).
ALTER TABLE aanwijzing
  DROP CONSTRAINT soorten_van_functie,
  ADD CONSTRAINT soorten_van_functie CHECK (
    cardinality(soorten) > 0
    AND soorten <@ CASE functie
      WHEN 'heffingsambtenaar' THEN ARRAY['aanslagrun', 'uitspraak-bezwaar', 'vermindering']
      WHEN 'invorderingsambtenaar' THEN ARRAY['kwijtschelding', 'invorderingsrun', 'kostenterugname', 'uitspraak-kosten']
      WHEN 'ambtenaar' THEN ARRAY['vermindering', 'kostenterugname']
      ELSE ARRAY['invorderingsrun', 'oninbaar'] END);

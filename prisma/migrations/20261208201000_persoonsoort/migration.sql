-- What a taxpayer is, a human being or a company, comes with the row by which he is found: his pages speak to each in words of his own.
GRANT SELECT (soort) ON persoon TO kohier_index;
GRANT CREATE ON SCHEMA public TO kohier_index;
SET LOCAL ROLE kohier_index;
DROP FUNCTION zoek_persoon_gemeenten(int, text, date);
CREATE FUNCTION zoek_persoon_gemeenten(p_kantoor int, p_sleutel text, p_datum date DEFAULT current_date)
RETURNS TABLE (gemeente_id int, persoon_id uuid, persoonsoort text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.gemeente_id, coalesce(p.samengevoegd_met, p.id), p.soort
  FROM public.persoon p
  JOIN public.deelname d ON d.gemeente_id = p.gemeente_id AND d.kantoor_id = p_kantoor
    AND d.vanaf <= p_datum AND (d.tot IS NULL OR p_datum < d.tot)
  WHERE p.sleutel = p_sleutel
  ORDER BY p.gemeente_id
$$;
REVOKE ALL ON FUNCTION zoek_persoon_gemeenten(int, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_persoon_gemeenten(int, text, date) TO kohier_app;
SET LOCAL ROLE kohier_eigenaar;
REVOKE CREATE ON SCHEMA public FROM kohier_index;

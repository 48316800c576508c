-- What a name, a street or a number is found by. Under the wall only a stored column and a range or = use an index:
-- lower(), regular expressions and trigrams are not leakproof (decision 2).

-- The letters of normalizeNaam (src/domain/personen/zoeknaam.ts); a test holds the two together.
CREATE FUNCTION kohier.zoektekst(tekst text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(regexp_replace(lower(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(tekst, NFKD), '[\u0300-\u036f]', '', 'g'),
      'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
    'øØłŁđĐðÐıħĦŋŊ', 'oOlLdDdDihHnN') COLLATE "C"), '[\u0027\u2019\u2018\u0060]', '', 'g'), '[^a-z0-9]+', ' ', 'g'))
$$;
REVOKE ALL ON FUNCTION kohier.zoektekst(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kohier.zoektekst(text) TO kohier_app, kohier_migratie, kohier_eigenaar;

ALTER TABLE "persoon"
  ADD COLUMN "zoekvoornaam" TEXT COLLATE "C" GENERATED ALWAYS AS (kohier.zoektekst(voornamen)) STORED,
  ADD COLUMN "zoekaaneen" TEXT COLLATE "C" GENERATED ALWAYS AS
    (replace(kohier.zoektekst(coalesce(voorvoegsel, '') || ' ' || geslachtsnaam), ' ', '')) STORED;
ALTER TABLE "adres"
  ADD COLUMN "zoekstraat" TEXT COLLATE "C" GENERATED ALWAYS AS (replace(kohier.zoektekst(straat), ' ', '')) STORED;
-- However a number is written, its last nine digits are the same.
ALTER TABLE "contactgegeven"
  ADD COLUMN "zoekwaarde" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE soort
    WHEN 'email' THEN lower(waarde COLLATE "C")
    ELSE right(regexp_replace(waarde, '[^0-9]', '', 'g'), 9) END) STORED;

-- CreateIndex
CREATE INDEX "persoon_gemeente_id_zoekvoornaam_idx" ON "persoon"("gemeente_id", "zoekvoornaam");

-- CreateIndex
CREATE INDEX "persoon_gemeente_id_zoekaaneen_idx" ON "persoon"("gemeente_id", "zoekaaneen");

-- CreateIndex
CREATE INDEX "adres_gemeente_id_huisnummer_zoekstraat_idx" ON "adres"("gemeente_id", "huisnummer", "zoekstraat");

-- CreateIndex
CREATE INDEX "contactgegeven_gemeente_id_zoekwaarde_idx" ON "contactgegeven"("gemeente_id", "zoekwaarde");

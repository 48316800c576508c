import { describe, expect, test } from 'vitest';
import { type Artikel, rankArtikelen } from '@/domain/kennis/kennis';

describe('finding an article', () => {
  const artikel = (sleutel: string, titel: string, more: Partial<Artikel> = {}): Artikel => ({
    id: sleutel,
    sleutel,
    versie: 1,
    gemeenteId: null,
    onderwerp: 'x',
    titel,
    tekst: '',
    zoekwoorden: '',
    ...more,
  });
  const alle = [
    artikel('a', 'Hoe vraag ik kwijtschelding?', { onderwerp: 'kwijtschelding' }),
    artikel('b', 'Mijn incasso is niet gelukt', { zoekwoorden: 'storno teruggeboekt' }),
    artikel('c', 'Hoe betaal ik?', { gemeenteId: 7 }),
  ];
  const zoek = (tekst: string, onderwerp: string | null = null, gemeenteId: number | null = null) =>
    rankArtikelen(alle, { tekst, onderwerp, gemeenteId }).map((a) => a.id);

  test('by words of callers, by the beginning of a word, by subject; nothing for words that say nothing', () => {
    expect(zoek('Waarom is er geld teruggeboekt?')).toEqual(['b']);
    expect(zoek('kwijtscheldingsverzoek')).toEqual(['a']);
    expect(zoek('', 'kwijtschelding')).toEqual(['a']);
    expect(zoek('hoe kan ik dat')).toEqual([]);
    expect(zoek('betaal', null, 8)).toEqual([]);
    expect(zoek('betaal', null, 7)).toEqual(['c']);
  });
});

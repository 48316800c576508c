import { describe, expect, test } from 'vitest';
import { VRAAGWOORDEN, vraagkeuzes } from '@/domain/kennis/vraagwoord';
import en from '@/texts/en/vragen.json';
import nl from '@/texts/nl/vragen.json';

const onderwerp = (sleutel: string, voorBurger = true) => ({
  sleutel,
  naam: `Naam ${sleutel}`,
  naamEn: `Name ${sleutel}`,
  voorBurger,
});
/** The subjects that a kantoor begins with and that an inwoner may ask about. */
const VAN_HET_KANTOOR = [
  'aanslag',
  'bezorging',
  'betaling',
  'kwijtschelding',
  'bezwaar',
  'gemachtigde',
  'woz',
  'afval',
  'hond',
  'aanmaning',
  'betalingsregeling',
  'verhuizing',
  'uitspraak-kwijtschelding',
  'uitspraak-bezwaar',
  'inkomensbrief',
  'woz-ander-pand',
  'mutatie-erven',
  'mutatie-objectgegevens',
  'voormelding',
  'voi-kwijtschelding',
  'anders',
].map((sleutel) => onderwerp(sleutel));

describe('what an inwoner can ask about', () => {
  test('is eight plain words for all subjects, each with the subject that staff reads', () => {
    const keuzes = vraagkeuzes([...VAN_HET_KANTOOR, onderwerp('pma', false)]);
    expect(keuzes.map((keuze) => ('woord' in keuze ? keuze.woord : keuze.naam))).toEqual(VRAAGWOORDEN);
    expect(keuzes).toHaveLength(8);
    expect(keuzes.map(({ sleutel }) => sleutel)).toEqual([
      'aanslag',
      'betaling',
      'betalingsregeling',
      'kwijtschelding',
      'woz',
      'bezwaar',
      'verhuizing',
      'anders',
    ]);
  });

  test('stands for just the subject of the page from which somebody comes', () => {
    for (const { sleutel } of VAN_HET_KANTOOR) {
      const keuzes = vraagkeuzes(VAN_HET_KANTOOR, sleutel);
      expect(keuzes).toHaveLength(8);
      expect(keuzes.filter((keuze) => keuze.sleutel === sleutel)).toHaveLength(1);
    }
  });

  test('follows the kantoor: a subject that ended gives way to the next, a new one comes by its own name before the last', () => {
    const zonder = VAN_HET_KANTOOR.filter(
      ({ sleutel }) => !['woz', 'bezwaar', 'uitspraak-bezwaar'].includes(sleutel),
    );
    const keuzes = vraagkeuzes([...zonder, onderwerp('parkeren')]);
    expect(keuzes.map(({ sleutel }) => sleutel)).toEqual([
      'aanslag',
      'betaling',
      'betalingsregeling',
      'kwijtschelding',
      'voormelding',
      'verhuizing',
      'parkeren',
      'anders',
    ]);
    expect(keuzes.at(-2)).toEqual({ sleutel: 'parkeren', naam: 'Naam parkeren', naamEn: 'Name parkeren' });
  });

  test('has a word in both languages for each', () => {
    for (const texts of [nl, en]) expect(Object.keys(texts.woord).sort()).toEqual([...VRAAGWOORDEN].sort());
  });
});

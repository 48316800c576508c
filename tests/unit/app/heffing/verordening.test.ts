import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVerordening } from '@/app/(kantoor)/heffing/verordening-invoer';
import { verordeningVelden } from '@/app/(kantoor)/heffing/verordening-velden';
import { formAnswers, probleemTekst, tariefNaam, tariefWaarde } from '@/app/(kantoor)/heffing/words';
import { persoonAnswers } from '@/app/personen/persoonsfeit-words';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { toLocalDate } from '@/platform/local-date';

const root = path.resolve(import.meta.dirname, '../../../../src');
const sources = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n');

const ingevuld = {
  belastingsoort: 'afvalstoffenheffing',
  naam: 'Verordening afvalstoffenheffing Borne 2028',
  'vanaf.dag': '1',
  'vanaf.maand': '1',
  'vanaf.jaar': '2028',
  'tot.dag': '',
  'tot.maand': '',
  'tot.jaar': '',
  bron: 'concept van de gemeente',
  zekerheid: 'te-bevestigen',
  betaalschema: 'twee-termijnen',
  tijdsgelang: 'dagen',
  variabel: 'vorig-jaar',
  'tarief-vast': '206,40',
  'tarief-lediging-restafval-240': '7,52',
  'tarief-lediging-restafval-140': '',
};

function lees(more: Record<string, string>) {
  const fouten: Record<string, string> = {};
  const gelezen = readVerordening({ ...ingevuld, ...more }, (veld, sleutel) => {
    fouten[veld] = sleutel;
  });
  return { gelezen, fouten };
}

describe('the words of heffing', () => {
  test('every reason that a core or a form can give has a sentence', () => {
    const text = ['domain/verordeningen', 'app/(kantoor)/heffing'].map(sources).join('\n');
    const keys = new Set(text.match(/(?<=['`])(weigering|fouten)\.[a-z0-9-]+(?=['`])/g));
    for (const soort of ['gat', 'overlap']) keys.add(`weigering.tarief-${soort}`);
    expect(keys.size).toBeGreaterThan(20);
    const answers = { ...formAnswers(), ...persoonAnswers() };
    for (const key of keys) expect(answers[key], key).toBeTruthy();
  });

  test('tariffs and problems are said in words', () => {
    expect(tariefNaam('lediging-restafval-240')).toBe('Lediging restafval, 240 liter');
    expect(tariefNaam('lediging-milieupas-60')).toBe('Storting met milieupas, 60 liter');
    expect(tariefNaam('hond-3', true)).toBe('Hond 3 en verder');
    expect(tariefWaarde({ percentage: '0.1524', bedragCenten: null })).toBe('0,1524\u00a0%');
    const tekst = probleemTekst({
      soort: 'tarief-gat',
      belastingjaar: 2027,
      belastingsoort: 'ozb',
      verordeningId: null,
      naam: null,
      code: 'eigenaar-woning',
      vanaf: toLocalDate('2027-03-01'),
    });
    expect(tekst).toBe(
      'Onroerendezaakbelasting: vanaf 1 maart 2027 is er geen tarief "Eigenaar van een woning".',
    );
  });
});

describe('the form of a verordening', () => {
  test('asks every soort for its tariffs and choices, each field once', () => {
    for (const soort of BELASTINGSOORTEN) {
      const velden = verordeningVelden(soort, 2028, 'Borne', null).flatMap((groep) => groep.velden);
      expect(new Set(velden.map((veld) => veld.naam)).size).toBe(velden.length);
      expect(velden.map((veld) => veld.naam)).toEqual(
        expect.arrayContaining(['vanaf', 'bron', 'betaalschema']),
      );
    }
  });

  test('reads tariffs in euro, a container of one’s own, and leaves out what was left empty', () => {
    const { gelezen, fouten } = lees({
      'extra1-soort': 'papier',
      'extra1-liter': '1100',
      'extra1-bedrag': '0,00',
    });
    expect(fouten).toEqual({});
    expect(gelezen?.tot).toBeNull();
    expect(gelezen?.tarieven.map((t) => [t.code, t.bedragCenten])).toEqual([
      ['vast', 20_640n],
      ['lediging-restafval-240', 752n],
      ['lediging-papier-1100', 0n],
    ]);
  });

  test('says at each field what cannot be read', () => {
    const { fouten } = lees({
      naam: ' ',
      'vanaf.maand': '13',
      variabel: '',
      'tarief-vast': 'veel',
      'extra2-soort': 'restafval',
      'extra2-liter': '240',
      'extra2-bedrag': '1,00',
      'extra3-bedrag': '1,00',
    });
    expect(fouten).toEqual({
      naam: 'fouten.verplicht',
      vanaf: 'fouten.datum',
      variabel: 'fouten.kies',
      'tarief-vast': 'fouten.bedrag',
      'extra2-soort': 'fouten.dubbel',
      'extra3-soort': 'fouten.kies',
      'extra3-liter': 'fouten.liter',
    });
    expect(lees({ belastingsoort: 'leges' }).gelezen).toBeNull();
  });
});

import { gegevensVan } from '@tests/support/demo-instellingen';
import { describe, expect, it } from 'vitest';
import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { volledigheid } from '@/domain/kwijtschelding/kwijtschelding';
import { regelsVan } from '@/domain/kwijtschelding/regels';
import { keuzesSchemas } from '@/domain/verordeningen/verordening.schema';
import { beslistermijnVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { toLocalDate } from '@/platform/local-date';
import { kwijtschelding } from '../../../../prisma/seed/kwijtschelding.data';

const dag = toLocalDate('2026-09-01');
const versie = {
  ...{ id: 'versie', naam: 'Verordening kwijtschelding', vanaf: toLocalDate('2020-01-01'), tot: null },
  ...{ publicatie: 'Gemeenteblad', bron: 'proef' },
};
const vanGemeente = (sleutel: string) =>
  regelsVan({ versie, keuzes: kwijtschelding(sleutel).keuzes }, dag, null);

describe('the rules of a gemeente', () => {
  it.each([
    ['borne', 56, 'Leidraad invordering'],
    ['haarlem', 84, 'DVO Haarlem 2015, bijlage 5.3'],
  ])('of %s give %i days after a complete request, with where that stands', (sleutel, dagen, bron) => {
    const compleet = toLocalDate('2026-09-01');
    const { waarde, uitleg } = beslistermijnVerzoek({
      ontvangen: compleet,
      compleet,
      afspraak: afspraakOp('beslistermijn-verzoek', gegevensVan(sleutel), dag),
    });
    expect((Date.parse(waarde ?? '') - Date.parse(compleet)) / 86_400_000).toBe(dagen);
    expect(uitleg.at(-1)?.bron.regeling).toBe(bron);
  });

  it('are what the raad chose, and the text of the law where it chose nothing', () => {
    const borne = vanGemeente('borne');
    expect(borne).toMatchObject({
      voor: ['afvalstoffenheffing', 'rioolheffing'],
      aanvulling: { weken: 2 },
      beleid: { normPercentage: '100', extraVermogen: true },
    });
    expect(borne.beleid.bijBezwaar).toBeUndefined();
    expect(borne.beleid.woonlastenvolgorde).toBeUndefined();
    const keuzes = {
      ...kwijtschelding('borne').keuzes,
      bijBezwaar: 'aanhouden' as const,
      aanvultermijn: '1-maand' as const,
    };
    expect(regelsVan({ versie, keuzes }, dag, null)).toMatchObject({
      versie: { id: 'versie' },
      beleid: { bijBezwaar: 'aanhouden' },
      aanvulling: { maanden: 1 },
    });
  });
});

describe('the choices of a raad', () => {
  const { keuzes } = kwijtschelding('borne');
  it('are taken whole', () => {
    expect(keuzesSchemas.kwijtschelding.parse(keuzes)).toEqual(keuzes);
  });
  it.each([
    { normPercentage: 89 },
    { normPercentage: 101 },
    { aanvultermijn: undefined },
    { voor: { ozb: false, afvalstoffenheffing: false, rioolheffing: false, hondenbelasting: false } },
  ])('are refused with %j', (fout) => {
    expect(keuzesSchemas.kwijtschelding.safeParse({ ...keuzes, ...fout }).success).toBe(false);
  });
});

describe('how complete a request is', () => {
  const dag = toLocalDate('2026-09-15');
  it.each([
    [null, null, 'niet-gevraagd'],
    [null, '2026-09-15', 'herstel-loopt'],
    [null, '2026-09-14', 'onvolledig'],
    ['2026-09-10', '2026-09-14', 'volledig'],
  ])('complete on %s and to be sent by %s is %s', (volledig, tot, verwacht) => {
    const volledigOp = volledig === null ? null : toLocalDate(volledig);
    const aanvullenTot = tot === null ? null : toLocalDate(tot);
    expect(volledigheid({ volledigOp, aanvullenTot }, dag)).toBe(verwacht);
  });
});

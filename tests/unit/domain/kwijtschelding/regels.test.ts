import { gegevensVan } from '@tests/support/demo-instellingen';
import { describe, expect, it } from 'vitest';
import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { volledigheid } from '@/domain/kwijtschelding/kwijtschelding';
import { regelsVan } from '@/domain/kwijtschelding/regels';
import { beslistermijnVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { toLocalDate } from '@/platform/local-date';
import { kwijtschelding } from '../../../../prisma/seed/kwijtschelding.data';

const dag = toLocalDate('2026-09-01');
const vanGemeente = (sleutel: string) => {
  const { soort, waarde } = kwijtschelding(sleutel, '2020-01-01');
  if (soort !== 'kwijtschelding') throw new Error(soort);
  return regelsVan(waardeSchemas.kwijtschelding.parse(waarde), dag, null);
};

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
    const eigen = kwijtschelding('borne', '2020-01-01').waarde;
    const waarde = waardeSchemas.kwijtschelding.parse({
      ...eigen,
      bijBezwaar: 'aanhouden',
      aanvultermijn: '1-maand',
    });
    expect(regelsVan(waarde, dag, null)).toMatchObject({
      beleid: { bijBezwaar: 'aanhouden' },
      aanvulling: { maanden: 1 },
    });
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

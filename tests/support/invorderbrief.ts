import { proefbiljet } from '@/commands/bench/proefbiljet';
import { type Invorderbriefsoort, invorderbriefSchema } from '@/domain/documenten/invorderbrief.schema';

export const kantooruren = [{ van: '08:30', tot: '17:00' }];
export const tijden = {
  ma: kantooruren,
  di: kantooruren,
  wo: kantooruren,
  do: kantooruren,
  vr: [
    { van: '09:00', tot: '12:00' },
    { van: '13:00', tot: '16:30' },
  ],
  za: [],
  zo: [],
};

const KOSTEN: Record<Invorderbriefsoort, { soort: string; openCenten: bigint; nieuw: boolean }[]> = {
  herinnering: [],
  aanmaning: [{ soort: 'aanmaning', openCenten: 1_000n, nieuw: true }],
  dwangbevel: [
    { soort: 'aanmaning', openCenten: 1_000n, nieuw: false },
    { soort: 'dwangbevel', openCenten: 9_100n, nieuw: true },
  ],
};

/** D7 of the law facts: OZB 250 and afval 150, aanmaning 10, dwangbevel 91. */
export const aanslag = (soort: Invorderbriefsoort, change: Record<string, unknown> = {}) => ({
  aanslagnummer: '2026-0000123',
  belastingjaar: 2026,
  opgelegdOp: '2026-01-31',
  vervaldag: '2026-03-31',
  belastingen: [
    { belastingsoort: 'ozb', openCenten: 25_000n },
    { belastingsoort: 'afvalstoffenheffing', openCenten: 8_000n },
    { belastingsoort: 'afvalstoffenheffing', openCenten: 7_000n },
  ],
  kosten: KOSTEN[soort],
  renteCenten: soort === 'dwangbevel' ? 1_200n : 0n,
  openCenten: { herinnering: 40_000n, aanmaning: 41_000n, dwangbevel: 51_300n }[soort],
  betaling: { kenmerk: '5010002167010010', iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente' },
  ...change,
});

/** The facts of one letter of collection, changed where a test wants; what the contract says of them. */
export function feiten(soort: Invorderbriefsoort, change: Record<string, unknown> = {}) {
  const { taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  return invorderbriefSchema.safeParse({
    taal,
    gemeente,
    kantoor,
    huisstijl,
    contact,
    retouradres,
    geadresseerde,
    dagtekening: '2026-06-01',
    aanhef: 'Geachte mevrouw Van der Veen',
    soort,
    kenmerk: 'I-2026-0000123',
    aanslagen: [aanslag(soort)],
    uiterlijk: '2026-06-15',
    uiterlijkRegel: soort === 'aanmaning' ? 'twee-weken' : 'beleid',
    volgendeKostenCenten: { herinnering: 1_000n, aanmaning: 9_100n, dwangbevel: null }[soort],
    bezwaarKostenTot: soort === 'herinnering' ? null : '2026-07-13',
    telefoontijden: tijden,
    bevel:
      soort === 'dwangbevel'
        ? { aanmaningVan: '2026-05-11', betekening: 'post', betekendOp: '2026-06-03' }
        : null,
    ondertekening: soort === 'dwangbevel' ? { naam: 'Marjan Oude Nijhuis' } : null,
    ...change,
  });
}

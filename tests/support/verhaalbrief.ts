import { proefbiljet } from '@/commands/bench/proefbiljet';
import { type Verhaalbriefsoort, verhaalbriefSchema } from '@/domain/documenten/verhaalbrief.schema';

const uren = [{ van: '08:30', tot: '17:00' }];
const betaling = { kenmerk: '5010002167010010', iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente' };
export const aanslag = {
  aanslagnummer: '2026-0000123',
  belastingjaar: 2026,
  opgelegdOp: '2026-01-31',
  vervaldag: '2026-03-31',
  belastingen: [{ belastingsoort: 'ozb', openCenten: 40_000n }],
  kosten: [{ soort: 'dwangbevel', openCenten: 9_100n, nieuw: false }],
  renteCenten: 0n,
  openCenten: 49_100n,
  betaling,
};
const EIGEN: Readonly<Record<Verhaalbriefsoort, object>> = {
  vooraankondiging: { vanaf: '2026-11-09' },
  'vordering-derde': {
    wie: 'J.A. van der Veen',
    geboren: '1984-03-05',
    bedragCenten: 49_100n,
    voetCenten: 170_000n,
    geadresseerde: ['Zorggroep Zuid', 'Postbus 12', '7620 AA Borne'],
    aanhef: 'Geachte heer of mevrouw',
  },
  'vordering-kennisgeving': { derde: 'Zorggroep Zuid', bedragCenten: 49_100n, voetCenten: 170_000n },
  'overheidsvordering-kennisgeving': { bank: 'Bank van de proef', op: '2026-10-05', bedragCenten: 50_000n },
  'hernieuwd-bevel': {
    betekendOp: '2026-10-12',
    uiterlijk: '2026-10-14',
    kostenCenten: 2_200n,
    bezwaarKostenTot: '2026-11-23',
  },
};
export const SOORTEN = Object.keys(EIGEN) as Verhaalbriefsoort[];

/** The facts of one letter after the dwangbevel, changed where a test wants. Throws where the contract refuses them. */
export function feiten(soort: Verhaalbriefsoort, more: object = {}) {
  const { gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  return verhaalbriefSchema.parse({
    ...{ gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde, soort, aanslag, betaling },
    taal: 'nl',
    dagtekening: '2026-10-12',
    aanhef: 'Geachte mevrouw Van der Veen',
    kenmerk: 'V-1A2B3C4D',
    dwangbevelVan: '2026-08-11',
    telefoontijden: { ma: uren, di: uren, wo: uren, do: uren, vr: uren, za: [], zo: [] },
    aanslagnummer: '2026-0000123',
    ondertekening: { naam: 'Marjan Oude Nijhuis' },
    ...EIGEN[soort],
    ...more,
  });
}

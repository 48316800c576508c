import { proefbiljet } from '@/commands/bench/proefbiljet';
import { type Regelingbriefsoort, regelingbriefSchema } from '@/domain/documenten/regelingbrief';

const uren = [{ van: '09:00', tot: '17:00' }];
const betaling = { kenmerk: '8000000012345678', iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente' };

/** The facts of one letter about a regeling, changed where a test wants; what the contract says of them. */
export function feiten(soort: Regelingbriefsoort, change: Record<string, unknown> = {}) {
  const { taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  return regelingbriefSchema.safeParse({
    taal,
    gemeente,
    kantoor,
    huisstijl,
    contact,
    retouradres,
    geadresseerde,
    aanhef: 'Geachte mevrouw Smit',
    dagtekening: '2026-06-05',
    soort,
    kenmerk: 'R-1A2B3C4D',
    totaalCenten: 10_001n,
    termijnen: [
      { volgnummer: 1, vervaldag: '2026-07-31', bedragCenten: 5_001n },
      { volgnummer: 2, vervaldag: '2026-08-31', bedragCenten: 5_000n },
    ],
    aanslagen: [{ aanslagnummer: '2026-0000001', belastingjaar: 2026 }],
    betalen:
      soort === 'regeling-afgewezen'
        ? []
        : [{ aanslagnummer: '2026-0000001', bedragCenten: 5_001n, uiterlijk: '2026-07-31', betaling }],
    gemist:
      soort === 'regeling-termijn-gemist'
        ? { volgnummer: 1, vervaldag: '2026-07-31', uiterlijk: '2026-08-20' }
        : null,
    telefoontijden: { ma: uren, di: uren, wo: uren, do: uren, vr: uren, za: [], zo: [] },
    toelichting: null,
    ...change,
  });
}

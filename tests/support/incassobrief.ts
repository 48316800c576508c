import { proefbiljet } from '@/commands/bench/proefbiljet';
import { incassobriefSchema } from '@/domain/documenten/incassobrief';

const uren = [{ van: '09:00', tot: '17:00' }];
export const betaling = {
  kenmerk: '8000000012345678',
  iban: 'NL03FAKE0020160101',
  tenaamstelling: 'GBTwente',
};
export const post = {
  ...{ aanslagnummer: '2026-0000001', termijn: 2, aantal: 10, dag: '2026-04-30', bedragCenten: 5_000n },
  ...{ code: 'MD06', vervolg: 'zelf-betalen', keer: 1 },
};

/** The facts of a letter about a collection that failed, changed where a test wants; what the contract says of them. */
export function feiten(change: Record<string, unknown> = {}) {
  const { taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  return incassobriefSchema.safeParse({
    ...{ taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde },
    aanhef: 'Geachte mevrouw Smit',
    dagtekening: '2026-05-01',
    kenmerk: 'I-1A2B3C4D',
    rekening: '4300',
    posten: [post],
    opnieuwVanaf: '2026-05-26',
    betalen: [
      {
        ...{ aanslagnummer: '2026-0000001', bedragCenten: 5_000n, uiterlijk: '2026-05-15' },
        ...{ alles: false, later: [], betaling },
      },
    ],
    telefoontijden: { ma: uren, di: uren, wo: uren, do: uren, vr: uren, za: [], zo: [] },
    ...change,
  });
}

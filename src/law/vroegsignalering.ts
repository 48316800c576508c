import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Bron } from './bron';
import { dated, windowOn } from './dated';
import { makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const REGELING = (artikel: string, vindplaats: string): Bron => ({
  regeling: 'Tijdelijke regeling signaal betalingsachterstanden',
  artikel,
  vindplaats,
});

/** Gemeenten that the national regulation allowed to send a signal on municipal taxes; empty = no basis. */
export const signaalGrondslag = dated<readonly string[]>(
  'grondslag voor een signaal over gemeentebelastingen',
  'gemeenten',
  [
    {
      vanaf: '2022-01-01',
      tot: '2025-06-01',
      waarde: [
        'Amsterdam',
        'Dordrecht',
        'Echt-Susteren',
        'Leudal',
        'Maasgouw',
        'Midden-Groningen',
        'Purmerend',
        'Roerdalen',
        'Rotterdam',
        'Westland',
      ],
      bron: REGELING('2.1', 'BWBR0045801'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'te-bevestigen',
    },
    {
      vanaf: '2025-06-01',
      waarde: [],
      bron: REGELING('2.1 (vervallen)', 'Stcrt. 2025, 17636'),
      gecontroleerdOp: '2026-11-28',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** The debt above which a signal may go out (VNG evaluation 1.4). */
export const signaalDrempel = dated<bigint>(
  'drempel voor een signaal',
  'centen; het bedrag moet hoger zijn',
  [
    {
      vanaf: '2022-01-01',
      waarde: 300_00n,
      bron: { regeling: 'VNG, evaluatie signaal belastingschulden', artikel: '1.4' },
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'contract',
    },
  ],
);

/** A legal basis that the gemeente itself has put on record, for a later law or experiment; `tot` is exclusive. */
export type EigenGrondslag = { vanaf: LocalDate; tot: LocalDate | null; bron: Bron };

export type SignaalVraag = {
  gemeente: string;
  datum: LocalDate;
  achterstandCenten: Cents;
  eigenGrondslag: EigenGrondslag | null;
  persoonlijkContactGeprobeerd: boolean;
  gewezenOpSchuldhulp: boolean;
  schriftelijkHerinnerd: boolean;
  aanbodDoorgevenGeweigerd: boolean;
  dwangbevelBetekend: boolean;
};

export type SignaalBeletsel =
  | 'geen-grondslag'
  | 'geen-persoonlijk-contact'
  | 'niet-gewezen-op-schuldhulp'
  | 'niet-schriftelijk-herinnerd'
  | 'aanbod-geweigerd'
  | 'dwangbevel-betekend'
  | 'achterstand-te-laag';

function efforts(vraag: SignaalVraag, drempel: bigint): SignaalBeletsel[] {
  const found: [boolean, SignaalBeletsel][] = [
    [!vraag.persoonlijkContactGeprobeerd, 'geen-persoonlijk-contact'],
    [!vraag.gewezenOpSchuldhulp, 'niet-gewezen-op-schuldhulp'],
    [!vraag.schriftelijkHerinnerd, 'niet-schriftelijk-herinnerd'],
    [vraag.aanbodDoorgevenGeweigerd, 'aanbod-geweigerd'],
    [vraag.dwangbevelBetekend, 'dwangbevel-betekend'],
    [vraag.achterstandCenten <= drempel, 'achterstand-te-laag'],
  ];
  return found.filter(([applies]) => applies).map(([, beletsel]) => beletsel);
}

/**
 * Whether an outgoing early signal on tax arrears has a legal basis on a day and meets the duties of art. 1.2 of the
 * regulation; every obstacle is named. Without a basis only a referral with written consent remains.
 * Throws LawError 'geen-parameter' before 2022.
 */
export function assessSignaal(vraag: SignaalVraag): Uitkomst<{ mag: boolean; beletsels: SignaalBeletsel[] }> {
  const landelijk = windowOn(signaalGrondslag, vraag.datum);
  const { eigenGrondslag: eigen, datum } = vraag;
  const ownHolds = eigen !== null && eigen.vanaf <= datum && (eigen.tot === null || datum < eigen.tot);
  const hasBasis = ownHolds || landelijk.waarde.includes(vraag.gemeente);
  const drempel = windowOn(signaalDrempel, datum);
  const beletsels: SignaalBeletsel[] = [
    ...(hasBasis ? [] : (['geen-grondslag'] as const)),
    ...efforts(vraag, drempel.waarde),
  ];
  const grondslag: Stap = ownHolds
    ? makeStap('termijnen.signaal.eigen-grondslag', { gemeente: vraag.gemeente }, eigen.bron)
    : stapUit(landelijk, hasBasis ? 'termijnen.signaal.grondslag' : 'termijnen.signaal.geen-grondslag', {
        gemeente: vraag.gemeente,
        datum: { datum },
      });
  const duties = beletsels
    .filter((beletsel) => beletsel !== 'geen-grondslag')
    .map((beletsel) =>
      makeStap(
        'termijnen.signaal.beletsel',
        { beletsel: { keuze: beletsel } },
        REGELING('1.2', 'BWBR0045801'),
      ),
    );
  return { waarde: { mag: beletsels.length === 0, beletsels }, uitleg: [grondslag, ...duties] };
}

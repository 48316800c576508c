import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { BEWAARKLASSEN_MET_TERMIJN, type termijnVormen } from '@/domain/gemeenten/termijnvorm';
import { type Groep, veld } from './instelling-veld';
import { words } from './words';

type Termijnsoort = keyof typeof termijnVormen;

const WEKEN: readonly Groep[] = [{ invoer: [veld('weken', 'getal')] }];
const DAGEN: readonly Groep[] = [{ invoer: [veld('dagen', 'getal')] }];

/** The fields of each term or norm of a contract. */
export const termijnVelden: Readonly<Record<Termijnsoort, readonly Groep[]>> = {
  'beslistermijn-verzoek': WEKEN,
  'beslistermijn-beroep': WEKEN,
  'beslistermijn-kostenbezwaar': WEKEN,
  verordeningaanlevering: [
    {
      invoer: [
        veld('conceptVoorDag', 'getal'),
        veld('conceptVoorMaand', 'getal'),
        veld('voorstelVoorDag', 'getal'),
        veld('voorstelVoorMaand', 'getal'),
        veld('bekendmakingDagen', 'getal'),
      ],
    },
  ],
  boekingsnorm: [{ invoer: [veld('werkdagen', 'getal')] }],
  ervengegevens: WEKEN,
  machtiging: DAGEN,
  'dagtekening-aanvullend': [{ invoer: [veld('dagen', 'getal', { label: 'velden.dagenVooraf' })] }],
  bewaartermijn: [
    {
      invoer: BEWAARKLASSEN_MET_TERMIJN.map((klasse) =>
        veld(klasse, 'getal', { label: `velden.bewaar.${klasse}`, optioneel: true }),
      ),
    },
  ],
};

const inWeken = ({ weken }: { weken: number }): string => words('instelling.weken', { weken });

/** Each of them in one line. */
export const TERMIJNSAMENVATTING: { readonly [S in Termijnsoort]: (waarde: Waarde<S>) => string } = {
  'beslistermijn-verzoek': inWeken,
  'beslistermijn-beroep': inWeken,
  'beslistermijn-kostenbezwaar': inWeken,
  verordeningaanlevering: (waarde) =>
    words('instelling.aanleveringtekst', {
      concept: `${waarde.conceptVoorDag}-${waarde.conceptVoorMaand}`,
      voorstel: `${waarde.voorstelVoorDag}-${waarde.voorstelVoorMaand}`,
      dagen: waarde.bekendmakingDagen,
    }),
  boekingsnorm: ({ werkdagen }) => words('instelling.werkdagtekst', { aantal: werkdagen }),
  ervengegevens: inWeken,
  machtiging: ({ dagen }) => words('instelling.dagen', { dagen }),
  'dagtekening-aanvullend': ({ dagen }) => words('instelling.dagenVooraf', { dagen }),
  bewaartermijn: (jaren) =>
    BEWAARKLASSEN_MET_TERMIJN.filter((klasse) => jaren[klasse] !== undefined)
      .map((klasse) =>
        words('instelling.bewaartekst', {
          klasse: words(`bewaren.klasse.${klasse}`),
          jaren: jaren[klasse] ?? 0,
        }),
      )
      .join(', '),
};

import { z } from 'zod';
import { bewarenNaAfdoening } from '@/law/bewaartermijnen';
import { OVERAL, regelsVoor } from './instellingregels';
import { heelGetal } from './waardevorm';

/** A term in weeks. Where it stands is the source of the row. */
const weken = z.object({ weken: heelGetal(1, 104) });
const dagen = z.object({ dagen: heelGetal(1, 366) });
const bewaarjaren = heelGetal(1, 100).optional();
/** What the law gives a term of is kept no shorter than that. */
const nietKorter = heelGetal(
  Math.max(...bewarenNaAfdoening.vensters.map(({ waarde }) => waarde)),
  100,
).optional();
/** Bewaarklassen of which a list can take something away, once somebody set for how long they are kept. */
export const BEWAARKLASSEN_MET_TERMIJN = [
  'aanslagen',
  'belastingaanslag',
  'betalingen',
  'contact',
  'heffing',
  'invordering',
  'kwijtschelding',
  'zaken',
] as const;
type Bewaarklasse = (typeof BEWAARKLASSEN_MET_TERMIJN)[number];

/** Terms and norms that a contract or a choice gives; without a value the law or the Leidraad holds, or there is none. */
export const termijnVormen = {
  /** To decide on a complete request for kwijtschelding or uitstel; without it the weeks of the Leidraad. */
  'beslistermijn-verzoek': weken,
  /** To decide on an administratief beroep; without it the weeks of the Leidraad. */
  'beslistermijn-beroep': weken,
  /** To decide on an objection against costs, as promised beside the term of the law. */
  'beslistermijn-kostenbezwaar': weken,
  /** Until when a gemeente delivers its verordeningen; the days themselves are too late. */
  verordeningaanlevering: z.object({
    conceptVoorDag: heelGetal(1, 31),
    conceptVoorMaand: heelGetal(1, 12),
    voorstelVoorDag: heelGetal(1, 31),
    voorstelVoorMaand: heelGetal(1, 12),
    bekendmakingDagen: heelGetal(1, 366),
  }),
  /** Within how many werkdagen after its valutadatum a receipt is booked (G-01). */
  boekingsnorm: z.object({ werkdagen: heelGetal(1, 60) }),
  /** Within how many weeks the gemeente gives where the heirs of somebody can be written to (B-03). */
  ervengegevens: z.object({ weken: heelGetal(1, 26) }),
  /** How many days at most an inwoner lets somebody else act for him with a code (K-09). */
  machtiging: dagen,
  /** How many days at least lie between the proposal of an aanvullende aanslag and its dagtekening. */
  'dagtekening-aanvullend': z.object({ dagen: heelGetal(1, 92) }),
  /** How many years what is in a bewaarklasse is kept after it is done (P-17); a class without a number is never destroyed. */
  bewaartermijn: z.object({
    ...(Object.fromEntries(BEWAARKLASSEN_MET_TERMIJN.map((klasse) => [klasse, bewaarjaren])) as Record<
      Bewaarklasse,
      typeof bewaarjaren
    >),
    invordering: nietKorter,
    kwijtschelding: nietKorter,
  }),
};

export const termijnRegels = regelsVoor<keyof typeof termijnVormen>({
  'beslistermijn-verzoek': OVERAL,
  'beslistermijn-beroep': OVERAL,
  'beslistermijn-kostenbezwaar': OVERAL,
  verordeningaanlevering: OVERAL,
  // On the account of the kantoor, before anybody knows of which gemeente it is.
  boekingsnorm: { niveaus: ['kantoor'], erft: 'altijd', einde: 'mag' },
  ervengegevens: OVERAL,
  machtiging: OVERAL,
  'dagtekening-aanvullend': OVERAL,
  bewaartermijn: OVERAL,
});

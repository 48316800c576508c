import { z } from 'zod';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { epcTekst, qrSvg } from './betaalcode';
import { regel } from './brief.schema';
import { inVieren, briefwoorden as w } from './briefwoorden';

/** What a letter that asks money must know of how it is paid; each amount has a kenmerk of its own. */
export const betaalwijzeSchema = z.object({
  kenmerk: z.string().regex(/^\d{16}$/),
  iban: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
  tenaamstelling: regel(70),
  /** The kantoor used to add one; holds for letters of before it ended. */
  acceptgiro: z.boolean().default(false),
});
type Betaalwijze = z.output<typeof betaalwijzeSchema>;

/** The acceptgiro ended on 1 June 2023: no bank has taken one since. */
const EINDE_ACCEPTGIRO = '2023-06-01';

/** IBAN, name, kenmerk and QR code: the same block in every letter that asks money (F-05). Null where nothing is asked. */
export function betaalblok(betaling: Betaalwijze, bedragCenten: bigint, dagtekening: LocalDate) {
  if (bedragCenten <= 0n) return null;
  const { iban, tenaamstelling, kenmerk } = betaling;
  return {
    velden: [
      { label: w('biljet.betalen.iban'), tekst: inVieren(iban) },
      { label: w('biljet.betalen.tenaamstelling'), tekst: tenaamstelling },
      { label: w('biljet.betalen.kenmerk'), tekst: inVieren(kenmerk) },
    ],
    qr: {
      svg: qrSvg(epcTekst({ iban, tenaamstelling, kenmerk, bedragCenten })),
      alt: w('biljet.betalen.qrAlt', {
        bedrag: formatCents(bedragCenten),
        iban,
        naam: tenaamstelling,
        kenmerk,
      }),
      onderschrift: w('biljet.betalen.qrOnderschrift'),
    },
    acceptgiro: betaling.acceptgiro && dagtekening < EINDE_ACCEPTGIRO ? w('biljet.betalen.acceptgiro') : null,
  };
}

export type Betaalblok = NonNullable<ReturnType<typeof betaalblok>>;

import { proposeBelofte } from '@/domain/beloften/make-belofte';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import type { Bereikbaar } from '@/domain/gemeenten/openingstijden';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Artikel } from '@/domain/kennis/kennis';
import { findArtikelen } from '@/domain/kennis/kennis.queries';
import { nextTijdvakken, type VrijTijdvak } from '@/domain/vragen/belmoment';
import { getDoorverbindlijn } from '@/domain/vragen/escalate-vraag';
import type { Gesprek } from '@/domain/vragen/gesprek.queries';
import type { Stap } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { momentAt } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';

/** How many times to be called back are offered: this week is enough for most. */
const TIJDEN = 8;

/** What helps with the question at hand: articles, the line to put through on, what may be promised, when we can call. */
export type Hulp = {
  artikelen: readonly Artikel[];
  gezocht: string;
  lijn: { bereikbaar: Bereikbaar; nummer: string | null } | null;
  belofte: {
    beloofd: string;
    eigenaar: 'gemeente' | 'kantoor';
    piek: string | null;
    uitleg: readonly Stap[];
  } | null;
  vrij: readonly VrijTijdvak[];
  now: Date;
};

/** All of it for this contact; `kennis` is what was searched for in the kennisbank. */
export async function loadHulp(
  read: Read,
  gemeenteId: number,
  gesprek: Gesprek,
  kennis: string,
): Promise<Hulp> {
  const open = gesprek.vragen.find((vraag) => vraag.resultaat === null);
  const tekst = kennis || (open?.tekst ?? '');
  const onderwerp = kennis ? null : (open?.onderwerp ?? null);
  const plan = await proposeBelofte(read, gemeenteId, 'terugbellen', {
    onderwerp: open?.onderwerp ?? null,
  });
  const { now } = read.ctx;
  const gegevens = await readGegevens(read, gemeenteId);
  const tijden = geldendOp('openingstijden', gegevens, localDateOf(now)).waarde ?? null;
  return {
    artikelen: open ? await findArtikelen(read, { tekst, onderwerp, gemeenteId }) : [],
    gezocht: kennis,
    lijn: await getDoorverbindlijn(read, gemeenteId),
    belofte: plan.ok
      ? {
          beloofd: plan.plan.beloofd,
          eigenaar: plan.plan.eigenaar,
          piek: plan.plan.piekbericht?.reden ?? null,
          uitleg: plan.plan.uitleg,
        }
      : null,
    vrij: nextTijdvakken(momentAt(now.getTime()), tijden, TIJDEN),
    now,
  };
}

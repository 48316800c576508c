import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { piekmomentOp, redenIn } from '@/domain/gemeenten/piekmoment';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import { type LocalMoment, momentAt } from '@/platform/local-moment';
import type { Read, Write } from '@/platform/tenant';
import { type BelofteSoort, type Norm, type Piek, type Plan, planBelofte } from './belofte';
import { insertBelofte, type NieuweBelofte } from './belofte.store';

/** Which setting holds the norm: calling back for what goes by telephone, answering for what is written. */
const NORM_VAN: Readonly<Record<BelofteSoort, 'terugbelnorm' | 'antwoordnorm'>> = {
  terugbellen: 'terugbelnorm',
  afspraak: 'terugbelnorm',
  antwoord: 'antwoordnorm',
  'extra-informatie': 'antwoordnorm',
};

/** What is asked for, as far as it decides: an agreed moment, what it is about, and who reads the reason. */
export type Vraagfeiten = {
  afgesproken?: LocalMoment | undefined;
  onderwerp?: string | null;
  taal?: 'nl' | 'en';
};

/**
 * What could be promised to somebody of this gemeente who asks now: the norm of its tenant data, agreed moment and
 * busy time considered. Throws NotFound outside the read.
 */
export async function proposeBelofte(
  read: Read,
  gemeenteId: number,
  soort: BelofteSoort,
  feiten: Vraagfeiten = {},
): Promise<ReturnType<typeof planBelofte>> {
  return planUitGegevens(await readGegevens(read, gemeenteId), soort, read.ctx.now, feiten);
}

/** The same from tenant data that were read before, for who asks it of many moments. */
export function planUitGegevens(
  gegevens: Gegevens,
  soort: BelofteSoort,
  now: Date,
  { afgesproken, onderwerp = null, taal = 'nl' }: Vraagfeiten = {},
): ReturnType<typeof planBelofte> {
  const vandaag = localDateOf(now);
  const geldend = geldendOp(NORM_VAN[soort], gegevens, vandaag);
  const norm: Norm | null = geldend.waarde && {
    norm: geldend.waarde.norm,
    eigenaar: geldend.waarde.eigenaar,
    piekUitgezonderd: geldend.waarde.piekUitgezonderd,
    bron: geldend.rij.bron,
  };
  const drukte = piekmomentOp(gegevens, vandaag, onderwerp);
  const piek: Piek | null = drukte?.tot
    ? {
        vanaf: drukte.vanaf,
        tot: drukte.tot,
        reden: redenIn(drukte.waarde, taal),
        verwachting: toLocalDate(drukte.waarde.verwachting),
      }
    : null;
  return planBelofte({ soort, gevraagd: momentAt(now.getTime()), norm, afgesproken, piek });
}

/** Makes the promise that the tenant data allow, or none: null when nobody promised anything and no moment was agreed. */
export async function makeBelofte(
  write: Write,
  nieuw: Omit<NieuweBelofte, 'gevraagdOp'>,
  feiten: Vraagfeiten = {},
): Promise<{ id: string; plan: Plan } | null> {
  const outcome = await proposeBelofte(write, write.gemeenteId, nieuw.soort, feiten);
  if (!outcome.ok) return null;
  const id = await insertBelofte(write, { ...nieuw, gevraagdOp: write.ctx.now }, outcome.plan);
  await write.audit({
    handeling: 'belofte.gedaan',
    onderwerp: { soort: 'belofte', id },
    voor: null,
    na: { soort: nieuw.soort, beloofd: outcome.plan.beloofd, eigenaar: outcome.plan.eigenaar },
    bewaarklasse: 'contact',
  });
  return { id, plan: outcome.plan };
}

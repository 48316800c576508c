import type { BelofteSoort, Plan } from '@/domain/beloften/belofte';
import { makeBelofte } from '@/domain/beloften/make-belofte';
import { openTaak } from '@/domain/taken/open-taak';
import type { TaakSoort, Team, Urgentie } from '@/domain/taken/taak';
import { instantOf, toLocalMoment } from '@/platform/local-moment';
import { newId, type Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import { insertStap, lockVraag } from './vraag.store';

export type NieuweVraagtaak = {
  soort: TaakSoort;
  vraagId: string;
  persoonId: string | null;
  team: Team;
  urgentie: Urgentie;
  telefoon?: string | null;
  tijdvak?: Tijdvak | null;
  toelichting?: string | null;
};

const BELOFTE_VAN: Readonly<Partial<Record<TaakSoort, BelofteSoort>>> = {
  terugbellen: 'terugbellen',
  antwoord: 'antwoord',
  'extra-informatie': 'extra-informatie',
  afspraak: 'afspraak',
};

const instant = (moment: string): Date => new Date(instantOf(toLocalMoment(moment)));

/**
 * Leaves a question behind as work, with the promise that the tenant data allow. Where nobody promised anything there is
 * no date to tell; the task stands in the queue by the moment it was made. A busy time says so in the journal of the
 * question, whatever made the task (E-04). Throws NotFound.
 */
export async function openVraagtaak(
  write: Write,
  nieuw: NieuweVraagtaak,
): Promise<{ id: string; plan: Plan | null }> {
  const id = newId();
  const { vraagId, persoonId, tijdvak, team, telefoon = null, toelichting = null } = nieuw;
  const soort = BELOFTE_VAN[nieuw.soort];
  const { onderwerp, taal } = await lockVraag(write, vraagId);
  const belofte = soort
    ? await makeBelofte(
        write,
        { soort, persoonId, onderwerp: { soort: 'taak', id } },
        { afgesproken: tijdvak?.tot, onderwerp, taal },
      )
    : null;
  await openTaak(write, {
    id,
    soort: nieuw.soort,
    onderwerp: { soort: 'vraag', id: vraagId },
    persoonId,
    belofteId: belofte?.id ?? null,
    team,
    // What the first line cannot answer goes to the second, and back when it can after all.
    herkomst: team === 'frontoffice' ? null : 'frontoffice',
    urgentie: nieuw.urgentie,
    uiterlijk: belofte?.plan.uiterlijk ?? null,
    telefoon,
    afgesproken: tijdvak ? { van: instant(tijdvak.van), tot: instant(tijdvak.tot) } : null,
    toelichting,
  });
  const piek = belofte?.plan.piekbericht;
  if (piek) await insertStap(write, vraagId, 'piekbericht', piek.reden, 'systeem:piekmoment');
  return { id, plan: belofte?.plan ?? null };
}

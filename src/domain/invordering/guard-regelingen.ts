import { proposeBelofte } from '@/domain/beloften/make-belofte';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { openTaak } from '@/domain/taken/open-taak';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { loadBankTotEnMet } from './bankdag.store';
import { closeRegeling } from './close-regeling';
import { inhaaldag, planBewaking } from './regeling';
import {
  auditRegeling,
  type Geldendbeleid,
  insertStap,
  loadBerichten,
  loadPlan,
  lockRegeling,
  type Regeling,
  saveRegeling,
} from './regeling.store';
import { sendRegelingbrief } from './send-regelingbrief';

export type Bewaakt = { wat: 'niets' | 'nagekomen' | 'bericht' | 'gemist' | 'ingehaald'; persoonId: string };

/** The regelingen of this gemeente that the clock looks at, in order; `na` is the one after which to begin. */
export async function listTeBewaken(
  write: Write,
  na: string | null,
  aantal: number,
): Promise<{ ids: string[]; aantal: number }> {
  const rijen = await write.db.$queryRaw<{ id: string }[]>`
    select id from regeling
    where gemeente_id = ${write.gemeenteId} and status in ('lopend', 'gemist')
      and (${na}::uuid is null or id > ${na}::uuid)
    order by id limit ${aantal}`;
  return { ids: rijen.map((rij) => rij.id), aantal: rijen.length };
}

/**
 * What the clock does to one regeling: kept to the end; a term that was missed is told once, with time to catch up; after
 * that a person gets it, and never a bailiff by itself. Nothing is judged of a day of which the bank file is not in.
 * Looked at again it changes nothing. Throws NotFound.
 */
export async function guardRegeling(write: Write, id: string): Promise<Bewaakt> {
  const regeling = await lockRegeling(write, id);
  const { persoonId, status, planversie } = regeling;
  if (status !== 'lopend' && status !== 'gemist') return { wat: 'niets', persoonId };
  const vandaag = localDateOf(write.ctx.now);
  const besluit = planBewaking({
    status,
    plan: await loadPlan(write, write.gemeenteId, regeling),
    berichten: await loadBerichten(write, regeling),
    vandaag,
    bankTotEnMet: await loadBankTotEnMet(write),
  });
  switch (besluit.doe) {
    case 'niets':
      break;
    case 'nagekomen':
      await closeRegeling(write, regeling.id, 'nagekomen', null);
      break;
    case 'bericht':
      await tellMissed(write, regeling, besluit.termijnen, vandaag);
      break;
    case 'gemist':
    case 'ingehaald': {
      const nieuw = besluit.doe === 'gemist' ? 'gemist' : 'lopend';
      await saveRegeling(write, id, { status: nieuw, statusOp: write.ctx.now });
      await insertStap(write, { regelingId: id, soort: besluit.doe, planversie });
      await auditRegeling(write, besluit.doe, id, { status }, { status: nieuw });
      if (nieuw === 'gemist') await openRegelingtaak(write, id, persoonId);
      else await endTakenOver(write, { soort: 'regeling', id }, 'Ingehaald: de termijn is betaald.');
    }
  }
  return { wat: besluit.doe, persoonId };
}

/** Work for a person, in the transaction of the state that asks for it; by when is what the gemeente says of answering. */
async function openRegelingtaak(write: Write, id: string, persoonId: string): Promise<void> {
  const termijn = await proposeBelofte(write, write.gemeenteId, 'antwoord');
  await openTaak(write, {
    soort: 'regeling-gemist',
    onderwerp: { soort: 'regeling', id },
    persoonId,
    team: 'innen',
    uiterlijk: termijn.ok ? termijn.plan.uiterlijk : null,
  });
}

/** One letter over the oldest missed term, and a line for each of them: nobody is told twice. */
async function tellMissed(
  write: Write,
  regeling: Regeling,
  termijnen: readonly { volgnummer: number; vervaldag: LocalDate }[],
  vandaag: LocalDate,
): Promise<void> {
  const [eerste] = termijnen;
  if (!eerste) return;
  const { waarde } = regeling.beleid as unknown as Geldendbeleid;
  const uiterlijk = inhaaldag(vandaag, waarde.inhaalDagen);
  for (const { volgnummer } of termijnen)
    await insertStap(write, {
      regelingId: regeling.id,
      soort: 'termijn-gemist',
      planversie: regeling.planversie,
      volgnummer,
      uiterlijk,
    });
  await auditRegeling(write, 'termijn-gemist', regeling.id, null, {
    termijnen: termijnen.map((t) => t.volgnummer),
    uiterlijk,
  });
  const { volgnummer, vervaldag } = eerste;
  await sendRegelingbrief(write, regeling.id, 'regeling-termijn-gemist', {
    gemist: { volgnummer, vervaldag, uiterlijk },
  });
}

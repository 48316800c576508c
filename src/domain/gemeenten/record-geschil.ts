import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { GESCHIL_TEKST_MIN, type Geschilstap, planStap } from './geschil';
import { insertGeschilregel, loadGeschillen, lockGeschil } from './geschil.store';

type Gebeurd = { dag: LocalDate; tekst: string };

/** Writes down that the parties began to talk about a dispute: from that day the three months run. Answers its id. Throws Refused. */
export async function openGeschil(
  write: Write,
  { met, dag, tekst }: Gebeurd & { met: string },
): Promise<string> {
  if (dag > localDateOf(write.ctx.now)) throw new Refused('geschil.fout.toekomst', {}, 'dag');
  if (tekst.trim().length < GESCHIL_TEKST_MIN) throw new Refused('geschil.fout.tekst-kort', {}, 'tekst');
  const id = newId();
  const regel = { soort: 'overleg-begonnen' as const, dag, met: met.trim(), tekst, kenmerk: null };
  await insertGeschilregel(write, id, 1, regel);
  await auditGeschil(write, id, regel);
  return id;
}

/** Writes down what happened in a dispute since. Throws NotFound, or Refused with the core's reason. */
export async function recordGeschilstap(
  write: Write,
  { geschilId, ...stap }: Gebeurd & { geschilId: string; soort: Geschilstap; kenmerk: string | null },
): Promise<void> {
  await lockGeschil(write, geschilId);
  const [geschil] = await loadGeschillen(write, write.gemeenteId, geschilId);
  if (!geschil) throw new NotFound();
  const plan = planStap(geschil.regels, stap, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await insertGeschilregel(write, geschilId, geschil.regels.length + 1, { ...stap, met: null });
  await auditGeschil(write, geschilId, stap);
}

const auditGeschil = (write: Write, id: string, na: { soort: string; dag: LocalDate }) =>
  write.audit({
    handeling: `geschil.${na.soort}`,
    onderwerp: { soort: 'geschil', id },
    voor: null,
    na,
    bewaarklasse: 'instelling',
  });

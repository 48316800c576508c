import { settleBelofte } from '@/domain/beloften/settle-belofte';
import { actorText } from '@/platform/context';
import type { Write } from '@/platform/tenant';
import type { Taakresultaat } from './taak';
import { auditTaak, insertTaakregel, saveTaak, type Taak } from './taak.store';

export type Einde = {
  resultaat: Taakresultaat;
  /** What the inwoner was told. */
  antwoord?: string | null;
  /** What only the office reads. */
  notitie?: string | null;
  /** How the promise about it was kept; without it the promise is left as it is. */
  nagekomen?: string;
};

/** Ends a task that is held, with its result; who did it stays on it, and a promise about it is kept by it. */
export async function finishTaak(write: Write, taak: Taak, einde: Einde): Promise<void> {
  const { resultaat, antwoord = null, notitie = null, nagekomen } = einde;
  await saveTaak(write, taak.id, {
    status: 'afgerond',
    ...{ resultaat, antwoord, notitie },
    afgerondOp: write.ctx.now,
    afgerondDoor: actorText(write.ctx.actor),
  });
  await insertTaakregel(write, taak.id, 'afgerond', notitie, { resultaat });
  if (nagekomen && taak.belofteId) await settleBelofte(write, taak.belofteId, nagekomen);
  await auditTaak(write, `taak.${resultaat}`, taak.id, { status: taak.status }, { resultaat });
}

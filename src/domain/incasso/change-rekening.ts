import { ownPersoonId } from '@/domain/personen/own-persoon';
import {
  confirmRekening,
  type Gegeven,
  giveRekening,
  recordRekening,
} from '@/domain/terugbetalingen/give-rekening';
import { judgeRekening as judgeUitbetaalrekening } from '@/domain/terugbetalingen/judge-rekening';
import { readRekening } from '@/domain/terugbetalingen/read-rekening';
import type { Oordeel, Uitbetaalrekening } from '@/domain/terugbetalingen/uitbetaalrekening';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { readIncassorekening } from './bekende-rekening';
import { moveMachtigingen } from './give-machtiging';
import { judgeRekening } from './machtiging';
import { loadMachtigingenVan } from './machtiging.store';

/**
 * Another account of a person (U-02): in the place of the one that we know, to pay to and to collect from. A citizen with a
 * second factor changes it himself; at the desk one proposes it and another of the kantoor agrees.
 */

type Status = Uitbetaalrekening['status'];
type Nieuw = {
  iban: string;
  plaats: string | null;
  land: string | null;
  /** He agrees that it is collected from as well; asked where direct debit is on. */
  akkoord: boolean;
};

/** The citizen himself. Throws what `giveRekening` does, or Refused: no consent, an account that cannot be collected from. */
export async function changeRekening(write: Write, nieuw: Nieuw): Promise<Status> {
  const persoonId = ownPersoonId(write);
  const erbij = await bedoel(write, persoonId, nieuw);
  return use(write, persoonId, await giveRekening(write, opgave(nieuw), { ...erbij, bewijs: null }));
}

/** The desk, for who is there, with what it saw. Throws what `recordRekening` does, or Refused: nothing seen. */
export async function changeRekeningVoor(
  write: Write,
  { persoonId, bewijs, ...nieuw }: Nieuw & { persoonId: string; bewijs: string },
): Promise<Status> {
  if (bewijs.trim().length < 5) throw new Refused('incasso.fout.bewijs', {}, 'bewijs');
  const erbij = await bedoel(write, persoonId, nieuw);
  const gegeven = { persoonId, gegeven: opgave(nieuw) };
  return use(write, persoonId, await recordRekening(write, gegeven, { ...erbij, bewijs }));
}

/** The desk writes down an account to pay to alone; one that takes the place of another waits for a second person too. */
export async function recordUitbetaalrekening(
  write: Write,
  gegeven: { persoonId: string; gegeven: Gegeven },
): Promise<Status> {
  const bekend = await readIncassorekening(write, write.gemeenteId, gegeven.persoonId);
  return recordRekening(write, gegeven, { bekend, ookIncasso: false, bewijs: null });
}

/** Who gave it says that the name of the bank is right. Throws what `confirmRekening` does. */
export async function confirmAndUse(
  write: Write,
  input: { id: string; versie: number; persoonId?: string },
): Promise<Status> {
  const status = await confirmRekening(write, input);
  return use(write, input.persoonId ?? ownPersoonId(write), status);
}

/** The kantoor proposes, agrees or refuses. Throws what `judgeRekening` of terugbetalingen does. */
export async function judgeAndUse(
  write: Write,
  input: { id: string; versie: number; oordeel: Oordeel; reden: string | null },
): Promise<void> {
  const persoonId = await judgeUitbetaalrekening(write, input);
  if (input.oordeel === 'akkoord') await use(write, persoonId, 'akkoord');
}

const opgave = ({ iban, plaats, land }: Nieuw): Gegeven => ({
  ...{ iban, plaats, land, eigen: true, tenaamstelling: null, reden: null },
});

/** Whether it is for direct debit too: always, where something is collected from this person. */
async function bedoel(
  write: Write,
  persoonId: string,
  { iban, akkoord }: Nieuw,
): Promise<{ bekend: string[]; ookIncasso: boolean }> {
  const machtigingen = await loadMachtigingenVan(write, write.gemeenteId, persoonId);
  const ookIncasso = machtigingen.some((rij) => rij.status === 'actief');
  if (ookIncasso) {
    const oordeel = judgeRekening(iban);
    if (!oordeel.ok) throw new Refused(oordeel.reden, {}, 'iban');
    if (!akkoord) throw new Refused('incasso.fout.akkoord', {}, 'akkoord');
  }
  return { bekend: await readIncassorekening(write, write.gemeenteId, persoonId), ookIncasso };
}

/** As soon as it may be used, and was meant for it, direct debit goes on from it. */
async function use(write: Write, persoonId: string, status: Status): Promise<Status> {
  const rekening = await readRekening(write, write.gemeenteId, persoonId);
  if (rekening?.bruikbaar && rekening.ookIncasso) {
    const { iban, tenaamstelling: rekeninghouder, kanaal, bewijs } = rekening;
    await moveMachtigingen(write, { persoonId, iban, rekeninghouder, kanaal, bewijs });
  }
  return status;
}

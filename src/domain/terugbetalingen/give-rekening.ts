import { ownPersoonId } from '@/domain/personen/own-persoon';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { isStrong } from '@/platform/login/niveaus';
import { newId, type Write } from '@/platform/tenant';
import { checkNaam } from './check-naam';
import {
  isAnder,
  naBevestiging,
  naControle,
  type Opgave,
  readOpgave,
  type Uitbetaalrekening,
} from './uitbetaalrekening';
import {
  auditRekening,
  insertRekening,
  loadBetaaldVan,
  loadBruikbaarIban,
  loadNieuwsteRekening,
  lockPersoonNaam,
  lockRekening,
  saveRekening,
} from './uitbetaalrekening.store';

/** An account that was typed, or the one from which was paid: nobody sends that one back over the internet. */
export type Gegeven = Opgave | 'betaald-van';

/** What goes with an account: which ones we knew for something else, whether direct debit goes to it, what the desk saw. */
export type Erbij = { bekend: readonly string[]; ookIncasso: boolean; bewijs: string | null };
const NIETS: Erbij = { bekend: [], ookIncasso: false, bewijs: null };

/**
 * A citizen says on which account he wants what is due back. Throws what `keep` does, and Refused for who logged in with
 * less than two factors: who steals a password may not send money elsewhere.
 */
export function giveRekening(
  write: Write,
  gegeven: Gegeven,
  erbij: Erbij = NIETS,
): Promise<Uitbetaalrekening['status']> {
  requireStrong(write);
  return keep(write, ownPersoonId(write), gegeven, 'mijn', erbij);
}

function requireStrong({ ctx: { actor } }: Write): void {
  if (actor.soort !== 'inwoner' && actor.soort !== 'ondernemer') return;
  if (!isStrong(actor.soort, actor.niveau)) throw new Refused('terugbetaling.fout.niveau');
}

/** The desk writes down what somebody said who is there or on the telephone. Throws what `keep` does. */
export const recordRekening = (
  write: Write,
  { persoonId, gegeven }: { persoonId: string; gegeven: Gegeven },
  erbij: Erbij = NIETS,
): Promise<Uitbetaalrekening['status']> => keep(write, persoonId, gegeven, 'balie', erbij);

/**
 * Keeps an account after the bank said whose it is. Answers what became of it. Throws NotFound, or Refused: no IBAN, a
 * country that a transfer does not reach, a field that is missing, or a name that does not fit the number.
 */
async function keep(
  write: Write,
  persoonId: string,
  gegeven: Gegeven,
  kanaal: 'mijn' | 'balie',
  erbij: Erbij,
): Promise<Uitbetaalrekening['status']> {
  const { ctx, gemeenteId } = write;
  const eigenNaam = await lockPersoonNaam(write, persoonId);
  const gelezen = readOpgave(await opgaveVan(write, persoonId, gegeven), eigenNaam);
  if (!gelezen.ok) throw new Refused(gelezen.reden, {}, gelezen.veld);
  const { opgave } = gelezen;
  const uitslag = await checkNaam({ iban: opgave.iban, naam: opgave.tenaamstelling });
  const ander = isAnder(
    [...erbij.bekend, await loadBruikbaarIban(write, gemeenteId, persoonId)],
    opgave.iban,
  );
  const status = naControle({ ...opgave, kanaal, ander }, uitslag);
  if (status === 'past-niet' || uitslag.uitslag === 'klopt-niet')
    throw new Refused('terugbetaling.fout.past-niet', {}, gegeven === 'betaald-van' ? 'keuze' : 'iban');
  const rij: Uitbetaalrekening = {
    ...opgave,
    id: newId(),
    persoonId,
    volgnummer: ((await loadNieuwsteRekening(write, gemeenteId, persoonId))?.volgnummer ?? 0) + 1,
    bron: gegeven === 'betaald-van' ? 'betaald-van' : 'opgegeven',
    ...{ kanaal, ander, ookIncasso: erbij.ookIncasso, bewijs: erbij.bewijs?.trim() ?? null },
    controle: uitslag.uitslag,
    controleNaam: uitslag.uitslag === 'bijna' ? uitslag.naam : null,
    // Who writes it down at the desk for somebody is the first of the two who look at it.
    ...(status === 'beoordelen' && kanaal === 'balie' ? voorstel(write) : { ...LEEG, status }),
    gegevenDoor: actorText(ctx.actor),
    gegevenOp: ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  await insertRekening(write, rij);
  await auditRekening(write, 'opgeven', rij.id, {
    persoonId,
    eigen: rij.eigen,
    ander,
    ookIncasso: rij.ookIncasso,
    controle: rij.controle,
    status: rij.status,
  });
  return rij.status;
}

const LEEG = { voorgesteldDoor: null, voorgesteldOp: null, voorgesteldReden: null };
const voorstel = ({ ctx }: Write) => ({
  status: 'voorgesteld' as const,
  voorgesteldDoor: actorText(ctx.actor),
  voorgesteldOp: ctx.now,
  voorgesteldReden: null,
});

/** Throws NotFound when nothing was paid from an account that is known. */
async function opgaveVan(write: Write, persoonId: string, gegeven: Gegeven): Promise<Opgave> {
  if (gegeven !== 'betaald-van') return gegeven;
  const iban = await loadBetaaldVan(write, write.gemeenteId, persoonId);
  if (iban === null) throw new NotFound();
  return { iban, eigen: true, tenaamstelling: null, reden: null, plaats: null, land: null };
}

/**
 * Who gave an account saw the name that the bank has beside it, and says that it is right. For the desk with `persoonId`.
 * Throws NotFound, Stale, Refused: nothing to confirm.
 */
export async function confirmRekening(
  write: Write,
  input: { id: string; versie: number; persoonId?: string },
): Promise<Uitbetaalrekening['status']> {
  requireStrong(write);
  const persoonId = input.persoonId ?? ownPersoonId(write);
  const rij = await lockRekening(write, input);
  if (rij.persoonId !== persoonId) throw new NotFound();
  if (rij.status !== 'bevestigen') throw new Refused('terugbetaling.fout.rekening-al-gedaan');
  const status = naBevestiging(rij);
  await saveRekening(write, rij, { status });
  await auditRekening(write, 'bevestigen', rij.id, { persoonId, status });
  return status;
}

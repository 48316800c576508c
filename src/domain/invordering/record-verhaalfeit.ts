import { brokenFrom } from '@/domain/beloften/belofte';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { openTaak } from '@/domain/taken/open-taak';
import { terugboekingOverheidsvordering } from '@/law/invordering/overheidsvordering';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { addMonths, type LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { prepareVerhaalfeit } from './prepare-verhaalfeit';
import { sendVerhaalbrieven } from './send-verhaalbrief';
import { checkFeit, type Verhaalfeit, type Verhaalfeitsoort } from './verhaalfeit';
import { insertVerhaalfeit } from './verhaalfeit.store';
import { getVorderingbeeld } from './vordering.queries';

export type Verhaalfeitvraag = {
  aanslagId: string;
  soort: Verhaalfeitsoort;
  dag: LocalDate;
  naam: string | null;
  adres?: string | null;
  centen: Cents | null;
  bewijs: string;
  /** The assignment that a result is of; absent, the last one of the claim. */
  opdrachtId?: string;
};

/**
 * Writes down what was found out, done or came of it after a dwangbevel, each with its proof. An act is judged again under
 * the lock of the ledger, done by the invorderingsambtenaar alone, charged what the Kostenwet says, and sent as a letter
 * with all it asks; an assignment is given by another than who proposed it. What must follow within a term is left as a
 * task. Throws NotFound, or Refused with what is missing or the first reason against it. RefusedAndReported for an act
 * without an aanwijzing up to what it takes (B-14).
 */
export async function recordVerhaalfeit(write: Write, vraag: Verhaalfeitvraag): Promise<string> {
  const { ctx, gemeenteId } = write;
  const { opdrachtId, ...wat } = vraag;
  await lockStanden(write, []);
  const beeld = await getVorderingbeeld(write, gemeenteId, vraag.aanslagId);
  const getypt = { ...wat, adres: vraag.adres ?? null };
  const heel = checkFeit(getypt, localDateOf(ctx.now));
  if (!heel.ok) throw new Refused(heel.reden, {}, heel.veld);
  const id = newId();
  const over = await prepareVerhaalfeit(write, { ...getypt, id, opdrachtId }, beeld);
  const feit: Verhaalfeit = {
    ...getypt,
    ...over.feit,
    id,
    gemaaktDoor: actorText(ctx.actor),
    gemaaktOp: ctx.now,
  };
  await insertVerhaalfeit(write, feit);
  const brieven = await sendVerhaalbrieven(write, feit, beeld, over.van);
  await leaveWork(write, feit, beeld.persoonId, beeld.verhaalfeiten);
  await write.audit({
    handeling: `verhaal.${feit.soort}`,
    onderwerp: { soort: 'verhaalfeit', id },
    voor: null,
    na: { ...feit, brieven },
    bewaarklasse: 'invordering',
  });
  return id;
}

/**
 * L-05: a vordering that gives nothing asks for a hernieuwd bevel within a month, and URIW 1cf that who owes hears of a debit
 * within seven days after the bank can give it back. Done, or paid after all, that work is gone.
 */
async function leaveWork(
  write: Write,
  feit: Verhaalfeit,
  persoonId: string,
  eerder: readonly Verhaalfeit[],
): Promise<void> {
  const werk = (soort: 'bevel-uitbrengen' | 'overheidsvordering-meedelen', dag: LocalDate) =>
    openTaak(write, {
      soort,
      onderwerp: { soort: 'verhaalfeit', id: feit.id },
      persoonId,
      team: 'innen',
      uiterlijk: brokenFrom(dag),
    });
  if (feit.soort === 'zonder-resultaat') await werk('bevel-uitbrengen', addMonths(feit.dag, 1));
  if (feit.soort === 'overheidsvordering')
    await werk(
      'overheidsvordering-meedelen',
      terugboekingOverheidsvordering(feit.dag).waarde.meedelenUiterlijk,
    );
  const klaar =
    feit.soort === 'kennisgeving'
      ? eerder.filter(({ id }) => id === feit.overId)
      : feit.soort === 'hernieuwd-bevel'
        ? eerder.filter(({ soort }) => soort === 'zonder-resultaat')
        : [];
  for (const { id } of klaar)
    await endTakenOver(write, { soort: 'verhaalfeit', id }, `Gedaan op ${feit.dag}.`);
}

import { ownPersoonId } from '@/domain/personen/own-persoon';
import { changeTermijn } from '@/domain/zaken/change-termijn';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { formatBron } from '@/law/bron';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { beslisdagVan, stilstand } from './beslisdag';
import { type Bezwaar, requireBezwaar, saveBezwaar, termijnfeitenVan } from './bezwaar.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';
import { sendBezwaarbrief } from './send-bezwaarbrief';

/** Time to add something is real and ends some day: so many days at least and at most. */
export const HERSTEL_DAGEN = { min: 14, gewoon: 28, max: 56 } as const;

/**
 * Asks who objects for what is missing, with the last day and a letter; meanwhile the term to decide stands still
 * (Awb 6:6 and 7:10, lid 2). Throws NotFound, Stale or Refused: asked before, or a day that is too soon or too far.
 */
export async function askHerstel(
  write: Write,
  { uiterlijk, wat, ...welke }: Welke & { uiterlijk: LocalDate; wat: string },
): Promise<void> {
  const { zaak, bezwaar } = await holdBezwaar(write, welke);
  const vandaag = localDateOf(write.ctx.now);
  if (bezwaar.herstelGevraagdOp !== null) throw new Refused('bezwaar.fout.herstel-al-gevraagd');
  if (uiterlijk < addDays(vandaag, HERSTEL_DAGEN.min) || uiterlijk > addDays(vandaag, HERSTEL_DAGEN.max))
    throw new Refused('bezwaar.fout.herstel-dagen', { ...HERSTEL_DAGEN }, 'uiterlijk');
  if (zaak.fase !== 'aanvullen') await moveZaak(write, { id: zaak.id }, 'aanvullen');
  await saveBezwaar(write, zaak.id, { herstelGevraagdOp: vandaag, herstelTot: uiterlijk });
  await startTermijn(write, {
    zaakId: zaak.id,
    soort: 'herstel',
    eigenaar: 'belanghebbende',
    regel: 'herstelverzuim',
    bron: formatBron(awb('6:6')),
    feiten: { wat },
    begin: vandaag,
    uiterlijk,
  });
  await sendBezwaarbrief(write, bezwaar, { soort: 'bezwaar-herstel', uiterlijk, wat });
}

/**
 * What was missing came, by letter or otherwise: the case goes on, and the term to decide is as many days longer as it
 * stood still. Throws NotFound, Stale or Refused: nothing was asked.
 */
export async function recordAanvulling(
  write: Write,
  { tekst, ontvangenOp, ...welke }: Welke & { tekst: string; ontvangenOp: LocalDate },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (ontvangenOp > localDateOf(write.ctx.now))
    throw new Refused('bezwaar.fout.ontvangen-later', {}, 'ontvangen');
  await addAanvulling(write, bezwaar, tekst, ontvangenOp);
}

/** The same by the citizen himself, on his own page. Throws NotFound for a case of somebody else, or Refused. */
export async function submitAanvulling(
  write: Write,
  { zaakId, tekst }: { zaakId: string; tekst: string },
): Promise<void> {
  const persoonId = ownPersoonId(write);
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== persoonId || zaak.soort !== 'bezwaar') throw new NotFound();
  if (zaak.fase !== 'aanvullen') throw new Refused('bezwaar.fout.niets-gevraagd');
  const bezwaar = await requireBezwaar(write, write.gemeenteId, zaakId);
  await addAanvulling(write, bezwaar, tekst, localDateOf(write.ctx.now));
}

async function addAanvulling(
  write: Write,
  bezwaar: Bezwaar,
  tekst: string,
  ontvangenOp: LocalDate,
): Promise<void> {
  const { herstelGevraagdOp, aangevuldOp } = bezwaar;
  if (herstelGevraagdOp === null || aangevuldOp !== null) throw new Refused('bezwaar.fout.niets-gevraagd');
  await saveBezwaar(write, bezwaar.zaakId, { aangevuldOp: ontvangenOp });
  await noteInZaak(write, bezwaar.zaakId, { soort: 'aangevuld', tekst, voorBurger: true });
  await settleTermijnen(write, { zaakId: bezwaar.zaakId, soort: 'herstel', uitkomst: 'gehaald' });
  await goOn(write, bezwaar, ontvangenOp);
}

/**
 * Nothing came in time: the case goes on with what there is, and may be niet-ontvankelijk (Awb 6:6). Throws NotFound,
 * Stale or Refused: nothing was asked, or the last day has not gone by.
 */
export async function endHerstel(write: Write, welke: Welke): Promise<void> {
  const { zaak, bezwaar } = await holdBezwaar(write, welke);
  if (zaak.fase !== 'aanvullen' || bezwaar.herstelTot === null)
    throw new Refused('bezwaar.fout.niets-gevraagd');
  if (localDateOf(write.ctx.now) <= bezwaar.herstelTot)
    throw new Refused('bezwaar.fout.herstel-niet-verlopen');
  await settleTermijnen(write, { zaakId: zaak.id, soort: 'herstel', uitkomst: 'vervallen' });
  await noteInZaak(write, zaak.id, { soort: 'niet-aangevuld', voorBurger: true });
  await goOn(write, bezwaar, bezwaar.herstelTot);
}

/** Handled again, and the term to decide is as many days longer as it stood still. */
async function goOn(write: Write, bezwaar: Bezwaar, tot: LocalDate): Promise<void> {
  const { zaakId, herstelGevraagdOp, herstelTot } = bezwaar;
  if (herstelGevraagdOp !== null && herstelTot !== null) {
    const opgeschortDagen = stilstand(herstelGevraagdOp, herstelTot, tot);
    await saveBezwaar(write, zaakId, { opgeschortDagen });
    const uiterlijk = beslisdagVan(termijnfeitenVan({ ...bezwaar, opgeschortDagen })).waarde.laatsteDag;
    const bron = formatBron(awb('7:10, tweede lid'));
    for (const id of opgeschortDagen > 0 ? await findTermijnen(write, zaakId, 'beslissen') : [])
      await changeTermijn(write, { id, handeling: 'opgeschort', uiterlijk, reden: 'herstelverzuim', bron });
  }
  await moveZaak(write, { id: zaakId }, 'in-behandeling');
}

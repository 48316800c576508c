import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { formatBron } from '@/law/bron';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { instantOf, type LocalMoment } from '@/platform/local-moment';
import type { Write } from '@/platform/tenant';
import { saveBezwaar } from './bezwaar.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';
import { sendBezwaarbrief } from './send-bezwaarbrief';

/** When, how and by whom somebody is heard. */
export type Hoorgesprek = { moment: LocalMoment; wijze: 'telefoon' | 'kantoor'; door: string };

/**
 * Makes an appointment to hear who objects, with the invitation (Awb 7:2). Throws NotFound, Stale, or Refused: a moment
 * that has gone by, or somebody who was heard already.
 */
export async function planHoorgesprek(
  write: Write,
  { gesprek, ...welke }: Welke & { gesprek: Hoorgesprek },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand === 'gehoord') throw new Refused('bezwaar.fout.al-gehoord');
  const hoorOp = new Date(instantOf(gesprek.moment));
  if (hoorOp <= write.ctx.now) throw new Refused('bezwaar.fout.hoor-voorbij', {}, 'hoorDatum');
  await settleTermijnen(write, { zaakId: welke.zaakId, soort: 'hoorzitting', uitkomst: 'vervallen' });
  await saveBezwaar(write, welke.zaakId, { hoorstand: 'gepland', hoorOp });
  await startTermijn(write, {
    zaakId: welke.zaakId,
    soort: 'hoorzitting',
    eigenaar: 'kantoor',
    regel: 'horen',
    bron: formatBron(awb('7:2')),
    feiten: { ...gesprek },
    begin: localDateOf(write.ctx.now),
    uiterlijk: localDateOf(hoorOp),
  });
  await sendBezwaarbrief(write, bezwaar, { soort: 'bezwaar-hoorgesprek', ...gesprek });
}

/** What was said at the hearing (Awb 7:7). Throws NotFound, Stale or Refused: no appointment was made. */
export async function recordHoorverslag(
  write: Write,
  { verslag, ...welke }: Welke & { verslag: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand !== 'gepland') throw new Refused('bezwaar.fout.geen-hoorgesprek');
  if (bezwaar.hoorOp !== null && bezwaar.hoorOp > write.ctx.now)
    throw new Refused('bezwaar.fout.hoor-komt-nog');
  await endHoren(write, welke.zaakId, 'gehoord', verslag);
}

/** Who asked to be heard wants that no more (Awb 7:3, onder c). Throws NotFound, Stale or Refused. */
export async function waiveHoren(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand !== 'gevraagd' && bezwaar.hoorstand !== 'gepland')
    throw new Refused('bezwaar.fout.geen-hoorgesprek');
  await endHoren(write, welke.zaakId, 'afgezien', reden);
}

async function endHoren(
  write: Write,
  zaakId: string,
  hoorstand: 'gehoord' | 'afgezien',
  tekst: string,
): Promise<void> {
  await saveBezwaar(write, zaakId, { hoorstand });
  const uitkomst = hoorstand === 'gehoord' ? 'gehaald' : 'vervallen';
  await settleTermijnen(write, { zaakId, soort: 'hoorzitting', uitkomst });
  await noteInZaak(write, zaakId, { soort: hoorstand, tekst, voorBurger: true });
}

import { type Bron, formatBron } from '@/law/bron';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { instantOf } from '@/platform/local-moment';
import type { Write } from '@/platform/tenant';
import { HOORZITTING, type Hoorgesprek } from './hoorzitting';
import { noteInZaak } from './note-in-zaak';
import { settleTermijnen } from './settle-termijn';
import { startTermijn } from './start-termijn';

/**
 * Puts a hearing in a case, in the place of one that was planned. Answers its moment. The letter with the invitation is of
 * the kind of case. Throws NotFound, or Refused for a moment that has gone by.
 */
export async function planHoorzitting(
  write: Write,
  { zaakId, gesprek, bron }: { zaakId: string; gesprek: Hoorgesprek; bron: Bron },
): Promise<Date> {
  const hoorOp = new Date(instantOf(gesprek.moment));
  if (hoorOp <= write.ctx.now) throw new Refused('zaken.fout.hoor-voorbij', {}, 'hoorDatum');
  await settleTermijnen(write, { zaakId, soort: HOORZITTING, uitkomst: 'vervallen' });
  await startTermijn(write, {
    zaakId,
    soort: HOORZITTING,
    eigenaar: 'kantoor',
    regel: 'horen',
    bron: formatBron(bron),
    feiten: { ...gesprek },
    begin: localDateOf(write.ctx.now),
    uiterlijk: localDateOf(hoorOp),
  });
  return hoorOp;
}

/** How a hearing ended: what was said at it, or why somebody does not want it any more. The citizen reads it in his case. */
export async function endHoorzitting(
  write: Write,
  zaakId: string,
  { hoe, tekst }: { hoe: 'gehoord' | 'afgezien'; tekst: string },
): Promise<void> {
  const uitkomst = hoe === 'gehoord' ? 'gehaald' : 'vervallen';
  await settleTermijnen(write, { zaakId, soort: HOORZITTING, uitkomst });
  await noteInZaak(write, zaakId, { soort: hoe, tekst, voorBurger: true });
}

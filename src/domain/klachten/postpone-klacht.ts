import { changeTermijn } from '@/domain/zaken/change-termijn';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { formatBron } from '@/law/bron';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { saveKlacht } from './klacht.store';
import { klachtdagVan } from './klachtdag';
import { sendKlachtbrief } from './send-klachtbrief';

/**
 * Postpones it once, with four weeks and a letter (Awb 9:11, lid 2). Throws NotFound, Stale, or Refused: done before, or
 * the last day has gone by.
 */
export async function postponeKlacht(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaak, klacht } = await holdKlacht(write, welke);
  if (klacht.verdaagd || klacht.verlengdTot !== null) throw new Refused('zaken.fout.al-verdaagd');
  const oud = klachtdagVan(klacht, localDateOf(zaak.ontvangenOp)).waarde.laatsteDag;
  if (localDateOf(write.ctx.now) > oud) throw new Refused('klacht.fout.verdagen-te-laat');
  const nieuw = klachtdagVan({ ...klacht, verdaagd: true }, localDateOf(zaak.ontvangenOp)).waarde.laatsteDag;
  await saveKlacht(write, zaak.id, { verdaagd: true });
  await move(write, zaak.id, 'verdaagd', nieuw, reden, '9:11, tweede lid');
  await sendKlachtbrief(write, zaak.id, { soort: 'klacht-verdaging', oud, nieuw, reden });
}

/**
 * Gives it more time than the law does, because who complains agreed to that in writing (Awb 9:11, lid 3). Throws
 * NotFound, Stale, or Refused: not later than it is.
 */
export async function extendKlacht(
  write: Write,
  { uiterlijk, instemming, ...welke }: Welke & { uiterlijk: LocalDate; instemming: string },
): Promise<void> {
  const { zaak, klacht } = await holdKlacht(write, welke);
  if (uiterlijk <= klachtdagVan(klacht, localDateOf(zaak.ontvangenOp)).waarde.laatsteDag)
    throw new Refused('klacht.fout.niet-later', {}, 'uiterlijk');
  await saveKlacht(write, zaak.id, { verlengdTot: uiterlijk });
  await move(write, zaak.id, 'verlengd', uiterlijk, instemming, '9:11, derde lid');
}

async function move(
  write: Write,
  zaakId: string,
  handeling: 'verdaagd' | 'verlengd',
  uiterlijk: LocalDate,
  reden: string,
  artikel: string,
): Promise<void> {
  for (const id of await findTermijnen(write, zaakId, 'afhandelen'))
    await changeTermijn(write, { id, handeling, uiterlijk, reden, bron: formatBron(awb(artikel)) });
}

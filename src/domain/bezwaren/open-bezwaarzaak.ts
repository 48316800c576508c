import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { ZaakOnderwerp } from '@/domain/zaken/zaak';
import { toDatabaseDate } from '@/platform/database-date';
import type { Write } from '@/platform/tenant';
import { beslisdagVan, bronVan, type Termijnfeiten } from './beslisdag';
import type { Inzending } from './inzending';

type Nieuw = Omit<Inzending, 'velden' | 'terPost'> & {
  onderwerpen: readonly ZaakOnderwerp[];
  inhoudHash: string;
};

/**
 * One case of a letter: its number, what it is against (`insert`), and the day of the decision with its source. Answers the
 * id of the case. Throws NotFound for a person outside the gemeente.
 */
export async function openBezwaarzaak(
  write: Write,
  { persoonId, kanaal, ontvangenOp, moment, onderwerpen, clientSleutel, inhoudHash }: Nieuw,
  feiten: Termijnfeiten,
  insert: (zaakId: string) => Promise<void>,
): Promise<string> {
  const { zaak } = await openZaak(write, {
    soort: 'bezwaar',
    persoonId,
    kanaal,
    ontvangenOp: moment ?? (kanaal === 'mijn' ? write.ctx.now : toDatabaseDate(ontvangenOp)),
    onderwerpen,
    clientSleutel,
    inhoudHash,
  });
  await insert(zaak.id);
  const beslissen = beslisdagVan(feiten);
  await startTermijn(write, {
    zaakId: zaak.id,
    soort: 'beslissen',
    eigenaar: 'kantoor',
    regel: 'beslistermijn',
    bron: bronVan(beslissen.uitleg),
    feiten,
    begin: ontvangenOp,
    uiterlijk: beslissen.waarde.laatsteDag,
  });
  return zaak.id;
}

import {
  getKwijtscheldingstand,
  type Kwijtscheldingstand,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { type Beeldregel, beeldVan } from './kwijtscheldingbeeld';
import { listToetsenVan } from './toetslijst.queries';

export type Kwijtscheldingbeeld = {
  regels: Beeldregel[];
  toestemming: Kwijtscheldingstand['toestemming'];
};

/** How kwijtschelding stands for one person, with what the yearly test found and when each decision was sent. */
export async function getKwijtscheldingbeeld(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Kwijtscheldingbeeld> {
  if (!read.gemeenten.includes(gemeenteId)) return { regels: [], toestemming: null };
  const { zaken, toestemming } = await getKwijtscheldingstand(read, gemeenteId, persoonId);
  const toetsen = await listToetsenVan(read, gemeenteId, persoonId);
  const brieven = zaken.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const verzonden = await read.db.bezorging.groupBy({
    by: ['documentId'],
    where: { gemeenteId, documentId: { in: brieven }, resultaat: { not: 'mislukt' } },
    _min: { moment: true },
  });
  const momenten = new Map(
    verzonden.flatMap(({ documentId, _min: { moment } }) => (moment ? [[documentId, moment] as const] : [])),
  );
  return { regels: beeldVan(zaken, toetsen, momenten, localDateOf(read.ctx.now)), toestemming };
}

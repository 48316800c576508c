import { listVerzonden } from '@/domain/documenten/document.queries';
import {
  getKwijtscheldingstand,
  type Kwijtscheldingstand,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { listToetsenVan } from '@/domain/toetslijsten/toetslijst.queries';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { type Beeldregel, beeldVan } from './beeld';

export type Kwijtscheldingbeeld = {
  regels: Beeldregel[];
  toestemming: Kwijtscheldingstand['toestemming'];
};

/** How kwijtschelding stands for one person, with what the yearly test found and when each decision was sent. */
export async function loadKwijtscheldingbeeld(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Kwijtscheldingbeeld> {
  const { zaken, toestemming } = await getKwijtscheldingstand(read, gemeenteId, persoonId);
  const toetsen = await listToetsenVan(read, gemeenteId, persoonId);
  const brieven = zaken.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const verzonden = await listVerzonden(read, gemeenteId, brieven);
  return { regels: beeldVan(zaken, toetsen, verzonden, localDateOf(read.ctx.now)), toestemming };
}

import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import type { Fase } from '@/domain/zaken/zaak';
import type { Tijdigheid } from '@/law/heffing/tijdigheid';
import type { Uitkomst as Lawuitkomst, Stap } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { beslisdagVan, tijdigheidVan } from './mandaatdag';
import type { Mandaatzaak, Uitkomst, Verzoek } from './mandaatzaak';
import { toMandaatzaak } from './mandaatzaak.store';

/** What the gemeente was told, and since when it did that. */
export type Gevolg = { wasCenten: Cents; wordtCenten: Cents; gemeldOp: Date; verwerktOp: Date | null };

/** One of them with its days and why they are those. */
export type MandaatzaakView = Mandaatzaak & {
  gemeenteId: number;
  persoonId: string;
  ontvangenOp: Date;
  /** Null for a request, which has no last day. */
  tijdig: Lawuitkomst<Tijdigheid> | null;
  dag: { waarde: LocalDate; uitleg: Stap[] };
  gevolg: Gevolg | null;
  /** When he is heard, where that is still to come or to be written down; and whether he was. */
  hoorOp: Date | null;
  gehoord: boolean;
};

/** What one case is about, or null; the caller says whose it is. */
export async function getMandaatzaak(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<MandaatzaakView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const rij = await read.db.mandaatzaak.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    include: { zaak: { select: { persoonId: true, ontvangenOp: true } }, gevolg: true },
  });
  if (!rij) return null;
  const { zaak, gevolg, ...kern } = rij;
  read.shows(gemeenteId, [zaak.persoonId]);
  const mandaatzaak = toMandaatzaak(kern);
  const feiten = { ...mandaatzaak, ontvangen: localDateOf(zaak.ontvangenOp) };
  const gegevens = await readGegevens(read, gemeenteId);
  const { gepland, gehoord } = await readHoorstand(read, gemeenteId, zaakId);
  return {
    ...mandaatzaak,
    ...zaak,
    ...{ gemeenteId, gehoord, hoorOp: gepland },
    tijdig: tijdigheidVan(feiten),
    dag: beslisdagVan(feiten, afspraakOp('beslistermijn-verzoek', gegevens, feiten.ontvangen)),
    gevolg: gevolg && {
      wasCenten: toCents(gevolg.wasCenten),
      wordtCenten: toCents(gevolg.wordtCenten),
      gemeldOp: gevolg.gemeldOp,
      verwerktOp: gevolg.verwerktOp,
    },
  };
}

export type MandaatzaakRegel = {
  zaakId: string;
  zaaknummer: string;
  verzoek: Verzoek;
  belasting: string;
  fase: Fase;
  uitkomst: Uitkomst | null;
  /** The last day to decide; null once it was. */
  beslisOp: LocalDate | null;
};

/** What one person asked about aanslagen of the gemeente itself, the latest first. */
export async function listMandaatzakenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<MandaatzaakRegel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId, soort: 'mandaatzaak', mandaatzaak: { isNot: null } },
    select: {
      id: true,
      zaaknummer: true,
      fase: true,
      termijnen: {
        where: { stand: 'loopt', soort: 'beslissen' },
        orderBy: { uiterlijk: 'asc' },
        take: 1,
        select: { uiterlijk: true },
      },
      mandaatzaak: { select: { verzoek: true, belasting: true, uitkomst: true } },
    },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.flatMap(({ id, zaaknummer, fase, termijnen, mandaatzaak }) =>
    mandaatzaak === null
      ? []
      : [
          {
            zaakId: id,
            zaaknummer,
            verzoek: mandaatzaak.verzoek as Verzoek,
            belasting: mandaatzaak.belasting,
            fase: fase as Fase,
            uitkomst: mandaatzaak.uitkomst as Uitkomst | null,
            beslisOp: fromDatabaseDateOrNull(termijnen[0]?.uiterlijk ?? null),
          },
        ],
  );
}

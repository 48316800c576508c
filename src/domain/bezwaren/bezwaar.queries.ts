import { type Aanslaginhoud, type Aanslagregelinhoud, readAanslag } from '@/domain/aanslagen/read-aanslag';
import type { RegelStand } from '@/domain/aanslagen/vermindering';
import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Kostensoort, KostenView } from '@/domain/grootboek/kosten';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { findKostenBekendmakingen } from '@/domain/post/find-bekendmakingen';
import type { Fase } from '@/domain/zaken/zaak';
import type { Beslistermijn } from '@/law/heffing/beslistermijn';
import type { Tijdigheid } from '@/law/heffing/tijdigheid';
import type { Uitkomst as Lawuitkomst } from '@/law/uitleg';
import type { Cents } from '@/platform/cents';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { beslisdagVan, tijdigheidVan, verdagenTot } from './beslisdag';
import type { Bezwaarregel } from './bezwaar';
import { type Bezwaar, loadBezwaren, loadRegelstanden, termijnfeitenVan } from './bezwaar.store';
import { type Bezwaarconcept, loadConcept } from './bezwaarconcept.store';
import type { Eerder } from './kostenbezwaar';
import { loadEerder } from './kostenbezwaar.store';
import type { Uitkomst } from './uitspraak';
import { uitspraakSchema } from './uitspraak.schema';

/** A disputed line with what its amount follows from, and how it stands in the books. */
export type Dossierregel = Bezwaarregel & { regel: Aanslagregelinhoud; stand: RegelStand };

type Verminderd = { aanslagregelId: string; bedragCenten: Cents };

/** One objection with its days and why they are those. */
export type BezwaarDossier = Omit<Bezwaar, 'regels'> & {
  gemeenteId: number;
  regels: Dossierregel[];
  tijdigheid: Lawuitkomst<Tijdigheid>;
  beslisdag: Lawuitkomst<Beslistermijn>;
  verdagenTot: LocalDate | null;
  /** What the decision took off, by line; empty while there is none. */
  verminderd: Verminderd[];
};

/** The objection of one case, or null. */
export async function getBezwaar(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<BezwaarDossier | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const [bezwaar] = await loadBezwaren(read, gemeenteId, { zaakIds: [zaakId] });
  if (!bezwaar) return null;
  read.shows(gemeenteId, [bezwaar.schrift.persoonId]);
  const aanslag = await readAanslag(read, gemeenteId, bezwaar.aanslagId);
  const standen = await loadRegelstanden(read, gemeenteId, bezwaar.aanslagId);
  const feiten = termijnfeitenVan(bezwaar);
  const gegevens = await readGegevens(read, gemeenteId);
  const afspraak = afspraakOp('beslistermijn-kostenbezwaar', gegevens, feiten.ontvangen);
  return {
    ...bezwaar,
    gemeenteId,
    regels: bezwaar.regels.flatMap((r) => {
      const regel = aanslag.regels.find(({ id }) => id === r.aanslagregelId);
      const stand = standen.get(r.aanslagregelId);
      return regel && stand ? [{ ...r, regel, stand }] : [];
    }),
    tijdigheid: tijdigheidVan(feiten),
    beslisdag: beslisdagVan({ ...feiten, afspraak }),
    verdagenTot: verdagenTot(feiten),
    verminderd: bezwaar.uitkomst === null ? [] : await listVerminderd(read, gemeenteId, zaakId),
  };
}

async function listVerminderd(read: Read, gemeenteId: number, zaakId: string): Promise<Verminderd[]> {
  const besluit = await read.db.besluit.findFirst({
    where: { gemeenteId, zaakId, stand: 'genomen' },
    select: { inhoud: true },
  });
  const gelezen = uitspraakSchema.safeParse(besluit?.inhoud);
  return (gelezen.data?.regels ?? []).map((r) => ({
    aanslagregelId: r.aanslagregelId,
    bedragCenten: r.verminderingCenten,
  }));
}

export type BezwaarRegel = {
  zaakId: string;
  zaaknummer: string;
  fase: Fase;
  /** The last day to decide by law, whatever else is due before it; null once it was decided or taken back. */
  beslisOp: LocalDate | null;
  uitkomst: Uitkomst | null;
  aanslagId: string;
  aanslagnummer: string;
  belastingjaar: number;
  /** The act of which the costs are disputed; null for one to the aanslag. */
  kosten: Kostensoort | null;
};

/** The objections of one person in one gemeente, the latest first. */
export async function listBezwarenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<BezwaarRegel[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId, soort: 'bezwaar', bezwaar: { isNot: null } },
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
      bezwaar: {
        select: {
          uitkomst: true,
          kosten: { select: { kosten: { select: { soort: true } } } },
          aanslagId: true,
          aanslag: { select: { aanslagnummer: true, belastingjaar: true } },
        },
      },
    },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ id, zaaknummer, fase, termijnen: [beslissen], bezwaar }) => ({
    zaakId: id,
    zaaknummer,
    fase: fase as Fase,
    beslisOp: fromDatabaseDateOrNull(beslissen?.uiterlijk ?? null),
    uitkomst: (bezwaar?.uitkomst ?? null) as Uitkomst | null,
    aanslagId: bezwaar?.aanslagId ?? '',
    aanslagnummer: bezwaar?.aanslag.aanslagnummer ?? '',
    belastingjaar: bezwaar?.aanslag.belastingjaar ?? 0,
    kosten: (bezwaar?.kosten?.kosten.soort ?? null) as Kostensoort | null,
  }));
}

/** Everything that a form of an objection shows: the lines, how they stand, which are disputed, what was filled in. */
export type Bezwaarblad = {
  aanslag: Aanslaginhoud;
  standen: ReadonlyMap<string, RegelStand>;
  /** Lines that are disputed in a case that runs, with its number. */
  lopend: ReadonlyMap<string, string>;
  concept: Bezwaarconcept | null;
};

/** The form about one aanslag of one person. Throws NotFound for one of somebody else. */
export async function getBezwaarblad(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  aanslagId: string,
): Promise<Bezwaarblad> {
  const aanslag = await readAanslag(read, gemeenteId, aanslagId);
  if (aanslag.persoonId !== persoonId) throw new NotFound();
  const rijen = await read.db.bezwaarregel.findMany({
    where: { gemeenteId, loopt: true, aanslagregelId: { in: aanslag.regels.map((r) => r.id) } },
    select: { aanslagregelId: true, bezwaar: { select: { zaak: { select: { zaaknummer: true } } } } },
  });
  return {
    aanslag,
    standen: await loadRegelstanden(read, gemeenteId, aanslagId),
    lopend: new Map(rijen.map((r) => [r.aanslagregelId, r.bezwaar.zaak.zaaknummer])),
    concept: await loadConcept(read, gemeenteId, persoonId, aanslagId),
  };
}

/** What a form of an objection to costs shows, and which costs of one aanslag can still be objected to. */
export type Kostenblad = {
  aanslag: { id: string; aanslagnummer: string; belastingjaar: number };
  kosten: KostenView[];
  /** What was objected to before, by the id of the costs. */
  eerder: ReadonlyMap<string, Eerder>;
  /** When the letter with the act left, where that is known, by the id of the costs. */
  bekendmaking: ReadonlyMap<string, LocalDate>;
};

/** The costs of one aanslag of one person that stand, or stood. Throws NotFound for an aanslag of somebody else. */
export async function getKostenblad(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  aanslagId: string,
): Promise<Kostenblad> {
  const aanslag = await read.db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { id: true, aanslagnummer: true, belastingjaar: true, persoonId: true },
  });
  if (aanslag?.persoonId !== persoonId) throw new NotFound();
  const kosten = await readKosten(read, gemeenteId, [aanslagId]);
  const eerder = await loadEerder(
    read,
    gemeenteId,
    kosten.map((k) => k.id),
  );
  const ids = kosten.map((k) => k.id);
  return { aanslag, kosten, eerder, bekendmaking: await findKostenBekendmakingen(read, gemeenteId, ids) };
}

/** One case that came out of a letter. */
export type Ingediend = {
  bezwaar: Bezwaar;
  zaaknummer: string;
  beslisdag: Lawuitkomst<Beslistermijn>;
  tijdigheid: Lawuitkomst<Tijdigheid>;
  /** The document of the ontvangstbevestiging was made. */
  bevestigd: boolean;
};

/** What came out of one letter of this person, in the order of the numbers; empty when there is no such letter. */
export async function listIngediend(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  schriftId: string,
): Promise<Ingediend[]> {
  const bezwaren = (await loadBezwaren(read, gemeenteId, { schriftId })).filter(
    (b) => b.schrift.persoonId === persoonId,
  );
  if (bezwaren.length === 0) return [];
  read.shows(gemeenteId, [persoonId]);
  const zaken = await read.db.zaak.findMany({
    where: { gemeenteId, id: { in: bezwaren.map((b) => b.zaakId) } },
    select: { id: true, zaaknummer: true },
  });
  const nummers = new Map(zaken.map((z) => [z.id, z.zaaknummer]));
  const document = await read.db.document.count({ where: { gemeenteId, id: schriftId } });
  return bezwaren
    .map((bezwaar) => ({
      bezwaar,
      zaaknummer: nummers.get(bezwaar.zaakId) ?? '',
      beslisdag: beslisdagVan(termijnfeitenVan(bezwaar)),
      tijdigheid: tijdigheidVan(termijnfeitenVan(bezwaar)),
      bevestigd: document > 0,
    }))
    .toSorted((a, b) => (a.zaaknummer < b.zaaknummer ? -1 : 1));
}

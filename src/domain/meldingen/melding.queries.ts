import { readJaarregels } from '@/domain/aanslagen/read-jaarregels';
import type { Hond } from '@/domain/objecten/hond';
import { readObjectnaam } from '@/domain/objecten/read-objectnaam';
import { type AdresRij, adresOf, formatAdres } from '@/domain/personen/persoon';
import type { Fase } from '@/domain/zaken/zaak';
import { ontheffingsverzoekTot } from '@/law/heffing/ontheffing';
import type { Uitkomst as Lawuitkomst } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import { type LocalDate, partsOf } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { gatherFeiten, readVanObject } from './gather-feiten';
import { jaarVan, planGevolg } from './gevolg';
import type { Melding, Uitkomst } from './melding';
import { loadLopend, toMelding } from './melding.store';
import type { Eraf } from './ontheffing';
import type { Meldingsoort } from './vragen';

/** The dog that a melding is about, and the address. */
type Waarover = { hond: Hond | null; object: string | null };
export type MeldingView = Melding & Waarover & { gemeenteId: number; persoonId: string; ontvangenOp: Date };

/** What a decision to take it over would do today, and what the law says about the day on which it was asked. */
export type MeldingDossier = MeldingView & {
  eraf: readonly Eraf[];
  /** For a new dog: whether a run of this year passes over its holder, because he has a line of it already. */
  alOpgelegd: boolean;
  /** Last day to ask for ontheffing, where that is what it is (Gemeentewet 242). */
  verzoekTot: Lawuitkomst<{ laatsteDag: LocalDate }> | null;
  /** Whether it was asked by then; after it only ambtshalve is left (Gemeentewet 244). */
  opTijd: boolean;
};

/** The melding of one case as it was reported, or null; the caller says whose it is. */
export async function getMelding(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<MeldingView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const rij = await read.db.melding.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    include: { zaak: { select: { persoonId: true, ontvangenOp: true } } },
  });
  if (!rij) return null;
  const { zaak, ...kern } = rij;
  read.shows(gemeenteId, [zaak.persoonId]);
  const { honden } = await gatherFeiten(read, gemeenteId, zaak.persoonId);
  return {
    ...toMelding(kern),
    gemeenteId,
    ...zaak,
    hond: honden.find((h) => h.id === kern.hondId) ?? null,
    object: kern.objectId && (await readObjectnaam(read, gemeenteId, kern.objectId)),
  };
}

/** The same for who decides, with what would follow from it; null when there is none. */
export async function getMeldingdossier(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<MeldingDossier | null> {
  const melding = await getMelding(read, gemeenteId, zaakId);
  if (!melding) return null;
  const { persoonId, soort, dag } = melding;
  const feiten = await gatherFeiten(read, gemeenteId, persoonId);
  const besluit = { uitkomst: 'overgenomen' as const, dag };
  const jaar = jaarVan(melding, melding.beslotenDag ?? dag, feiten.vandaag);
  const regels = await readJaarregels(read, gemeenteId, { persoonId, belastingjaar: jaar });
  const belangen = await readVanObject(read, gemeenteId, melding.objectId);
  const ontheffing = dag !== null && (soort === 'hond-af' || soort === 'verhuizing');
  const verzoekTot = ontheffing
    ? ontheffingsverzoekTot({
        omstandigheid: dag,
        dagtekening: await dagtekeningOf(read, gemeenteId, persoonId, dag),
      })
    : null;
  return {
    ...melding,
    eraf: melding.loopt
      ? planGevolg(melding, besluit, { ...feiten, persoonId, belangen }, { regels, jaar })
      : [],
    alOpgelegd: soort === 'hond-aan' && regels.some((r) => r.regel.belastingsoort === 'hondenbelasting'),
    verzoekTot,
    opTijd: verzoekTot === null || localDateOf(melding.ontvangenOp) <= verzoekTot.waarde.laatsteDag,
  };
}

/** The dagtekening of the biljet of that year; the day itself where there is none yet. */
async function dagtekeningOf(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  dag: LocalDate,
): Promise<LocalDate> {
  const eerste = await read.db.aanslag.findFirst({
    where: { gemeenteId, persoonId, belastingjaar: partsOf(dag).year },
    orderBy: { dagtekening: 'asc' },
    select: { dagtekening: true },
  });
  return eerste ? fromDatabaseDate(eerste.dagtekening) : dag;
}

export type MeldingRegel = {
  zaakId: string;
  zaaknummer: string;
  soort: Meldingsoort;
  fase: Fase;
  uitkomst: Uitkomst | null;
  /** The first last day among its open terms. */
  vervolgOp: LocalDate | null;
};

/** The meldingen of one person in one gemeente, the latest first. */
export async function listMeldingenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<MeldingRegel[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId, soort: 'melding', melding: { isNot: null } },
    select: {
      id: true,
      zaaknummer: true,
      fase: true,
      termijnen: {
        where: { stand: 'loopt' },
        orderBy: { uiterlijk: 'asc' },
        take: 1,
        select: { uiterlijk: true },
      },
      melding: { select: { soort: true, uitkomst: true } },
    },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ id, zaaknummer, fase, termijnen: [eerste], melding }) => ({
    zaakId: id,
    zaaknummer,
    fase: fase as Fase,
    soort: (melding?.soort ?? 'anders') as Meldingsoort,
    uitkomst: (melding?.uitkomst ?? null) as Uitkomst | null,
    vervolgOp: fromDatabaseDateOrNull(eerste?.uiterlijk ?? null),
  }));
}

/** What the forms of a person choose from: his dogs that are there, and what he owns or uses. */
export type Meldingblad = {
  honden: readonly Hond[];
  /** Dogs that end in a melding that runs. */
  lopend: readonly string[];
  objecten: readonly { id: string; adres: string; gebruiker: boolean }[];
};

/** The form of one person, who stands before the caller. */
export async function getMeldingblad(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Meldingblad> {
  const { honden } = await gatherFeiten(read, gemeenteId, persoonId);
  const belangen = await read.db.belang.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ vanaf: 'desc' }, { id: 'asc' }],
    include: { object: { include: { adres: true } } },
    take: 100,
  });
  if (honden.length + belangen.length > 0) read.shows(gemeenteId, [persoonId]);
  const objecten = new Map<string, Meldingblad['objecten'][number]>();
  for (const { objectId, soort, tot, object } of belangen) {
    const adres = object.adres && adresOf(object.adres as AdresRij);
    const naam = adres ? formatAdres(adres) : (object.locatieomschrijving ?? object.wozObjectnummer);
    const gebruiker = (soort === 'gebruiker' && tot === null) || objecten.get(objectId)?.gebruiker === true;
    objecten.set(objectId, { id: objectId, adres: naam, gebruiker });
  }
  return {
    honden,
    lopend: (await loadLopend(read, gemeenteId, persoonId)).hondIds,
    objecten: [...objecten.values()],
  };
}

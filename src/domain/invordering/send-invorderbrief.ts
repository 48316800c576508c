import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { invorderbriefSchema } from '@/domain/documenten/invorderbrief.schema';
import { invorderbriefdata } from '@/domain/documenten/invorderbriefdata';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { readStanden } from '@/domain/grootboek/read-standen';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { betekendOp, type GezetteStap, laatsteStap, type Padstap } from './invorderingspad';
import { volgendeKosten } from './invorderstatus';

export type Invorderbriefvraag = {
  /** Of the step: the letter follows from it, so that it is made once. */
  stapId: string;
  aanslagId: string;
  persoonId: string;
  stap: Padstap;
  dagtekening: LocalDate;
  uiterlijk: LocalDate;
  laatsteVervaldag: LocalDate;
  /** What the step asks of the belasting, and what it costs itself. */
  bedragCenten: Cents;
  kostenCenten: Cents;
  /** Earlier costs that wait: they are not asked. */
  kostenWacht: Cents;
  /** Steps before it. */
  stappen: readonly GezetteStap[];
  runId: string | null;
  /** In whose name a dwangbevel stands. */
  ondertekenaar: string;
};

/**
 * Makes the letter of one step and posts it: no step without its letter. Answers the id of the document. Throws Refused
 * with what is missing (sender, address, or facts that do not add up), NotFound.
 */
export async function sendInvorderbrief(write: Write, vraag: Invorderbriefvraag): Promise<string> {
  const { gemeenteId } = write;
  const { stap, dagtekening, persoonId, aanslagId } = vraag;
  const aanslag = await aanslagOf(write, vraag);
  const klasse = stap === 'dwangbevel' ? 'maatwerk-ondertekend' : 'maatwerk-automatisch';
  const gevonden = await getAfzender(write, gemeenteId, klasse, dagtekening);
  if (!gevonden.ok) throw new Refused(`brief.${gevonden.reden}`);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, DOCUMENTSOORTEN[stap].over);
  if ('wacht' in aan) throw new Refused(`brief.${aan.wacht}`);
  const { afzender } = gevonden;
  const feiten = invorderbriefSchema.safeParse({
    taal: 'nl',
    dagtekening,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    soort: stap,
    kenmerk: kenmerkVanStap(vraag.stapId),
    aanslagen: [{ ...aanslag, betaling: await betalingOf(write, vraag, afzender.rekening) }],
    uiterlijk: vraag.uiterlijk,
    uiterlijkRegel: regelVan(vraag),
    ...kostenOf(vraag),
    telefoontijden: afzender.telefoontijden,
    ...bevelOf(vraag),
  });
  if (!feiten.success) throw new Refused('brief.feiten-kloppen-niet');
  const id = idVan('invorderbrief', vraag.stapId);
  const gerenderd = await renderDocument(id, {
    sjabloon: 'invorderbrief',
    data: invorderbriefdata(feiten.data),
  });
  await makeDocument(write, [
    { id, soort: stap, persoonId, aanslagId, runId: vraag.runId, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  return id;
}

/** "I-1A2B3C4D": what stands on the letter and is told over the telephone. */
const kenmerkVanStap = (id: string): string => `I-${id.slice(-8).toUpperCase()}`;

/** Why the last day is that one, where the letter says so: of an aanmaning by Invorderingswet 11. */
const regelVan = ({ stap, dagtekening, uiterlijk }: Invorderbriefvraag) =>
  stap !== 'aanmaning' ? 'beleid' : uiterlijk === addDays(dagtekening, 14) ? 'twee-weken' : 'eerste-werkdag';

/** What the next step would cost, and until when the costs of this one can be objected to (Kostenwet 7, AWR 22j: six weeks). */
function kostenOf({ stap, uiterlijk, bedragCenten, kostenCenten, dagtekening }: Invorderbriefvraag) {
  const volgende = stap === 'herinnering' ? 'aanmaning' : stap === 'aanmaning' ? 'dwangbevel' : null;
  return {
    volgendeKostenCenten: volgende && volgendeKosten(volgende, addDays(uiterlijk, 1), bedragCenten),
    bezwaarKostenTot: kostenCenten > 0n ? bezwaartermijn({ dagtekening }).waarde.laatsteDag : null,
  };
}

function bevelOf({ stap, stappen, dagtekening, ondertekenaar }: Invorderbriefvraag) {
  if (stap !== 'dwangbevel') return { bevel: null, ondertekening: null };
  const aanmaning = laatsteStap(stappen);
  return {
    bevel: {
      aanmaningVan: aanmaning?.dagtekening ?? dagtekening,
      betekening: 'post',
      betekendOp: betekendOp(dagtekening),
    },
    ondertekening: { naam: ondertekenaar },
  };
}

/** What is open of the aanslag as the letter names it; the costs of this step stand apart as new. */
async function aanslagOf(write: Write, vraag: Invorderbriefvraag) {
  const { db, gemeenteId } = write;
  const { aanslagId, laatsteVervaldag, bedragCenten, kostenCenten, stap } = vraag;
  const rij = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { aanslagnummer: true, belastingjaar: true, dagtekening: true },
  });
  const stand: StandVanAanslag | undefined = (await readStanden(write, gemeenteId, [aanslagId])).get(
    aanslagId,
  );
  if (!rij || !stand) throw new NotFound();
  const open = openUit(stand);
  const rest = stand.openKostenCenten - kostenCenten - vraag.kostenWacht;
  const eerdere = toCents(rest > 0n ? rest : 0n);
  const soort = stap === 'herinnering' ? 'overig' : stap;
  return {
    aanslagnummer: rij.aanslagnummer,
    belastingjaar: rij.belastingjaar,
    opgelegdOp: fromDatabaseDate(rij.dagtekening),
    vervaldag: laatsteVervaldag,
    belastingen: tot(bedragCenten, open.regels),
    kosten: [
      ...(eerdere > 0n
        ? [{ soort: stap === 'dwangbevel' ? 'aanmaning' : 'overig', openCenten: eerdere, nieuw: false }]
        : []),
      ...(kostenCenten > 0n ? [{ soort, openCenten: kostenCenten, nieuw: true }] : []),
    ],
    renteCenten: open.renteCenten,
    openCenten: toCents(bedragCenten + eerdere + kostenCenten + open.renteCenten),
  };
}

/** The lines in their order as far as they come to this amount: what waits is not asked. */
function tot(bedrag: bigint, regels: readonly { belastingsoort: string; openCenten: bigint }[]) {
  let over = bedrag;
  return regels.flatMap(({ belastingsoort, openCenten }) => {
    const deel = over - openCenten < 0n ? over : openCenten;
    if (deel <= 0n) return [];
    over -= deel;
    return [{ belastingsoort, openCenten: toCents(deel) }];
  });
}

async function betalingOf(
  { db, gemeenteId }: Write,
  { aanslagId }: Invorderbriefvraag,
  rekening: { iban: string; tenaamstelling: string },
) {
  const rij = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { betalingskenmerk: true },
  });
  return {
    iban: rekening.iban,
    tenaamstelling: rekening.tenaamstelling,
    kenmerk: rij?.betalingskenmerk ?? '',
  };
}

import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { terugboekingOverheidsvordering } from '@/law/invordering/overheidsvordering';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { checkResultaat, isOpen, OPDRACHT_VAN, type Opdracht } from './opdracht';
import type { Verhaalsactie } from './verhaal';
import {
  type Daadsoort,
  isDaad,
  KOSTEN_VAN,
  OPDRACHTSOORTEN,
  teMelden,
  type Verhaalfeit,
} from './verhaalfeit';
import type { Vorderingbeeld } from './vordering.queries';

type Vraag = Pick<Verhaalfeit, 'id' | 'aanslagId' | 'soort' | 'dag' | 'naam' | 'centen'> & {
  opdrachtId: string | undefined;
};
/** What the line gets beside what was typed, and what it is about. */
type Voorbereid = {
  feit: Pick<Verhaalfeit, 'naam' | 'centen' | 'overId' | 'kostenCenten'>;
  van: Verhaalfeit | null;
};

const nu = (soort: string): boolean =>
  ['vooraankondiging', 'vordering', 'overheidsvordering', 'kennisgeving'].includes(soort);

/**
 * What must be so before a line is written, what it is about and what it costs; the costs are booked here. Throws NotFound,
 * Refused, RefusedAndReported.
 */
export async function prepareVerhaalfeit(
  write: Write,
  vraag: Vraag,
  beeld: Vorderingbeeld,
): Promise<Voorbereid> {
  const { soort, naam, centen, dag } = vraag;
  // Its letter goes out now: what the law counts from is the day of the letter.
  if (nu(soort) && dag !== localDateOf(write.ctx.now)) throw new Refused('verhaalfout.vandaag', {}, 'dag');
  if (isDaad(soort)) await mayAct(write, soort, vraag, beeld);
  const kop = { naam, centen, overId: null, kostenCenten: toCents(0) };
  if (soort === 'kennisgeving') return tell(write, beeld);
  if (soort === 'bevelvoorstel' || soort === 'beslagvoorstel') {
    refuseAgainst(beeld, soort === 'bevelvoorstel' ? 'hernieuwd-bevel' : 'beslagopdracht');
    const loopt = beeld.opdrachten.some(
      (o) => o.soort === OPDRACHT_VAN[soort] && (o.stand === 'voorgesteld' || isOpen(o)),
    );
    if (loopt) throw new Refused('verhaalfout.opdracht-loopt');
    return { feit: { ...kop, naam: deurwaarderVan(beeld) }, van: null };
  }
  if (soort === 'bevelopdracht' || soort === 'beslagopdracht') {
    const voorstel = proposalOf(write, beeld, soort, vraag.opdrachtId);
    return { feit: { ...kop, naam: deurwaarderVan(beeld), overId: voorstel.voorgesteld.id }, van: null };
  }
  const opdracht = assignmentOf(vraag, beeld);
  return {
    feit: { ...kop, overId: opdracht?.id ?? null, kostenCenten: await charge(write, vraag) },
    van: null,
  };
}

/** What an act asks of who does it: his role, no reason against it, no more than is open, an aanwijzing (B-11, B-14). */
async function mayAct(write: Write, soort: Daadsoort, vraag: Vraag, beeld: Vorderingbeeld): Promise<void> {
  const { ctx, gemeenteId } = write;
  const { aanslagId, centen } = vraag;
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  if (!may(rollen, 'verhaal.zetten')) throw new Refused('verhaalfout.alleen-ambtenaar');
  const hoogstens = refuseAgainst(beeld, soort === 'bevelopdracht' ? 'hernieuwd-bevel' : soort);
  if (centen !== null && (centen <= 0n || centen > hoogstens))
    throw new Refused('verhaalfout.te-veel', {}, 'bedrag');
  const over = { soort: 'aanslag', id: aanslagId };
  await requireAanwijzing(write, { soort: 'verhaal', over, centen: centen ?? beeld.oordeel.teInnen });
}

/** Refuses with the first reason against an act; answers the most that it may ask. */
function refuseAgainst(beeld: Vorderingbeeld, actie: Verhaalsactie): Cents {
  const oordeel = beeld.verhaal.find((een) => een.actie === actie);
  if (!oordeel) throw new NotFound();
  const [tegen] = oordeel.tegen;
  if (tegen) throw new Refused(`verhaalreden.${tegen.code}`);
  return oordeel.hoogstens ?? beeld.oordeel.teInnen;
}

/** The deurwaarder of the contract of today; without one in service or with an agreement nothing goes out (M-15). */
function deurwaarderVan({ deurwaarder }: Vorderingbeeld): string {
  if (deurwaarder === null) throw new Refused('verhaalreden.geen-deurwaarder');
  return deurwaarder;
}

/** The proposal that is granted: there is one, and it is of another. */
function proposalOf(
  write: Write,
  beeld: Vorderingbeeld,
  soort: Opdracht['soort'],
  voorstelId: string | undefined,
): Opdracht {
  const voorstel = beeld.opdrachten.findLast(
    (o) =>
      o.soort === soort && o.stand === 'voorgesteld' && (voorstelId === undefined || o.id === voorstelId),
  );
  if (!voorstel) throw new Refused('verhaalfout.geen-voorstel');
  if (voorstel.voorgesteld.door === actorText(write.ctx.actor))
    throw new Refused('verhaalfout.zelf-voorgesteld');
  return voorstel;
}

/** The assignment that a result is of; null for what comes of no assignment. */
function assignmentOf({ soort, opdrachtId }: Vraag, { opdrachten }: Vorderingbeeld): Opdracht | null {
  const hoort = [...OPDRACHTSOORTEN, 'hernieuwd-bevel'].some((s) => s === soort);
  if (!hoort) return null;
  const gegeven = opdrachten.filter(({ stand }) => stand !== 'voorgesteld');
  const opdracht =
    opdrachtId === undefined
      ? gegeven.findLast((o) => checkResultaat(o, soort).ok)
      : gegeven.find(({ id }) => id === opdrachtId);
  if (!opdracht) {
    // A deurwaarder in service brings a bevel without an assignment.
    if (soort === 'hernieuwd-bevel' && opdrachtId === undefined) return null;
    throw new Refused('verhaalfout.geen-opdracht');
  }
  const past = checkResultaat(opdracht, soort);
  if (!past.ok) throw new Refused(`verhaalfout.${past.reden}`);
  return opdracht;
}

/** The debit that who owes is told of: not before the bank can no longer give it back (URIW 1cf). */
function tell(write: Write, { verhaalfeiten }: Vorderingbeeld): Voorbereid {
  const van = teMelden(verhaalfeiten);
  if (!van) throw new Refused('verhaalfout.niets-te-melden');
  const { terugboekenTot } = terugboekingOverheidsvordering(van.dag).waarde;
  if (localDateOf(write.ctx.now) <= terugboekenTot)
    throw new Refused('verhaalfout.terugboeken-loopt', { dag: terugboekenTot });
  const bank = van.naam ?? verhaalfeiten.findLast(({ soort }) => soort === 'rekening')?.naam ?? null;
  return {
    feit: { naam: bank, centen: van.centen, overId: van.id, kostenCenten: toCents(0) },
    van: { ...van, naam: bank },
  };
}

/** What it costs by the Kostenwet of its day, booked as a post of its own (G-12). */
async function charge(write: Write, { aanslagId, soort, dag, id }: Vraag): Promise<Cents> {
  const kosten = KOSTEN_VAN[soort];
  if (kosten === undefined) return toCents(0);
  const handeling = { soort: 'verhaalfeit', id };
  return (await chargeKosten(write, { aanslagId, soort: kosten, handeling, dag })).bedragCenten;
}

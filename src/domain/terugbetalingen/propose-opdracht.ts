import { eindkenmerkVan } from '@/domain/betalingen/eindkenmerk';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { decimalCents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { renteOver } from './rente';
import { listTegoedenIn, type TegoedView } from './tegoed.queries';
import { BETAALDAG_VOORUIT, type Opdracht, renteSomVan, somVan, type Terugbetaling } from './terugbetaling';
import { auditTerugbetaling, insertOpdracht, insertRegels, loadVanRekening } from './terugbetaling.store';

/** No more in one order than one transaction sends. */
export const HOOGSTENS_IN_OPDRACHT = 500;

type Voorstel = { aanslagIds: readonly string[] | null; betaaldag?: LocalDate | null };

/**
 * Proposes to pay back what may be paid back in this gemeente: all of it, or these aanslagen. Judged again, and each goes
 * to the account that its person gave last, with the interest that is owed when the bank pays on `betaaldag` (today, when
 * none is chosen). Answers the id. Throws Refused: nothing to pay back, one that may not be, no account of the kantoor to
 * pay from, or a day that is over or too far away.
 */
export async function proposeOpdracht(
  write: Write,
  { aanslagIds, betaaldag: gekozenDag = null }: Voorstel,
): Promise<string> {
  const { ctx, gemeenteId } = write;
  const vandaag = localDateOf(ctx.now);
  const betaaldag = gekozenDag ?? vandaag;
  if (betaaldag < vandaag || betaaldag > addDays(vandaag, BETAALDAG_VOORUIT))
    throw new Refused('terugbetaling.fout.betaaldag', {}, 'betaaldag');
  // Two who propose at once do it one after the other, and the second finds that it stands in an order.
  await lockStanden(write, []);
  const tegoeden = await listTegoedenIn(write, gemeenteId);
  const mag = tegoeden.filter(({ tegen }) => tegen.length === 0);
  const gekozen =
    aanslagIds === null
      ? mag.slice(0, HOOGSTENS_IN_OPDRACHT)
      : mag.filter((t) => aanslagIds.includes(t.aanslagId));
  if (gekozen.length === 0) throw new Refused('terugbetaling.fout.niets', {}, 'aanslagen');
  if (gekozen.length > HOOGSTENS_IN_OPDRACHT || (aanslagIds !== null && gekozen.length < aanslagIds.length))
    throw new Refused('terugbetaling.fout.mag-niet', {}, 'aanslagen');
  const van = await loadVanRekening(write, vandaag);
  if (van === null) throw new Refused('terugbetaling.fout.geen-kantoorrekening');
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
  const opdracht: Opdracht = {
    ...LEEG,
    id: newId(),
    vanIban: van.iban,
    vanNaam: ctx.kantoorNaam,
    vanPlaats: van.plaats,
    betaaldag,
    voorgesteldDoor: actorText(ctx.actor),
    voorgesteldOp: ctx.now,
  };
  const regels = gekozen.map((tegoed) =>
    terugbetalingVan(tegoed, { opdrachtId: opdracht.id, betaaldag, gemeente }),
  );
  await insertOpdracht(write, opdracht);
  await insertRegels(write, regels);
  await auditTerugbetaling(
    write,
    'voorstellen',
    { soort: 'terugbetaalopdracht', id: opdracht.id },
    { aantal: regels.length, bedragCenten: somVan(regels), renteCenten: renteSomVan(regels), betaaldag },
  );
  return opdracht.id;
}

/** One refund of what may be paid back, with the interest that is owed when the bank pays on that day. */
function terugbetalingVan(
  tegoed: TegoedView,
  { opdrachtId, betaaldag, gemeente }: { opdrachtId: string; betaaldag: LocalDate; gemeente: string },
): Terugbetaling {
  const id = newId();
  const rente = renteOver(tegoed.regels, betaaldag, tegoed.vrijCenten);
  const renteCenten = rente?.centen ?? toCents(0);
  const wat = `Terugbetaling aanslag ${tegoed.aanslagnummer} gemeente ${gemeente}`;
  const metRente = renteCenten > 0n ? `${wat}, met rente EUR ${decimalCents(renteCenten)}` : wat;
  return {
    id,
    opdrachtId,
    aanslagId: tegoed.aanslagId,
    persoonId: tegoed.persoonId,
    rekeningId: tegoed.rekening?.id ?? '',
    reden: tegoed.reden,
    bedragCenten: sumCents([tegoed.vrijCenten, renteCenten]),
    renteCenten,
    renteDelen: rente?.delen ?? null,
    iban: tegoed.iban ?? '',
    naam: tegoed.tenaamstelling ?? '',
    eindkenmerk: eindkenmerkVan(id, 'TB'),
    omschrijving: metRente.slice(0, 140),
    status: 'voorgesteld',
    uitkomstReden: null,
    uitkomstDoor: null,
    koppeling: null,
    betaaldOp: null,
    betaaldOntvangstId: null,
    terugOp: null,
    terugOntvangstId: null,
    bankAntwoord: null,
    bankAntwoordOp: null,
    versie: 1,
  };
}

const LEEG = {
  status: 'voorgesteld',
  beslotenDoor: null,
  beslotenOp: null,
  besluitReden: null,
  inhoudHash: null,
  verzondenDoor: null,
  verzondenOp: null,
  berichtId: null,
  aantal: null,
  bedragCenten: null,
  bestandHash: null,
  opgehaaldDoor: null,
  opgehaaldOp: null,
  versie: 1,
} as const;

import { changeTermijn } from '@/domain/zaken/change-termijn';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijn } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { TermijnEigenaar } from '@/domain/zaken/termijn';
import { formatBron } from '@/law/bron';
import { gerechtstermijn, griffierechtTermijn } from '@/law/heffing/beroepstermijn';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { planUitstel, type Stuk } from './beroep';
import { requireLopend } from './find-gerechtstermijn';
import { holdBeroep, type Welke } from './hold-beroep';

type NieuweGerechtstermijn = Welke & {
  stuk: Stuk;
  eigenaar: TermijnEigenaar;
  /** Who of them does it, by name. */
  wie: string;
  /** The day of the letter of the court, and how many weeks it gives. */
  dagtekening: LocalDate;
  weken: number;
};

/** Where a term of a court comes from: no act sets it, the court does. */
const VAN_GERECHT = 'Brief van het gerecht';

/** Holds the case at court of one kind, and refuses it to who may not work on it now. */
type Hold = (write: Write, welke: Welke) => Promise<unknown>;

/**
 * A day by which the court wants something: the day of its letter with the weeks that it gives; for griffierecht the weeks of
 * the law. Throws NotFound, Stale, or Refused: a letter of a day that comes yet, or a last day that has gone by when it is written down.
 */
async function addGerechtstermijnWith(hold: Hold, write: Write, nieuw: NieuweGerechtstermijn): Promise<void> {
  const { stuk, eigenaar, wie, dagtekening, weken, ...welke } = nieuw;
  await hold(write, welke);
  const vandaag = localDateOf(write.ctx.now);
  if (dagtekening > vandaag) throw new Refused('beroep.fout.dag-later', {}, 'dagtekening');
  const wet = stuk === 'griffierecht';
  const { laatsteDag } = (wet ? griffierechtTermijn(dagtekening) : gerechtstermijn(dagtekening, weken))
    .waarde;
  if (laatsteDag < vandaag) throw new Refused('beroep.fout.termijn-voorbij', { laatsteDag }, 'dagtekening');
  await startTermijn(write, {
    zaakId: welke.zaakId,
    soort: stuk,
    eigenaar,
    regel: wet ? 'griffierechttermijn' : 'gerechtstermijn',
    bron: wet ? formatBron(awb('8:41, vijfde lid')) : VAN_GERECHT,
    feiten: { dagtekening, weken, wie },
    begin: dagtekening,
    uiterlijk: laatsteDag,
  });
}

/** What the court wanted went out: in time, or too late when its last day went by. Throws NotFound, Stale or Refused. */
async function meetGerechtstermijnWith(
  hold: Hold,
  write: Write,
  { termijnId, ...welke }: Welke & { termijnId: string },
): Promise<void> {
  await hold(write, welke);
  const termijn = await requireLopend(write, welke.zaakId, termijnId);
  await settleTermijn(write, { id: termijnId, uitkomst: 'gehaald' });
  await noteInZaak(write, welke.zaakId, {
    soort: `verstuurd-${termijn.soort}`,
    voorBurger: termijn.soort === 'verweerschrift',
  });
}

/**
 * More time is asked of the court, on a day on which the term still ran: it counts as in time from then on (J-07), whatever
 * becomes of it. Throws NotFound, Stale, or Refused: asked too late, or for less than there is.
 */
async function askUitstelWith(
  hold: Hold,
  write: Write,
  input: Welke & { termijnId: string; gevraagdOp: LocalDate; gevraagdTot: LocalDate; reden: string },
): Promise<void> {
  const { termijnId, gevraagdOp, gevraagdTot, reden, ...welke } = input;
  await hold(write, welke);
  const termijn = await requireLopend(write, welke.zaakId, termijnId);
  const vandaag = localDateOf(write.ctx.now);
  const plan = planUitstel({ uiterlijk: termijn.uiterlijk, gevraagdOp, gevraagdTot, vandaag });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const bron = 'Uitstel gevraagd binnen de termijn';
  await changeTermijn(write, { id: termijnId, handeling: 'verlengd', uiterlijk: gevraagdTot, reden, bron });
  await noteInZaak(write, welke.zaakId, {
    soort: 'uitstel-gevraagd',
    tekst: reden,
    gegevens: { termijnId, gevraagdOp, gevraagdTot },
    voorBurger: false,
  });
}

/**
 * What the court answered: the day that it gives. A later one moves the term; an earlier one begins another in its place,
 * because no term is ever made shorter. Throws NotFound, Stale, or Refused: a day that has gone by.
 */
async function answerUitstelWith(
  hold: Hold,
  write: Write,
  input: Welke & { termijnId: string; toegewezen: boolean; uiterlijk: LocalDate },
): Promise<void> {
  const { termijnId, toegewezen, uiterlijk, ...welke } = input;
  await hold(write, welke);
  const termijn = await requireLopend(write, welke.zaakId, termijnId);
  const vandaag = localDateOf(write.ctx.now);
  if (uiterlijk < vandaag) throw new Refused('beroep.fout.dag-voorbij', {}, 'uiterlijk');
  const soort = toegewezen ? 'uitstel-gekregen' : 'uitstel-geweigerd';
  if (uiterlijk > termijn.uiterlijk)
    await changeTermijn(write, {
      id: termijnId,
      handeling: 'verlengd',
      uiterlijk,
      reden: 'uitstel van het gerecht',
      bron: VAN_GERECHT,
    });
  if (uiterlijk < termijn.uiterlijk) {
    const { wie } = termijn.feiten;
    await settleTermijn(write, { id: termijnId, uitkomst: 'vervallen' });
    await startTermijn(write, {
      zaakId: welke.zaakId,
      soort: termijn.soort,
      eigenaar: termijn.eigenaar,
      regel: 'gerechtstermijn',
      bron: VAN_GERECHT,
      feiten: { dagtekening: vandaag, ...(typeof wie === 'string' ? { wie } : {}) },
      begin: vandaag,
      uiterlijk,
    });
  }
  await noteInZaak(write, welke.zaakId, { soort, gegevens: { termijnId, uiterlijk }, voorBurger: false });
}

/** The acts on the terms of a court, for a kind of case that is held in its own way. Each throws what its act and `hold` throw. */
export const gerechtstermijnenVan = (hold: Hold) => ({
  add: (write: Write, input: NieuweGerechtstermijn) => addGerechtstermijnWith(hold, write, input),
  meet: (write: Write, input: Parameters<typeof meetGerechtstermijnWith>[2]) =>
    meetGerechtstermijnWith(hold, write, input),
  askUitstel: (write: Write, input: Parameters<typeof askUitstelWith>[2]) =>
    askUitstelWith(hold, write, input),
  answerUitstel: (write: Write, input: Parameters<typeof answerUitstelWith>[2]) =>
    answerUitstelWith(hold, write, input),
});

/** What is asked for each of them. */
type Gerechtstermijnacten = ReturnType<typeof gerechtstermijnenVan>;
export type Gerechtstermijnvraag<Act extends keyof Gerechtstermijnacten> = Parameters<
  Gerechtstermijnacten[Act]
>[1];

const vanBeroep = gerechtstermijnenVan(holdBeroep);

/** A day by which the court wants something, in a case at court about an uitspraak of ours. Throws as `gerechtstermijnenVan`. */
export const addGerechtstermijn = async (write: Write, input: Gerechtstermijnvraag<'add'>): Promise<void> =>
  vanBeroep.add(write, input);

/** What it wanted went out. Throws as `gerechtstermijnenVan`. */
export const meetGerechtstermijn = async (write: Write, input: Gerechtstermijnvraag<'meet'>): Promise<void> =>
  vanBeroep.meet(write, input);

/** More time is asked of it (J-07). Throws as `gerechtstermijnenVan`. */
export const askUitstel = async (write: Write, input: Gerechtstermijnvraag<'askUitstel'>): Promise<void> =>
  vanBeroep.askUitstel(write, input);

/** What it answered to that. Throws as `gerechtstermijnenVan`. */
export const answerUitstel = async (
  write: Write,
  input: Gerechtstermijnvraag<'answerUitstel'>,
): Promise<void> => vanBeroep.answerUitstel(write, input);

import { answerToetslijst } from '@/commands/inlichtingenbureau/answer';
import { stopRendering } from '@/domain/documenten/render-document';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import { fetchToetsantwoord } from '@/domain/toetslijsten/collect-toetsantwoorden';
import { decideToetslijst } from '@/domain/toetslijsten/decide-toetslijst';
import type { Inlichtingenbureau } from '@/domain/toetslijsten/inlichtingenbureau';
import { proposeToetslijst } from '@/domain/toetslijsten/propose-toetslijst';
import { sendToetsbrieven } from '@/domain/toetslijsten/send-toetsbrieven';
import { sendToetslijst } from '@/domain/toetslijsten/send-toetslijst';
import { localDateOf, now } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import { systemContext } from '@/platform/job';
import { daysBetween, type LocalDate, toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';
import { addAanvraag } from './kwijtschelding';

const WAAR = ['borne', 'haarlem'] as const;
/**
 * Who gets kwijtschelding of this year and agrees to the test: four before the first list, two before the second. Where who is
 * named lives, he is among the last two: the list that waits can be followed to both of its ends.
 */
const AANVRAGEN = [
  { gevraagd: toLocalDate('2026-09-01'), aantal: 4, wie: [] },
  { gevraagd: toLocalDate('2026-10-20'), aantal: 2, wie: ['inwoner-duin', 'inwoner-kooi'] },
] as const;
/** The list of October, answered; one takes his consent back in between. */
const OKTOBER = {
  voorgesteld: toLocalDate('2026-10-05'),
  akkoord: toLocalDate('2026-10-06'),
  ingetrokken: toLocalDate('2026-10-08'),
  beantwoord: toLocalDate('2026-10-12'),
};
/** That of November waits for a second person. */
const NOVEMBER = toLocalDate('2026-11-16');

type Waar = { kantoorId: number; gemeenteId: number };

/**
 * Automatic kwijtschelding in the demo, through the same use cases as the screens, on fixed days of the autumn of 2026: in two
 * gemeenten a list that was answered and one that waits. What is there is left alone, what was broken off goes on. Answers
 * how many lists there are.
 */
export async function fillToetslijsten(moment = now()): Promise<number> {
  if (moment < ochtend(NOVEMBER)) return 0;
  let lijsten = 0;
  for (const sleutel of WAAR) {
    const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
    if (!gemeente) continue;
    const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
    const hier = readPersonen().filter(({ gemeenten }) => gemeenten?.[0] === sleutel);
    for (const [ronde, { gevraagd, aantal, wie }] of AANVRAGEN.entries()) {
      const genoemd = wie.filter((subject) => hier.some((persoon) => persoon.subject === subject));
      for (let at = 0; at < aantal; at += 1) {
        const subject = genoemd[at];
        await addAanvraag(
          {
            gemeente: sleutel,
            stand: 'besloten',
            dagen: daysBetween(gevraagd, localDateOf(moment)),
            toestemming: true,
            ...(subject === undefined ? {} : { wie: subject }),
          },
          `demo-toets-${sleutel}-${ronde}-${at}`,
          moment,
        );
      }
    }
    const eerste = await openLijst(waar, OKTOBER.voorgesteld);
    if (eerste !== null) lijsten += 1;
    if (eerste !== null) await answer(waar, eerste);
    if ((await openLijst(waar, NOVEMBER)) !== null) lijsten += 1;
  }
  stopRendering();
  return lijsten;
}

const systeem = async ({ kantoorId, gemeenteId }: Waar, dag: LocalDate) => ({
  ...(await systemContext('demo', 'geautomatiseerde-kwijtschelding', { kantoorId, gemeenteId })),
  now: ochtend(dag),
});

/** The list of the month of a day, proposed on it; null where nobody can be tested. */
async function openLijst(waar: Waar, dag: LocalDate): Promise<string | null> {
  const innen = staff(waar, 'medewerker-innen', ochtend(dag));
  return writeIn(innen, waar.gemeenteId, async (write) => {
    const bekend = await write.db.toetslijst.findFirst({
      where: { gemeenteId: waar.gemeenteId, maand: toDatabaseDate(toLocalDate(`${dag.slice(0, 7)}-01`)) },
      select: { id: true },
    });
    return bekend?.id ?? proposeToetslijst(write);
  }).catch((error: unknown) => {
    if (error instanceof Refused && error.sleutel === 'toetslijst.fout.niemand') return null;
    throw error;
  });
}

/** Approved, sent, one consent taken back, answered and written about: each step where the list is. */
async function answer(waar: Waar, id: string): Promise<void> {
  const { gemeenteId } = waar;
  const eerst = await readIn(
    staff(waar, 'medewerker-innen', ochtend(OKTOBER.beantwoord)),
    [gemeenteId],
    ({ db }) =>
      db.toetslijst.findUniqueOrThrow({
        where: { gemeenteId_id: { gemeenteId, id } },
        select: { status: true, versie: true },
      }),
  );
  if (eerst.status === 'voorgesteld')
    await writeIn(staff(waar, 'invorderingsambtenaar', ochtend(OKTOBER.akkoord)), gemeenteId, (write) =>
      decideToetslijst(write, { id, versie: eerst.versie, besluit: 'akkoord', reden: null }),
    );
  // All of it or nothing: the stand-in remembers no list from before it was broken off.
  if (eerst.status !== 'beantwoord')
    await writeIn(await systeem(waar, OKTOBER.beantwoord), gemeenteId, async (write) => {
      const bureau = memoryBureau();
      const op = (dag: LocalDate): Write => ({ ...write, ctx: { ...write.ctx, now: ochtend(dag) } });
      await sendToetslijst(op(OKTOBER.akkoord), bureau, id);
      await revokeLast(op(OKTOBER.ingetrokken), id);
      await fetchToetsantwoord(write, bureau, id);
    });
  await sendToetsbrieven(await systeem(waar, OKTOBER.beantwoord), gemeenteId);
}

/** Who stands last on the list says that he does not want it any more. */
async function revokeLast(write: Write, id: string): Promise<void> {
  const [laatste] = await write.db.toetspost.findMany({
    where: { gemeenteId: write.gemeenteId, toetslijstId: id, status: 'op-lijst' },
    orderBy: { persoonId: 'desc' },
    take: 1,
    select: { persoonId: true },
  });
  if (laatste) await revokeToestemming(write, { persoonId: laatste.persoonId, kanaal: 'telefoon' });
}

/** The line to the stand-in, without a directory: what goes out comes back answered. */
function memoryBureau(): Inlichtingenbureau {
  const binnen = new Map<string, string>();
  return {
    offer: async (naam, tekst) => void binnen.set(naam, answerToetslijst(tekst)),
    list: async () => [...binnen.keys()],
    read: async (naam) => binnen.get(naam) ?? '',
    remove: async (naam) => void binnen.delete(naam),
  };
}

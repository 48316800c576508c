import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { fileKostenbezwaar } from '@/domain/bezwaren/file-kostenbezwaar';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { now } from '@/platform/clock';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';

/** How far each is, in the order of the aanslagnummers: the first stands open, of the last the costs were taken back. */
const STANDEN = ['ontvangen', 'besluit-gevraagd', 'ongegrond', 'gegrond'] as const;
type Stand = (typeof STANDEN)[number];

/** Days after the act on which it came, was taken in hand, and decided. */
const NA = { ontvangen: 9, genomen: 12, besloten: 30 } as const;

type Post = { kostenId: string; persoonId: string; dag: LocalDate };

/**
 * Bezwaren against costs of aanmaningen in each gemeente that charged some, through the same use cases as the screens,
 * on the days on which it would have happened, seen from `moment`. What is there is left alone. Needs the invordering.
 */
export async function fillKostenbezwaren(moment = now()): Promise<number> {
  let added = 0;
  for (const { id: gemeenteId, kantoorId } of GEMEENTEN) {
    const waar = { kantoorId, gemeenteId };
    const posten = await writeIn(
      staff(waar, 'medewerker-heffen', moment),
      gemeenteId,
      ({ db }) =>
        db.$queryRaw<(Omit<Post, 'dag'> & { dag: string })[]>`
        select k.id as "kostenId", a.persoon_id as "persoonId", k.dag::text as dag
        from kosten k join aanslag a on a.gemeente_id = k.gemeente_id and a.id = k.aanslag_id
        where k.gemeente_id = ${gemeenteId} and k.soort = 'aanmaning' and k.terug_boeking_id is null
          and not exists (select from kostenterugname t where t.gemeente_id = k.gemeente_id and t.kosten_id = k.id)
        order by a.aanslagnummer, k.id limit ${STANDEN.length}`,
    );
    for (const [at, post] of posten.entries()) {
      const stand = STANDEN[at] ?? 'ontvangen';
      if (await addBezwaar({ ...post, dag: toLocalDate(post.dag) }, stand, waar, moment)) added += 1;
    }
  }
  return added;
}

async function addBezwaar(
  { kostenId, persoonId, dag }: Post,
  stand: Stand,
  waar: { kantoorId: number; gemeenteId: number },
  moment: Date,
): Promise<boolean> {
  const { gemeenteId } = waar;
  const op = (dagen: number): Date => {
    const toen = ochtend(addDays(dag, dagen));
    return toen < moment ? toen : moment;
  };
  const ontvangenOp = addDays(dag, NA.ontvangen);
  // A demo with an early clock has no letters of a day that comes yet.
  if (ochtend(ontvangenOp) > moment) return false;
  const zaakId = await writeIn(
    staff(waar, 'medewerker-heffen', op(NA.ontvangen)),
    gemeenteId,
    async (write) => {
      const { db } = write;
      if ((await db.bezwaarkosten.count({ where: { gemeenteId, kostenId } })) > 0) return null;
      const { schriftId } = await fileKostenbezwaar(write, {
        kostenId,
        persoonId,
        kanaal: 'mijn',
        ontvangenOp,
        terPost: null,
        velden: {
          grond: 'al-betaald',
          toelichting: 'Ik betaalde vlak voordat de aanmaning kwam. De kosten zijn dus niet nodig.',
          horen: 'nee',
          bellen: 'nee',
          uitstel: 'ja',
        },
        clientSleutel: `demo-kostenbezwaar-${kostenId}`,
      });
      return (await db.bezwaar.findFirst({ where: { gemeenteId, schriftId }, select: { zaakId: true } }))
        ?.zaakId;
    },
  );
  if (!zaakId) return false;
  if (stand !== 'ontvangen') await handle(stand, zaakId, waar, op);
  return true;
}

async function handle(
  stand: Exclude<Stand, 'ontvangen'>,
  zaakId: string,
  waar: { kantoorId: number; gemeenteId: number },
  op: (dagen: number) => Date,
): Promise<void> {
  const { gemeenteId } = waar;
  await writeIn(staff(waar, 'medewerker-heffen', op(NA.genomen)), gemeenteId, (write) =>
    takeBezwaar(write, { zaakId }),
  );
  const nee = stand === 'ongegrond';
  const id = await writeIn(staff(waar, 'medewerker-heffen', op(NA.besloten)), gemeenteId, (write) =>
    proposeUitspraak(write, {
      zaakId,
      uitkomst: nee ? 'ongegrond' : 'gegrond',
      oorzaak: nee ? null : 'fout-kantoor',
      nietOntvankelijk: null,
      regels: [],
      kostenMotivering: nee
        ? 'Uw betaling kwam na de aanmaning binnen. De kosten waren toen al gemaakt en blijven staan.'
        : 'Uw betaling was er al voordat wij de aanmaning stuurden. Wij halen de kosten eraf.',
    }),
  );
  const kantoor = KANTOREN.find((k) => k.id === waar.kantoorId)?.sleutel;
  // A kantoor without one in the demo has nobody who decides on costs: there it waits.
  const beslist = readPersonen().some((p) => p.subject === `invorderingsambtenaar-${kantoor}`);
  if (stand === 'besluit-gevraagd' || !beslist) return;
  const ambtenaar = staff(waar, 'invorderingsambtenaar', op(NA.besloten + 2));
  await writeIn(ambtenaar, gemeenteId, (write) =>
    decideUitspraak(write, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
}

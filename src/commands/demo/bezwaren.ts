import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { askAdvies } from '@/domain/bezwaren/ask-advies';
import { askHerstel } from '@/domain/bezwaren/ask-herstel';
import { loadBezwaren, loadRegelstanden } from '@/domain/bezwaren/bezwaar.store';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import { guardAdviezen } from '@/domain/bezwaren/guard-adviezen';
import { planHoorgesprek } from '@/domain/bezwaren/plan-hoorgesprek';
import { postponeBezwaar } from '@/domain/bezwaren/postpone-bezwaar';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { recordGesprek } from '@/domain/bezwaren/record-gesprek';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { recordIntrekking } from '@/domain/bezwaren/withdraw-bezwaar';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import type { Rol } from '@/platform/permissions';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';
import { DEMO_BEZWAREN, type DemoBezwaar } from './bezwaren.data';

const DAY = 86_400_000;

type Waar = { kantoorId: number; gemeenteId: number };

/** Who handles or decides at a kantoor of the demo, at a moment. */
export function staff({ kantoorId }: Waar, rol: Rol, moment: Date): Context {
  const kantoor = KANTOREN.find((k) => k.id === kantoorId);
  const subject = `${rol}-${kantoor?.sleutel}`;
  const naam = readPersonen().find((p) => p.subject === subject)?.naam ?? subject;
  return {
    kantoorId,
    kantoorNaam: kantoor?.naam ?? '',
    actor: { soort: 'medewerker', medewerkerId: staffId(kantoorId, subject), naam },
    gemeenten: GEMEENTEN.filter((g) => g.kantoorId === kantoorId).map((g) => ({
      gemeenteId: g.id,
      sleutel: g.sleutel,
      naam: g.naam,
      rollen: [rol],
    })),
    kantoorRollen: [rol],
    doel: 'demo',
    requestId: 'demo',
    now: moment,
  };
}

/** Morning of a day. */
export const ochtend = (dag: LocalDate): Date => new Date(`${dag}T09:00:00Z`);

/**
 * Bezwaren of the demo in every stage, through the same use cases as the screens, on the days on which it would have
 * happened, seen from `moment`. What is there is left alone. Needs the aanslagen.
 */
export async function fillBezwaren(moment = now()): Promise<number> {
  let added = 0;
  for (const [at, bezwaar] of DEMO_BEZWAREN.entries())
    if (await addBezwaar(bezwaar, `demo-bezwaar-${at}`, moment)) added += 1;
  return added;
}

async function addBezwaar(demo: DemoBezwaar, clientSleutel: string, moment: Date): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === demo.gemeente);
  const ontvangenOp = toLocalDate(demo.ontvangen);
  // A demo with an early clock has no letters of a day that comes yet.
  if (!gemeente || ochtend(ontvangenOp) > moment) return false;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  const opDeDag = staff(waar, 'medewerker-heffen', ochtend(ontvangenOp));
  const zaakId = await writeIn(opDeDag, gemeente.id, async (write) => {
    const doel = await findRegel(write, demo);
    if (!doel) return null;
    const { schriftId, nieuw } = await fileBezwaar(write, {
      ...doel,
      kanaal: 'mijn',
      ontvangenOp,
      terPost: null,
      velden: veldenVan(demo, doel.regelId),
      clientSleutel,
    });
    const [bezwaar] = nieuw ? await loadBezwaren(write, gemeente.id, { schriftId }) : [];
    return bezwaar?.zaakId ?? null;
  });
  if (zaakId === null) return false;
  await followUp(demo, zaakId, { ...waar, ontvangenOp, moment });
  return true;
}

/** The line that is disputed: afval where there is one, else the first of which something is left. */
async function findRegel(write: Write, { bsn, aanslag: skip = 0 }: DemoBezwaar) {
  const { db, gemeenteId, ctx } = write;
  const persoon =
    bsn === undefined
      ? { soort: 'natuurlijk', overlijdensdatum: null, geheimhouding: false }
      : { sleutel: persoonSleutel(ctx.kantoorId, bsn) };
  const rij = await db.aanslag.findFirst({
    where: { gemeenteId, persoon, regels: { some: { belastingsoort: 'afvalstoffenheffing' } } },
    orderBy: { aanslagnummer: 'asc' },
    skip,
    select: { id: true, persoonId: true },
  });
  if (!rij) return null;
  const { regels } = await getAanslag(write, gemeenteId, rij.id);
  const regel = regels.find((r) => r.belastingsoort === 'afvalstoffenheffing' && r.bedragCenten > 1_000n);
  return regel ? { aanslagId: rij.id, persoonId: rij.persoonId, regelId: regel.id } : null;
}

const veldenVan = ({ toelichting, stand }: DemoBezwaar, regelId: string): Record<string, string> => ({
  [`regel-${regelId}`]: 'ja',
  [`grond-${regelId}`]: 'verkeerd-berekend',
  toelichting,
  ...(toelichting === '' ? { 'later-ja': 'ja' } : {}),
  horen: stand === 'horen' ? 'telefoon' : 'nee',
  bellen: stand === 'verdaagd' ? 'ja' : 'nee',
  telefoon: '0239000035',
  uitstel: stand === 'gegrond' ? 'nee' : 'ja',
});

const earliest = (a: Date, b: Date): Date => (a < b ? a : b);

type Verder = Waar & { ontvangenOp: LocalDate; moment: Date };

/** What the kantoor did with it since, each on its day. */
async function followUp({ stand }: DemoBezwaar, zaakId: string, verder: Verder): Promise<void> {
  const { gemeenteId, ontvangenOp, moment } = verder;
  if (stand === 'ontvangen') return;
  const handle = (op: Date, fn: (write: Write) => Promise<unknown>) =>
    writeIn(staff(verder, 'medewerker-heffen', earliest(op, moment)), gemeenteId, fn);
  await handle(ochtend(addDays(ontvangenOp, 4)), (write) => takeBezwaar(write, { zaakId }));
  const onlangs = new Date(moment.getTime() - 2 * DAY);
  const vandaag = localDateOf(moment);
  switch (stand) {
    case 'aanvullen':
      return void (await handle(onlangs, (write) =>
        askHerstel(write, {
          zaakId,
          uiterlijk: addDays(localDateOf(onlangs), 28),
          wat: 'Schrijf waarom u het niet eens bent met de aanslag.',
        }),
      ));
    case 'horen':
      return void (await handle(onlangs, (write) =>
        planHoorgesprek(write, {
          zaakId,
          gesprek: {
            moment: toLocalMoment(`${addDays(vandaag, 4)}T10:30`),
            wijze: 'telefoon',
            door: 'Sanne Koster',
          },
        }),
      ));
    case 'verdaagd':
      await handle(ochtend(addDays(ontvangenOp, 6)), (write) =>
        recordGesprek(write, {
          zaakId,
          bereikt: true,
          verslag: 'Wil dat wij verdergaan. Stuurt het huurcontract nog.',
        }),
      );
      // Before the end of the year, when it would be too late: also in a demo of the year after.
      await handle(earliest(onlangs, ochtend(addDays(ontvangenOp, 240))), (write) =>
        postponeBezwaar(write, { zaakId, reden: 'Wij wachten nog op gegevens van de gemeente.' }),
      );
      return askAdviesDemo(zaakId, verder);
    case 'ingetrokken':
      return void (await handle(ochtend(addDays(ontvangenOp, 9)), async (write) => {
        const { versie } = await write.db.zaak.findUniqueOrThrow({
          where: { gemeenteId_id: { gemeenteId, id: zaakId } },
        });
        await recordIntrekking(write, { zaakId, versie, reden: 'Aan de telefoon gezegd.' });
      }));
    default:
      await decide(stand, zaakId, verder);
  }
}

/** The gemeente was asked for advice so long ago that it has less than a week left: somebody is told to remind it. */
async function askAdviesDemo(zaakId: string, verder: Verder): Promise<void> {
  const { gemeenteId, moment } = verder;
  const gevraagd = new Date(moment.getTime() - DAY);
  await writeIn(staff(verder, 'medewerker-heffen', gevraagd), gemeenteId, (write) =>
    askAdvies(write, {
      zaakId,
      vraag: 'Vanaf wanneer stond er een container bij dit adres?',
      uiterlijk: addDays(localDateOf(moment), 5),
    }),
  );
  const klok = {
    ...staff(verder, 'medewerker-heffen', moment),
    actor: { soort: 'systeem', taak: 'demo' } as const,
  };
  await writeIn(klok, gemeenteId, guardAdviezen);
}

/** A decision: proposed, and where it was taken so long ago, by the heffingsambtenaar. */
async function decide(
  stand: 'besluit-gevraagd' | 'gegrond' | 'ongegrond',
  zaakId: string,
  verder: Verder,
): Promise<void> {
  const { gemeenteId, ontvangenOp, moment } = verder;
  const lang = ochtend(addDays(ontvangenOp, 60));
  const op = stand === 'besluit-gevraagd' || lang > moment ? new Date(moment.getTime() - DAY) : lang;
  const id = await writeIn(staff(verder, 'medewerker-heffen', op), gemeenteId, (write) =>
    proposeDemo(write, zaakId, stand),
  );
  if (stand === 'besluit-gevraagd') return;
  const ambtenaar = staff(verder, 'heffingsambtenaar', new Date(op.getTime() + DAY / 24));
  await writeIn(ambtenaar, gemeenteId, (write) =>
    decideUitspraak(write, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
}

async function proposeDemo(write: Write, zaakId: string, stand: string): Promise<string> {
  const { gemeenteId } = write;
  const [bezwaar] = await loadBezwaren(write, gemeenteId, { zaakIds: [zaakId] });
  if (!bezwaar) throw new Error(`No bezwaar ${zaakId}`);
  const standen = await loadRegelstanden(write, gemeenteId, bezwaar.aanslagId);
  const nee = stand === 'ongegrond';
  return proposeUitspraak(write, {
    zaakId,
    uitkomst: nee ? 'ongegrond' : 'gedeeltelijk-gegrond',
    oorzaak: nee ? null : 'fout-kantoor',
    nietOntvankelijk: null,
    regels: bezwaar.regels.map(({ aanslagregelId }) => ({
      aanslagregelId,
      nieuweWaardeEuro: null,
      verminderingCenten: nee ? null : (standen.get(aanslagregelId)?.opgelegdCenten ?? 0n) / 2n,
      motivering: nee
        ? 'De gemeenteraad stelt het tarief vast. Wij hebben het goede tarief gebruikt. Het bedrag klopt.'
        : 'U hebt gelijk. In ons bestand stond een te grote container. Wij halen de helft van het bedrag eraf.',
    })),
  });
}

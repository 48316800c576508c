import { createHash } from 'node:crypto';
import { type Random, randomOf, weighted } from '@/commands/genereer/random';
import { planUitGegevens } from '@/domain/beloften/make-belofte';
import { isVerkeerdeIngang, type Kanaal } from '@/domain/contacten/contact';
import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';
import { insertVerleden, type Verleden } from './contactverleden-rijen';

const SEED = 2026;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Contacts of the year per gemeente: enough for figures that can be told. */
const AANTAL = 1_200;

/** Weights of the months: most is asked after the aanslagen of February. */
const drawMaand = weighted(
  [4, 24, 20, 12, 9, 7, 5, 6, 9, 12, 14, 6].map((weight, at) => [at, weight] as const),
);
const drawKanaal = weighted<Kanaal>([
  ['telefoon', 56],
  ['contactformulier', 22],
  ['balie', 11],
  ['e-mail', 7],
  ['brief', 4],
]);
const drawOnderwerp = weighted<string>([
  ['aanslag', 26],
  ['betaling', 20],
  ['woz', 12],
  ['afval', 11],
  ['kwijtschelding', 10],
  ['verhuizing', 8],
  ['inkomensbrief', 6],
  ['uitspraak-bezwaar', 5],
  ['hond', 2],
]);
const VAN_HET_SERVICETEAM = ['inkomensbrief', 'uitspraak-bezwaar'];
/** How often the desk answers at once, by channel; the rest goes on. */
const DIRECT: Readonly<Partial<Record<Kanaal, number>>> = { telefoon: 0.68, balie: 0.8, 'e-mail': 0.3 };

type Gesprek = { moment: number; kanaal: Kanaal; onderwerp: string; persoonId: string | null };

/**
 * The contacts of the year so far, all of them done: what was asked, how it went on and which promises were kept.
 * In statements over the whole, with one line in the audit for all: it stands for what was taken over from another
 * system. What is there is left alone. Needs the population.
 */
export async function fillContactverleden(): Promise<number> {
  let added = 0;
  for (const { id: gemeenteId, kantoorId, sleutel } of GEMEENTEN) {
    const ctx = await systemContext('demo', 'demonstratie', { kantoorId });
    added += await writeIn(ctx, gemeenteId, (write) => fillGemeente(write, sleutel));
  }
  return added;
}

async function fillGemeente(write: Write, sleutel: string): Promise<number> {
  const { gemeenteId, db } = write;
  const random = randomOf(SEED, 77, gemeenteId);
  const gesprekken = await drawGesprekken(write, random);
  const [eerste] = gesprekken;
  if (
    !eerste ||
    (await db.klantcontact.count({ where: { gemeenteId, id: idOf(gemeenteId, 'contact', 0) } })) > 0
  )
    return 0;
  // Read once: a year of promises asks it of every day, and a transaction may not take long.
  const gegevens = await readGegevens(write, gemeenteId);
  const { smaak } = geldendOp('smaak', gegevens, localDateOf(write.ctx.now)).waarde ?? {};
  const bij = smaak === 2 ? 'kantoor' : 'gemeente';
  const medewerker = staffId(
    write.ctx.kantoorId,
    smaak === 2 ? 'frontoffice-gbtwente' : `frontoffice-${sleutel}`,
  );
  const verleden: Verleden[] = [];
  for (const [nr, gesprek] of gesprekken.entries()) {
    const zelf = gesprek.kanaal === 'contactformulier';
    const team = VAN_HET_SERVICETEAM.includes(gesprek.onderwerp) ? 'serviceteam' : 'frontoffice';
    const ontvangenDoor = zelf ? 'kantoor' : bij;
    const ingang = { smaak: smaak ?? null, kanaal: gesprek.kanaal, ontvangenDoor } as const;
    verleden.push({
      contact_id: idOf(gemeenteId, 'contact', nr),
      vraag_id: idOf(gemeenteId, 'vraag', nr),
      referentie: `V-${new Date(gesprek.moment).getUTCFullYear()}-D${String(nr).padStart(5, '0')}`,
      persoon_id: gesprek.persoonId,
      kanaal: gesprek.kanaal,
      onderwerp: gesprek.onderwerp,
      moment: new Date(gesprek.moment),
      ontvangen_door: ontvangenDoor,
      medewerker_id: zelf ? null : medewerker,
      verkeerde_ingang: isVerkeerdeIngang(ingang, team),
      ...goOn({ gemeenteId, gegevens, random }, gesprek, nr),
    });
  }
  await insertVerleden(write, verleden);
  await write.audit({
    handeling: 'contact.overgenomen',
    onderwerp: { soort: 'klantcontact', id: idOf(gemeenteId, 'contact', 0) },
    voor: null,
    na: { aantal: verleden.length },
    bewaarklasse: 'contact',
  });
  return verleden.length;
}

/** When, by which channel, about what and by whom; now and then somebody comes back about the same. */
async function drawGesprekken({ db, ctx, gemeenteId }: Write, random: Random): Promise<Gesprek[]> {
  const bekend = readPersonen().flatMap(({ bsn }) => (bsn ? [persoonSleutel(ctx.kantoorId, bsn)] : []));
  const personen = await db.persoon.findMany({
    where: {
      gemeenteId,
      soort: 'natuurlijk',
      overlijdensdatum: null,
      geheimhouding: false,
      sleutel: { notIn: bekend },
      vragen: { none: {} },
    },
    orderBy: { id: 'asc' },
    take: 500,
    select: { id: true },
  });
  if (personen.length === 0) return [];
  // Long enough ago that every promise has run out: nothing of this stands in a queue. By whole days: two starts of one
  // day hold the same.
  const tot = Date.parse(addDays(localDateOf(ctx.now), -14));
  const gesprekken = Array.from({ length: AANTAL }, (): Gesprek => {
    const kanaal = drawKanaal(random);
    const anoniem = (kanaal === 'telefoon' || kanaal === 'balie') && random.chance(0.12);
    return {
      moment: drawMoment(random, localDateOf(ctx.now)),
      kanaal,
      onderwerp: drawOnderwerp(random),
      persoonId: anoniem ? null : random.pick(personen).id,
    };
  })
    .filter(({ moment }) => moment < tot)
    .sort((a, b) => a.moment - b.moment);
  return gesprekken.map((gesprek, at) => {
    const vorige = gesprekken[at - 1];
    return vorige && random.chance(0.06)
      ? { ...gesprek, onderwerp: vorige.onderwerp, persoonId: gesprek.persoonId && vorige.persoonId }
      : gesprek;
  });
}

/** A minute of a working day, in the hours in which a desk is open. */
function drawMoment(random: Random, vandaag: LocalDate): number {
  const { year } = partsOf(vandaag);
  const dag = Date.UTC(year, drawMaand(random), 1 + random.int(28), 8) + random.int(7 * 60) * (HOUR / 60);
  const weekdag = new Date(dag).getUTCDay();
  if (weekdag === 0) return dag + DAY;
  return weekdag === 6 ? dag - DAY : dag;
}

/** How the contact ended, and what was done with the work that it left. */
function goOn(
  { gemeenteId, gegevens, random }: { gemeenteId: number; gegevens: Gegevens; random: Random },
  { kanaal, onderwerp, moment }: Gesprek,
  nr: number,
): Pick<Verleden, 'resultaat' | 'taak'> {
  const team = VAN_HET_SERVICETEAM.includes(onderwerp);
  if (!team && random.chance(DIRECT[kanaal] ?? 0)) return { resultaat: 'beantwoord', taak: null };
  if (kanaal === 'telefoon' && random.chance(0.25)) return { resultaat: 'doorverbonden', taak: null };
  const bellen = kanaal === 'telefoon' || kanaal === 'balie';
  const soort = bellen ? 'terugbellen' : 'antwoord';
  const belofte = planUitGegevens(gegevens, soort, new Date(moment));
  const uiterlijk = belofte.ok ? belofte.plan.uiterlijk.getTime() : moment + 4 * DAY;
  const late = random.chance(0.07);
  const daad = late
    ? uiterlijk + (1 + random.int(30)) * HOUR
    : moment + HOUR + random.next() * (uiterlijk - moment - 2 * HOUR);
  const frontoffice = kanaal === 'contactformulier' && !team;
  return {
    resultaat: bellen ? 'terugbelafspraak' : 'doorgezet',
    taak: {
      taak_id: idOf(gemeenteId, 'taak', nr),
      taak_soort: soort,
      team: frontoffice ? 'frontoffice' : 'serviceteam',
      verkeerd: !frontoffice && !team && random.chance(0.09),
      daad: new Date(daad),
      belofte: belofte.ok
        ? {
            belofte_id: idOf(gemeenteId, 'belofte', nr),
            beloofd: belofte.plan.beloofd,
            uiterlijk: belofte.plan.uiterlijk,
            eigenaar: belofte.plan.eigenaar,
            bron: belofte.plan.bron,
            norm: belofte.plan.norm,
            feiten: belofte.plan.feiten,
            late,
          }
        : null,
    },
  };
}

/** The same row has the same id on every machine. */
const idOf = (gemeenteId: number, soort: string, nr: number): string =>
  createHash('md5')
    .update(`demo:${gemeenteId}:${soort}:${nr}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

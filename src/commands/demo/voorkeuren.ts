import { recordKlacht } from '@/domain/klachten/file-klacht';
import { recordGegeven } from '@/domain/personen/contactgegeven.store';
import { finishMail } from '@/domain/personen/mail.store';
import { chooseKanaal, chooseKanaalVoor, type Kanaalvraag } from '@/domain/voorkeuren/choose-kanaal';
import { followMail } from '@/domain/zendingen/follow-mail';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { recordAfgeleverd } from '@/domain/zendingen/settle-zending';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { oinVan } from '@/platform/digikoppeling';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { staff } from './bezwaren';

/** Where they live who chose how they get their letters: a gemeente of which the other steps of the demo need nobody. */
const WAAR = 'oldenzaal';
const UUR_MS = 3_600_000;
const DAG_MS = 24 * UUR_MS;
/** So many days ago they chose. */
const GEKOZEN = 30;

type Demokeuze = {
  keuze: Omit<Kanaalvraag, 'akkoord'>;
  email: string | null;
  /** Recorded by the desk instead of by himself. */
  balie?: boolean;
  /** Went back to paper some days after. */
  teruggenomen?: boolean;
  /** What became of a letter of some days ago; null where it was only just sent. */
  brief: { dagen: number; afloop: 'aangekomen' | 'te-laat' | 'email-terug' | null };
};

const mijn = { kanaal: 'mijn', taal: 'nl', kennisgeving: true } as const;
const mijnoverheid = { kanaal: 'mijnoverheid', taal: 'nl', kennisgeving: false } as const;

/** Each way of getting letters, and each way in which that can go. */
const KEUZES: readonly Demokeuze[] = [
  { keuze: mijn, email: 'demo-post-1@voorbeeld.nl', brief: { dagen: 4, afloop: 'aangekomen' } },
  { keuze: mijn, email: 'demo-post-2@voorbeeld.nl', balie: true, brief: { dagen: 6, afloop: 'te-laat' } },
  { keuze: mijn, email: 'bestaat-niet-3@voorbeeld.nl', brief: { dagen: 5, afloop: 'email-terug' } },
  { keuze: mijnoverheid, email: null, brief: { dagen: 7, afloop: 'aangekomen' } },
  { keuze: mijnoverheid, email: null, brief: { dagen: 0, afloop: null } },
  {
    keuze: { kanaal: 'post', taal: 'en', kennisgeving: true },
    email: 'demo-post-6@voorbeeld.nl',
    brief: { dagen: 0, afloop: null },
  },
  {
    keuze: mijn,
    email: 'demo-post-7@voorbeeld.nl',
    teruggenomen: true,
    brief: { dagen: 2, afloop: null },
  },
];

/**
 * Inwoners who chose how they want their letters, through the same use cases as the screens, seen from `moment`: on the
 * own page, in the Berichtenbox, on paper with a mail, and back to paper; with a letter that arrived, one that went by post
 * after 48 hours and one of which the mail came back. What is there is left alone. Answers how many chose.
 */
export async function fillVoorkeuren(moment = now()): Promise<number> {
  const gemeente = GEMEENTEN.find(({ sleutel }) => sleutel === WAAR);
  if (!gemeente) return 0;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  const toen = (dagen: number) => staff(waar, 'serviceteam', new Date(moment.getTime() - dagen * DAG_MS));
  const personen = await writeIn(toen(0), gemeente.id, (write) => findPersonen(write, KEUZES.length));
  let gekozen = 0;
  for (const [at, demo] of KEUZES.entries()) {
    const persoonId = personen[at];
    if (persoonId === undefined) break;
    if (demo.keuze.kanaal === 'mijnoverheid' && oinVan(waar.kantoorId) === null) continue;
    if (await writeIn(toen(GEKOZEN), gemeente.id, (write) => choose(write, persoonId, demo))) gekozen += 1;
    if (demo.teruggenomen)
      await writeIn(toen(GEKOZEN - 10), gemeente.id, (write) => goBack(write, persoonId));
    await send(toen, gemeente.id, { persoonId, demo, clientSleutel: `demo-post-${at}` });
  }
  return gekozen;
}

/** Grown-ups of the population of whom nothing is special, by name. */
async function findPersonen({ db, gemeenteId }: Write, hoeveel: number): Promise<string[]> {
  const rijen = await db.persoon.findMany({
    where: {
      gemeenteId,
      soort: 'natuurlijk',
      overlijdensdatum: null,
      geheimhouding: false,
      nummerVersleuteld: { not: null },
      geboortedatum: { lt: new Date('1990-01-01') },
      vertegenwoordigers: { none: {} },
      adressen: { some: { soort: 'woon', tot: null } },
    },
    orderBy: [{ zoeknaam: 'asc' }, { geboortedatum: 'asc' }],
    take: hoeveel,
    select: { id: true },
  });
  return rijen.map(({ id }) => id);
}

const own = (write: Write, persoonId: string): Write => ({
  ...write,
  ctx: {
    ...write.ctx,
    actor: { soort: 'inwoner', persoonSleutel: 'demo', naam: null },
    gemeenten: write.ctx.gemeenten.map((g) =>
      g.gemeenteId === write.gemeenteId ? { ...g, rollen: [], persoonId } : g,
    ),
  },
});

/** Confirms his address and chooses; not again where he chose before. */
async function choose(write: Write, persoonId: string, { keuze, email, balie }: Demokeuze): Promise<boolean> {
  const { db, gemeenteId } = write;
  if ((await db.kanaalkeuze.count({ where: { gemeenteId, persoonId } })) > 0) return false;
  if (email !== null)
    await recordGegeven(own(write, persoonId), {
      persoonId,
      soort: 'email',
      gebeurtenis: 'bevestigd',
      waarde: email,
      herkomst: 'inwoner',
    });
  const vraag = { ...keuze, akkoord: true };
  await (balie
    ? chooseKanaalVoor(write, { ...vraag, persoonId })
    : chooseKanaal(own(write, persoonId), vraag));
  return true;
}

const goBack = (write: Write, persoonId: string): Promise<void> =>
  chooseKanaal(own(write, persoonId), { kanaal: 'post', taal: 'nl', kennisgeving: false, akkoord: false });

type Brief = { persoonId: string; demo: Demokeuze; clientSleutel: string };

/** Something that he said by telephone, of which he gets the ontvangstbevestiging by the way that he chose. */
async function send(
  toen: (dagen: number) => Context,
  gemeenteId: number,
  { persoonId, demo, clientSleutel }: Brief,
): Promise<void> {
  const { dagen, afloop } = demo.brief;
  const documentId = await writeIn(toen(dagen), gemeenteId, async (write) => {
    const { db, ctx } = write;
    if ((await db.zaak.count({ where: { gemeenteId, persoonId, clientSleutel } })) === 0)
      await recordKlacht(write, {
        persoonId,
        kanaal: 'telefoon',
        ontvangenOp: localDateOf(ctx.now),
        velden: { tekst: 'Ik kreeg twee keer dezelfde brief op een dag.' },
        clientSleutel,
      });
    const open = await db.zending.findFirst({
      where: { gemeenteId, status: 'open', document: { persoonId } },
      select: { documentId: true },
    });
    return open?.documentId ?? null;
  });
  if (documentId === null || afloop === null) return;
  if (afloop === 'te-laat') {
    await guardZendingen(staffLater(toen(dagen), 49), gemeenteId);
    return;
  }
  await writeIn(staffLater(toen(dagen), 1), gemeenteId, async (write) => {
    const mail = await write.db.mailbericht.findFirst({
      where: { gemeenteId, persoonId, onderwerpId: documentId, status: 'wacht' },
      select: { id: true },
    });
    if (mail === null || demo.email === null) {
      await recordAfgeleverd(write, documentId);
      return;
    }
    const status = afloop === 'aangekomen' ? 'verzonden' : 'geweigerd';
    await finishMail(write, mail.id, status, status === 'geweigerd' ? '550' : undefined);
    await followMail(write, {
      id: mail.id,
      persoonId,
      onderwerpId: documentId,
      naar: demo.email,
      soort: 'nieuw',
      status,
    });
  });
}

const staffLater = (ctx: Context, uren: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + uren * UUR_MS),
});

import { fileKlacht } from '@/domain/klachten/file-klacht';
import { decideKlacht, settleKlacht } from '@/domain/klachten/finish-klacht';
import { judgeKlacht } from '@/domain/klachten/judge-klacht';
import { postponeKlacht } from '@/domain/klachten/postpone-klacht';
import { recordKlachtgesprek, recordKlachthoren } from '@/domain/klachten/record-klachtgesprek';
import { turnIntoBezwaar } from '@/domain/klachten/turn-into-bezwaar';
import { localDateOf, now } from '@/platform/clock';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { ochtend, staff } from './bezwaren';
import { DEMO_KLACHTEN, type DemoKlacht } from './klachten.data';

type Waar = { kantoorId: number; gemeenteId: number };

/**
 * Complaints of the demo in every stage, through the same use cases as the screens, on the days on which it would have
 * happened, seen from `moment`. What is there is left alone. Needs the aanslagen.
 */
export async function fillKlachten(moment = now()): Promise<number> {
  let added = 0;
  for (const [at, klacht] of DEMO_KLACHTEN.entries())
    if (await addKlacht(klacht, `demo-klacht-${at}`, moment)) added += 1;
  return added;
}

async function addKlacht(demo: DemoKlacht, clientSleutel: string, moment: Date): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === demo.gemeente);
  if (!gemeente) return false;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  const ontvangenOp = addDays(localDateOf(moment), -demo.dagen);
  const zaakId = await writeIn(
    staff(waar, 'serviceteam', ochtend(ontvangenOp)),
    gemeente.id,
    async (write) => {
      const { db, gemeenteId } = write;
      if ((await db.zaak.count({ where: { gemeenteId, clientSleutel } })) > 0) return null;
      const persoonId = await findPersoon(write, demo);
      if (persoonId === null) return null;
      const velden = { tekst: demo.tekst, overWie: demo.overWie ?? '' };
      return (await fileKlacht(write, { persoonId, kanaal: 'mijn', ontvangenOp, velden, clientSleutel }))
        .zaakId;
    },
  );
  if (zaakId === null) return false;
  await followUp(demo, zaakId, waar, moment);
  return true;
}

/** The demo person, else somebody of the population with an aanslag of afval, by number. */
async function findPersoon({ db, gemeenteId, ctx }: Write, { bsn, nummer = 0 }: DemoKlacht) {
  const rij = await db.persoon.findFirst({
    where: {
      gemeenteId,
      aanslagen: { some: { regels: { some: { belastingsoort: 'afvalstoffenheffing' } } } },
      ...(bsn === undefined
        ? { soort: 'natuurlijk', overlijdensdatum: null, geheimhouding: false }
        : { sleutel: persoonSleutel(ctx.kantoorId, bsn) }),
    },
    orderBy: { id: 'asc' },
    skip: bsn === undefined ? nummer : 0,
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** What the kantoor did with it since, each on its day. */
async function followUp(demo: DemoKlacht, zaakId: string, waar: Waar, moment: Date): Promise<void> {
  const { gemeenteId } = waar;
  const { stand, thema, dagen } = demo;
  if (stand === 'ontvangen') return;
  const ontvangenOp = addDays(localDateOf(moment), -dagen);
  const handle = (na: number, fn: (write: Write) => Promise<unknown>) => {
    const toen = ochtend(addDays(ontvangenOp, na));
    return writeIn(staff(waar, 'serviceteam', toen < moment ? toen : moment), gemeenteId, fn);
  };
  if (stand === 'bezwaar') {
    await handle(2, async (write) => {
      const regel = await findRegel(write, zaakId);
      if (regel) await turnIntoBezwaar(write, { zaakId, tegen: regel });
    });
    return;
  }
  await handle(2, (write) => judgeKlacht(write, { zaakId, thema, overMedewerkerId: null }));
  await handle(3, (write) =>
    recordKlachtgesprek(write, {
      zaakId,
      bereikt: true,
      verslag: 'Vertelde wat er gebeurde en wil antwoord.',
    }),
  );
  if (stand === 'verdaagd')
    await handle(30, (write) =>
      postponeKlacht(write, { zaakId, reden: 'Wij zoeken de brief nog in het archief.' }),
    );
  if (stand === 'tevreden')
    await handle(6, (write) =>
      settleKlacht(write, { zaakId, hoe: 'Wij pasten de website aan en boden onze excuses aan.' }),
    );
  if (stand !== 'gegrond' && stand !== 'deels-gegrond' && stand !== 'ongegrond') return;
  await handle(10, (write) =>
    recordKlachthoren(write, { zaakId, hoorstand: 'gehoord', verslag: 'Aan de telefoon gehoord.' }),
  );
  await handle(25, (write) =>
    decideKlacht(write, {
      zaakId,
      oordeel: stand,
      kennelijk: false,
      bevindingen: 'De verhuizing stond in ons bestand. De brief ging toch naar het oude adres.',
      conclusie: 'Wij bieden onze excuses aan en controleren het adres nu op de dag van verzenden.',
    }),
  );
}

/** The line of afval of whose case this is, where it can still be disputed. */
async function findRegel({ db, gemeenteId }: Write, zaakId: string) {
  const { persoonId } = await db.zaak.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: zaakId } },
  });
  const regel = await db.aanslagregel.findFirst({
    where: {
      gemeenteId,
      belastingsoort: 'afvalstoffenheffing',
      bedragCenten: { gt: 1_000n },
      aanslag: { persoonId },
      bezwaarregels: { none: { loopt: true } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, aanslagId: true },
  });
  return regel && { aanslagId: regel.aanslagId, aanslagregelId: regel.id };
}

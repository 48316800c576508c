import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import { submitMelding } from '@/domain/meldingen/submit-melding';
import { MELDINGEN } from '@/domain/meldingen/vragen';
import { withdrawMelding } from '@/domain/meldingen/withdraw-melding';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays, dateOf, type LocalDate, partsOf, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';
import { DEMO_MELDINGEN, type DemoMelding } from './meldingen.data';

export type Waar = { kantoorId: number; gemeenteId: number };
type Wie = { persoonId: string; sleutel: string; hondId: string | null; objectId: string | null };

function context({ kantoorId }: Waar, actor: Context['actor'], rol: Rol[], moment: Date): Context {
  return {
    kantoorId,
    kantoorNaam: KANTOREN.find((k) => k.id === kantoorId)?.naam ?? '',
    actor,
    gemeenten: GEMEENTEN.filter((g) => g.kantoorId === kantoorId).map((g) => ({
      gemeenteId: g.id,
      sleutel: g.sleutel,
      naam: g.naam,
      rollen: rol,
    })),
    kantoorRollen: rol,
    doel: 'demo',
    requestId: 'demo',
    now: moment,
  };
}

/** Who handles or decides at a kantoor of the demo, at a moment. */
export function staff(waar: Waar, rol: Rol, moment: Date): Context {
  const subject = `${rol}-${KANTOREN.find((k) => k.id === waar.kantoorId)?.sleutel}`;
  const naam = readPersonen().find((p) => p.subject === subject)?.naam ?? subject;
  const medewerkerId = staffId(waar.kantoorId, subject);
  return context(waar, { soort: 'medewerker', medewerkerId, naam }, [rol], moment);
}

/** The inwoner himself on his own page. */
function inwoner(waar: Waar, { persoonId, sleutel }: Wie, moment: Date): Context {
  const ctx = context(waar, { soort: 'inwoner', persoonSleutel: sleutel, naam: null }, [], moment);
  const gemeenten = ctx.gemeenten.filter((g) => g.gemeenteId === waar.gemeenteId);
  return { ...ctx, gemeenten: gemeenten.map((g) => ({ ...g, persoonId })) };
}

/** Morning of a day. */
export const ochtend = (dag: LocalDate): Date => new Date(`${dag}T09:00:00Z`);

/**
 * Meldingen of the demo in every stage, through the same use cases as the screens, on the days on which it would have
 * happened, seen from `moment`. What is there is left alone. Needs the aanslagen.
 */
export async function fillMeldingen(moment = now()): Promise<number> {
  let added = 0;
  for (const [at, melding] of DEMO_MELDINGEN.entries())
    if (await addMelding(melding, `demo-melding-${at}`, moment)) added += 1;
  return added;
}

async function addMelding(demo: DemoMelding, clientSleutel: string, moment: Date): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === demo.gemeente);
  const { ontvangen } = demo;
  const op =
    typeof ontvangen === 'number' ? addDays(localDateOf(moment), -ontvangen) : toLocalDate(ontvangen);
  // A demo with an early clock has no meldingen of a day that comes yet.
  if (!gemeente || ochtend(op) > moment) return false;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  const opDeDag = staff(waar, 'medewerker-heffen', ochtend(op));
  const wie = await writeIn(opDeDag, gemeente.id, async (write) =>
    (await isThere(write, clientSleutel)) ? null : findWie(write, demo, addDays(op, -demo.eerder)),
  );
  if (wie === null) return false;
  const { zaakId } = await writeIn(inwoner(waar, wie, ochtend(op)), gemeente.id, (write) =>
    submitMelding(write, { velden: veldenVan(demo, wie, op), clientSleutel }),
  );
  await followUp(demo, zaakId, { waar, wie, op, moment });
  return true;
}

const isThere = async ({ db, gemeenteId }: Write, clientSleutel: string): Promise<boolean> =>
  (await db.zaak.count({ where: { gemeenteId, clientSleutel } })) > 0;

/** Somebody who has what it is about: the one who can log in, else by number in the order of the population. */
async function findWie(
  write: Write,
  { soort, bsn, nummer = 0 }: DemoMelding,
  gebeurd: LocalDate,
): Promise<Wie | null> {
  const { db, gemeenteId, ctx } = write;
  // A dog that came after it went is nobody's melding.
  const hond = { tot: null, vanaf: { lt: toDatabaseDate(gebeurd) } };
  const rij = await db.persoon.findFirst({
    where: {
      gemeenteId,
      adressen: { some: {} },
      ...(bsn === undefined
        ? {
            ...{ soort: 'natuurlijk', overlijdensdatum: null, geheimhouding: false },
            // Who can log in gets no dog but in his own story.
            ...(soort === 'hond-aan' ? { sleutel: { notIn: sleutelsVan(ctx.kantoorId) } } : {}),
          }
        : { sleutel: persoonSleutel(ctx.kantoorId, bsn) }),
      ...(soort === 'hond-af' ? { honden: { some: hond } } : {}),
      ...(soort === 'verhuizing' || soort === 'objectgegevens'
        ? { belangen: { some: { soort: 'gebruiker', tot: null } } }
        : {}),
    },
    orderBy: { id: 'asc' },
    skip: bsn === undefined ? nummer : 0,
    select: {
      id: true,
      sleutel: true,
      honden: { where: hond, orderBy: { volgnummer: 'asc' }, take: 1, select: { id: true } },
      belangen: {
        where: { soort: 'gebruiker', tot: null },
        orderBy: { id: 'asc' },
        take: 1,
        select: { objectId: true },
      },
    },
  });
  return (
    rij && {
      persoonId: rij.id,
      sleutel: rij.sleutel,
      hondId: rij.honden[0]?.id ?? null,
      objectId: rij.belangen[0]?.objectId ?? null,
    }
  );
}

const sleutelsVan = (kantoorId: number): string[] =>
  readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(kantoorId, p.bsn)] : []));

function veldenVan(demo: DemoMelding, wie: Wie, op: LocalDate): Record<string, string> {
  const begin = dateOf(partsOf(op).year, 1, 1);
  const [, dag = begin] = [begin, addDays(op, -demo.eerder)].sort();
  return {
    ...demo.antwoorden,
    soort: demo.soort,
    toelichting: demo.toelichting,
    hond: wie.hondId ?? '',
    object: wie.objectId ?? '',
    ...(MELDINGEN[demo.soort].dag === 'geen' ? {} : { dag }),
  };
}

type Verder = { waar: Waar; wie: Wie; op: LocalDate; moment: Date };

/** What the kantoor did with it since, each on its day. */
async function followUp(
  { stand, motivering = '' }: DemoMelding,
  zaakId: string,
  { waar, wie, op, moment }: Verder,
): Promise<void> {
  const { gemeenteId } = waar;
  const na = (dagen: number): Date => {
    const dag = ochtend(addDays(op, dagen));
    return dag < moment ? dag : moment;
  };
  if (stand === 'ontvangen') return;
  if (stand === 'ingetrokken')
    return writeIn(inwoner(waar, wie, na(2)), gemeenteId, (write) => withdrawMelding(write, { zaakId }));
  const { besloten } = await writeIn(staff(waar, 'medewerker-heffen', na(9)), gemeenteId, async (write) => {
    const id = { gemeenteId_id: { gemeenteId, id: zaakId } };
    const { versie } = await write.db.zaak.findUniqueOrThrow({ where: id, select: { versie: true } });
    const melding = await write.db.melding.findUniqueOrThrow({
      where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
      select: { dag: true },
    });
    return decideMelding(write, {
      zaakId,
      versie,
      uitkomst: stand === 'niet-overgenomen' ? 'niet-overgenomen' : 'overgenomen',
      dag: fromDatabaseDateOrNull(melding.dag),
      motivering,
    });
  });
  if (besloten || stand === 'besluit-gevraagd') return;
  await writeIn(staff(waar, 'heffingsambtenaar', na(12)), gemeenteId, async (write) => {
    const voorstel = await write.db.besluit.findFirstOrThrow({
      where: { gemeenteId, zaakId, stand: 'voorgesteld' },
      select: { id: true, versie: true },
    });
    await decideMeldingbesluit(write, { ...voorstel, besluit: 'genomen', toelichting: null });
  });
}

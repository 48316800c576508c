import { acceptMachtiging } from '@/domain/vertegenwoordigingen/answer-machtiging';
import { giveMachtiging } from '@/domain/vertegenwoordigingen/give-machtiging';
import type { Machtigingsinvoer } from '@/domain/vertegenwoordigingen/machtiging';
import { revokeMachtiging } from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { typeMachtigingscode } from '@/domain/vertegenwoordigingen/type-machtigingscode';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';

const DAG = 86_400_000;
/** Who lets somebody help in the demo: each in the first gemeente in which he is known. */
const GEVERS: readonly string[] = ['Joke de Wit', 'Fleur Vermeer'];

/** What was given, how many days ago, and after how many days it was taken back. */
const GEGEVEN: readonly (Pick<Machtigingsinvoer, 'grens' | 'doen'> & { geleden: number; terug?: number })[] =
  [
    { grens: 'kwijtschelding', doen: true, geleden: 60, terug: 20 },
    { grens: 'alles', doen: false, geleden: 5 },
  ];
/** What it lasts from the day that it was given. */
const DAGEN = 60;

type Wie = { persoonId: string; sleutel: string };

/**
 * Two inwoners each let somebody help them with a code: one runs, one they took back. Through the use cases of the
 * screens. What is there is left alone. Answers how many.
 */
export async function fillMachtigingen(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'vertegenwoordiging-vastleggen', { kantoorId });
    for (const persoon of readPersonen()) {
      if (persoon.kantoor !== sleutel || !GEVERS.includes(persoon.naam) || !persoon.bsn) continue;
      const gemeente = ctx.gemeenten.find((g) => g.sleutel === persoon.gemeenten?.[0]);
      if (gemeente) made += await fillVan(ctx, gemeente.gemeenteId, persoonSleutel(kantoorId, persoon.bsn));
    }
  }
  return made;
}

type Plek = { ctx: Context; gemeenteId: number; gever: Wie };

async function fillVan(ctx: Context, gemeenteId: number, sleutel: string): Promise<number> {
  const gever = await readIn(ctx, [gemeenteId], ({ db }) =>
    db.persoon.findUnique({ where: { gemeenteId_sleutel: { gemeenteId, sleutel } } }),
  );
  if (gever === null) return 0;
  const plek: Plek = { ctx, gemeenteId, gever: { persoonId: gever.id, sleutel } };
  const helper = await findHelper(plek);
  if (helper === null) return 0;
  let made = 0;
  for (const een of GEGEVEN) {
    const al = await findGegeven(plek, een.grens);
    const id = al?.id ?? (await giveOne(plek, helper, een));
    if (al === null) made += 1;
    if (een.terug !== undefined && !al?.vertegenwoordiging?.beeindigdOp)
      await writeIn(als(plek, plek.gever, op(een.geleden - een.terug)), gemeenteId, (write) =>
        revokeMachtiging(write, id),
      );
  }
  return made;
}

/** What was accepted before, also when the demo was stopped halfway: a code that nobody used makes place for a new one. */
const findGegeven = ({ ctx, gemeenteId, gever }: Plek, grens: string) =>
  readIn(ctx, [gemeenteId], ({ db }) =>
    db.machtiging.findFirst({
      where: { gemeenteId, persoonId: gever.persoonId, grens, status: 'aanvaard' },
      include: { vertegenwoordiging: true },
    }),
  );

/** Who helped before, or the first inwoner who has nothing to do with acting for others: those are counted elsewhere. */
const findHelper = ({ ctx, gemeenteId, gever }: Plek): Promise<Wie | null> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const eerder = await db.machtiging.findFirst({
      where: { gemeenteId, persoonId: gever.persoonId, status: 'aanvaard' },
      include: { helper: true },
    });
    const gevonden =
      eerder?.helper ??
      (await db.persoon.findFirst({
        where: {
          ...{ gemeenteId, soort: 'natuurlijk', overlijdensdatum: null, sleutel: { not: gever.sleutel } },
          ...{ vertegenwoordigt: { none: {} }, vertegenwoordigers: { none: {} }, adressen: { some: {} } },
        },
        orderBy: { sleutel: 'asc' },
      }));
    return gevonden && { persoonId: gevonden.id, sleutel: gevonden.sleutel };
  });

const op = (dagenGeleden: number): Date => new Date(now().getTime() - dagenGeleden * DAG);

const als = ({ ctx, gemeenteId }: Plek, wie: Wie, moment: Date): Context => ({
  ...ctx,
  actor: { soort: 'inwoner', persoonSleutel: wie.sleutel, naam: null },
  gemeenten: ctx.gemeenten
    .filter((g) => g.gemeenteId === gemeenteId)
    .map((g) => ({ ...g, rollen: [], persoonId: wie.persoonId })),
  now: moment,
});

async function giveOne(
  plek: Plek,
  helper: Wie,
  { geleden, terug: _, ...wat }: (typeof GEGEVEN)[number],
): Promise<string> {
  const toen = op(geleden);
  const laatsteDag = addDays(localDateOf(toen), DAGEN);
  const { id, code } = await writeIn(als(plek, plek.gever, toen), plek.gemeenteId, (write) =>
    giveMachtiging(write, { ...wat, zaakId: null, laatsteDag }),
  );
  const straks = new Date(toen.getTime() + 3_600_000);
  await writeIn(als(plek, helper, straks), plek.gemeenteId, async (write) => {
    await typeMachtigingscode(write, code);
    await acceptMachtiging(write, id);
  });
  return id;
}

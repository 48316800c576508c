import type { Inzending } from '@/domain/persoonsfeiten/make-persoon';
import type { Feitsoort } from '@/domain/persoonsfeiten/persoonsfeit';
import { recordPersoonsfeit } from '@/domain/persoonsfeiten/record-persoonsfeit';
import { recordPersoon } from '@/domain/samenvoegingen/record-persoon';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const WAAR = 'borne';
const DAG = 86_400_000;

/** Somebody abroad who has a house here, and an estate that nobody divided yet. */
const ZONDER_NUMMER: readonly Omit<Inzending, 'gezien' | 'geenVanDeze'>[] = [
  {
    ...{ aard: 'buitenlandse-eigenaar', voorletters: 'M.', voorvoegsel: null, geslachtsnaam: 'Lindqvist' },
    ...{ geboren: '1961-04-09', kvkNummer: null, bron: 'Akte van levering van notaris De Wit, 3 maart 2026' },
    adres: { land: 'Zweden', regels: ['Storgatan 5', '111 23 Stockholm'] },
    ...{ bestemming: 'eigen', clientSleutel: 'demo-buitenlandse-eigenaar' },
  },
  {
    ...{ aard: 'boedel', voorletters: null, voorvoegsel: null, geslachtsnaam: 'Erven van J. Terpstra' },
    ...{ geboren: null, kvkNummer: null, bron: 'Verklaring van erfrecht van 18 mei 2026' },
    adres: { land: 'België', regels: ['p/a Notariaat Voorbeeld', 'Veldstraat 4', '9000 Gent'] },
    ...{ bestemming: 'post', clientSleutel: 'demo-boedel' },
  },
];

/** What was recorded of people who have nothing else, so many days ago. */
const FEITEN: readonly { soort: Feitsoort; dagen: number; bron: string }[] = [
  { soort: 'bewind', dagen: 20, bron: 'Beschikking van de kantonrechter, zaak 26 EXPL 118' },
  { soort: 'overleden', dagen: 9, bron: 'Akte van overlijden, ontvangen van de familie' },
];

/** Two who have no BSN or RSIN, and two of whom something was recorded: what is there is left alone. Answers how many. */
export async function fillPersoonsfeiten(moment = now()): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'persoon-vastleggen', { kantoorId: kantoor.id });
  const gemeente = ctx.gemeenten.find(({ sleutel }) => sleutel === WAAR);
  return gemeente ? fillIn({ ...ctx, now: moment }, gemeente.gemeenteId, kantoor.sleutel) : 0;
}

async function fillIn(ctx: Context, gemeenteId: number, kantoor: string): Promise<number> {
  const heffen = asStaff(ctx, `medewerker-heffen-${kantoor}`, 'medewerker-heffen');
  let made = 0;
  for (const wie of ZONDER_NUMMER) if (await addPersoon(heffen, gemeenteId, wie)) made += 1;
  for (const feit of FEITEN) if (await addFeit(heffen, gemeenteId, feit)) made += 1;
  return made;
}

/** The same form again is the same person; who is like him was looked at. */
async function addPersoon(
  ctx: Context,
  gemeenteId: number,
  wie: Omit<Inzending, 'gezien' | 'geenVanDeze'>,
): Promise<boolean> {
  const { clientSleutel } = wie;
  return writeIn(ctx, gemeenteId, async (write) => {
    if (await write.db.persoonsfeit.findFirst({ where: { gemeenteId, clientSleutel } })) return false;
    const eerst = await recordPersoon(write, { ...wie, gezien: null, geenVanDeze: false });
    if ('lijken' in eerst) await recordPersoon(write, { ...wie, gezien: eerst.gezien, geenVanDeze: true });
    return true;
  });
}

async function addFeit(
  ctx: Context,
  gemeenteId: number,
  { soort, dagen, bron }: (typeof FEITEN)[number],
): Promise<boolean> {
  const persoonId = await findPersoon(ctx, gemeenteId, soort);
  if (persoonId === null) return false;
  const toen = { ...ctx, now: new Date(ctx.now.getTime() - (dagen - 2) * DAG) };
  const dag = addDays(localDateOf(ctx.now), -dagen);
  await writeIn(toen, gemeenteId, (write) => recordPersoonsfeit(write, { persoonId, soort, dag, bron }));
  return true;
}

/**
 * Of whom it can be recorded, or null where it was: nobody who can log in, who has an aanslag, or whom a run that waits is
 * about. From the end of the alphabet, for the doubles are from its begin.
 */
const findPersoon = (ctx: Context, gemeenteId: number, soort: Feitsoort): Promise<string | null> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const [rij] = await db.$queryRaw<{ id: string }[]>`
      select p.id from persoon p
      where p.gemeente_id = ${gemeenteId} and p.soort = 'natuurlijk' and p.nummer_versleuteld is not null
        and p.geboortedatum < '1985-01-01' and p.overlijdensdatum is null and not p.geheimhouding and p.samengevoegd_met is null
        and not exists (select from aanslag x where x.gemeente_id = p.gemeente_id and x.persoon_id = p.id)
        and not exists (select from run_kandidaat k where k.gemeente_id = p.gemeente_id and k.persoon_id = p.id)
        and not exists (select from vertegenwoordiging v where v.gemeente_id = p.gemeente_id and p.id in (v.persoon_id, v.vertegenwoordiger_id))
        and not exists (select from persoon d where d.gemeente_id = p.gemeente_id and d.zoeknaam = p.zoeknaam and d.id <> p.id)
        and not exists (select from persoonsfeit f where f.gemeente_id = p.gemeente_id and f.persoon_id = p.id)
        and not exists (select from persoonsfeit f where f.gemeente_id = ${gemeenteId} and f.soort = ${soort})
      order by p.zoeknaam desc, p.geboortedatum, p.sleutel limit 1`;
    return rij?.id ?? null;
  });

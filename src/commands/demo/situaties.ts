import { followSituatie } from '@/domain/situaties/change-situatie';
import { fileVordering } from '@/domain/situaties/file-vordering';
import { recordSituatie } from '@/domain/situaties/record-situatie';
import type { NieuweSituatie } from '@/domain/situaties/situatie';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { asStaff } from './as-staff';

/** Where the demo has them: the largest gemeente of each kantoor. */
const WAAR: Readonly<Record<string, string>> = { gbtwente: 'enschede', cocensus: 'haarlem' };
const DAG = 86_400_000;

type Geval = Omit<NieuweSituatie, 'dag'> & {
  van: 'natuurlijk' | 'niet-natuurlijk';
  /** So many days ago it began, and was recorded. */
  begon: number;
  vastgelegd: number;
  daarna: 'indienen' | 'akkoord' | null;
};

/** An adempauze that ends in some weeks, a schuldregeling with akkoord, a WSNP, and a company of which the claim was filed. */
const GEVALLEN: readonly Geval[] = [
  {
    ...{ soort: 'adempauze', van: 'natuurlijk', begon: 66, vastgelegd: 66, daarna: null },
    ...{ naam: null, adres: null, kenmerk: null },
    bewijs: 'Terugmelding van de gemeente: inwoner krijgt hulp bij schulden',
  },
  {
    ...{ soort: 'schuldregeling', van: 'natuurlijk', begon: 50, vastgelegd: 48, daarna: 'akkoord' },
    ...{ naam: 'Schuldhulp Voorbeeld', adres: 'Postbus 12\n7500 AA Enschede', kenmerk: 'SH 2026-118' },
    bewijs: 'Brief van de schuldhulpverlener',
  },
  {
    ...{ soort: 'wsnp', van: 'natuurlijk', begon: 130, vastgelegd: 124, daarna: 'indienen' },
    ...{ naam: 'Bewindvoerder Voorbeeld', adres: 'Postbus 34\n7500 AB Enschede', kenmerk: 'R.08/26/34' },
    bewijs: 'Centraal Insolventieregister',
  },
  {
    ...{ soort: 'faillissement', van: 'niet-natuurlijk', begon: 25, vastgelegd: 21, daarna: 'indienen' },
    ...{ naam: 'Curator Voorbeeld', adres: 'Postbus 56\n7500 AC Enschede', kenmerk: 'F.08/26/56' },
    bewijs: 'Centraal Insolventieregister',
  },
];

/** From whom nothing is collected, through the same use cases as the screens. What is there is left alone. Answers how many. */
export async function fillSituaties(moment = now()): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'demonstratie', { kantoorId });
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === WAAR[sleutel]);
    if (!gemeente) continue;
    for (const geval of GEVALLEN) {
      const op = new Date(moment.getTime() - geval.vastgelegd * DAG);
      const staf = asStaff(ctx, `medewerker-innen-${sleutel}`, 'medewerker-innen', op);
      made += await addOne(staf, gemeente.gemeenteId, geval);
    }
  }
  return made;
}

/** One of them: recorded, and what came after it where that is not there yet. */
async function addOne(ctx: Context, gemeenteId: number, geval: Geval): Promise<number> {
  const { van: _, begon, vastgelegd, daarna, ...nieuw } = geval;
  const persoonId = await findPersoon(ctx, gemeenteId, geval);
  const vandaag = localDateOf(ctx.now);
  if (persoonId !== null)
    await writeIn(ctx, gemeenteId, (write) =>
      recordSituatie(write, { ...nieuw, persoonId, dag: addDays(vandaag, vastgelegd - begon) }),
    );
  const dossierId = daarna && (await findZonderVervolg(ctx, gemeenteId, geval.soort));
  if (daarna && dossierId)
    await writeIn(ctx, gemeenteId, async (write) => {
      if (daarna === 'indienen') return fileVordering(write, dossierId);
      const bewijs = 'Brief: alle schuldeisers zijn akkoord';
      return followSituatie(write, { dossierId, gebeurtenis: 'akkoord', dag: vandaag, bewijs });
    });
  return persoonId === null ? 0 : 1;
}

/** One of this kind that was recorded here and of which nothing was written since; null where there is none. */
const findZonderVervolg = (ctx: Context, gemeenteId: number, soort: string): Promise<string | null> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const [rij] = await db.$queryRaw<{ dossier_id: string }[]>`
      select s.dossier_id from situatieregel s
      where s.gemeente_id = ${gemeenteId} and s.soort = ${soort} and s.bron_gemeente_id is null
      group by s.dossier_id having count(*) = 1 order by min(s.dag), s.dossier_id limit 1`;
    return rij?.dossier_id ?? null;
  });

/** Who owes something and has nothing else going on, the last number first; null where the demo has this kind already. */
async function findPersoon(ctx: Context, gemeenteId: number, { soort, van }: Geval): Promise<string | null> {
  const genoemd = readPersonen().flatMap(({ bsn }) =>
    bsn === undefined ? [] : [persoonSleutel(ctx.kantoorId, bsn)],
  );
  const [rij] = await readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<{ id: string }[]>`
      select p.id from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
      where a.gemeente_id = ${gemeenteId} and p.soort = ${van} and p.overlijdensdatum is null and not p.geheimhouding
        and not p.sleutel = any(${genoemd}::text[])
        and not exists (select from situatieregel s where s.gemeente_id = a.gemeente_id
          and (s.soort = ${soort} and s.bron_gemeente_id is null or s.persoon_id = p.id))
        and not exists (select from zaak z where z.gemeente_id = p.gemeente_id and z.persoon_id = p.id)
        and not exists (select from regelingaanvraag v where v.gemeente_id = p.gemeente_id and v.persoon_id = p.id)
        and not exists (select from vertegenwoordiging w where w.gemeente_id = p.gemeente_id and w.persoon_id = p.id)
        and not exists (select from oninbaarvoorstel o where o.gemeente_id = a.gemeente_id and o.aanslag_id = a.id)
        and exists (select from persoon_adres pa where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id and pa.tot is null)
        and (select coalesce(sum(r.bedrag_centen), 0) from boekingsregel r where r.gemeente_id = a.gemeente_id
          and r.aanslag_id = a.id and r.rekening = 'debiteuren') > 0
      order by a.aanslagnummer desc limit 1`,
  );
  return rij?.id ?? null;
}

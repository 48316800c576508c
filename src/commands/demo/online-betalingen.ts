import { followOnlineBetaling } from '@/domain/online-betalingen/follow-online-betaling';
import { kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { startOnlineBetaling } from '@/domain/online-betalingen/start-online-betaling';
import { kanOnlineBetalen } from '@/platform/betaalprovider';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { env } from '@/platform/env';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { Betaalnabootsing } from '../betaalprovider/nabootsing';
import { readPersonen } from '../oidc-provider/personen';

const WAAR = 'enschede';
/** One was paid and waits for the line of the bank, one was stopped at the bank. */
const UITKOMSTEN = ['paid', 'canceled'] as const;
const BEDRAG = toCents(5_000);

type Schuld = { aanslagId: string; persoonId: string; sleutel: string };

/** Two payments in one gemeente, along the way of every payment. What is there is left alone. Answers how many were made. */
export async function fillOnlineBetalingen(): Promise<number> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === WAAR);
  if (!gemeente || !kanOnlineBetalen(gemeente.kantoorId)) return 0;
  const { kantoorId, id: gemeenteId } = gemeente;
  const ctx = await systemContext('demo', 'online-betalen', { kantoorId, gemeenteId });
  const schulden = await findSchulden(ctx, gemeenteId);
  if (schulden.length === 0) return 0;
  const { BETAALPROVIDER_TOEGANG, BETAALPROVIDER_GEHEIM, BETAALPROVIDER_URL = '' } = env();
  const provider = new Betaalnabootsing(
    new Map([[BETAALPROVIDER_TOEGANG?.get(kantoorId) ?? '', BETAALPROVIDER_GEHEIM?.get(kantoorId) ?? '']]),
  );
  await provider.listen(Number(new URL(BETAALPROVIDER_URL).port));
  try {
    for (const [n, schuld] of schulden.entries()) await pay(ctx, gemeenteId, provider, schuld, n);
  } finally {
    await provider.close();
  }
  return schulden.length;
}

async function pay(
  ctx: Context,
  gemeenteId: number,
  provider: Betaalnabootsing,
  { aanslagId, persoonId, sleutel }: Schuld,
  n: number,
): Promise<void> {
  const burger: Context = {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: sleutel, naam: null },
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, persoonId })),
  };
  const id = await writeIn(burger, gemeenteId, (write) =>
    startOnlineBetaling(write, {
      ...{ aanslagId, keuze: 'bedrag', gevraagd: BEDRAG, sleutel: `demo-online-${n}` },
    }),
  );
  await openOnlineBetaling(burger, gemeenteId, id);
  provider.besluit(provider.van(kenmerkVan(id)).id, UITKOMSTEN[n] ?? 'canceled');
  await followOnlineBetaling(burger, gemeenteId, id);
}

/** Debts of people of whom nothing is going on and whom nobody logs in as; none when payments were made before. */
const findSchulden = (ctx: Context, gemeenteId: number): Promise<Schuld[]> => {
  const bekenden = readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(ctx.kantoorId, p.bsn)] : []));
  return readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Schuld[]>`
      select a.id as "aanslagId", a.persoon_id as "persoonId", p.sleutel
      from aanslag a
      cross join lateral (select sum(r.bedrag_centen) as open from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.sleutel <> all (${bekenden})
      where a.gemeente_id = ${gemeenteId} and s.open >= 15000
        and not exists (select from regeling_aanslag x where x.gemeente_id = a.gemeente_id and x.aanslag_id = a.id)
        and not exists (select from zaak z where z.gemeente_id = a.gemeente_id and z.persoon_id = a.persoon_id)
        and not exists (select from opschorting o where o.gemeente_id = a.gemeente_id and o.persoon_id = a.persoon_id)
        and not exists (select from incassoplan i where i.gemeente_id = a.gemeente_id and i.aanslag_id = a.id)
        and not exists (select from online_betaling b where b.gemeente_id = a.gemeente_id)
      order by a.aanslagnummer desc limit ${UITKOMSTEN.length}`,
  );
};

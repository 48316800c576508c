import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { onderwerpVan } from './pagina';

/**
 * Counts one "ja" or "nee" at the foot of a page: of nobody, so it leaves no line about anybody. What a "nee" is about is
 * asked on the page that follows. Throws NotFound for a page that is none.
 */
export async function ratePagina(
  { db, gemeenteId, ctx }: Write,
  { pagina, oordeel }: { pagina: string; oordeel: 'ja' | 'nee' },
): Promise<void> {
  const onderwerp = onderwerpVan(pagina);
  if (onderwerp === null) throw new NotFound();
  await db.$executeRaw`
    insert into paginaoordeel (gemeente_id, dag, pagina, oordeel, onderwerp, aantal)
    values (${gemeenteId}, ${localDateOf(ctx.now)}::date, ${pagina}, ${oordeel}, ${onderwerp}, 1)
    on conflict (gemeente_id, dag, pagina, oordeel) do update set aantal = paginaoordeel.aantal + 1`;
}

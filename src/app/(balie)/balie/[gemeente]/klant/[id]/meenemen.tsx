import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Button } from '@/ui/button';

/** In which gemeenten this clerk talks with inwoners. */
export const talksIn = (ctx: Context): string[] =>
  ctx.gemeenten.filter((g) => may(g.rollen, 'contact.vastleggen')).map((g) => g.sleutel);

/** One press opens the file of the same human being in another gemeente: who he is was asked already. */
export function Meenemen({
  gemeente,
  persoonId,
  knop,
}: {
  gemeente: string;
  persoonId: string;
  knop: string;
}) {
  return (
    <form method="post" action={`/balie/${gemeente}/klant/${persoonId}/meenemen`}>
      <Button variant="secondary">{knop}</Button>
    </form>
  );
}

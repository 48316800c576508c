import { wordsOfBalie as words } from '@/app/words';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { GroupLinks } from '@/ui/group-links';

type Props = { waar: readonly number[]; ctx: Context; id: string };

/** In which gemeente is looked: all of this clerk, or one. The question itself stays where it is, out of the address. */
export function Gemeentekeuze({ waar, ctx, id }: Props) {
  const gemeenten = ctx.gemeenten.filter((g) => may(g.rollen, 'klant.zoeken'));
  if (gemeenten.length < 2) return null;
  const pad = `/balie/zoeken/${id}`;
  const een = waar.length === 1 ? waar[0] : null;
  return (
    <GroupLinks
      label={words('zoek.waar')}
      groepen={[
        { href: pad, label: words('zoek.overal'), current: een === null },
        ...gemeenten.map(({ gemeenteId, sleutel, naam }) => ({
          href: `${pad}?gemeente=${sleutel}`,
          label: naam,
          current: gemeenteId === een,
        })),
      ]}
    />
  );
}

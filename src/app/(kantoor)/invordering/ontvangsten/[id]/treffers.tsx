import type { AanslagTreffer } from '@/domain/betalingen/aanslag-zoeken.queries';
import type { Mogelijk } from '@/domain/betalingen/mogelijke-aanslagen.queries';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { words } from '../../words';

interface TreffersProps {
  lijst: (AanslagTreffer | Mogelijk)[];
  ctx: Context;
  href: (treffer: AanslagTreffer) => string;
}

export const gemeenteVan = (ctx: Context, t: AanslagTreffer) =>
  ctx.gemeenten.find((g) => g.gemeenteId === t.gemeenteId);

export const feiten = (t: AanslagTreffer, ctx: Context) => [
  { term: words('ontvangst.van'), value: t.naam },
  { term: words('ontvangsten.kolommen.gemeente'), value: gemeenteVan(ctx, t)?.naam ?? '' },
  { term: words('ontvangst.jaar'), value: t.belastingjaar },
  { term: words('ontvangsten.kolommen.kenmerk'), value: t.betalingskenmerk },
  { term: words('ontvangst.opgelegd'), value: formatCents(t.bedragCenten) },
  { term: words('ontvangst.open'), value: formatCents(t.openCenten) },
];

/** Aanslagen to choose from. */
export function Treffers({ lijst, ctx, href }: TreffersProps) {
  return (
    <ul className="grid gap-4 empty:hidden">
      {lijst.map((t) => (
        <li key={t.aanslagId}>
          <Card tight className="grid gap-3">
            <Heading level={3}>{t.aanslagnummer}</Heading>
            {'redenen' in t && (
              <ul className="flex flex-wrap gap-2">
                {t.redenen.map((reden) => (
                  <li key={reden}>
                    <Badge tone="goed">{words(`ontvangst.aanwijzing.${reden}`)}</Badge>
                  </li>
                ))}
              </ul>
            )}
            <DataList items={feiten(t, ctx)} />
            <div>
              <ButtonLink variant="secondary" href={href(t)}>
                {words('ontvangst.kies')}
              </ButtonLink>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}

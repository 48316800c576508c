import { ActionForm } from '@/app/action-form/action-form';
import type { AanslagTreffer } from '@/domain/betalingen/aanslag-zoeken.queries';
import type { OntvangstView } from '@/domain/betalingen/ontvangst.queries';
import type { Spreidingsdeel } from '@/domain/betalingen/spreiding';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { placeOntvangstAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { gemeenteVan } from './treffers';

interface SpreidenProps {
  ontvangst: OntvangstView;
  gekozen: AanslagTreffer;
  delen: readonly Spreidingsdeel[];
  ctx: Context;
}

/** The other way to book it: what is left pays what else the debtor owes, in the order of the law. */
export function Spreiden({ ontvangst, gekozen, delen, ctx }: SpreidenProps) {
  return (
    <Card as="section" labelledBy="spreiden" className="grid gap-4">
      <Heading level={2} id="spreiden">
        {words('ontvangst.spreiden')}
      </Heading>
      <p className="max-w-text">{words('ontvangst.spreidenUitleg', { nummer: gekozen.aanslagnummer })}</p>
      <Table
        taal="nl"
        caption={words('ontvangst.verdelingWordt')}
        rows={delen}
        rowKey={(d) => d.aanslagId}
        columns={[
          {
            key: 'aanslag',
            header: words('ontvangsten.kolommen.aanslag'),
            rowHeader: true,
            cell: (d) => <span className="tabular-nums">{d.aanslagnummer}</span>,
          },
          {
            key: 'bedrag',
            header: words('ontvangsten.bedrag'),
            number: true,
            cell: (d) => <Amount text={formatCents(d.bedragCenten)} />,
          },
        ]}
        totals={[
          {
            aanslag: words('ontvangst.som'),
            bedrag: <Amount text={formatCents(ontvangst.bedragCenten)} />,
          },
        ]}
      />
      <ActionForm
        id="spreid"
        action={placeOntvangstAction}
        groepen={[]}
        verborgen={{
          gemeente: gemeenteVan(ctx, gekozen)?.sleutel ?? '',
          ontvangst: ontvangst.id,
          aanslag: gekozen.aanslagId,
          ookAndere: 'ja',
        }}
        knop={words('ontvangst.spreidenKnop')}
        variant="secondary"
        antwoorden={formAnswers()}
      />
    </Card>
  );
}

import { ActionForm } from '@/app/action-form/action-form';
import type { getOntvangstTotalen } from '@/domain/betalingen/ontvangst.queries';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { verwerkAction } from '../actions';
import { formAnswers, words } from '../words';

type Telling = Awaited<ReturnType<typeof getOntvangstTotalen>>;

/** How many there are of each state and for how much, whether that closes, and having what is new processed. */
export function Totalen({ totalen, ctx }: { totalen: Telling; ctx: Context }) {
  const wacht = totalen.perStatus.find((t) => t.status === 'nieuw')?.aantal ?? 0;
  return (
    <Card as="section" labelledBy="totalen" className="grid gap-4">
      <Heading level={2} id="totalen">
        {words('ontvangsten.totalen')}
      </Heading>
      <Table
        taal="nl"
        caption={words('ontvangsten.totalen')}
        captionHidden
        rows={totalen.perStatus}
        rowKey={(t) => t.status}
        columns={[
          {
            key: 'stand',
            header: words('ontvangsten.kolommen.status'),
            rowHeader: true,
            cell: (t) => words(`ontvangsten.status.${t.status}`),
          },
          { key: 'aantal', header: words('ontvangsten.aantal'), number: true, cell: (t) => t.aantal },
          {
            key: 'bedrag',
            header: words('ontvangsten.bedrag'),
            number: true,
            cell: (t) => <Amount text={formatCents(t.bedragCenten)} />,
          },
        ]}
        totals={[
          {
            stand: words('ontvangsten.som'),
            aantal: totalen.perStatus.reduce((n, t) => n + t.aantal, 0),
            bedrag: <Amount text={formatCents(totalen.ontvangenCenten)} />,
          },
        ]}
      />
      <Alert tone={totalen.sluit ? 'goed' : 'mis'} taal="nl">
        {words(totalen.sluit ? 'ontvangsten.sluit' : 'ontvangsten.sluitNiet')}
      </Alert>
      {wacht > 0 && may(ctx.kantoorRollen, 'ontvangst.verwerken') && (
        <div className="grid gap-3">
          <p className="max-w-text">{words('ontvangsten.verwerkUitleg', { aantal: wacht })}</p>
          <ActionForm
            id="verwerk"
            action={verwerkAction}
            groepen={[]}
            verborgen={{}}
            knop={words('ontvangsten.verwerk')}
            antwoorden={formAnswers()}
          />
        </div>
      )}
    </Card>
  );
}

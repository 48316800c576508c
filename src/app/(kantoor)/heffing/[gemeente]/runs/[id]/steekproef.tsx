import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { proefPath } from '../../../paths';
import type { AanslagrunView } from '../../../run-tekst';
import { words } from '../../../words';

/** Three aanslagen to look at before akkoord, and the way to all of them; nothing for a run that does not wait. */
export function Steekproef({ run, sleutel }: { run: AanslagrunView; sleutel: string }) {
  const steekproef = run.totalen?.steekproef;
  if (run.status !== 'ter-akkoord' || run.soort !== 'aanslagoplegging') return null;
  return (
    <Card as="section" labelledBy="steekproef" className="grid gap-3">
      <Heading level={2} id="steekproef">
        {words('run.steekproef.kop')}
      </Heading>
      <p className="max-w-text">{words('run.steekproef.uitleg')}</p>
      {steekproef && (
        <Table
          taal="nl"
          caption={words('run.steekproef.kop')}
          captionHidden
          rows={['laagste', 'hoogste', 'toeval'] as const}
          rowKey={(soort) => soort}
          columns={[
            {
              key: 'soort',
              header: words('run.steekproef.aanslag'),
              rowHeader: true,
              cell: (soort) => (
                <Link href={proefPath(sleutel, run.id, steekproef[soort].persoonId)}>
                  {words(`run.steekproef.${soort}`)}
                </Link>
              ),
            },
            {
              key: 'bedrag',
              header: words('run.bedrag'),
              number: true,
              cell: (soort) => <Amount text={formatCents(BigInt(steekproef[soort].bedragCenten))} />,
            },
          ]}
        />
      )}
      <p>
        <Link href={proefPath(sleutel, run.id)}>{words('run.steekproef.alle', { aantal: run.aantal })}</Link>
      </p>
    </Card>
  );
}

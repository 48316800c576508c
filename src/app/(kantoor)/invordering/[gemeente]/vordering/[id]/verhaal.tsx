import { showDate } from '@/app/words';
import type { Verhaaloordeel } from '@/domain/invordering/verhaal';
import { formatCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../../../verhaal-words';

type Reden = Verhaaloordeel['tegen'][number];

/** A day that goes with a reason is the last of a term that runs, a day that was, or the first on which it can be. */
const BIJ_DAG: Readonly<Partial<Record<Reden['code'], 'tot' | 'sinds'>>> = {
  'dwangbevel-loopt': 'tot',
  'hernieuwd-bevel-loopt': 'tot',
  'al-aangekondigd': 'sinds',
  'al-bevolen': 'sinds',
};

/** What may be done after the dwangbevel, and of what may not every reason with what it rests on (L-04). */
export function Verhaal({ oordelen }: { oordelen: readonly Verhaaloordeel[] }) {
  return (
    <Card as="section" labelledBy="verhaal">
      <Heading level={2} id="verhaal">
        {words('kop')}
      </Heading>
      <p className="mt-1 mb-3 text-ink-muted">{words('uitleg')}</p>
      <Table
        taal="nl"
        caption={words('kop')}
        captionHidden
        rows={oordelen}
        rowKey={({ actie }) => actie}
        columns={[
          {
            key: 'actie',
            header: words('kolom.actie'),
            rowHeader: true,
            cell: ({ actie }) => words(`actie.${actie}`),
          },
          {
            key: 'stand',
            header: words('kolom.stand'),
            cell: ({ mag, hoogstens }) => (
              <>
                <Badge tone={mag ? 'goed' : 'letop'}>{words(mag ? 'mag' : 'magNiet')}</Badge>
                {hoogstens !== null && (
                  <span className="mt-1 block text-sm">
                    {words('hoogstens', { bedrag: formatCents(hoogstens) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'waarom',
            header: words('kolom.waarom'),
            cell: ({ tegen }) => (tegen.length === 0 ? words('niets') : <Redenen tegen={tegen} />),
          },
        ]}
      />
    </Card>
  );
}

function Redenen({ tegen }: { tegen: readonly Reden[] }) {
  return (
    <ul className="grid gap-2">
      {tegen.map(({ code, bron, vanaf }) => (
        <li key={code}>
          <span className="block">
            {words(`reden.${code}`)}
            {vanaf !== null && ` ${words(BIJ_DAG[code] ?? 'vanaf', { dag: showDate(vanaf) })}`}
          </span>
          <span className="block text-sm text-ink-muted">
            {bron === null
              ? words('afspraak')
              : words('bron', { bron: `${bron.regeling} art. ${bron.artikel ?? ''}` })}
          </span>
        </li>
      ))}
    </ul>
  );
}

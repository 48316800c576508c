import type { Statustotaal, Typetotaal } from '@/domain/grootboek/vordering.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { typeNaam, words } from '../../journaal-words';

const bedrag = (centen: bigint) => <Amount text={formatCents(centen)} />;

/** The claims that arose in the month, by type; a credit claim counts below zero. */
export function TypeTabel({ totalen }: { totalen: readonly Typetotaal[] }) {
  if (totalen.length === 0) return null;
  return (
    <section aria-labelledby="types" className="grid min-w-0 gap-3">
      <Heading level={2} id="types">
        {words('types.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('types.uitleg')}</p>
      <Table
        taal="nl"
        caption={words('types.kop')}
        captionHidden
        rows={totalen}
        rowKey={(t) => t.type}
        columns={[
          { key: 'type', header: words('types.type'), rowHeader: true, cell: (t) => typeNaam(t.type) },
          { key: 'aantal', header: words('types.aantal'), number: true, cell: (t) => t.aantal },
          {
            key: 'bedrag',
            header: words('types.bedrag'),
            number: true,
            cell: (t) => bedrag(t.bedragCenten),
          },
        ]}
        totals={[
          {
            type: words('journaal.totaal'),
            aantal: totalen.reduce((n, t) => n + t.aantal, 0),
            bedrag: bedrag(sumCents(totalen.map((t) => t.bedragCenten))),
          },
        ]}
      />
    </section>
  );
}

/** All aanslagen of the gemeente by the status that they have at the end of the month, with why. */
export function StatusTabel({ totalen }: { totalen: readonly Statustotaal[] }) {
  if (totalen.length === 0) return null;
  return (
    <section aria-labelledby="statussen" className="grid min-w-0 gap-3">
      <Heading level={2} id="statussen">
        {words('statussen.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('statussen.kop')}
        captionHidden
        rows={totalen}
        rowKey={(t) => t.reden}
        columns={[
          {
            key: 'status',
            header: words('statussen.status'),
            rowHeader: true,
            cell: (t) => words('metCode', { code: t.status, naam: words(`status.${t.status}`) }),
          },
          { key: 'waarom', header: words('statussen.waarom'), cell: (t) => words(`reden.${t.reden}`) },
          { key: 'aantal', header: words('statussen.aantal'), number: true, cell: (t) => t.aantal },
          {
            key: 'opgelegd',
            header: words('statussen.opgelegd'),
            number: true,
            cell: (t) => bedrag(t.bedragCenten),
          },
          {
            key: 'open',
            header: words('statussen.open'),
            number: true,
            cell: (t) => bedrag(t.openCenten),
          },
        ]}
        totals={[
          {
            status: words('journaal.totaal'),
            aantal: totalen.reduce((n, t) => n + t.aantal, 0),
            opgelegd: bedrag(sumCents(totalen.map((t) => t.bedragCenten))),
            open: bedrag(sumCents(totalen.map((t) => t.openCenten))),
          },
        ]}
      />
    </section>
  );
}

import { showDate } from '@/app/words';
import type { Gat } from '@/domain/betalingen/afschrift';
import type { RekeningView } from '@/domain/betalingen/bank.queries';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../../bank-words';

const inGroups = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The accounts with how far their statements go; a missing statement is named. */
export function Bankrekeningen({ rekeningen }: { rekeningen: readonly RekeningView[] }) {
  return (
    <Card as="section" labelledBy="rekeningen" className="grid gap-4">
      <Heading level={2} id="rekeningen">
        {words('rekeningen.kop')}
      </Heading>
      <p className="max-w-text">{words('rekeningen.uitleg')}</p>
      {rekeningen.length === 0 ? (
        <EmptyState title={words('rekeningen.geen')}>{words('rekeningen.geenUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('rekeningen.kop')}
          captionHidden
          rows={[...rekeningen]}
          rowKey={(r) => r.id}
          columns={[
            {
              key: 'naam',
              header: words('rekeningen.naam'),
              rowHeader: true,
              cell: (r) => (
                <span className="grid">
                  {r.naam}
                  <span className="text-sm text-ink-muted tabular-nums">{inGroups(r.iban)}</span>
                </span>
              ),
            },
            {
              key: 'doel',
              header: words('rekeningen.doel'),
              cell: (r) => (
                <span className="grid">
                  {words(`doelen.${r.doel}`)}
                  <span className="text-sm text-ink-muted">{geldig(r)}</span>
                </span>
              ),
            },
            {
              key: 'laatste',
              header: words('rekeningen.laatste'),
              cell: (r) =>
                r.laatste === null
                  ? words('rekeningen.nog')
                  : r.laatste.nummer === null
                    ? words('rekeningen.afschriftZonder', { dag: showDate(r.laatste.einddag) })
                    : words('rekeningen.afschrift', {
                        nummer: String(r.laatste.nummer),
                        dag: showDate(r.laatste.einddag),
                      }),
            },
            {
              key: 'totEnMet',
              header: words('rekeningen.totEnMet'),
              cell: (r) => (r.bekendTotEnMet === null ? '-' : showDate(r.bekendTotEnMet)),
            },
            {
              key: 'gaten',
              header: words('rekeningen.gaten'),
              cell: (r) =>
                r.laatste === null ? (
                  '-'
                ) : r.gaten.length === 0 ? (
                  <Badge tone="goed">{words('rekeningen.compleet')}</Badge>
                ) : (
                  <ul className="grid gap-1">
                    {r.gaten.map((gat) => (
                      <li key={`${gat.na.einddag} ${gat.voor.einddag} ${gat.voor.nummer}`}>
                        {gatTekst(gat)}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}

const geldig = ({ vanaf, tot }: Pick<RekeningView, 'vanaf' | 'tot'>): string =>
  tot === null
    ? words('rekeningen.vanaf', { vanaf: showDate(vanaf) })
    : words('rekeningen.vanafTot', { vanaf: showDate(vanaf), tot: showDate(tot) });

function gatTekst({ ontbreekt, na, voor }: Gat): string {
  if (ontbreekt === null)
    return words('rekeningen.saldo', { dag: showDate(voor.einddag), vorige: showDate(na.einddag) });
  const { van, tot } = ontbreekt;
  const nummers =
    van === tot ? String(van) : words('rekeningen.nummers', { van: String(van), tot: String(tot) });
  return words('rekeningen.ontbreekt', { nummers });
}

import { kortIban } from '@/app/incasso/incasso-words';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { showDate } from '@/app/words';
import type { Rekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

interface Props {
  verloop: Rekeningverloop;
  taal: Taal;
}

/** Which accounts are used now, and the one that waits: the same for himself and for the desk. */
export function RekeningNu({ verloop: { incasso, terugbetalen, wacht }, taal }: Props) {
  const words = wordsOfRekeningnummer(taal);
  return (
    <>
      {wacht && (
        <Alert tone="letop" taal={taal} title={words('wacht.kop')}>
          {words(`wacht.${wacht.status as 'bevestigen' | 'beoordelen' | 'voorgesteld'}`, {
            rekening: kortIban(wacht.iban),
          })}
        </Alert>
      )}
      <Card as="section" labelledBy="nu" className="grid gap-3">
        <Heading level={2} looksLike={3} id="nu">
          {words('nu.kop')}
        </Heading>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          <dt className="text-ink-muted">{words('nu.incasso')}</dt>
          <dd>
            {incasso
              ? words('nu.op', { rekening: kortIban(incasso.iban), naam: incasso.rekeninghouder })
              : words('nu.incassoUit')}
          </dd>
          <dt className="text-ink-muted">{words('nu.terugbetalen')}</dt>
          <dd>
            {terugbetalen
              ? words('nu.op', { rekening: kortIban(terugbetalen.iban), naam: terugbetalen.tenaamstelling })
              : words('nu.geen')}
          </dd>
        </dl>
      </Card>
    </>
  );
}

/** Every account that came in, with how and what became of it. */
export function RekeningVerloop({ verloop: { verloop }, taal }: Props) {
  const words = wordsOfRekeningnummer(taal);
  const kop = words('verloop.kop');
  return (
    <Card as="section" labelledBy="verloop" className="grid min-w-0 gap-3">
      <Heading level={2} looksLike={3} id="verloop">
        {kop}
      </Heading>
      {verloop.length === 0 ? (
        <EmptyState title={words('verloop.leeg')}>{words('nu.geen')}</EmptyState>
      ) : (
        <Table
          taal={taal}
          caption={kop}
          captionHidden
          rows={verloop}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'datum',
              header: words('verloop.datum'),
              rowHeader: true,
              cell: ({ op }) => showDate(op, taal),
            },
            {
              key: 'rekening',
              header: words('verloop.rekening'),
              cell: ({ iban, naam }) => words('nu.op', { rekening: kortIban(iban), naam }),
            },
            {
              key: 'waarvoor',
              header: words('verloop.waarvoor'),
              cell: (r) => words(`waarvoor.${r.waarvoor}`),
            },
            { key: 'hoe', header: words('verloop.hoe'), cell: (r) => words(`kanaal.${r.kanaal}`) },
            { key: 'stand', header: words('verloop.stand'), cell: (r) => words(`status.${r.status}`) },
          ]}
        />
      )}
    </Card>
  );
}

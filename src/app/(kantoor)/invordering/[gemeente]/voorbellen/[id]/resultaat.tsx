import { RESULTATEN, UITKOMSTEN } from '@/domain/sociaal/bellijst';
import type { BellijstView, Belzijde } from '@/domain/sociaal/voorbellen.queries';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../../../sociaal-words';

const ZIJDEN = ['bellen', 'controle'] as const;
type Rij = Belzijde & { zijde: (typeof ZIJDEN)[number] };

const deel = (aantal: number, van: number) =>
  van === 0 ? String(aantal) : `${aantal} (${Math.round((aantal / van) * 100)} %)`;

/** What became of who was called and of who was not, side by side; and what the calls themselves brought. */
export function Resultaat({ lijst }: { lijst: BellijstView }) {
  const rijen: Rij[] = ZIJDEN.map((zijde) => ({ ...lijst[zijde], zijde }));
  const { bellen } = lijst;
  return (
    <section aria-labelledby="resultaat" className="grid min-w-0 gap-3">
      <Heading level={2} id="resultaat">
        {words('lijst.resultaat')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('lijst.resultaatUitleg')}</p>
      <Table
        taal="nl"
        caption={words('lijst.resultaat')}
        captionHidden
        rows={rijen}
        rowKey={({ zijde }) => zijde}
        columns={[
          {
            key: 'zijde',
            header: words('kolom.groep'),
            rowHeader: true,
            cell: ({ zijde }) => words(`lijst.${zijde}`),
          },
          {
            key: 'personen',
            header: words('kolom.personen'),
            number: true,
            cell: ({ personen }) => personen,
          },
          {
            key: 'aanslagen',
            header: words('kolom.aanslagen'),
            number: true,
            cell: ({ aanslagen }) => aanslagen,
          },
          ...UITKOMSTEN.map((uit) => ({
            key: uit,
            header: words(`uitkomst.${uit}`),
            number: true,
            cell: ({ uitkomsten, aanslagen }: Rij) => deel(uitkomsten[uit], aanslagen),
          })),
        ]}
      />
      <p>
        {words('lijst.gesprekken', { gebeld: bellen.gebeld, aanslagen: bellen.aanslagen })}{' '}
        {RESULTATEN.map((een) => `${words(`resultaat.${een}`)}: ${bellen.resultaten[een]}`).join(', ')}.
      </p>
    </section>
  );
}

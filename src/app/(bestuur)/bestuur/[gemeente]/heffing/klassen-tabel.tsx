import { wordsOfBestuur as words } from '@/app/words';
import type { HeffingTelling, Klasseregel } from '@/domain/rapportages/heffing';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

const whole = new Intl.NumberFormat('nl-NL');

/** What the figures were counted from: counts per class of amounts, never a row of somebody. */
export function KlassenTabel({
  klassen,
  tellingen,
}: {
  klassen: readonly Klasseregel[];
  tellingen: readonly HeffingTelling[];
}) {
  return (
    <section aria-labelledby="klassen">
      <Heading level={2} id="klassen">
        {words('cijfers.klassen.kop')}
      </Heading>
      <p className="mt-1 mb-3 max-w-text text-ink-muted">{words('cijfers.klassen.uitleg')}</p>
      <Table
        taal="nl"
        caption={words('cijfers.klassen.kop')}
        captionHidden
        rows={klassen}
        rowKey={(klasse) => String(klasse.vanaf)}
        columns={[
          {
            key: 'bedrag',
            header: words('cijfers.klassen.bedrag'),
            rowHeader: true,
            cell: ({ vanaf, tot }) =>
              tot === null
                ? words('cijfers.klassen.vanaf', { vanaf: whole.format(vanaf) })
                : words('cijfers.klassen.van', { vanaf: whole.format(vanaf), tot: whole.format(tot) }),
          },
          ...tellingen.map(({ belastingsoort }) => ({
            key: belastingsoort,
            header: words(`cijfers.soort.${belastingsoort}`),
            number: true,
            cell: (klasse: Klasseregel) => {
              const aantal = klasse.aantallen[belastingsoort];
              return aantal === null ? words('cijfers.klassen.minder') : whole.format(aantal);
            },
          })),
        ]}
      />
    </section>
  );
}

import { showDate } from '@/app/words';
import type { KandidaatTotalen } from '@/domain/runs/kandidaat.queries';
import { formatCents } from '@/platform/cents';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import type { Invorderrun } from '../../../load-run';
import { words } from '../../../run-words';

/** What a run comes to: all candidates, those in it and those outside. */
function sommen({ perStap }: KandidaatTotalen) {
  const van = (gekozen: boolean) => perStap.filter((s) => s.gekozen === gekozen);
  const aantal = (rijen: typeof perStap) => rijen.reduce((n, r) => n + r.aantal, 0);
  const centen = (rijen: typeof perStap, wat: 'openCenten' | 'kostenCenten') =>
    rijen.reduce((n, r) => n + r[wat], 0n);
  return {
    kandidaten: aantal(perStap),
    buiten: aantal(van(false)),
    in: aantal(van(true)),
    bedrag: centen(van(true), 'openCenten'),
    kosten: centen(van(true), 'kostenCenten'),
  };
}

/** The totals of a run beside those of the last time: what differs is seen before akkoord. */
export function Totalen({ run, totalen, vorige }: Invorderrun) {
  if (run.status === 'proefdraai') return null;
  const nu = sommen(totalen);
  const toen = vorige && sommen(vorige.totalen);
  const getal = (n: number) => n.toLocaleString('nl-NL');
  const rij = (
    wat: keyof typeof nu,
    show: (waarde: never) => string,
    plus: (a: never, b: never) => string,
  ) => ({
    wat,
    nu: show(nu[wat] as never),
    vorige: toen ? show(toen[wat] as never) : '',
    verschil: toen ? plus(nu[wat] as never, toen[wat] as never) : '',
  });
  const rijen = [
    ...(['kandidaten', 'buiten', 'in'] as const).map((wat) =>
      rij(wat, getal as (n: never) => string, ((a: number, b: number) => getal(a - b)) as never),
    ),
    ...(['bedrag', 'kosten'] as const).map((wat) =>
      rij(wat, formatCents as (n: never) => string, ((a: bigint, b: bigint) => formatCents(a - b)) as never),
    ),
  ];
  return (
    <section aria-labelledby="totalen">
      <Heading level={2} id="totalen">
        {words('totalen')}
      </Heading>
      <p className="mt-1 text-sm text-ink-muted">
        {vorige ? words('vorigeKeer', { datum: showDate(vorige.run.dagtekening) }) : words('geenVorige')}
      </p>
      <div className="mt-3">
        <Table
          taal="nl"
          caption={words('totalen')}
          captionHidden
          rows={rijen}
          rowKey={({ wat }) => wat}
          columns={[
            { key: 'wat', header: words('kolom.wat'), rowHeader: true, cell: ({ wat }) => words(wat) },
            { key: 'nu', header: words('kolom.nu'), number: true, cell: (r) => r.nu },
            { key: 'vorige', header: words('kolom.vorige'), number: true, cell: (r) => r.vorige },
            { key: 'verschil', header: words('kolom.verschil'), number: true, cell: (r) => r.verschil },
          ]}
        />
      </div>
    </section>
  );
}

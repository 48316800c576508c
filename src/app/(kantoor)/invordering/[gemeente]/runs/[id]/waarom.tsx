import type { KandidaatTotalen } from '@/domain/runs/kandidaat.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { uitkomstReden, words } from '../../../run-words';
import { kortVan } from '../../../vordering-words';

/** Whom the run leaves out by reason, and how it went with those in it. */
export function Waarom({ totalen, hier }: { totalen: KandidaatTotalen; hier: string }) {
  const { tegen, metDeHand, uitkomst } = totalen;
  const rijen = [
    ...tegen.map((rij) => ({ ...rij, naam: kortVan(rij.reden) })),
    ...(metDeHand ? [{ reden: '', naam: words('metDeHand'), ...metDeHand }] : []),
  ];
  return (
    <>
      {rijen.length > 0 && (
        <section aria-labelledby="waarom">
          <Heading level={2} id="waarom">
            {words('waarom')}
          </Heading>
          <p className="mt-1 text-sm text-ink-muted">{words('waaromUitleg')}</p>
          <div className="mt-3">
            <Table
              taal="nl"
              caption={words('waarom')}
              captionHidden
              rows={rijen}
              rowKey={({ naam }) => naam}
              columns={[
                {
                  key: 'reden',
                  header: words('kolom.reden'),
                  rowHeader: true,
                  cell: ({ reden, naam }) =>
                    reden === '' ? (
                      naam
                    ) : (
                      <Link href={`${hier}/lijst?deel=buiten&reden=${encodeURIComponent(reden)}`}>
                        {naam}
                      </Link>
                    ),
                },
                {
                  key: 'aantal',
                  header: words('kolom.aantal'),
                  number: true,
                  cell: ({ aantal }) => aantal.toLocaleString('nl-NL'),
                },
                {
                  key: 'bedrag',
                  header: words('kolom.bedrag'),
                  number: true,
                  cell: ({ openCenten }) => <Amount text={formatCents(openCenten)} />,
                },
              ]}
            />
          </div>
        </section>
      )}
      {uitkomst.length > 0 && (
        <section aria-labelledby="uitkomst">
          <Heading level={2} id="uitkomst">
            {words('uitgekomen')}
          </Heading>
          <ul className="mt-2 grid gap-1">
            {uitkomst.map(({ uitkomst: wat, reden, aantal }) => (
              <li key={`${wat} ${reden ?? ''}`}>
                {aantal.toLocaleString('nl-NL')} ×{' '}
                {reden === null
                  ? words('uitgevoerd')
                  : words('overgeslagen', { reden: uitkomstReden(reden) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

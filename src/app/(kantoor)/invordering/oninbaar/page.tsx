import { maandVan } from '@/domain/grootboek/maand';
import { listWachtendeOninbaarlijsten } from '@/domain/invordering/oninbaar.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { maandNaam } from '../aansluiting-words';
import { InvorderingFrame } from '../invordering-frame';
import { LIJST_TOON, oninbaarPath, words } from '../oninbaar-words';

/** Lists of oninbaar that wait in all gemeenten, and the way to each gemeente. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listWachtendeOninbaarlijsten(read),
  render: (lijsten, frame) => {
    const gemeenten = frame.ctx.gemeenten.filter((g) => may(g.rollen, 'invordering.zien'));
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: oninbaarPath() }]}>
        <title>{words('kopAlle')}</title>
        <Heading level={1}>{words('kopAlle')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          <section>
            <Heading level={2} className="mb-3">
              {words('wachtenden')}
            </Heading>
            {lijsten.length === 0 ? (
              <EmptyState title={words('lijstenLeeg')}>{words('lijstenLeegUitleg')}</EmptyState>
            ) : (
              <Table
                taal="nl"
                caption={words('wachtenden')}
                captionHidden
                rows={lijsten.flatMap((lijst) => {
                  const gemeente = gemeenten.find((g) => g.gemeenteId === lijst.gemeenteId);
                  return gemeente ? [{ ...lijst, gemeente }] : [];
                })}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'lijst',
                    header: words('kolom.maand'),
                    rowHeader: true,
                    cell: ({ id, maand, gemeente }) => (
                      <Link href={oninbaarPath(gemeente.sleutel, id)} reload>
                        {maandNaam(maandVan(maand))}
                      </Link>
                    ),
                  },
                  { key: 'gemeente', header: words('kolom.gemeente'), cell: ({ gemeente }) => gemeente.naam },
                  {
                    key: 'status',
                    header: words('kolom.status'),
                    cell: ({ status }) => (
                      <Badge tone={LIJST_TOON[status]}>{words(`lijststatus.${status}`)}</Badge>
                    ),
                  },
                ]}
              />
            )}
          </section>
          <ul className="grid gap-1">
            {gemeenten.map((g) => (
              <li key={g.gemeenteId}>
                <Link href={oninbaarPath(g.sleutel)} reload>
                  {words('kop', { gemeente: g.naam })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </InvorderingFrame>
    );
  },
});

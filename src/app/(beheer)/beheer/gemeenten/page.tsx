import { showDate } from '@/app/words';
import { listGemeenten } from '@/domain/gemeenten/gemeente.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { words, wordsAt } from '../words';

/** The gemeenten of the kantoor with their smaak and contract of today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'instellingen-beheren',
  load: (read) => listGemeenten(read),
  render: (gemeenten, frame) => (
    <BeheerFrame {...frame} titel={words('gemeenten.kop')}>
      <Heading level={1}>{words('gemeenten.kop')}</Heading>
      {gemeenten.length === 0 ? (
        <EmptyState title={words('gemeenten.geen')}>{words('gemeenten.geenUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('gemeenten.kop')}
          captionHidden
          rows={gemeenten}
          rowKey={(rij) => rij.sleutel}
          columns={[
            {
              key: 'gemeente',
              header: words('kolommen.gemeente'),
              rowHeader: true,
              cell: (rij) => <Link href={`/beheer/gemeenten/${rij.sleutel}`}>{rij.naam}</Link>,
            },
            {
              key: 'smaak',
              header: words('kolommen.smaak'),
              cell: (rij) => wordsAt(`smaak.${rij.smaak ?? 'geen'}`),
            },
            {
              key: 'deelname',
              header: words('kolommen.deelname'),
              cell: (rij) =>
                `${words(`deelname.${rij.deelname}`)}, ${words('instelling.periode', { vanaf: showDate(rij.deelnameVanaf) })}`,
            },
            {
              key: 'overeenkomst',
              header: words('kolommen.overeenkomst'),
              cell: (rij) => rij.overeenkomst?.naam ?? words('overeenkomst.geen'),
            },
            { key: 'gepland', header: words('kolommen.gepland'), number: true, cell: (rij) => rij.gepland },
            {
              key: 'teBevestigen',
              header: words('kolommen.teBevestigen'),
              number: true,
              cell: (rij) => rij.teBevestigen,
            },
          ]}
        />
      )}
    </BeheerFrame>
  ),
});

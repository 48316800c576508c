import {
  listBeslotenInstellingen,
  listWachtendeInstellingen,
} from '@/domain/gemeenten/instellingvoorstel.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../beheer-frame';
import { voorstelWords as words } from './voorstel-words';
import { VoorstellenTabel } from './voorstellen-tabel';

/** What waits for a second beheerder, and what became of the last ones. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'instellingen-beheren',
  load: async (read) => ({
    wacht: await listWachtendeInstellingen(read),
    eerder: await listBeslotenInstellingen(read),
  }),
  render: ({ wacht, eerder }, frame) => (
    <BeheerFrame {...frame} titel={words('kop')}>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="max-w-text">{words('uitleg')}</p>
      {wacht.length === 0 ? (
        <EmptyState title={words('wachtGeen')}>{words('wachtGeenUitleg')}</EmptyState>
      ) : (
        <VoorstellenTabel caption={words('wacht')} rijen={wacht} />
      )}
      {eerder.length > 0 && <VoorstellenTabel caption={words('eerder')} rijen={eerder} />}
    </BeheerFrame>
  ),
});

import { listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { page } from '@/platform/page';
import { Privacyverklaring } from '../verklaring';

export default page({
  toegang: { wie: 'publiek' },
  doel: 'verklaring',
  load: (read) => listDeelnemers(read),
  render: (gemeenten, { ctx, taal, path, thema }) => (
    <Privacyverklaring {...{ gemeenten, ctx, taal, path, thema }} />
  ),
});

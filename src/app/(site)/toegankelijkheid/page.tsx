import { page } from '@/platform/page';
import { Toegankelijkheidsverklaring } from '../verklaring';

export default page({
  toegang: { wie: 'publiek' },
  doel: 'verklaring',
  load: async () => null,
  render: (_, { ctx, taal, path, thema }) => <Toegankelijkheidsverklaring {...{ ctx, taal, path, thema }} />,
});

import { page } from '@/platform/page';
import { Verklaring } from '../verklaring';

export default page({
  toegang: { wie: 'publiek' },
  doel: 'verklaring',
  load: async () => null,
  render: (_, { ctx, taal, path, thema }) => (
    <Verklaring over="toegankelijk" {...{ ctx, taal, path, thema }} />
  ),
});

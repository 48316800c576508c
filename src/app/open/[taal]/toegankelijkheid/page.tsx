import { Toegankelijkheidsverklaring } from '@/app/(site)/verklaring';
import { openPage } from '@/platform/page';

export const dynamic = 'force-static';
export const revalidate = 60;

export default openPage({
  doel: 'verklaring',
  path: () => '/toegankelijkheid',
  load: async () => null,
  render: (_, frame) => <Toegankelijkheidsverklaring {...frame} />,
});

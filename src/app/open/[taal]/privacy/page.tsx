import { Privacyverklaring } from '@/app/(site)/verklaring';
import { listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { openPage } from '@/platform/page';

export const dynamic = 'force-static';
export const revalidate = 60;

export default openPage({
  doel: 'verklaring',
  path: () => '/privacy',
  load: (read) => listDeelnemers(read),
  render: (gemeenten, frame) => <Privacyverklaring gemeenten={gemeenten} {...frame} />,
});

import { Start } from '@/app/(site)/start';
import { listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { openPage } from '@/platform/page';

export const dynamic = 'force-static';
export const revalidate = 60;

export default openPage({
  doel: 'start',
  path: () => '/',
  load: (read) => listDeelnemers(read),
  render: (gemeenten, frame) => <Start {...frame} gemeenten={gemeenten} />,
});

import { listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { page } from '@/platform/page';
import { Start } from './start';

/** The start for who chose a language or light or dark; for all others it is kept (`open`). */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'start',
  load: (read) => listDeelnemers(read),
  render: (gemeenten, { ctx, taal, path, thema }) => <Start {...{ gemeenten, ctx, taal, path, thema }} />,
});

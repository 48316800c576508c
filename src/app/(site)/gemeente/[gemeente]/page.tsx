import { z } from 'zod';
import { page } from '@/platform/page';
import { GemeentePagina, loadGemeentePagina } from './gemeente-pagina';

/** The page of a gemeente for who chose a language or light or dark; for all others it is kept (`open`). */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'gemeentepagina',
  params: z.object({ gemeente: z.string().regex(/^[a-z-]{2,40}$/) }),
  load: loadGemeentePagina,
  render: (gegevens, { ctx, taal, path, thema }) => (
    <GemeentePagina {...gegevens} {...{ ctx, taal, path, thema }} />
  ),
});

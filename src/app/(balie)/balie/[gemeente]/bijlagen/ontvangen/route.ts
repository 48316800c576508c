import { z } from 'zod';
import { ofBewijs } from '@/app/bijlagen/onderwerp-toegang';
import { receiveUpload } from '@/app/bijlagen/receive-upload';
import { route } from '@/platform/route';

/** Evidence of who acts for somebody, added at the desk. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' },
  doel: 'bijlage-toevoegen',
  params: z.object({ gemeente: z.string() }),
  limiet: 'bijlagen',
  handle: (admitted, { request }) => receiveUpload(admitted, request, ofBewijs),
});

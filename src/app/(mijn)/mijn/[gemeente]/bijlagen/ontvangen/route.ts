import { z } from 'zod';
import { ofCitizen } from '@/app/bijlagen/onderwerp-toegang';
import { receiveUpload } from '@/app/bijlagen/receive-upload';
import { route } from '@/platform/route';

/** A file that a citizen adds to his form or to his own case; `ofCitizen` looks at the limit of who helps him. */
export const POST = route({
  toegang: {
    wie: 'burger',
    namens: ['bezwaar', 'kwijtschelding'],
    binnen: 'alles',
  },
  doel: 'bijlage-toevoegen',
  params: z.object({ gemeente: z.string() }),
  limiet: 'bijlagen',
  handle: (admitted, { request }) => receiveUpload(admitted, request, ofCitizen),
});

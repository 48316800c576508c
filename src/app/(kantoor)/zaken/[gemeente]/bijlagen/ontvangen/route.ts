import { z } from 'zod';
import { ofMedewerker } from '@/app/bijlagen/onderwerp-toegang';
import { receiveUpload } from '@/app/bijlagen/receive-upload';
import { route } from '@/platform/route';

/** A file that a medewerker adds to a case, or to a form that he fills in for somebody. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'bijlage-toevoegen',
  params: z.object({ gemeente: z.string() }),
  limiet: 'bijlagen',
  handle: (admitted, { request }) => receiveUpload(admitted, request, ofMedewerker),
});

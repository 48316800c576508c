'use server';

import { z } from 'zod';
import { getGeadresseerdeVan } from '@/domain/aanslagen/geadresseerde.queries';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { resendDocument } from '@/domain/documenten/resend-document';
import { action } from '@/platform/action';
import { NotFound } from '@/platform/errors';

/** Sends a letter again to the address of today, or records that it was printed for somebody at the desk. */
export const resendDocumentAction = action({
  toegang: { wie: 'medewerker', verb: 'document.verzenden', bereik: 'gemeente' },
  doel: 'document-verzenden',
  input: z.object({ documentId: z.guid('fout.onbekend'), wijze: z.enum(['post', 'balie'], 'fout.onbekend') }),
  run: async (write, input) => {
    const persoonId = await getGeadresseerdeVan(write, write.gemeenteId, input.documentId);
    if (persoonId === null) throw new NotFound();
    await assertKlantGeopend(write, write.gemeenteId, persoonId);
    await resendDocument(write, input);
    return {
      melding: input.wijze === 'post' ? 'documenten.gelukt.verzonden' : 'documenten.gelukt.afgedrukt',
    };
  },
});

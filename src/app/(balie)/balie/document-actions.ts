'use server';

import { z } from 'zod';
import { resendDocument } from '@/domain/documenten/resend-document';
import { action } from '@/platform/action';

/** Sends a letter again to the address of today, or records that it was printed for somebody at the desk. */
export const resendDocumentAction = action({
  toegang: { wie: 'medewerker', verb: 'document.verzenden', bereik: 'gemeente' },
  doel: 'document-verzenden',
  input: z.object({ documentId: z.guid('fout.onbekend'), wijze: z.enum(['post', 'balie'], 'fout.onbekend') }),
  run: async (write, input) => {
    await resendDocument(write, input);
    return {
      melding: input.wijze === 'post' ? 'documenten.gelukt.verzonden' : 'documenten.gelukt.afgedrukt',
    };
  },
});

import { z } from 'zod';
import { MAIL_TAAK } from '@/domain/personen/mail.store';
import { sendMailbericht } from '@/domain/personen/send-mail';
import { followMail } from '@/domain/zendingen/follow-mail';
import { job } from '@/platform/job';

/** Sends one mail; when the mail server does not answer the worker tries again, each time a little later. */
export const mailVerzenden = job({
  taak: MAIL_TAAK,
  doel: 'mail-verzenden',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), mailId: z.guid() }),
  run: async (ctx, { gemeenteId, mailId }) => {
    await sendMailbericht(ctx, { gemeenteId, mailId }, followMail);
  },
});

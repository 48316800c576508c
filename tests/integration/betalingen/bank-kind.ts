import { contextOf } from '@/commands/importeer/importeer-map';
import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import { importBestand } from '@/domain/runs/import-bestand';
import { closeConnections } from '@/platform/database';

/** Reads a file of the bank in, in a process of its own, and kills itself when it was told so many times how far it is. */
const [pad = '', moment = '', keer = ''] = process.argv.slice(2);
const ctx = { ...(await contextOf('gbtwente')), now: new Date(moment) };
let gemeld = 0;
await importBestand(ctx, {
  pad,
  formaat: bankafschriftenFormat,
  gemeenteId: null,
  klok: () => ctx.now,
  voortgang: () => {
    gemeld += 1;
    if (gemeld === Number(keer)) process.kill(process.pid, 'SIGKILL');
  },
});
await closeConnections();

import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { aanslagbiljet } from '../documenten/aanslagbiljet';
import { briefwoorden as w } from '../documenten/briefwoorden';
import { DOCUMENTSOORTEN } from '../documenten/document';
import { renderDocument } from '../documenten/render-document';
import { getAfzender } from '../gemeenten/get-afzender';
import { getGeadresseerde } from '../personen/get-geadresseerden';
import { biljetfeiten } from './biljet-feiten';
import { getProefaanslag } from './proefaanslag.queries';

/**
 * The biljet that this person will get once the run has akkoord, as a PDF that says on itself that it is a proof: without
 * number, account and code, so that nobody can pay it. It is kept nowhere. Throws NotFound, or Refused with why the letter
 * cannot be made.
 */
export async function makeProefbiljet(
  ctx: Context,
  gemeenteId: number,
  runId: string,
  persoonId: string,
): Promise<Buffer> {
  const data = await readIn(ctx, [gemeenteId], async (read) => {
    const aanslag = await getProefaanslag(read, gemeenteId, runId, persoonId);
    if (!aanslag) throw new NotFound();
    const { dagtekening } = aanslag;
    const afzender = await getAfzender(read, gemeenteId, 'aanslag', dagtekening);
    if (!afzender.ok) throw new Refused('fout.afzender-onvolledig');
    const { over } = DOCUMENTSOORTEN.aanslagbiljet;
    const aan = await getGeadresseerde(read, gemeenteId, persoonId, dagtekening, over);
    if ('wacht' in aan) throw new Refused(`fout.${aan.wacht}`);
    return aanslagbiljet(biljetfeiten(aanslag, afzender.afzender, aan.regels));
  });
  const proef = {
    ...data,
    titel: w('biljet.proef.titel', { titel: data.titel }),
    inleiding: w('biljet.proef.inleiding', { inleiding: data.inleiding }),
    betalen: { ...data.betalen, velden: [], qr: null, acceptgiro: null },
  };
  return (await renderDocument('proef', { sjabloon: 'aanslagbiljet', data: proef })).pdf;
}

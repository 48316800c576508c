import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { openZaak } from '@/domain/zaken/open-zaak';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import {
  auditKwijtschelding,
  insertFeiten,
  insertGezien,
  insertKwijtschelding,
  loadFeiten,
  loadGezien,
  lockKwijtschelding,
} from './kwijtschelding.store';
import { markVolledig } from './mark-volledig';
import { readRegels } from './read-regels';
import { requireAanvraag } from './require-aanvraag';

/**
 * A decision on a request did not stand: the request is decided again, as a case of its own with the answers and papers
 * that were there, for the norms of the day on which it was asked. Answers its case. Throws NotFound, or Refused in words:
 * nothing is left to waive, or its answers were destroyed.
 */
export async function reopenKwijtschelding(
  write: Write,
  { zaakId: eerdere, clientSleutel }: { zaakId: string; clientSleutel: string },
): Promise<{ zaakId: string; zaaknummer: string }> {
  const { gemeenteId, ctx } = write;
  const eerder = await lockKwijtschelding(write, eerdere);
  const { persoonId, aanslagId, gevraagdOp, jaar, volledigOp } = eerder;
  const regels = await readRegels(write, gemeenteId, gevraagdOp);
  await requireAanvraag(write, { persoonId, aanslagId }, regels);
  const feiten = await loadFeiten(write, gemeenteId, eerder);
  if (feiten.length === 0) throw new Refused('kwijtschelding.feiten-weg');
  const { zaak } = await openZaak(write, {
    soort: 'kwijtschelding',
    persoonId,
    kanaal: 'post',
    ontvangenOp: ctx.now,
    onderwerpen: [
      { soort: 'aanslag', id: aanslagId },
      { soort: 'zaak', id: eerdere },
    ],
    clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'kwijtschelding.opnieuw',
      gemeenteId,
      persoonId,
      inhoud: { eerdere },
    }),
  });
  const nieuw = { zaakId: zaak.id, persoonId, aanslagId, gevraagdOp, jaar };
  await insertKwijtschelding(write, nieuw);
  await insertFeiten(
    write,
    nieuw,
    feiten.map(({ vraag, volg, antwoord, reden }) => ({ vraag, volg, antwoord, reden })),
  );
  for (const { vraag, papier } of await loadGezien(write, gemeenteId, eerdere))
    await insertGezien(write, zaak.id, { vraag, papier });
  await placeOpschorting(write, {
    grond: 'kwijtschelding',
    bron: { soort: 'zaak', id: zaak.id },
    persoonId,
    aanslagId,
    aanslagregelId: null,
    bedragCenten: null,
    vanaf: localDateOf(ctx.now),
    tot: null,
  });
  // What was complete is complete: the clock of the new decision starts today.
  if (volledigOp !== null) await markVolledig(write, nieuw, regels);
  await auditKwijtschelding(write, 'opnieuw', zaak.id, { eerdere });
  return { zaakId: zaak.id, zaaknummer: zaak.zaaknummer };
}

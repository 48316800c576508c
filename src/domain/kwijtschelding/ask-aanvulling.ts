import { requireAanslagVan } from '@/domain/aanslagen/require-aanslag-van';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { aanvultermijn, wekenOpVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdKwijtschelding } from './hold-kwijtschelding';
import { laatsteAntwoorden } from './kwijtschelding';
import {
  auditKwijtschelding,
  faseVan,
  loadFeiten,
  loadGezien,
  saveKwijtschelding,
} from './kwijtschelding.store';
import { ontbrekendePapieren } from './papieren';
import { readRegels } from './read-regels';
import { sendKwijtscheldingsbrief } from './send-kwijtscheldingsbrief';

/**
 * Asks what is missing, once (Leidraad 26.1.2): a letter, the last day to send it, and the case waits. Throws NotFound,
 * and Refused: it was asked before, nothing is missing, or the letter cannot be made.
 */
export async function askAanvulling(
  write: Write,
  { zaakId, toelichting }: { zaakId: string; toelichting: string },
): Promise<void> {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const kwijtschelding = await holdKwijtschelding(write, zaakId);
  const { persoonId, aanslagId, gevraagdOp } = kwijtschelding;
  if (kwijtschelding.aanvullenTot !== null) throw new Refused('kwijtschelding.al-gevraagd');
  const regels = await readRegels(write, gemeenteId, gevraagdOp);
  const { antwoorden } = laatsteAntwoorden(await loadFeiten(write, gemeenteId, kwijtschelding));
  const gezien = new Set((await loadGezien(write, gemeenteId, zaakId)).map(({ vraag }) => vraag));
  const ontbreekt = ontbrekendePapieren(antwoorden, regels.vraagregels, gezien);
  if (kwijtschelding.volledigOp !== null || ontbreekt.length === 0)
    throw new Refused('kwijtschelding.niets-ontbreekt');
  const { waarde: uiterlijk } = aanvultermijn(vandaag, regels.aanvulling);
  const { aanslagnummer, belastingjaar } = await requireAanslagVan(write, gemeenteId, {
    persoonId,
    aanslagId,
  });
  await moveZaak(write, { id: zaakId }, 'aanvullen');
  await saveKwijtschelding(write, zaakId, { aanvullenTot: uiterlijk });
  await startTermijn(write, {
    zaakId,
    soort: 'aanvullen',
    eigenaar: 'belanghebbende',
    regel: 'aanvultermijn',
    bron: 'Leidraad invordering 26.1.2 en 26.1.3',
    feiten: { gevraagd: vandaag, ...regels.aanvulling },
    begin: vandaag,
    uiterlijk,
  });
  const papieren = [...new Set(ontbreekt.map(({ papier }) => papier))];
  await sendKwijtscheldingsbrief(write, kwijtschelding, 'aanvulling', {
    kenmerk: (await faseVan(write, zaakId)).zaaknummer,
    aanslag: { nummer: aanslagnummer, jaar: belastingjaar },
    gevraagdOp,
    papieren,
    toelichting,
    uiterlijk,
    weken: wekenOpVerzoek(vandaag, regels.afspraak),
  });
  await auditKwijtschelding(write, 'aanvulling-gevraagd', zaakId, { papieren, uiterlijk, toelichting });
}

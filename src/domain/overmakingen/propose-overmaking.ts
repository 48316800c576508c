import { eindkenmerkVan } from '@/domain/betalingen/eindkenmerk';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { loadVanRekening } from '@/domain/terugbetalingen/van-rekening';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { auditOvermaking, findHindernis, insertOvermaking } from './overmaking.store';
import { PERIODEN_TERUG, voorbijePerioden } from './periode';
import { besluitOp, periodeOp, readOvermaakfeiten } from './read-overmaakfeiten';

/**
 * Proposes to make over what stands with the kantoor for this gemeente at the end of a period that is over, with its
 * specification. Answers the id. Throws Refused: no such period, done or waiting already, nothing or less than nothing to
 * make over, books that do not close, or no account to pay from or to.
 */
export async function proposeOvermaking(
  write: Write,
  { totEnMet }: { totEnMet: LocalDate },
): Promise<string> {
  const { ctx, gemeenteId } = write;
  // Two who propose at once do it one after the other, and the second finds that it stands there.
  await lockStanden(write, []);
  const gegevens = await readGegevens(write, gemeenteId);
  const vandaag = localDateOf(ctx.now);
  const periode = voorbijePerioden(periodeOp(gegevens), vandaag, PERIODEN_TERUG).find(
    (p) => p.totEnMet === totEnMet,
  );
  const besluit = besluitOp(gegevens, totEnMet);
  if (!periode || besluit === null) throw new Refused('overmaking.fout.geen-periode', {}, 'periode');
  const hindernis = await findHindernis(write, totEnMet);
  if (hindernis !== null) throw new Refused(`overmaking.fout.${hindernis}`, {}, 'periode');
  const { specificatie, oordeel, rekening } = await readOvermaakfeiten(write, gemeenteId, periode);
  if (oordeel !== 'over-te-maken') throw new Refused(`overmaking.fout.${oordeel}`, {}, 'periode');
  if (rekening === null) throw new Refused('overmaking.fout.geen-rekening');
  const van = await loadVanRekening(write, vandaag);
  if (van === null) throw new Refused('overmaking.fout.geen-kantoorrekening');
  const id = newId();
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
  await insertOvermaking(write, {
    ...LEEG,
    ...periode,
    id,
    besluit: besluit.abBesluit,
    bedragCenten: specificatie.bedragCenten,
    specificatie,
    vanIban: van.iban,
    vanNaam: ctx.kantoorNaam,
    vanPlaats: van.plaats,
    iban: rekening.iban,
    naam: rekening.tenaamstelling,
    eindkenmerk: eindkenmerkVan(id, 'OM'),
    omschrijving:
      `Overmaking belastingen gemeente ${gemeente} ${periode.van} tot en met ${periode.totEnMet}`.slice(
        0,
        140,
      ),
    voorgesteldDoor: actorText(ctx.actor),
    voorgesteldOp: ctx.now,
  });
  await auditOvermaking(write, 'voorstellen', id, { totEnMet, bedragCenten: specificatie.bedragCenten });
  return id;
}

const LEEG = {
  status: 'voorgesteld',
  beslotenDoor: null,
  beslotenOp: null,
  besluitReden: null,
  inhoudHash: null,
  uitkomstReden: null,
  verzondenDoor: null,
  verzondenOp: null,
  berichtId: null,
  bestandHash: null,
  opgehaaldDoor: null,
  opgehaaldOp: null,
  koppeling: null,
  betaaldOp: null,
  betaaldOntvangstId: null,
  terugOp: null,
  terugOntvangstId: null,
  bankAntwoord: null,
  bankAntwoordOp: null,
  versie: 1,
} as const;

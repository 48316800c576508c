import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { isIban } from '@/law/identifiers';
import { magUitbetalenOp } from '@/law/uitbetaling';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { requireBezwaar } from './bezwaar.store';
import {
  insertUitbetaling,
  loadDwangsom,
  loadUitbetalingen,
  lockUitbetaling,
  saveUitbetaling,
} from './dwangsom.store';
import type { Welke } from './hold-bezwaar';

/** Characters that a reason to give a proposal back has at least. */
const REDEN_MIN = 10;

/**
 * Proposes to pay a fixed dwangsom to an account that the belanghebbende named; in a case about a WOZ value only to one in his
 * own name (Wet WOZ 30a, lid 4). Throws NotFound, Stale, or Refused: nothing to pay, no IBAN, somebody else's account, or proposed already.
 */
export async function proposeUitbetaling(
  write: Write,
  { zaakId, versie, rekening, opEigenNaam }: Welke & { rekening: string; opEigenNaam: boolean },
): Promise<string> {
  const { gemeenteId } = write;
  await holdZaak(write, { id: zaakId, versie });
  const dwangsom = await loadDwangsom(write, gemeenteId, zaakId);
  if (!dwangsom || dwangsom.bedragCenten === 0n) throw new Refused('bezwaar.fout.geen-dwangsom');
  const iban = rekening.replaceAll(/\s/g, '').toUpperCase();
  if (!isIban(iban)) throw new Refused('bezwaar.fout.iban', {}, 'rekening');
  const { soort } = await requireBezwaar(write, gemeenteId, zaakId);
  const mag = magUitbetalenOp({
    heffing: soort === 'woz' ? 'woz' : 'overig',
    soort: 'vergoeding',
    opEigenNaam,
    aangewezen: true,
  });
  if (!mag.waarde) throw new Refused('bezwaar.fout.rekening-van-ander', {}, 'opEigenNaam');
  const eerder = await loadUitbetalingen(write, gemeenteId, zaakId);
  if (eerder.some((u) => u.stand !== 'teruggegeven')) throw new Refused('bezwaar.fout.al-uitbetaling');
  const id = await insertUitbetaling(write, { zaakId, rekening: iban, opEigenNaam });
  await noteInZaak(write, zaakId, {
    soort: 'uitbetaling-voorgesteld',
    gegevens: { id },
    voorBurger: false,
  });
  return id;
}

/**
 * The second person agrees to pay, or gives it back with the reason; who proposed it may take it back. Throws NotFound,
 * Stale, or Refused: decided already, or his own. RefusedAndReported without an aanwijzing up to its amount (B-14).
 */
export async function decideUitbetaling(
  write: Write,
  input: { id: string; versie: number; besluit: 'akkoord' | 'teruggegeven'; toelichting: string | null },
): Promise<{ zaakId: string }> {
  const { id, besluit, toelichting } = input;
  const uitbetaling = await lockUitbetaling(write, input);
  const { zaakId, stand, voorgesteldDoor } = uitbetaling;
  if (stand !== 'voorgesteld') throw new Refused('zaken.fout.besloten');
  const eigen = voorgesteldDoor === actorText(write.ctx.actor);
  if (besluit === 'akkoord' && eigen) throw new Refused('zaken.fout.eigen-voorstel');
  if (besluit === 'teruggegeven' && !eigen && (toelichting ?? '').trim().length < REDEN_MIN)
    throw new Refused('zaken.fout.waarom-terug', {}, 'toelichting');
  if (besluit === 'akkoord') {
    const dwangsom = await loadDwangsom(write, write.gemeenteId, zaakId);
    if (!dwangsom) throw new Refused('bezwaar.fout.geen-dwangsom');
    const over = { soort: 'zaak', id: zaakId };
    await requireAanwijzing(write, { soort: 'dwangsom', over, centen: dwangsom.bedragCenten });
  }
  await saveUitbetaling(write, id, { stand: besluit, toelichting });
  await noteInZaak(write, zaakId, {
    soort: besluit === 'akkoord' ? 'uitbetaling-akkoord' : 'uitbetaling-terug',
    ...(toelichting === null ? {} : { tekst: toelichting }),
    gegevens: { id },
    voorBurger: false,
  });
  return { zaakId };
}

import { lockOntvangsten } from '@/domain/betalingen/lock-ontvangsten';
import { antwoordVan, type Terugmelding } from '@/domain/betalingen/pain002';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { takeBack } from './take-back';
import { antwoordTelt } from './terugbetaling';
import { auditTerugbetaling, findVerzonden, loadRegels, lockRegel, saveRegel } from './terugbetaling.store';

export type Bankantwoorden = { aanvaard: number; geweigerd: number };

/**
 * What the bank answers to the file of an order (pain.002), refund by refund. One that it refuses never left: it comes off
 * what is on its way, is due back again with the reason of the bank, and its account is not proposed again. What stands on a
 * statement already is left to the statement; the same answer twice does nothing. Null when it is about no order of this gemeente.
 */
export async function recordBankantwoord(
  write: Write,
  melding: Terugmelding,
): Promise<Bankantwoorden | null> {
  // In the order of everybody who books what a bank says.
  await lockOntvangsten(write);
  await lockStanden(write, []);
  const opdrachtId = await findVerzonden(write, melding.bericht ?? '');
  if (opdrachtId === null) return null;
  const dag = localDateOf(write.ctx.now);
  const gedaan: Bankantwoorden = { aanvaard: 0, geweigerd: 0 };
  for (const { id, eindkenmerk } of await loadRegels(write, write.gemeenteId, opdrachtId)) {
    const antwoord = antwoordVan(melding, eindkenmerk, melding.bericht ?? '');
    if (antwoord === null) continue;
    const regel = await lockRegel(write, id);
    if (!antwoordTelt(regel, antwoord.soort)) continue;
    const van = { bankAntwoord: antwoord.soort, bankAntwoordOp: dag };
    if (antwoord.soort === 'aanvaard') await saveRegel(write, regel, van);
    else
      await takeBack(write, regel, {
        boekdatum: dag,
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
        uitkomst: { ...van, uitkomstReden: antwoord.code, terugOp: dag },
      });
    gedaan[antwoord.soort] += 1;
    await auditTerugbetaling(
      write,
      `bank-${antwoord.soort}`,
      { soort: 'terugbetaling', id },
      {
        bedragCenten: regel.bedragCenten,
        ...(antwoord.soort === 'geweigerd' ? { reden: antwoord.code } : {}),
      },
    );
  }
  return gedaan;
}

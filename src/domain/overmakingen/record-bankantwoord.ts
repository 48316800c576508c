import { lockOntvangsten } from '@/domain/betalingen/lock-ontvangsten';
import { antwoordVan, type Terugmelding } from '@/domain/betalingen/pain002';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { antwoordTelt } from '@/domain/terugbetalingen/terugbetaling';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { auditOvermaking, findVerzonden, lockOvermaking, saveOvermaking } from './overmaking.store';
import { takeBack } from './take-back';

/**
 * What the bank answers to the file of an overmaking (pain.002). Refused, it never left: it stands with the kantoor again,
 * with the reason, and its period may be proposed again. A statement goes before; the same answer twice does nothing.
 * Returns what was new of it, or null when it is about no overmaking of this gemeente.
 */
export async function recordBankantwoord(
  write: Write,
  melding: Terugmelding,
): Promise<{ aanvaard: number; geweigerd: number } | null> {
  await lockOntvangsten(write);
  await lockStanden(write, []);
  const id = await findVerzonden(write, melding.bericht ?? '');
  if (id === null) return null;
  const overmaking = await lockOvermaking(write, { id });
  const { totEnMet, bedragCenten, eindkenmerk } = overmaking;
  const gedaan = { aanvaard: 0, geweigerd: 0 };
  const antwoord = antwoordVan(melding, eindkenmerk, melding.bericht ?? '');
  if (antwoord === null || !antwoordTelt(overmaking, antwoord.soort)) return gedaan;
  const dag = localDateOf(write.ctx.now);
  const van = { bankAntwoord: antwoord.soort, bankAntwoordOp: dag };
  if (antwoord.soort === 'aanvaard') await saveOvermaking(write, overmaking, van);
  else
    await takeBack(write, overmaking, {
      boekdatum: dag,
      tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
      uitkomst: { ...van, uitkomstReden: antwoord.code, terugOp: dag },
    });
  const reden = antwoord.soort === 'geweigerd' ? antwoord.code : null;
  await auditOvermaking(write, `bank-${antwoord.soort}`, id, { totEnMet, bedragCenten, reden });
  return { ...gedaan, [antwoord.soort]: 1 };
}

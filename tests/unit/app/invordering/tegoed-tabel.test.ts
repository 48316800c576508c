import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { expect, test } from 'vitest';
import { TegoedTabel } from '@/app/(kantoor)/invordering/tegoed-tabel';
import { renteOver } from '@/domain/terugbetalingen/rente';
import type { TegoedView } from '@/domain/terugbetalingen/tegoed.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const { kantoor, a } = twoTenants;
const ctx = staffContext(kantoor, [a], ['medewerker-innen'], { now: new Date('2026-03-17T09:00:00Z') });
const tegoed = (soort: 'vermindering' | 'ontvangst'): TegoedView => {
  const sinds = toLocalDate('2026-01-31');
  return {
    ...{ gemeenteId: a.id, aanslagId: soort, aanslagnummer: '2026-1', persoonId: 'p', naam: 'J. Jansen' },
    ...{ bedragCenten: toCents(360_000), vrijCenten: toCents(360_000), schuldCenten: toCents(0) },
    ...{ sinds, reden: soort, voor: [], tegen: [], overleden: false, rekening: null, kwamTerug: false },
    ...{ opdrachtId: null, gevraagdOp: null, iban: null, tenaamstelling: null },
    regels: [{ boekdatum: sinds, soort, centen: 360_000n }],
    rente: renteOver([{ boekdatum: sinds, soort, centen: 360_000n }], toLocalDate('2026-03-17')),
  };
};
const zie = async (soort: 'vermindering' | 'ontvangst') =>
  (await renderPage(TegoedTabel({ tegoeden: [tegoed(soort)], ctx }))).replace(/<[^>]+>|&nbsp;/g, ' ');

test('what the office owes on a refund after a vermindering stands beside it, with the rule that says so', async () => {
  const blad = await zie('vermindering');
  expect(blad).toMatch(/€\s20,00/);
  // Refund and interest together, in its row and in all.
  expect(blad.match(/€\s3\.620,00/g)).toHaveLength(2);
  expect(blad).toContain('U krijgt rente vanaf de dag na zaterdag 31 januari 2026');
  expect(blad).toContain('28a');
});

test('who paid too much by himself gets none, and nothing is said of it', async () => {
  expect(await zie('ontvangst')).not.toContain('28a');
});

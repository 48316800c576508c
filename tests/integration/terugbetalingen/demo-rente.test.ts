import { addBesluiters } from '@tests/support/aanwijzingen';
import { expect, test } from 'vitest';
import { fillRenteIn } from '@/commands/demo/rente';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { a, giveDifferentPeople, innen, kantoor, openTerugbetalingen, overpay, taak } from './arrange';

/** The day of the last statement of the bank; everybody paid months before. */
const DAG = '2026-09-01';

test('the demo pays one back with interest and one within six weeks without, and one waits; again it adds nothing', async () => {
  const { client, close, aanslagen } = await openTerugbetalingen(
    Array.from({ length: 4 }, (_, n) => [40_000n + BigInt(n), 10_000n]),
  );
  try {
    const rollen = [
      'serviceteam',
      'medewerker-innen',
      'invorderingsambtenaar',
      'medewerker-heffen',
      'heffingsambtenaar',
    ];
    await addBesluiters(
      client,
      kantoor.id,
      rollen.map((rol) => `${rol}-proef`),
    );
    await giveDifferentPeople(client, aanslagen);
    for (const aanslag of aanslagen) await overpay(client, aanslag, aanslag.bedragCenten);
    const vul = () => fillRenteIn(taak(DAG), a.id, 'proef', toLocalDate(DAG));
    expect(await vul()).toBe(3);
    const terug = async () =>
      (
        await client.query<{ status: string; bedrag: string; rente: string }>(
          `select status, bedrag_centen as bedrag, rente_centen as rente from terugbetaling where gemeente_id = $1 order by bedrag_centen desc`,
          [a.id],
        )
      ).rows;
    // 400 euro, lowered on 18 June: 12 + 30 + 30 days at 4.3 percent is 3.44, up.
    const eerst = [
      { status: 'onderweg', bedrag: '40400', rente: '400' },
      { status: 'onderweg', bedrag: '40001', rente: '0' },
    ];
    expect(await terug()).toEqual(eerst);
    const wacht = await readIn(innen(DAG), [a.id], (read) => listTegoedenIn(read, a.id));
    expect(wacht).toHaveLength(1);
    expect(wacht[0]).toMatchObject({ bedragCenten: 40_002n, tegen: [], rente: { centen: 300n } });
    expect(await vul()).toBe(0);
    expect(await terug()).toEqual(eerst);
  } finally {
    await close();
  }
});

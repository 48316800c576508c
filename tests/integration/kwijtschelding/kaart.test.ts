import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { KwijtscheldingKaart } from '@/app/(balie)/balie/[gemeente]/klant/[id]/kwijtschelding-kaart';
import { loadKwijtscheldingbeeld } from '@/app/kwijtschelding/load-kwijtscheldingbeeld';
import { stopRendering } from '@/domain/documenten/render-document';
import { askAanvulling } from '@/domain/kwijtschelding/ask-aanvulling';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, arrange, burger, innen, later, read, write } from './arrange';
import { askFor, decide, openVan, propose, seeAll } from './handle';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const borne = gemeenteId('borne');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 2);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});

/** The words of the card, as a desk sees it that may ask to pay in parts. */
async function card(n: number): Promise<string> {
  const { persoonId, aanslagId } = wie(n);
  const stand = await read(innen(), (r) => loadKwijtscheldingbeeld(r, borne, persoonId));
  const html = await renderPage(
    createElement(KwijtscheldingKaart, {
      ...stand,
      ...{ gemeente: 'borne', persoonId, mag: true, regeling: true },
      open: new Map([[aanslagId, await openVan(aanslagId)]]),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

test('the card of the desk says how a request stands, on which days, why, and whether the yearly test may be done', async () => {
  expect(await card(0)).toContain('In 2026 niet aangevraagd. Stand van 7 september 2026.');
  expect(await card(0)).toContain('Automatische toets: geen toestemming gevraagd.');
  const rijk = { ...ALLEEN, bank: { saldo: '20.000' } };
  const zaakId = await askFor(wie(0), rijk, undefined, { toestemming: true });
  const gevraagd = await card(0);
  expect(gevraagd).toContain('Gevraagd op 7 september 2026.');
  expect(gevraagd).toContain('Automatische toets: toestemming sinds 7 september 2026');
  await write(innen(), (w) => askAanvulling(w, { zaakId, toelichting: '' }));
  expect(await card(0)).toContain('Papieren sturen kan tot en met 21 september 2026.');
  await seeAll(zaakId, innen(later(2)));
  const compleet = await card(0);
  expect(compleet).toContain('Compleet op 9 september 2026.');
  expect(compleet).not.toContain('Papieren sturen kan');
  await decide(zaakId, await propose(zaakId, innen(later(3))));
  const besloten = await card(0);
  expect(besloten).toContain('Besluit: geen kwijtschelding.');
  expect(besloten).toContain('Uitspraak verstuurd op');
  expect(besloten).toContain('Uw vermogen en inkomen zijn hoog genoeg om de aanslag te betalen.');
  expect(besloten).toContain('Wij rekenden met wat u stuurde.');
  expect(besloten).toContain('in termijnen te betalen');
  await write(burger(wie(0).persoonId, later(5)), (w) =>
    revokeToestemming(w, { persoonId: wie(0).persoonId, kanaal: 'mijn' }),
  );
  expect(await card(0)).toContain('Automatische toets: toestemming ingetrokken op 12 september 2026');
});

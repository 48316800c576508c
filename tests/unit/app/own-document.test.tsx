import { renderPage } from '@tests/support/render-page';
import { expect, test, vi } from 'vitest';
import { OwnDocument } from '@/app/huisstijl/own-document';
import { showMoment } from '@/app/words';
import { gemeenteInPath } from '@/platform/path-gemeente';

let path = '/balie/borne/klant/1';
vi.mock('next/navigation', () => ({ usePathname: () => path }));

const shown = () => renderPage(<OwnDocument gemeente="borne">inhoud</OwnDocument>);

test('a page of the kantoor is never shown in the document of a gemeente, with its colours and what was kept of it', async () => {
  for (const eigen of ['/balie/borne/klant/1', '/balie/borne/gesprek/2', '/serviceteam/borne/taak/3']) {
    path = eigen;
    expect(await shown(), eigen).toBe('inhoud');
  }
  for (const elders of ['/balie', '/balie/hengelo/klant/1', '/werk', '/serviceteam']) {
    path = elders;
    expect(await shown(), elders).toBe('');
  }
  expect(gemeenteInPath('/beheer/gemeenten/borne/contract')).toBe('borne');
  expect(gemeenteInPath('/beheer/medewerkers')).toBeNull();
});

test('a moment is written in one way: with a point, and in English with a colon', () => {
  const moment = new Date('2026-11-30T17:21:00Z');
  expect(showMoment(moment)).toMatch(/30 november 2026.* 18\.21$/);
  expect(showMoment(moment, 'en')).toMatch(/30 November 2026.* 18:21$/);
});

import { textOf } from '@tests/support/pdf';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Aanvraag from '@/app/(balie)/balie/[gemeente]/klant/[id]/regeling/aanvraag/[aanvraag]/page';
import { askRestVoorAction } from '@/app/(balie)/balie/[gemeente]/klant/[id]/regeling/actions';
import * as behandelen from '@/app/(kantoor)/zaken/[gemeente]/kwijtschelding/[id]/actions';
import Dossier from '@/app/(kantoor)/zaken/[gemeente]/kwijtschelding/[id]/page';
import * as mijn from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/actions';
import Controle from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/controle/page';
import Begin from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/page';
import Vraag from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/vraag/[vraag]/page';
import EigenAanvraag from '@/app/(mijn)/mijn/[gemeente]/regeling/aanvraag/[aanvraag]/page';
import Zaak from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page';
import { withClient } from '@/commands/postgres/roles';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { guardAanvullingen } from '@/domain/kwijtschelding/guard-aanvullingen';
import { getToestemming } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { listTermijnen } from '@/domain/zaken/dossier.queries';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { listWerkvoorraad } from '@/domain/zaken/werkvoorraad.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, ambtenaar, arrange, burger, innen, later, read, standVan, write } from './arrange';
import { askFor, decide, openVan, propose, seeAll } from './handle';

const nu: { ctx: Context; taal: 'nl' | 'en' } = { ctx: burger(''), taal: 'nl' };

// The door asks Next for the request and the session: who it is stands above, what he may is asked as the door does.
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/mijn/borne', thema: '' },
    taal: nu.taal,
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async (toegang: { wie: string; verb?: Verb }) => {
    const rollen = nu.ctx.gemeenten.find((g) => g.gemeenteId === borne)?.rollen ?? [];
    const burgerIs = nu.ctx.actor.soort === 'inwoner';
    if (toegang.wie === 'medewerker' ? burgerIs || !may(rollen, toegang.verb as Verb) : !burgerIs)
      throw new NotFound();
    return { ctx: nu.ctx, gemeenten: [borne], sessie: null };
  },
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
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
  opgelegd = await arrange(seeded.database, 8);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});

type Blad = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

/** What stands on a page for somebody, as HTML with plain spaces. */
async function html(ctx: Context, blad: Blad, params: Record<string, string> = {}): Promise<string> {
  nu.ctx = ctx;
  const element = await blad({
    params: Promise.resolve({ gemeente: 'borne', ...params }),
    searchParams: Promise.resolve({}),
  });
  return (await renderPage(element)).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}
const show = async (ctx: Context, blad: Blad, params: Record<string, string> = {}): Promise<string> =>
  (await html(ctx, blad, params)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Where a form sends the browser; otherwise fails with what the form says. */
async function go(ctx: Context, actie: Actie, velden: Record<string, string>): Promise<string> {
  nu.ctx = ctx;
  const form = new FormData();
  for (const [naam, value] of Object.entries({ gemeente: 'borne', ...velden })) form.append(naam, value);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}
const geld = (centen: bigint | undefined) => formatCents(centen ?? 0n).replaceAll('\u00a0', ' ');

test('[C-13] few questions, papers with it, consent for the yearly test, what is missing told at once, and a proof of receipt', async () => {
  const { persoonId, aanslagId } = wie(0);
  const ik = burger(persoonId);
  expect(await show(ik, Begin)).toContain('Begin');
  let naar = await go(ik, mijn.beginAction, { aanslag: aanslagId });
  let vragen = 0;
  // One question a page, each only where this household needs it.
  while (naar.includes('/vraag/') && vragen < 20) {
    const vraag = naar.split('/vraag/')[1] ?? '';
    expect(await show(ik, Vraag, { vraag }), vraag).toContain('Verder');
    naar = await go(ik, mijn.saveAntwoordAction, { vraag, ...ALLEEN[vraag] });
    vragen += 1;
  }
  expect(naar).toMatch(/\/controle$/);
  expect(vragen).toBeLessThanOrEqual(12);
  const overzicht = await show(ik, Controle);
  expect(overzicht).toContain('een afschrift van elke bankrekening en spaarrekening');
  expect(overzicht).toContain('Ja, kijk elk jaar of ik kwijtschelding krijg');
  const verstuurd = await go(ik, mijn.submitKwijtscheldingAction, {
    aanslag: aanslagId,
    stand: await standVan(ik, persoonId),
    'toets-ja': 'ja',
    clientSleutel: 'c1c1c1c1-1111-4111-8111-111111111111',
  });
  const id = verstuurd.split('/').at(-1) ?? '';
  expect(verstuurd).toMatch(/\/zaken\//);
  const bewijs = await html(ik, Zaak, { id });
  const zaak = await read(innen(), (r) => getZaak(r, borne, id));
  expect(bewijs).toContain('Uw aanvraag is binnen');
  expect(bewijs).toContain(zaak?.zaaknummer);
  // Told at once: what is missing, and where to add it.
  expect(bewijs).toContain('Dit ontbreekt nog');
  expect(bewijs).toContain('een afschrift van elke bankrekening en spaarrekening');
  expect(bewijs).toMatch(/type="file"/);
  expect(await read(ik, (r) => getToestemming(r, borne, persoonId))).toMatchObject({ gegeven: true });
  await storeBijlage(
    ik,
    borne,
    { onderwerp: { soort: 'zaak', id }, naam: 'afschrift.pdf', vanWie: async () => persoonId },
    pdf(),
  );
  expect(await show(ik, Zaak, { id })).toContain('afschrift.pdf');
  expect(await show(innen(), Dossier, { id })).toContain('afschrift.pdf');
  // Complete as soon as the last paper was seen, and told.
  await seeAll(id);
  const compleet = await show(ik, Zaak, { id });
  expect(compleet).toContain('Wij hebben alles wat wij nodig hebben.');
  expect(compleet).not.toContain('Dit ontbreekt nog');
});

async function* pdf(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
}

test('[K-04] the clock starts when the request is complete, an incomplete one gets a letter with a term, and both see the clock', async () => {
  const zaakId = await askFor(wie(1));
  const ik = (dagen: number) => burger(wie(1).persoonId, later(dagen));
  // Not complete: no clock for anybody.
  expect(await read(innen(), (r) => listTermijnen(r, borne, zaakId))).toEqual([]);
  expect(await show(ik(0), Zaak, { id: zaakId })).toContain(
    'Zodra alle papieren er zijn, beslissen wij binnen 8 weken.',
  );
  const { versie } = (await read(innen(), (r) => getZaak(r, borne, zaakId))) ?? { versie: 0 };
  const terug = await go(innen(), behandelen.askAanvullingAction, {
    zaak: zaakId,
    zaakVersie: String(versie),
    toelichting: 'Ook van de spaarrekening.',
  });
  expect(terug).toContain('gelukt=gevraagd');
  const brief = await letter('aanvulling-kwijtschelding', wie(1).persoonId);
  expect(brief).toContain('Stuur de papieren uiterlijk 21 september 2026.');
  expect(brief).toContain('Dan beslissen wij binnen 8 weken.');
  for (const blad of [
    await show(ik(1), Zaak, { id: zaakId }),
    await show(innen(later(1)), Dossier, { id: zaakId }),
  ])
    expect(blad).toContain('21 september 2026');
  // Complete on day ten: eight weeks from then, not from the request.
  await seeAll(zaakId, innen(later(10)));
  const termijnen = await read(innen(), (r) => listTermijnen(r, borne, zaakId));
  expect(termijnen.filter(({ stand }) => stand === 'loopt')).toMatchObject([
    { soort: 'beslissen', begin: localDateOf(later(10)), uiterlijk: localDateOf(later(10 + 56)) },
  ]);
  for (const blad of [
    await show(ik(11), Zaak, { id: zaakId }),
    await show(innen(later(11)), Dossier, { id: zaakId }),
  ]) {
    expect(blad).toContain('12 november 2026');
    expect(blad).toContain('Leidraad invordering 1.1.5');
  }
  // Twelve weeks where the contract says so.
  await withClient(seeded.database.migratieUrl, (client) =>
    client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'beslistermijn-verzoek', '{"weken": 12}', '2020-01-01', 'DVO, bijlage 5.3', 'contract', 'proef', '2020-01-01')`,
      [borne],
    ),
  );
  const tweede = await askFor(wie(2));
  await seeAll(tweede, innen(later(10)));
  expect(await read(innen(), (r) => listTermijnen(r, borne, tweede))).toMatchObject([
    { soort: 'beslissen', uiterlijk: localDateOf(later(10 + 84)), bron: 'DVO, bijlage 5.3' },
  ]);
  await withClient(seeded.database.migratieUrl, (client) =>
    client.query(
      `delete from gemeente_instelling where gemeente_id = $1 and soort = 'beslistermijn-verzoek'`,
      [borne],
    ),
  );
});

/** The only letter of a kind to somebody, as text. */
async function letter(soort: string, persoonId: string): Promise<string> {
  const brieven = await read(innen(), (r) => r.db.document.findMany({ where: { soort, persoonId } }));
  expect(brieven).toHaveLength(1);
  const open = await read(innen(), (r) => openDocument(r, borne, brieven[0]?.id ?? ''));
  return open?.stand === 'leesbaar' ? (await textOf(open.pdf)).replace(/\s+/g, ' ') : '';
}

test('[K-11] what is missing is asked by a letter that makes itself, with a day; the answer goes to the case, and after the day the case comes back', async () => {
  const zaakId = await askFor(wie(3));
  const ik = (dagen: number) => burger(wie(3).persoonId, later(dagen));
  await seeAll(zaakId, innen(), ['huur']);
  await go(innen(), behandelen.askAanvullingAction, { zaak: zaakId, zaakVersie: '2', toelichting: '' });
  const brief = await letter('aanvulling-kwijtschelding', wie(3).persoonId);
  // Exactly what nobody saw yet.
  for (const papier of [
    'specificatie van uw uitkering',
    'de polis van uw zorgverzekering',
    'een afschrift van elke bankrekening',
  ])
    expect(brief).toContain(papier);
  expect(brief).not.toContain('brief over uw huur');
  expect(brief).toContain('uiterlijk 21 september 2026');
  expect(await read(innen(), (r) => listTermijnen(r, borne, zaakId))).toMatchObject([
    { soort: 'aanvullen', eigenaar: 'belanghebbende', uiterlijk: '2026-09-21', stand: 'loopt' },
  ]);
  // The answer goes to the case, for who handles it.
  await storeBijlage(
    ik(2),
    borne,
    { onderwerp: { soort: 'zaak', id: zaakId }, naam: 'uitkering.pdf', vanWie: async () => wie(3).persoonId },
    pdf(),
  );
  expect(await show(innen(later(2)), Dossier, { id: zaakId })).toContain('uitkering.pdf');
  // On the last day it still waits; the day after it is back with the office, first in its list, and both read so.
  const watch = (dagen: number) =>
    write(innen(later(dagen)), async (w) => {
      await guardTermijnen(w);
      return guardAanvullingen(w);
    });
  const fase = async () => (await read(innen(), (r) => getZaak(r, borne, zaakId)))?.fase;
  expect(await watch(14)).toBe(0);
  expect(await fase()).toBe('aanvullen');
  expect(await watch(15)).toBe(1);
  expect(await watch(15)).toBe(0);
  expect(await fase()).toBe('in-behandeling');
  const [eerste] = await read(innen(later(15)), (r) =>
    listWerkvoorraad(r, { waar: [{ gemeenteId: borne, soort: 'kwijtschelding' }] }),
  );
  expect(eerste).toMatchObject({ id: zaakId, gemist: true });
  expect(await show(innen(later(15)), Dossier, { id: zaakId })).toContain(
    'Sturen kon tot en met 21 september 2026.',
  );
  const zelf = await show(ik(15), Zaak, { id: zaakId });
  expect(zelf).toContain('Wij beslissen nu met wat er is.');
  expect(zelf).toContain('Geen aanvulling ontvangen');
  // Without it the request is refused, and the missed term ends.
  await decide(zaakId, await propose(zaakId, innen(later(15))), ambtenaar(later(16)));
  expect(await read(innen(), (r) => listTermijnen(r, borne, zaakId))).toMatchObject([{ stand: 'vervallen' }]);
  expect(await show(ik(16), Zaak, { id: zaakId })).toContain('U krijgt geen kwijtschelding');
});

test('[K-08] after the decision one press asks to pay what is left in parts, filled in: by the citizen and at the desk', async () => {
  const rijk = { ...ALLEEN, bank: { saldo: '20.000' } };
  // Not while nobody decided.
  const loopt = await askFor(wie(4));
  expect(await go(burger(wie(4).persoonId), mijn.askRestAction, { zaak: loopt })).toContain(
    'kwijtschelding.nog-geen-besluit',
  );
  for (const [n, wereld] of [
    [5, 'mijn'],
    [6, 'balie'],
  ] as const) {
    const zaakId = await askFor(wie(n), rijk);
    await seeAll(zaakId);
    await decide(zaakId, await propose(zaakId));
    const rest = await openVan(wie(n).aanslagId);
    const ik = wereld === 'mijn' ? burger(wie(n).persoonId, later(1)) : innen(later(1));
    const blad =
      wereld === 'mijn' ? await show(ik, Zaak, { id: zaakId }) : await show(ik, Dossier, { id: zaakId });
    // The amount stands on the button.
    expect(blad).toContain(`${geld(rest)} in termijnen te betalen`);
    const actie = wereld === 'mijn' ? mijn.askRestAction : askRestVoorAction;
    const naar = await go(ik, actie, { zaak: zaakId });
    expect(naar).toMatch(/\/regeling\/aanvraag\//);
    // Pressed twice it is one application.
    expect(await go(ik, actie, { zaak: zaakId })).toBe(naar);
    const aanvraag = naar.split('/').at(-1) ?? '';
    const keuze =
      wereld === 'mijn'
        ? await show(ik, EigenAanvraag, { aanvraag })
        : await show(ik, Aanvraag, { aanvraag, id: wie(n).persoonId });
    expect(keuze).toContain(geld(rest));
    const rij = await read(innen(), (r) => r.db.regelingaanvraag.findFirst({ where: { id: aanvraag } }));
    expect(rij).toMatchObject({
      persoonId: wie(n).persoonId,
      kanaal: wereld,
      uitkomst: 'plannen',
      nuCenten: 0n,
    });
  }
  // Somebody else's is not found.
  expect(await go(burger(wie(4).persoonId), mijn.askRestAction, { zaak: loopt })).not.toContain('aanvraag/');
});

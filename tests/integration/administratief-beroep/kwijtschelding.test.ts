import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { administratiefBeroepDeel } from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/administratief-beroep-deel';
import { kwijtscheldingDeel } from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/kwijtschelding-deel';
import {
  getAdministratiefBeroep,
  listAdministratieveBeroepenVan,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import {
  recordAdministratiefBeroep,
  submitAdministratiefBeroep,
} from '@/domain/administratief-beroep/file-administratief-beroep';
import {
  judgeTeLaatBeroep,
  takeAdministratiefBeroep,
} from '@/domain/administratief-beroep/handle-administratief-beroep';
import { withdrawAdministratiefBeroep } from '@/domain/administratief-beroep/withdraw-administratief-beroep';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { getKwijtscheldingsdossier } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { addDays, toLocalDate } from '@/platform/local-date';
import type { Opgelegd } from '../documenten/arrange';
import {
  ALLEEN,
  ambtenaar,
  arrange,
  burger,
  fill,
  innen,
  later,
  MAANDAG,
  read,
  send,
  tom,
  write,
} from '../kwijtschelding/arrange';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

const borne = gemeenteId('borne');
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
let client: pg.Client;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 12);
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['expert-gbtwente', 'directeur-gbtwente']);
  await addMedewerker(client, 1, 'zonder');
  // The contract of twelve weeks (S1 6.3) is a setting of the gemeente.
  await client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), 'beslistermijn-beroep', '{"weken": 12}', '2020-01-01', 'DVO, bijlage 6.3', 'contract', 'proef', '2020-01-01')`,
    [borne],
  );
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await seeded.close();
});

const als = (subject: string, rol: 'expert' | 'directeur', now: Date): Context =>
  seedContext(subject, [rol], { now });
const expert = (now = later(5)) => als('expert-gbtwente', 'expert', now);
const directeur = (now = later(20)) => als('directeur-gbtwente', 'directeur', now);
const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
/** Too much income for kwijtschelding. */
const TE_VEEL = { ...ALLEEN, 'inkomen-bijstand': { bedrag: '3.900', per: 'maand', vakantiegeld: 'met' } };

/** A request that was refused on this day; answers its case. */
async function afgewezen(n: number, op = MAANDAG): Promise<string> {
  await fill(burger(wie(n).persoonId), wie(n), TE_VEEL);
  const { zaakId } = await send(burger(wie(n).persoonId), wie(n));
  for (const vraag of ['inkomen-bijstand', 'huur', 'zorg', 'bank'])
    await write(tom(), (w) => seePapier(w, { zaakId, vraag, papier: 'stuk van september' }));
  const { versie } = (await read(innen(), (r) => getZaak(r, borne, zaakId))) ?? { versie: 0 };
  const besluitId = await write(innen(), (w) =>
    proposeKwijtschelding(w, { zaakId, zaakVersie: versie, motivering: 'Uw inkomen is te hoog.' }),
  );
  await write(ambtenaar(op), (w) =>
    decideKwijtschelding(w, { zaakId, besluitId, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  return zaakId;
}

const indienen = (n: number, tegenId: string, now = later(3), clientSleutel = `beroep ${n}`) =>
  write(burger(wie(n).persoonId, now), (w) =>
    submitAdministratiefBeroep(w, {
      tegen: 'kwijtschelding',
      tegenId,
      gronden: 'Mijn loon ging in augustus omlaag. Dat stond niet in de stukken.',
      telefoon: '',
      clientSleutel,
    }),
  );
const take = (zaakId: string, ctx = expert()) => write(ctx, (w) => takeAdministratiefBeroep(w, { zaakId }));
const propose = (
  zaakId: string,
  uitkomst: 'gegrond' | 'ongegrond' | 'niet-ontvankelijk',
  ctx = expert(later(10)),
) =>
  write(ctx, (w) =>
    proposeBeslissing(w, {
      zaakId,
      uitkomst,
      motivering: 'Uit de nieuwe loonstrook blijkt een lager inkomen.',
    }),
  );
const decide = (
  id: string,
  ctx = directeur(),
  bestuursbesluit: string | null = 'DB 2026-118 van 24 september',
) =>
  write(ctx, (w) =>
    decideBeslissing(w, { id, versie: 1, besluit: 'genomen', toelichting: null, bestuursbesluit }),
  );
const zie = (zaakId: string) => read(expert(), (r) => getAdministratiefBeroep(r, borne, zaakId));
const holds = (n: number, dagen: number) =>
  read(innen(), (r) => listOpschortingen(r, borne, wie(n), localDateOf(later(dagen))));
const brief = async (n: number, zaakId: string, soort: string): Promise<string> => {
  const ctx = burger(wie(n).persoonId, later(30));
  const regels = await read(ctx, (r) => listZaakregels(r, borne, zaakId, { voorBurger: true }));
  const id = String(regels.find((r) => r.soort === soort)?.gegevens.documentId);
  const document = await read(ctx, (r) => openDocument(r, borne, id, wie(n).persoonId));
  return document?.stand === 'leesbaar' ? plain(textOf(document.pdf)).replace(/\s+/g, ' ') : '';
};
/** What the nth person reads on the page of one of his cases. */
const opMijn = async (n: number, zaakId: string, now = later(3)): Promise<string> => {
  const deel = await read(burger(wie(n).persoonId, now), async (r) => {
    const zaak = await getZaak(r, borne, zaakId);
    if (!zaak) throw new Error('no case');
    return zaak.soort === 'kwijtschelding' ? kwijtscheldingDeel(r, zaak) : administratiefBeroepDeel(r, zaak);
  });
  return plain(
    await renderPage(deel({ taal: 'nl', gemeente: 'borne', vandaag: localDateOf(now), kantoor: 'GBTwente' })),
  );
};

describe('[J-08] administratief beroep against a decision on kwijtschelding', () => {
  test('is a case of its own: confirmed with the twelve weeks, collecting waits, and the first decider has no part', async () => {
    const n = 0;
    const eerste = await afgewezen(n);
    const blad = await opMijn(n, eerste);
    expect(blad).toContain('Vraag dan het dagelijks bestuur van GBTwente om opnieuw te kijken.');
    expect(blad).toContain('17 september 2026');
    expect(blad).toContain(`/mijn/borne/administratief-beroep/kwijtschelding/${eerste}`);
    const { zaakId, nieuw } = await indienen(n, eerste);
    expect(nieuw).toBe(true);
    expect((await indienen(n, eerste)).nieuw).toBe(false);
    expect(await refusal(indienen(n, eerste, later(4), 'nog een'))).toBe(
      'administratief-beroep.fout.al-beroep',
    );
    expect((await read(expert(), (r) => getZaak(r, borne, zaakId)))?.zaaknummer).toMatch(/^A2026\.\d{6}$/);
    const termijnen = await read(expert(), (r) => listTermijnen(r, borne, zaakId));
    expect(termijnen).toMatchObject([
      { soort: 'beslissen', uiterlijk: '2026-12-03', bron: expect.stringContaining('6.3') },
    ]);
    const ontvangst = await brief(n, zaakId, 'administratief-beroep-ontvangst');
    for (const zin of [
      'administratief beroep',
      'uiterlijk op 3 december 2026',
      'Mijn loon ging in augustus omlaag.',
    ])
      expect(ontvangst).toContain(zin);
    expect(await opMijn(n, eerste)).toContain('U liet ons weten dat u het niet eens bent.');
    expect(await opMijn(n, zaakId)).toContain('Het dagelijks bestuur van GBTwente beslist.');
    // Past the rest that the law gives after a refusal it still waits.
    expect((await holds(n, 40)).map((o) => o.grond)).toEqual(['kwijtschelding']);

    const fout = 'administratief-beroep.fout.eerste-beslisser';
    expect(await refusal(take(zaakId, ambtenaar(later(5))))).toBe(fout);
    await take(zaakId);
    expect(await refusal(propose(zaakId, 'ongegrond', ambtenaar(later(5))))).toBe(fout);
    const id = await propose(zaakId, 'ongegrond');
    expect(await refusal(decide(id, ambtenaar(later(20))))).toBe(fout);
    expect(await refusal(decide(id, expert(later(20))))).toBe('zaken.fout.eigen-voorstel');
    const zelf = (kolom: string) =>
      client.query(`update administratief_beroep set ${kolom} = eerste_beslisser where zaak_id = $1`, [
        zaakId,
      ]);
    await expect(zelf('behandeld_door')).rejects.toMatchObject({ code: '23514' });
    await expect(
      client.query(
        `update administratief_beroep set uitkomst = 'gegrond', loopt = false, bestuursbesluit = 'DB', besloten_op = now(),
         besloten_door = eerste_beslisser where zaak_id = $1`,
        [zaakId],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('not right: the decision of the dagelijks bestuur, its reasons and what is left to do are in the letter, and collecting goes on after its rest', async () => {
    const n = 1;
    const eerste = await afgewezen(n);
    const { zaakId } = await indienen(n, eerste);
    await take(zaakId);
    expect(
      await refusal(
        write(expert(), (w) => proposeBeslissing(w, { zaakId, uitkomst: 'ongegrond', motivering: 'nee' })),
      ),
    ).toBe('administratief-beroep.fout.motivering');
    const id = await propose(zaakId, 'ongegrond');
    expect(await refusal(decide(id, directeur(), null))).toBe('administratief-beroep.fout.bestuursbesluit');
    expect(await refusal(decide(id, als('zonder', 'directeur', later(20))))).toBe('aanwijzing.geen');
    await decide(id);
    expect(await zie(zaakId)).toMatchObject({
      uitkomst: 'ongegrond',
      loopt: false,
      bestuursbesluit: 'DB 2026-118 van 24 september',
    });
    const tekst = await brief(n, zaakId, 'administratief-beroep-besluit');
    for (const zin of [
      'U krijgt geen gelijk.',
      'Het dagelijks bestuur van',
      'DB 2026-118 van 24 september',
      'Uit de nieuwe loonstrook blijkt een lager inkomen.',
      'U kunt wel naar de burgerlijke rechter gaan.',
    ])
      expect(tekst).toContain(zin);
    const rust = addDays(localDateOf(later(20)), 15);
    const { rows } = await client.query('select tot::text from opschorting where bron_id = $1', [zaakId]);
    expect(rows).toEqual([{ tot: rust }]);
    expect(await opMijn(n, zaakId, later(21))).toContain('u krijgt geen gelijk');
    expect(
      (await read(innen(), (r) => listAdministratieveBeroepenVan(r, borne, wie(n).persoonId)))[0],
    ).toMatchObject({
      uitkomst: 'ongegrond',
      beslisOp: null,
    });
    await expect(
      client.query(`update administratief_beroep set gronden = 'anders' where zaak_id = $1`, [zaakId]),
    ).rejects.toThrow(/does not change/);
  });

  test('right: the request is decided again, with the answers and papers that were there', async () => {
    const n = 2;
    const eerste = await afgewezen(n);
    const { zaakId } = await indienen(n, eerste);
    await take(zaakId);
    await decide(await propose(zaakId, 'gegrond'));
    const regels = await read(expert(), (r) => listZaakregels(r, borne, zaakId));
    const nieuw = String(regels.find((r) => r.soort === 'opnieuw-kwijtschelding')?.gegevens.zaakId);
    const dossier = await read(innen(), (r) => getKwijtscheldingsdossier(r, borne, nieuw));
    const eerder = await read(innen(), (r) => getKwijtscheldingsdossier(r, borne, eerste));
    expect(dossier?.kwijtschelding).toMatchObject({ loopt: true, uitkomst: null, gevraagdOp: '2026-09-07' });
    expect(dossier?.feiten.map((f) => f.antwoord)).toEqual(eerder?.feiten.map((f) => f.antwoord));
    expect(dossier?.gezien).toHaveLength(4);
    expect((await holds(n, 60)).map((o) => o.bron.id)).toEqual([nieuw]);
    const { versie } = (await read(innen(), (r) => getZaak(r, borne, nieuw))) ?? { versie: 0 };
    expect(
      await refusal(
        write(innen(later(25)), (w) =>
          proposeKwijtschelding(w, {
            zaakId: nieuw,
            zaakVersie: versie,
            motivering: 'Opnieuw bekeken, met de strook.',
          }),
        ),
      ),
    ).toBe('gedaan');
    expect(await brief(n, zaakId, 'administratief-beroep-besluit')).toContain(
      'Wij behandelen uw aanvraag opnieuw',
    );
    expect(await opMijn(n, zaakId, later(21))).toContain(`/mijn/borne/zaken/${nieuw}`);
  });

  test('of a decision in 2027 the longer term is told, as long as nobody knows which remedy holds', async () => {
    const n = 3;
    const januari = new Date('2027-01-11T09:00:00Z');
    const eerste = await afgewezen(n, januari);
    const blad = await opMijn(n, eerste, januari);
    expect(blad).toContain('Daarom noemen wij de langste termijn.');
    expect(blad).toContain('22 februari 2027');
    expect(blad).not.toContain('administratief beroep.');
    const { zaakId } = await indienen(n, eerste, new Date('2027-02-22T09:00:00Z'));
    expect(await zie(zaakId)).toMatchObject({
      rechtsmiddel: 'nog-open',
      indienenTot: '2027-02-22',
      teLaat: false,
    });
  });

  test('late is taken in, and only a person says whether that is excused', async () => {
    const n = 4;
    const eerste = await afgewezen(n);
    const { zaakId } = await write(innen(later(14)), (w) =>
      recordAdministratiefBeroep(w, {
        ...wie(n),
        tegen: 'kwijtschelding',
        tegenId: eerste,
        kanaal: 'post',
        ontvangenOp: toLocalDate('2026-09-18'),
        gronden: 'Ik was in het ziekenhuis.',
        telefoon: '06 12345678',
        clientSleutel: 'per post',
      }),
    );
    expect((await zie(zaakId))?.teLaat).toBe(true);
    expect(await brief(n, zaakId, 'administratief-beroep-ontvangst')).toContain(
      'U kon dit doen tot en met 17 september 2026.',
    );
    await take(zaakId, expert(later(14)));
    expect(await refusal(propose(zaakId, 'ongegrond', expert(later(15))))).toBe(
      'administratief-beroep.fout.beoordeel-te-laat',
    );
    await write(expert(later(15)), (w) =>
      judgeTeLaatBeroep(w, { zaakId, verschoonbaar: false, reden: 'Een dag opname in juni.' }),
    );
    expect(await refusal(propose(zaakId, 'gegrond', expert(later(15))))).toBe(
      'administratief-beroep.fout.te-laat-is-niet-ontvankelijk',
    );
    await decide(await propose(zaakId, 'niet-ontvankelijk', expert(later(15))));
    expect(await brief(n, zaakId, 'administratief-beroep-besluit')).toContain('Dat was te laat.');
  });
});

test('nobody disputes what is not his, not decided, or granted in full; taken back it can be done again', async () => {
  const n = 5;
  const eerste = await afgewezen(n);
  expect(await refusal(indienen(6, eerste))).toBe('NotFound');
  await fill(burger(wie(7).persoonId), wie(7));
  const open = await send(burger(wie(7).persoonId), wie(7));
  expect(await refusal(indienen(7, open.zaakId))).toBe('NotFound');
  const { zaakId } = await indienen(n, eerste);
  expect(
    await refusal(write(burger(wie(6).persoonId), (w) => withdrawAdministratiefBeroep(w, { zaakId }))),
  ).toBe('NotFound');
  await write(burger(wie(n).persoonId, later(4)), (w) => withdrawAdministratiefBeroep(w, { zaakId }));
  expect((await holds(n, 40)).length).toBe(0);
  expect(await refusal(indienen(n, eerste, later(5), 'opnieuw'))).toBe('gedaan');
});

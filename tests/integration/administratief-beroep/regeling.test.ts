import { addBesluiters } from '@tests/support/aanwijzingen';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getAdministratiefBeroep,
  listBestrijdbaar,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import {
  recordAdministratiefBeroep,
  submitAdministratiefBeroep,
} from '@/domain/administratief-beroep/file-administratief-beroep';
import { takeAdministratiefBeroep } from '@/domain/administratief-beroep/handle-administratief-beroep';
import { stopRendering } from '@/domain/documenten/render-document';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Opgelegd } from '../documenten/arrange';
import {
  arrange,
  ambtenaar as beslisser,
  innen,
  burger as inwoner,
  read as lees,
  write,
} from '../kwijtschelding/arrange';

const NU = '2026-09-07T10:00:00Z';
const borne = gemeenteId('borne');
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
let client: pg.Client;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 4);
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['directeur-gbtwente']);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await seeded.close();
});

const clerk = (moment = NU) => innen(new Date(moment));
const ambtenaar = (moment = NU) => beslisser(new Date(moment));
const directeur = (moment: string): Context =>
  seedContext('directeur-gbtwente', ['directeur'], { now: new Date(moment) });
const medewerker = ({ actor }: Context): string =>
  actor.soort === 'medewerker' ? `medewerker:${actor.medewerkerId}` : '';
const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const burger = (n: number, moment = NU) => inwoner(wie(n).persoonId, new Date(moment));
const read = <T>(fn: Parameters<typeof lees<T>>[1]): Promise<T> => lees(clerk(), fn);

/** A regeling beyond the policy that the ambtenaar refused, or granted. */
async function besloten(n: number, besluit: 'afgewezen' | 'toegekend', moment = NU): Promise<string> {
  const { persoonId, aanslagId } = wie(n);
  const id = await write(clerk(moment), async (w) => {
    const { id: aanvraagId } = await askRegelingVoor(w, {
      persoonId,
      aanslagIds: [aanslagId],
      wens: { nu: toCents(0), perMaand: toCents(1_000n) },
      clientSleutel: `vraag ${n}`,
    });
    return proposeRegeling(w, { aanvraagId, motivering: 'Net ziek geweest' });
  });
  await write(ambtenaar(moment), (w) =>
    decideRegeling(w, {
      id,
      versie: 1,
      ...(besluit === 'afgewezen' ? { besluit, toelichting: 'Te lang' } : { besluit }),
    }),
  );
  return id;
}

const blad = async (n: number, id: string) =>
  (await read((r) => listBestrijdbaar(r, borne, wie(n).persoonId, { tegen: 'regeling', id })))[0];
const invoer = (n: number, tegenId: string) => ({
  tegen: 'regeling' as const,
  tegenId,
  gronden: 'Tien euro per maand kan ik echt betalen.',
  telefoon: '',
  clientSleutel: `beroep ${n}`,
});
const zie = (zaakId: string) => read((r) => getAdministratiefBeroep(r, borne, zaakId));
const holds = async (zaakId: string) =>
  (
    await client.query(
      'select grond, aanslag_id, tot::text from opschorting where gemeente_id = $1 and bron_id = $2',
      [borne, zaakId],
    )
  ).rows;

describe('[J-09] beroep against a decision on paying in parts', () => {
  test('refused: filed by the citizen, prepared by another than who refused, decided for the dagelijks bestuur, and asked again', async () => {
    const regelingId = await besloten(0, 'afgewezen');
    expect(await blad(0, regelingId)).toMatchObject({
      uitkomst: 'afgewezen',
      besluitOp: '2026-09-07',
      eersteBeslisser: medewerker(ambtenaar()),
      rechtsmiddel: 'administratief-beroep',
      indienenTot: '2026-09-17',
      lopend: null,
    });
    const { zaakId } = await write(burger(0, '2026-09-10T10:00:00Z'), (w) =>
      submitAdministratiefBeroep(w, invoer(0, regelingId)),
    );
    // Six weeks by the Leidraad, where no contract says otherwise.
    expect(await read((r) => listTermijnen(r, borne, zaakId))).toMatchObject([
      { soort: 'beslissen', uiterlijk: '2026-10-22' },
    ]);
    expect(await holds(zaakId)).toEqual([{ grond: 'uitstel', aanslag_id: wie(0).aanslagId, tot: null }]);
    const regels = await read((r) => listZaakregels(r, borne, zaakId));
    expect(regels.map((r) => r.soort)).toContain('administratief-beroep-ontvangst');

    const welke = { zaakId };
    const fout = 'administratief-beroep.fout.eerste-beslisser';
    expect(await refusal(write(ambtenaar(), (w) => takeAdministratiefBeroep(w, welke)))).toBe(fout);
    const toen = '2026-09-14T10:00:00Z';
    await write(clerk(toen), (w) => takeAdministratiefBeroep(w, welke));
    const voorstel = {
      zaakId,
      uitkomst: 'gegrond' as const,
      motivering: 'De ziekte is voorbij en het bedrag past bij het inkomen.',
    };
    const id = await write(clerk(toen), (w) => proposeBeslissing(w, voorstel));
    const decide = (ctx: Context) =>
      write(ctx, (w) =>
        decideBeslissing(w, {
          id,
          versie: 1,
          besluit: 'genomen',
          toelichting: null,
          bestuursbesluit: 'DB 2026-77 van 25 september 2026',
        }),
      );
    expect(await refusal(decide(ambtenaar('2026-09-28T10:00:00Z')))).toBe(fout);
    await decide(directeur('2026-09-28T10:00:00Z'));
    expect(await zie(zaakId)).toMatchObject({
      uitkomst: 'gegrond',
      beslotenDoor: medewerker(directeur(NU)),
    });
    expect(await holds(zaakId)).toMatchObject([{ tot: '2026-09-28' }]);
    // Decided again: a proposal that another takes, for what is open today.
    const na = await read((r) => listZaakregels(r, borne, zaakId));
    expect(na.map((r) => r.soort)).toContain('administratief-beroep-besluit');
    const opnieuw = String(na.find((r) => r.soort === 'opnieuw-regeling')?.gegevens.regelingId);
    expect(opnieuw).not.toBe(regelingId);
    expect(await read((r) => getRegeling(r, borne, opnieuw))).toMatchObject({
      status: 'voorgesteld',
      besluit: 'tweede-persoon',
      voorgesteldDoor: medewerker(directeur(NU)),
    });
    await write(ambtenaar('2026-09-29T10:00:00Z'), (w) =>
      decideRegeling(w, { id: opnieuw, versie: 1, besluit: 'toegekend' }),
    );
    expect(await read((r) => getRegeling(r, borne, opnieuw))).toMatchObject({ status: 'lopend' });
  });

  test('recorded at the desk and not right: the regeling stays refused and collecting goes on', async () => {
    const regelingId = await besloten(1, 'afgewezen');
    const { zaakId } = await write(clerk('2026-09-14T10:00:00Z'), (w) =>
      recordAdministratiefBeroep(w, {
        ...invoer(1, regelingId),
        persoonId: wie(1).persoonId,
        kanaal: 'balie',
        ontvangenOp: toLocalDate('2026-09-14'),
      }),
    );
    const toen = '2026-09-17T10:00:00Z';
    await write(clerk(toen), (w) => takeAdministratiefBeroep(w, { zaakId }));
    const id = await write(clerk(toen), (w) =>
      proposeBeslissing(w, { zaakId, uitkomst: 'ongegrond', motivering: 'Er is geen nieuw feit genoemd.' }),
    );
    await write(directeur('2026-09-28T10:00:00Z'), (w) =>
      decideBeslissing(w, {
        id,
        versie: 1,
        besluit: 'genomen',
        toelichting: null,
        bestuursbesluit: 'DB 2026-78 van 25 september 2026',
      }),
    );
    expect(await zie(zaakId)).toMatchObject({ uitkomst: 'ongegrond' });
    expect(await holds(zaakId)).toMatchObject([{ tot: '2026-09-28' }]);
    expect(await read((r) => getRegeling(r, borne, regelingId))).toMatchObject({ status: 'ingetrokken' });
    const regels = await read((r) => listZaakregels(r, borne, zaakId));
    expect(regels.some((r) => r.soort.startsWith('opnieuw'))).toBe(false);
  });

  test('granted otherwise than was asked can be disputed too, and a regeling that runs keeps running', async () => {
    const regelingId = await besloten(2, 'toegekend');
    const { zaakId } = await write(burger(2), (w) => submitAdministratiefBeroep(w, invoer(2, regelingId)));
    await write(clerk(), (w) => takeAdministratiefBeroep(w, { zaakId }));
    const id = await write(clerk(), (w) =>
      proposeBeslissing(w, { zaakId, uitkomst: 'gegrond', motivering: 'Het bedrag per maand kan lager.' }),
    );
    await write(directeur(NU), (w) =>
      decideBeslissing(w, {
        id,
        versie: 1,
        besluit: 'genomen',
        toelichting: null,
        bestuursbesluit: 'DB 2026-79',
      }),
    );
    expect(await read((r) => getRegeling(r, borne, regelingId))).toMatchObject({ status: 'lopend' });
    const regels = await read((r) => listZaakregels(r, borne, zaakId));
    expect(regels.find((r) => r.soort === 'opnieuw-plan')?.gegevens).toEqual({ regelingId });
  });

  test('of a decision in 2027 the remedy is that of its day', async () => {
    const regelingId = await besloten(3, 'afgewezen', '2027-01-11T10:00:00Z');
    expect(await blad(3, regelingId)).toMatchObject({ rechtsmiddel: 'nog-open', indienenTot: '2027-02-22' });
  });
});

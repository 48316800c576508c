import { citizenContext, staffContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { acceptMachtiging, declineMachtiging } from '@/domain/vertegenwoordigingen/answer-machtiging';
import { giveMachtiging } from '@/domain/vertegenwoordigingen/give-machtiging';
import {
  getAangeboden,
  getMachtigingsdagen,
  listDaden,
  listMachtigingen,
} from '@/domain/vertegenwoordigingen/machtiging.queries';
import {
  revokeMachtiging,
  stopHelp,
  withdrawMachtiging,
} from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { typeMachtigingscode } from '@/domain/vertegenwoordigingen/type-machtigingscode';
import { isBriefVan } from '@/domain/zaken/brief-van-zaak.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading } from './case';

const idOf = (of: Party) => testId(`machtiging ${of.gemeente.sleutel}`);

/** By the citizen of who asks, with what belongs to the other. */
const burger =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

/** The same by who typed the code. */
const helper =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) => {
    const ctx = citizenContext(by.kantoor, [by.gemeente]);
    const gemeenten = ctx.gemeenten.map((g) => ({ ...g, persoonId: by.gemeente.tweedePersoonId }));
    return writeIn({ ...ctx, gemeenten }, by.gemeente.id, (write) => fn(write, of));
  };

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `vertegenwoordigingen/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  gemeente(
    'machtiging.queries.ts listMachtigingen',
    'empty',
    reading((read, of) => listMachtigingen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'machtiging.queries.ts listDaden',
    'empty',
    reading((read, of) => listDaden(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'machtiging.queries.ts getAangeboden',
    'empty',
    reading((read, of) =>
      getAangeboden(read, { gemeenteId: of.gemeente.id, persoonId: of.gemeente.tweedePersoonId }, idOf(of)),
    ),
  ),
  gemeente(
    'machtiging.queries.ts getMachtigingsdagen',
    'not-found',
    reading((read, of) => getMachtigingsdagen(read, of.gemeente.id)),
  ),
  gemeente('give-machtiging.ts giveMachtiging', 'not-found', (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), of.gemeente.id, (write) =>
      giveMachtiging(write, {
        grens: 'alles',
        zaakId: null,
        doen: true,
        laatsteDag: toLocalDate('2026-11-20'),
      }),
    ),
  ),
  gemeente(
    'type-machtigingscode.ts typeMachtigingscode',
    'own',
    burger((write) => typeMachtigingscode(write, 'K7QX-123-456')),
  ),
  gemeente(
    'answer-machtiging.ts acceptMachtiging',
    'not-found',
    helper((write, of) => acceptMachtiging(write, idOf(of))),
  ),
  gemeente(
    'answer-machtiging.ts declineMachtiging',
    'not-found',
    helper((write, of) => declineMachtiging(write, idOf(of))),
  ),
  gemeente(
    'revoke-machtiging.ts revokeMachtiging',
    'not-found',
    burger((write, of) => revokeMachtiging(write, idOf(of))),
  ),
  gemeente(
    'revoke-machtiging.ts stopHelp',
    'not-found',
    helper((write, of) => stopHelp(write, testId(`vertegenwoordiging ${of.gemeente.sleutel}`))),
  ),
  gemeente('revoke-machtiging.ts withdrawMachtiging', 'not-found', (by, of) =>
    writeIn(staffContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) =>
      withdrawMachtiging(write, { id: idOf(of), persoonId: of.gemeente.persoonId, reden: 'proef' }),
    ),
  ),
  {
    of: 'zaken/brief-van-zaak.queries.ts isBriefVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      isBriefVan(
        read,
        of.gemeente.id,
        {
          persoonId: of.gemeente.persoonId,
          documentId: testId(`zaakbrief ${of.gemeente.sleutel}`),
        },
        { zaakId: testId(`beroepzaak ${of.gemeente.sleutel}`) },
      ),
    ),
  },
];

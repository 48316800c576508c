import { testId } from '@tests/support/two-tenants';
import { determineWaarde, waardenVan } from '@/domain/bezwaren/determine-waarde';
import type { Uitspraakvoorstel } from '@/domain/bezwaren/uitspraak';
import { decideWozVaststelling } from '@/domain/objecten/decide-woz-vaststelling';
import { determineByUitspraak } from '@/domain/objecten/determine-by-uitspraak';
import { proposeWozVaststelling } from '@/domain/objecten/propose-woz-vaststelling';
import {
  countWachtendeWaarden,
  getVaststelling,
  listOpenstaandeWaarden,
  listVaststellingen,
} from '@/domain/objecten/woz-vaststelling.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const id = (of: Party) => testId(`wozvoorstel ${of.gemeente.sleutel}`);
/** Older than it is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

const over = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: name,
  scope: 'gemeente',
  answer,
  ask,
});

/** An uitspraak that gives the object of a line another value. */
const uitspraak = (of: Party): Uitspraakvoorstel => ({
  uitkomst: 'gegrond',
  oorzaak: 'nieuw-feit',
  nietOntvankelijk: null,
  kennelijk: false,
  regels: [
    {
      aanslagregelId: of.gemeente.aanslagregelId,
      verminderingCenten: toCents(1),
      nieuweWaardeEuro: 1n,
      motivering: 'proef van de muur',
    },
  ],
  kosten: null,
});

export const cases: readonly Case[] = [
  over(
    'objecten/propose-woz-vaststelling.ts proposeWozVaststelling',
    'not-found',
    writingThere((write) =>
      proposeWozVaststelling(write, {
        belastingjaar: 2026,
        soort: 'vaststelling',
        dagtekening: toLocalDate('2027-02-28'),
        toelichting: null,
      }),
    ),
  ),
  over(
    'objecten/decide-woz-vaststelling.ts decideWozVaststelling',
    'not-found',
    writing((write, of) =>
      decideWozVaststelling(write, { id: id(of), versie: OUD, besluit: 'vaststellen', reden: null }),
    ),
  ),
  over(
    'objecten/determine-by-uitspraak.ts determineByUitspraak',
    'not-found',
    writing((write, of) =>
      determineByUitspraak(write, testId(`besluit ${of.gemeente.sleutel}`), {
        belastingjaar: 2026,
        waarden: [{ objectId: of.gemeente.objectId, waardeEuro: 1n }],
      }),
    ),
  ),
  over(
    'bezwaren/determine-waarde.ts waardenVan',
    'not-found',
    writing((write, of) => waardenVan(write, of.gemeente.aanslagId, uitspraak(of))),
  ),
  over(
    'bezwaren/determine-waarde.ts determineWaarde',
    'not-found',
    writing((write, of) =>
      determineWaarde(write, {
        besluitId: testId(`besluit ${of.gemeente.sleutel}`),
        aanslagId: of.gemeente.aanslagId,
        voorstel: uitspraak(of),
      }),
    ),
  ),
  over(
    'objecten/woz-vaststelling.queries.ts listVaststellingen',
    'empty',
    reading((read, of) => listVaststellingen(read, of.gemeente.id)),
  ),
  over(
    'objecten/woz-vaststelling.queries.ts listOpenstaandeWaarden',
    'empty',
    reading((read, of) => listOpenstaandeWaarden(read, of.gemeente.id)),
  ),
  over(
    'objecten/woz-vaststelling.queries.ts getVaststelling',
    'not-found',
    reading((read, of) => getVaststelling(read, of.gemeente.id, id(of))),
  ),
  over(
    'objecten/woz-vaststelling.queries.ts countWachtendeWaarden',
    'empty',
    reading(async (read, of) => {
      const { voorstellen, waarden } = await countWachtendeWaarden(read, of.gemeente.id);
      return [voorstellen, waarden].filter(Boolean);
    }),
  ),
];

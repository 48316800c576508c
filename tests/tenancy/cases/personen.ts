import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { getObjectMetHouders } from '@/domain/objecten/object-met-houders.queries';
import { chooseVoorWie } from '@/domain/personen/choose-voor-wie';
import { getGeadresseerde, getGeadresseerden } from '@/domain/personen/get-geadresseerden';
import { findPersonen, getPersoon, listInzagen, listOokBekendIn } from '@/domain/personen/persoon.queries';
import { hasClienten, listClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { listWieKeek } from '@/domain/personen/wie-keek.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading } from './case';

/** Who acts for somebody in the gemeente of the other. */
const vertegenwoordiger = (of: Party) => [
  { gemeenteId: of.gemeente.id, persoonId: of.gemeente.tweedePersoonId },
];

export const cases: readonly Case[] = [
  {
    of: 'personen/persoon.queries.ts getPersoon',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getPersoon(read, of.gemeente.id, of.gemeente.persoonId)),
  },
  {
    // A name that only the other tenant has.
    of: 'personen/persoon.queries.ts findPersonen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findPersonen(read, parseZoekvraag(of.gemeente.sleutel))),
  },
  {
    // The seed makes one human being known in all three gemeenten: only those of the own set are told.
    of: 'personen/persoon.queries.ts listOokBekendIn',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of, by) => {
      const sleutel =
        (await read.db.persoon.findFirst({ where: { id: by.gemeente.persoonId } }))?.sleutel ?? '';
      const known = await listOokBekendIn(read, 0, sleutel);
      return known.filter((row) => row.persoonId === of.gemeente.persoonId);
    }),
  },
  {
    of: 'personen/persoon.queries.ts listInzagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listInzagen(read, of.gemeente.id, ['proef'], 10)),
  },
  {
    // The trace of the seed is the same word in every gemeente; an auditor of another kantoor sees his own alone.
    of: 'personen/wie-keek.queries.ts listWieKeek',
    scope: 'gemeente',
    answer: 'empty',
    ask: (by, of) =>
      readIn(
        {
          ...by.ctx,
          actor: { soort: 'medewerker', medewerkerId: by.kantoor.collegaId, naam: 'Auditor' },
        },
        [by.gemeente.id],
        async (read) =>
          (await listWieKeek(read, { soort: 'trace', trace: 'proef' })).filter(
            (regel) => regel.gemeenteId === of.gemeente.id,
          ),
      ),
  },
  {
    of: 'objecten/object.queries.ts getObjectenVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const { jaar: _, ...found } = await getObjectenVan(read, of.gemeente.id, of.gemeente.persoonId);
      return found;
    }),
  },
  {
    of: 'objecten/object-met-houders.queries.ts getObjectMetHouders',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getObjectMetHouders(read, of.gemeente.id, of.gemeente.objectId)),
  },
  {
    of: 'personen/vertegenwoordiging.queries.ts listClienten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listClienten(read, vertegenwoordiger(of))),
  },
  {
    of: 'personen/vertegenwoordiging.queries.ts hasClienten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => hasClienten(read, vertegenwoordiger(of))),
  },
  {
    of: 'personen/choose-voor-wie.ts chooseVoorWie',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      writeIn(citizenContext(by.kantoor, [by.gemeente]), of.gemeente.id, (write) =>
        chooseVoorWie(write, { keuze: testId(`vertegenwoordiging ${of.gemeente.sleutel}`), tokenHash: '' }),
      ),
  },
  {
    // Whoever is not known has no address either, in this gemeente or in any.
    of: 'personen/get-geadresseerden.ts getGeadresseerde',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const aan = await getGeadresseerde(
        read,
        of.gemeente.id,
        of.gemeente.persoonId,
        toLocalDate('2026-02-28'),
        'betalen',
      );
      return 'regels' in aan ? aan : null;
    }),
  },
  {
    of: 'personen/get-geadresseerden.ts getGeadresseerden',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => [
      ...(await getGeadresseerden(
        read,
        of.gemeente.id,
        [of.gemeente.persoonId],
        toLocalDate('2026-02-28'),
        'betalen',
      )),
    ]),
  },
];

import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import {
  addPiekmoment,
  changePiekmoment,
  endPiekmoment,
  type PiekmomentInvoer,
  withdrawPiekmoment,
} from '@/domain/gemeenten/change-piekmoment';
import { getPiekmoment, listPiekmomenten } from '@/domain/gemeenten/piekmoment.queries';
import { getDrukte } from '@/domain/kennis/drukte.queries';
import { requireOnderwerp } from '@/domain/kennis/require-onderwerp';
import { makeMail } from '@/domain/personen/mail';
import { takeMail } from '@/domain/personen/mail.store';
import { addVraag } from '@/domain/vragen/add-vraag';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { getEigenVraag } from '@/domain/vragen/vraag.queries';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { writeKantoor } from '@/platform/tenant';
import { at, citizen, clerk, persoonIn, read, seedKlanten, write } from '../contacten/arrange';

const dag = toLocalDate;
const beheerder = (moment: string, kantoorId = 1) =>
  seedContext(
    kantoorId === 1 ? 'beheerder-gbtwente' : 'beheerder-cocensus',
    ['beheerder'],
    at(moment),
    kantoorId,
  );
const ingrid = beheerder('2026-02-20T09:00Z');

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let vanGemeente = '';
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'haarlem']);
  await withClient(seeded.database.migratieUrl, (db) =>
    db.query(
      `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, gemaakt_op, geverifieerd_op)
        values ($1, $2, $3, 'email', 'j@example.nl', 'inwoner', '2026-01-01', '2026-01-01')`,
      [gemeenteId('hengelo'), testId('mail hengelo'), persoonIn('hengelo')],
    ),
  );
  // Everything at the kantoor, everything in Hengelo, and one onderwerp at the kantoor. 29 March 2026 has 23 hours.
  await writeKantoor(ingrid, (w) =>
    addPiekmoment({ niveau: 'kantoor', write: w }, invoer('Het kantoor is druk.')),
  );
  vanGemeente = await write(ingrid, 'hengelo', (w) =>
    addPiekmoment(
      { niveau: 'gemeente', write: w },
      invoer(
        'Hengelo verstuurt aanslagen',
        { redenEn: 'Hengelo sends assessments.' },
        '2026-03-02',
        '2026-03-13',
        '2026-04-15',
      ),
    ),
  );
  await writeKantoor(ingrid, (w) =>
    addPiekmoment(
      { niveau: 'kantoor', write: w },
      invoer(
        'De inkomensbrieven zijn verstuurd.',
        { onderwerp: 'inkomensbrief' },
        '2026-03-09',
        '2026-03-29',
        '2026-04-20',
      ),
    ),
  );
});
afterAll(() => seeded.close());

function invoer(
  reden: string,
  more: { onderwerp?: string; redenEn?: string } = {},
  vanaf = '2026-03-02',
  laatste = '2026-03-29',
  verwachting = '2026-04-10',
): PiekmomentInvoer {
  return {
    waarde: { reden, verwachting, ...more },
    vanaf: dag(vanaf),
    laatste: dag(laatste),
    bron: 'besluit',
    zekerheid: 'contract',
  };
}

const LANGER = 'Daarom duurt het langer dan anders.';

let teller = 0;
async function vraag(
  moment: string,
  more: { onderwerp?: string; taal?: 'nl' | 'en'; sleutel?: string; telefoon?: string } = {},
) {
  const { sleutel = 'hengelo', onderwerp = 'aanslag', taal = 'nl', telefoon } = more;
  const ctx = citizen(at(moment), sleutel === 'haarlem' ? 2 : 1);
  teller += 1;
  const { id } = await write(ctx, sleutel, (w) =>
    submitVraag(w, { onderwerp, tekst: 'Vraag', taal, clientSleutel: `p-${teller}`, telefoon }),
  );
  const own = await read(ctx, [sleutel], (r) =>
    getEigenVraag(r, gemeenteId(sleutel), persoonIn(sleutel), id),
  );
  return { id, beloofd: own?.beloofd, piek: own?.piek, stappen: own?.stappen ?? [] };
}
const rijen = (ctx = ingrid) => read(ctx, ['borne', 'hengelo'], (r) => listPiekmomenten(r));
const rij = async (id: string, ctx = ingrid) => {
  const gevonden = await read(ctx, ['borne', 'hengelo'], (r) => getPiekmoment(r, id));
  if (!gevonden) throw new Error('gone');
  return gevonden;
};

describe('[E-04] acknowledgements in a busy time', () => {
  test('the screen of the inwoner says why and until when, from the first day to the end of the last', async () => {
    // The evening before, Amsterdam time: nothing yet. A minute later the window has begun.
    expect(await vraag('2026-03-01T22:59Z')).toMatchObject({ beloofd: '2026-03-04', piek: null });
    const eerste = await vraag('2026-03-01T23:00Z');
    expect(eerste).toMatchObject({ beloofd: '2026-04-15', piek: 'Hengelo verstuurt aanslagen.' });
    expect(eerste.stappen.find((s) => s.soort === 'piekbericht')?.tekst).toBe('Hengelo verstuurt aanslagen.');
    expect(await vraag('2026-03-13T22:59Z')).toMatchObject({ beloofd: '2026-04-15' });
    // The gemeente is done, the kantoor is not: until the end of a day of 23 hours.
    expect(await vraag('2026-03-13T23:00Z')).toMatchObject({
      beloofd: '2026-04-10',
      piek: 'Het kantoor is druk.',
    });
    expect(await vraag('2026-03-29T21:59Z')).toMatchObject({ piek: 'Het kantoor is druk.' });
    expect(await vraag('2026-03-29T22:00Z')).toMatchObject({ beloofd: '2026-04-02', piek: null });
  });

  test('the onderwerp goes before the gemeente and the gemeente before the kantoor', async () => {
    const moment = '2026-03-10T09:00Z';
    expect(await vraag(moment, { onderwerp: 'inkomensbrief' })).toMatchObject({
      beloofd: '2026-04-20',
      piek: 'De inkomensbrieven zijn verstuurd.',
    });
    expect(await vraag(moment)).toMatchObject({ piek: 'Hengelo verstuurt aanslagen.' });
    expect(await vraag('2026-03-05T09:00Z', { onderwerp: 'inkomensbrief' })).toMatchObject({
      piek: 'Hengelo verstuurt aanslagen.',
    });
  });

  test('the mail says the same, in the language of the question; outside it says nothing of it', async () => {
    const mail = async (vraagId: string, moment: string) => {
      const { rows } = await withClient(seeded.database.migratieUrl, (db) =>
        db.query('select id from mailbericht where onderwerp_id = $1', [vraagId]),
      );
      const taken = await write(citizen(at(moment)), 'hengelo', (w) => takeMail(w, String(rows[0]?.id)));
      if (!taken) throw new Error('no mail');
      const { naar: _naar, id: _id, ...inhoud } = taken;
      return makeMail({
        ...inhoud,
        gemeente: 'Hengelo',
        kantoor: 'G',
        kleur: '#000000',
        site: 'x.nl',
        bel: null,
      }).tekst;
    };
    const druk = '2026-03-10T09:00Z';
    expect(await mail((await vraag(druk)).id, druk)).toContain(
      `Hengelo verstuurt aanslagen. ${LANGER} U hoort uiterlijk woensdag 15 april 2026 van ons.`,
    );
    expect(await mail((await vraag(druk, { taal: 'en' })).id, druk)).toContain(
      'Hengelo sends assessments. That is why it takes longer than usual. You will hear from us by Wednesday, 15 April 2026.',
    );
    const stil = '2026-06-02T09:00Z';
    const gewoon = await mail((await vraag(stil)).id, stil);
    expect(gewoon).toContain('Wij hebben uw vraag ontvangen.');
    expect(gewoon).not.toContain(LANGER);
  });

  test('the desk is told what to say when it passes a question on, by the onderwerp', async () => {
    const saskia = clerk('frontoffice-gbtwente', at('2026-03-10T09:00Z'));
    const persoonId = persoonIn('hengelo');
    const vragen = await write(saskia, 'hengelo', async (w) => {
      const contactId = await startContact(w, { persoonId, kanaal: 'balie', richting: 'in' });
      await verifyPersoon(w, { contactId, legitimatie: true });
      for (const onderwerp of ['inkomensbrief', 'aanslag']) {
        const vraagId = await addVraag(w, { contactId, onderwerp, tekst: 'Vraag' });
        await escalateVraag(w, {
          vraagId,
          route: 'terugbelafspraak',
          urgentie: 'gewoon',
          telefoon: '0741234567',
        });
      }
      return (await getOpenGesprek(w, gemeenteId('hengelo'), persoonId))?.vragen;
    });
    expect(vragen).toMatchObject([
      { beloofd: '2026-04-20', piek: 'De inkomensbrieven zijn verstuurd.' },
      { beloofd: '2026-04-15', piek: 'Hengelo verstuurt aanslagen.' },
    ]);
  });

  test('the form of the inwoner names what is busy in general and by onderwerp', async () => {
    const drukte = await read(citizen(at('2026-03-10T09:00Z')), ['hengelo'], (r) =>
      getDrukte(r, gemeenteId('hengelo')),
    );
    expect(drukte.nl.algemeen?.piekbericht).toEqual({
      reden: 'Hengelo verstuurt aanslagen.',
      beloofd: '2026-04-15',
    });
    expect(drukte.en.algemeen?.piekbericht?.reden).toBe('Hengelo sends assessments.');
    expect(drukte.nl.onderwerpen.map((o) => [o.sleutel, o.beloofd])).toEqual([
      ['inkomensbrief', '2026-04-20'],
    ]);
    const stil = await read(citizen(at('2026-04-10T09:00Z')), ['hengelo'], (r) =>
      getDrukte(r, gemeenteId('hengelo')),
    );
    expect(stil.nl).toMatchObject({ algemeen: { piekbericht: null }, onderwerpen: [] });
  });

  test('where the promise makes no exception it stands, and nobody is told of a later day', async () => {
    await writeKantoor(beheerder('2026-02-20T09:00Z', 2), (w) =>
      addPiekmoment({ niveau: 'kantoor', write: w }, invoer('Haarlem is druk.')),
    );
    const haarlem = await vraag('2026-03-10T09:00Z', { sleutel: 'haarlem', telefoon: '0201234567' });
    // 48 hours after Tuesday ten in the morning, as the contract of Haarlem says.
    expect(haarlem).toMatchObject({ beloofd: '2026-03-12T10:00', piek: null });
    expect(haarlem.stappen.map((s) => s.soort)).not.toContain('piekbericht');
  });
});

describe('[E-04] keeping the list of busy times', () => {
  test('one that would overlap is refused by name, at the same level and about the same only', async () => {
    const nog = (waar: PiekmomentInvoer, moment = '2026-02-20T09:00Z') =>
      write(beheerder(moment), 'hengelo', (w) => addPiekmoment({ niveau: 'gemeente', write: w }, waar));
    const error = await nog(invoer('Dubbel', {}, '2026-03-13', '2026-03-20')).catch((e) => e);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({
      sleutel: 'weigering.piek-overlapt',
      waarden: { reden: 'Hengelo verstuurt aanslagen.', vanaf: '2-3-2026', laatste: '13-3-2026' },
    });
    await expect(nog(invoer('Aansluitend', {}, '2026-03-14', '2026-03-15'))).resolves.toBeTruthy();
    await expect(
      nog(invoer('Ander', { onderwerp: 'aanslag' }, '2026-03-10', '2026-03-12')),
    ).resolves.toBeTruthy();
    await expect(
      read(ingrid, [], (r) => requireOnderwerp(r, 'bestaat-niet', 'waarde.onderwerp')),
    ).rejects.toMatchObject({ sleutel: 'weigering.onderwerp-onbekend', veld: 'waarde.onderwerp' });
    await read(ingrid, [], (r) => requireOnderwerp(r, 'aanslag', 'waarde.onderwerp'));
    await expect(nog(invoer('Gisteren'), '2026-03-03T09:00Z')).rejects.toMatchObject({
      sleutel: 'weigering.verleden',
    });
  });

  test('the database itself holds two about the same apart, and lets two about other things be', async () => {
    await withClient(seeded.database.migratieUrl, async (db) => {
      const insert = (onderwerp: string) =>
        db.query(
          `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
            values (1, gen_random_uuid(), 'piekmoment', $1, '2026-03-20', '2026-03-21', 'proef', 'contract', 'proef', now())`,
          [{ reden: 'Proef.', verwachting: '2026-03-21', onderwerp }],
        );
      await expect(insert('inkomensbrief')).rejects.toThrow('een_per_dag');
      await insert('bezwaar-proef');
    });
  });

  test('before it begins it can be changed or withdrawn; the old one stays to be read', async () => {
    const houder = (w: Parameters<Parameters<typeof write>[2]>[0]) =>
      ({ niveau: 'gemeente', write: w }) as const;
    const id = await write(ingrid, 'borne', (w) =>
      addPiekmoment(houder(w), invoer('Eerst.', {}, '2026-09-01', '2026-09-10', '2026-09-20')),
    );
    const straks = invoer('Toch anders.', {}, '2026-09-05', '2026-09-12', '2026-09-25');
    const nieuw = await write(ingrid, 'borne', (w) =>
      changePiekmoment(houder(w), { id, versie: 1, ...straks }),
    );
    expect(await rij(id)).toMatchObject({ stand: 'ingetrokken', waarde: { reden: 'Eerst.' } });
    expect(await rij(nieuw)).toMatchObject({ stand: 'toekomst', vanaf: '2026-09-05', laatste: '2026-09-12' });
    await expect(
      write(ingrid, 'borne', (w) => withdrawPiekmoment(houder(w), { id: nieuw, versie: 9 })),
    ).rejects.toBeInstanceOf(Stale);
    await write(ingrid, 'borne', (w) => withdrawPiekmoment(houder(w), { id: nieuw, versie: 1 }));
    expect((await rijen()).filter((r) => r.gemeenteId === gemeenteId('borne')).map((r) => r.stand)).toEqual([
      'ingetrokken',
      'ingetrokken',
    ]);
    // A gemeente has no hand in what is of another, or of the kantoor.
    await expect(
      write(ingrid, 'borne', (w) => withdrawPiekmoment(houder(w), { id: vanGemeente, versie: 1 })),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('once begun it can only end sooner, and what was told before stays as it was told', async () => {
    const nu = beheerder('2026-03-05T09:00Z');
    const eerder = await vraag('2026-03-04T09:00Z');
    const target = { id: vanGemeente, versie: 1 };
    const doe = <T>(
      fn: (houder: { niveau: 'gemeente'; write: Parameters<Parameters<typeof write>[2]>[0] }) => Promise<T>,
    ) => write(nu, 'hengelo', (w) => fn({ niveau: 'gemeente', write: w }));
    await expect(doe((h) => changePiekmoment(h, { ...target, ...invoer('Anders') }))).rejects.toMatchObject({
      sleutel: 'weigering.piek-begonnen',
    });
    await expect(doe((h) => withdrawPiekmoment(h, target))).rejects.toMatchObject({
      sleutel: 'weigering.geldt-al',
    });
    for (const [laatste, sleutel] of [
      ['2026-03-03', 'weigering.verleden'],
      ['2026-03-20', 'weigering.eindigt-eerder'],
    ] as const)
      await expect(doe((h) => endPiekmoment(h, { ...target, laatste: dag(laatste) }))).rejects.toMatchObject({
        sleutel,
      });
    await doe((h) => endPiekmoment(h, { ...target, laatste: dag('2026-03-06') }));
    expect(await rij(vanGemeente, nu)).toMatchObject({ stand: 'geldt', laatste: '2026-03-06' });
    expect(await vraag('2026-03-06T09:00Z')).toMatchObject({ piek: 'Hengelo verstuurt aanslagen.' });
    const id = eerder.id;
    const own = await read(citizen(at('2026-03-07T09:00Z')), ['hengelo'], (r) =>
      getEigenVraag(r, gemeenteId('hengelo'), persoonIn('hengelo'), id),
    );
    expect(own).toMatchObject({ beloofd: '2026-04-15', piek: 'Hengelo verstuurt aanslagen.' });
    expect(await rij(vanGemeente, beheerder('2026-03-08T09:00Z'))).toMatchObject({ stand: 'voorbij' });
  });
});

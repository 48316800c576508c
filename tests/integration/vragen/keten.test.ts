import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { claimTaak } from '@/domain/taken/claim-taak';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { closeTaak } from '@/domain/vragen/close-taak';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getGemis } from '@/domain/vragen/gemis.queries';
import { chooseAfspraak, rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { ratePagina } from '@/domain/vragen/rate-pagina';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { resumeVraag } from '@/domain/vragen/resume-vraag';
import { markMisrouted, returnTaak } from '@/domain/vragen/return-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { getEigenVraag } from '@/domain/vragen/vraag.queries';
import { toLocalDate } from '@/platform/local-date';
import { citizen, clerk, persoonIn, read, seedKlanten, write } from '../contacten/arrange';

/** The chain of a question that was not answered (T-03, C-16), from the foot of a page to the appointment. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const tom = clerk('serviceteam-gbtwente');
const saskia = clerk('frontoffice-gbtwente');
const inwoner = citizen();
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo', 'borne']);
});
afterAll(() => seeded.close());

const ask = async (clientSleutel: string, more: { pagina?: string; telefoon?: string } = {}) => {
  const form = { onderwerp: 'kwijtschelding', tekst: 'Krijg ik dat?', taal: 'nl', clientSleutel } as const;
  const { id } = await write(inwoner, 'hengelo', (w) => submitVraag(w, { ...form, ...more }));
  return id;
};

const openTaak = (vraagId: string): Promise<{ id: string; soort: string; team: string } | undefined> =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query(
      `select id, soort, team from taak where onderwerp_id = $1 and status <> 'afgerond' and soort <> 'terugmelding'`,
      [vraagId],
    );
    expect(rows.length).toBeLessThan(2);
    return rows[0];
  });

const own = (id: string) =>
  read(inwoner, ['hengelo'], (r) => getEigenVraag(r, gemeenteId('hengelo'), persoonIn('hengelo'), id));

/** What holds at every moment: the inwoner can do something on his page, or somebody has work with it, or it is at its end. */
async function isNotSilent(id: string, beurt: string): Promise<void> {
  const vraag = await own(id);
  expect(vraag?.beurt).toBe(beurt);
  expect((await openTaak(id)) !== undefined, `${vraag?.stand}: work`).toBe(beurt === 'kantoor');
}

const claim = async (id: string) => {
  const taak = await openTaak(id);
  if (!taak) throw new Error('nothing to do');
  await write(taak.team === 'frontoffice' ? saskia : tom, 'hengelo', (w) => claimTaak(w, taak.id));
  return taak;
};
const answer = async (id: string) => {
  const { id: taakId, soort, team } = await claim(id);
  const who = team === 'frontoffice' ? saskia : tom;
  if (['terugbellen', 'afspraak'].includes(soort))
    await write(who, 'hengelo', (w) =>
      recordContactpoging(w, { taakId, soort: 'telefoon', bereikt: true, bericht: 'geen' }),
    );
  await write(who, 'hengelo', (w) => answerTaak(w, { taakId, antwoord: 'Uitleg' }));
};
const notReached = async (id: string) => {
  const { id: taakId, team } = await claim(id);
  const who = team === 'frontoffice' ? saskia : tom;
  await write(who, 'hengelo', (w) =>
    recordContactpoging(w, { taakId, soort: 'telefoon', bereikt: false, bericht: 'voicemail' }),
  );
  await write(who, 'hengelo', (w) => closeTaak(w, taakId));
};
const rate = (vraagId: string, beantwoord: boolean) =>
  write(inwoner, 'hengelo', (w) => rateAntwoord(w, { vraagId, beantwoord, reden: 'Nog niet duidelijk' }));
const resume = (vraagId: string, telefoon: string | null) =>
  write(inwoner, 'hengelo', (w) => resumeVraag(w, { vraagId, telefoon }));

describe('the chain of an unanswered question', () => {
  test('[T-03] [C-16] no at a page and why -> more information -> still no -> an expert is offered; nowhere on the way it is silent', async () => {
    await write({ ...inwoner, actor: { soort: 'publiek' } }, 'hengelo', (w) =>
      ratePagina(w, { pagina: 'mijn/*/kwijtschelding', oordeel: 'nee' }),
    );
    const id = await ask('van-pagina', { pagina: 'mijn/*/kwijtschelding' });
    expect(await own(id)).toMatchObject({ stand: 'extra-informatie', beloofd: '2026-11-13' });
    expect(await openTaak(id)).toMatchObject({ soort: 'extra-informatie' });
    await isNotSilent(id, 'kantoor');
    await answer(id);
    await isNotSilent(id, 'oordeel');
    expect(await rate(id, false)).toEqual({ stand: 'afspraak-aangeboden' });
    await isNotSilent(id, 'afspraak');
    await write(inwoner, 'hengelo', (w) => chooseAfspraak(w, { vraagId: id, telefoon: '0741234567' }));
    await isNotSilent(id, 'kantoor');
    // Nobody takes the telephone: the appointment is not forgotten.
    await notReached(id);
    await isNotSilent(id, 'bereik');
    await expect(resume(id, null)).rejects.toMatchObject({ sleutel: 'weigering.geen-nummer' });
    await resume(id, '0747654321');
    await expect(resume(id, '0747654321')).rejects.toMatchObject({ sleutel: 'weigering.al-bezig' });
    expect(await openTaak(id)).toMatchObject({ soort: 'afspraak' });
    await answer(id);
    await isNotSilent(id, 'oordeel');
    expect(await rate(id, true)).toEqual({ stand: 'beantwoord' });
    await isNotSilent(id, 'klaar');
    await expect(rate(id, false)).rejects.toMatchObject({ sleutel: 'weigering.al-beoordeeld' });
    const stappen = (await own(id))?.stappen.map((stap) => stap.soort);
    expect(stappen?.filter((soort) => ['niet-bereikt', 'opnieuw', 'oordeel-ja'].includes(soort))).toEqual([
      'niet-bereikt',
      'opnieuw',
      'oordeel-ja',
    ]);
  });

  test('a call that nobody took goes on as he wants: in writing this time; a colleague who gets it keeps it open', async () => {
    const id = await ask('bellen', { telefoon: '0741234567' });
    await notReached(id);
    await isNotSilent(id, 'bereik');
    await resume(id, null);
    expect(await openTaak(id)).toMatchObject({ soort: 'antwoord' });
    await answer(id);
    await isNotSilent(id, 'oordeel');
    await rate(id, false);
    const { id: extra } = await claim(id);
    await write(tom, 'hengelo', (w) => markMisrouted(w, { taakId: extra, reden: 'Voor de frontoffice' }));
    await isNotSilent(id, 'kantoor');
  });

  test('who was put through can say that it did not help', async () => {
    const vraagId = await write(saskia, 'hengelo', async (w) => {
      const contactId = await startContact(w, {
        persoonId: persoonIn('hengelo'),
        kanaal: 'telefoon',
        richting: 'in',
      });
      await verifyPersoon(w, { contactId, geboortedatum: '1980-05-05', adres: '7622 ab 14 a' });
      const id = await addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom zo veel?' });
      await escalateVraag(w, { vraagId: id, route: 'doorverbinden', urgentie: 'spoed' });
      return id;
    });
    await isNotSilent(vraagId, 'oordeel');
    expect(await rate(vraagId, false)).toEqual({ stand: 'extra-informatie' });
    await isNotSilent(vraagId, 'kantoor');
    const { id: taakId } = await claim(vraagId);
    await write(tom, 'hengelo', (w) => returnTaak(w, { taakId, reden: 'Staat op het biljet' }));
    await isNotSilent(vraagId, 'kantoor');
  });

  test('only his own question goes on', async () => {
    const id = await ask('vreemd', { telefoon: '0741234567' });
    await notReached(id);
    await expect(
      write(citizen(), 'borne', (w) => resumeVraag(w, { vraagId: id, telefoon: '0741234567' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('what people do not find', () => {
  test('is counted per page and onderwerp, in each gemeente apart, and is of nobody', async () => {
    const press = (sleutel: string, oordeel: 'ja' | 'nee') =>
      write({ ...inwoner, actor: { soort: 'publiek' } }, sleutel, (w) =>
        ratePagina(w, { pagina: 'mijn/*/incasso', oordeel }),
      );
    await Promise.all([press('borne', 'nee'), press('borne', 'nee'), press('borne', 'ja')]);
    await expect(
      write(inwoner, 'borne', (w) => ratePagina(w, { pagina: 'mijn/*/bestaat-niet', oordeel: 'nee' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    const vanaf = toLocalDate('2026-11-01');
    const borne = await read(tom, ['borne'], (r) => getGemis(r, vanaf));
    expect(borne.paginas).toEqual([
      { pagina: 'mijn/*/incasso', onderwerp: 'betaling', ja: 1, nee: 2, vragen: 0 },
    ]);
    const hengelo = await read(tom, ['hengelo'], (r) => getGemis(r, vanaf));
    expect(hengelo.paginas).toEqual([
      { pagina: 'mijn/*/kwijtschelding', onderwerp: 'kwijtschelding', ja: 0, nee: 1, vragen: 1 },
    ]);
    expect(hengelo.onderwerpen.find((rij) => rij.onderwerp === 'kwijtschelding')).toMatchObject({
      vragen: 3,
      ja: 1,
      nee: 2,
      afspraak: 1,
    });
    expect((await read(tom, ['borne'], (r) => getGemis(r, toLocalDate('2026-11-11')))).paginas).toEqual([]);
  });
});

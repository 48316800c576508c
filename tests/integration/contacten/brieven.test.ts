import { textOf } from '@tests/support/pdf';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import {
  getBriefblad,
  listBriefkeuzes,
  listBrievenVan,
  listEigenBrieven,
  listTeOndertekenen,
} from '@/domain/contacten/brief.queries';
import { previewBrief } from '@/domain/contacten/preview-brief';
import { offerBrief, returnBrief, sendBrief, signBrief, withdrawBrief } from '@/domain/contacten/send-brief';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { changeBrief, startBrief } from '@/domain/contacten/write-brief';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import type { Standaardbrief } from '@/domain/documenten/standaardbrief';
import { standVan } from '@/domain/gemeenten/instelling';
import { waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { setInstelling } from '@/domain/gemeenten/set-instelling';
import { addVraag } from '@/domain/vragen/add-vraag';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { clerk, DINSDAG, persoonIn, read, seedKlanten, write } from './arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo']);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const als = (subject: string, rol: Parameters<typeof seedContext>[1]) =>
  seedContext(subject, rol, { now: DINSDAG });
const ellen = als('frontoffice-borne', ['frontoffice']);
const tom = als('serviceteam-gbtwente', ['serviceteam']);
const willem = als('heffingsambtenaar-gbtwente', ['heffingsambtenaar']);
const saskia = clerk('frontoffice-gbtwente');

const refused = (sleutel: string, veld?: string) =>
  expect.objectContaining({ name: 'Refused', sleutel, ...(veld ? { veld } : {}) });

async function gesprek(ctx: Context, sleutel = 'borne', { vraag = true, verifieer = true } = {}) {
  const persoonId = persoonIn(sleutel);
  const contactId = await write(ctx, sleutel, (w) =>
    startContact(w, { persoonId, kanaal: 'balie', richting: 'in' }),
  );
  if (verifieer) await write(ctx, sleutel, (w) => verifyPersoon(w, { contactId, legitimatie: true }));
  if (vraag)
    await write(ctx, sleutel, (w) => addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom?' }));
  return contactId;
}

async function brief(ctx: Context, soort: Standaardbrief, velden = {}, sleutel = 'borne'): Promise<string> {
  const contactId = await gesprek(ctx, sleutel);
  const vraagId = await laatsteVraag(contactId);
  return write(ctx, sleutel, (w) => startBrief(w, { contactId, soort, vraagId, velden }));
}

/** What was asked last in this contact, as the form offers it. */
const laatsteVraag = (contactId: string): Promise<string | null> =>
  withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query(
      'select id from vraag where contact_id = $1 order by volgnummer desc limit 1',
      [contactId],
    );
    return rows[0]?.id ?? null;
  });

const blad = async (
  ctx: Context,
  id: string,
  voor: 'maker' | 'ondertekenaar' = 'maker',
  sleutel = 'borne',
) => {
  const found = await read(ctx, [sleutel], (r) => getBriefblad(r, gemeenteId(sleutel), id, voor));
  if (!found?.opmaak.ok) throw new Error('no letter');
  return {
    ...found,
    data: found.opmaak.brief.data,
    gezien: { id, vingerafdruk: found.opmaak.brief.vingerafdruk },
  };
};

const pdfVan = async (ctx: Context, id: string, sleutel = 'borne') => {
  const found = await read(ctx, [sleutel], (r) => openDocument(r, gemeenteId(sleutel), id));
  return found?.stand === 'leesbaar' ? textOf(found.pdf) : null;
};

const antwoord = { antwoord: 'Het tarief is hoger. Dat besloot de gemeenteraad.' };
async function aangeboden(ctx = ellen): Promise<string> {
  const id = await brief(ctx, 'antwoord-vraag', antwoord);
  const { gezien } = await blad(ctx, id);
  await write(ctx, 'borne', (w) => offerBrief(w, gezien));
  return id;
}

describe('a letter from the desk', () => {
  test('[F-01] the gemeente chooses; what was chosen is sent by post, kept in the file with who, when and contact', async () => {
    const keuzes = (ctx: Context) =>
      read(ctx, ['borne'], async (r) =>
        (await listBriefkeuzes(r, gemeenteId('borne'))).filter((k) => k.mag).map((k) => k.soort),
      );
    expect(await keuzes(ellen)).not.toContain('verzoek-gegevens');
    expect(await keuzes(tom)).toContain('verzoek-gegevens');
    await expect(brief(ellen, 'verzoek-gegevens', {})).rejects.toEqual(
      refused('weigering.brief-niet-van-deze-balie'),
    );

    const id = await brief(ellen, 'bevestiging-vraag', { aanvulling: 'Wij bellen na 12 uur.' });
    const { pdf } = await previewBrief(ellen, gemeenteId('borne'), id, 'maker');
    expect(textOf(pdf)).toContain('Wij bellen na 12 uur.');
    const { gezien } = await blad(ellen, id);
    await write(ellen, 'borne', (w) => sendBrief(w, { ...gezien, wijze: 'post' }));

    // What goes out is what was looked at, and it lies in the file of the person.
    expect(await pdfVan(ellen, id)).toBe(textOf(pdf));
    const borne = gemeenteId('borne');
    const documenten = await read(ellen, ['borne'], (r) => listDocumenten(r, borne, persoonIn('borne')));
    const document = documenten.find((d) => d.id === id);
    expect(document).toMatchObject({ id, soort: 'bevestiging-vraag', gemaaktOp: DINSDAG });
    expect(document?.bezorgingen).toMatchObject([{ kanaal: 'post', resultaat: 'aangeboden' }]);
    expect(document?.bezorgingen[0]?.adres?.join(' ')).toContain('Grotestraat 14 A');
    const views = await read(ellen, ['borne'], (r) => listBrievenVan(r, borne, persoonIn('borne')));
    expect(views.find((b) => b.id === id)).toMatchObject({
      id,
      status: 'verzonden',
      maker: 'Ellen Hoekstra',
      ondertekenaar: null,
      contact: { kanaal: 'balie' },
    });
    await write(ellen, 'borne', (w) => resendDocument(w, { documentId: id, wijze: 'balie' }));
    await expect(write(ellen, 'borne', (w) => sendBrief(w, { ...gezien, wijze: 'post' }))).rejects.toEqual(
      refused('weigering.brief-verzonden'),
    );
  });

  test('the choice is dated: what the gemeente takes away its desk does not send, the kantoor still does', async () => {
    const hengelo = gemeenteId('hengelo');
    const murat = als('frontoffice-hengelo', ['frontoffice']);
    const mag = (ctx: Context) =>
      read(ctx, ['hengelo'], async (r) =>
        (await listBriefkeuzes(r, hengelo)).some((k) => k.soort === 'saldo-opgave' && k.mag),
      );
    expect([await mag(murat), await mag(tom)]).toEqual([true, true]);
    await write(als('beheerder-gbtwente', ['beheerder']), 'hengelo', async (w) => {
      const rijen = (await readGegevens(w, hengelo)).gemeente.filter(
        (rij) => rij.soort === 'standaardbrieven',
      );
      const vandaag = toLocalDate('2026-11-10');
      await setInstelling(
        { niveau: 'gemeente', write: w },
        {
          soort: 'standaardbrieven',
          waarde: waardeSchemas.standaardbrieven.parse({ 'bevestiging-vraag': true }),
          vanaf: toLocalDate('2026-11-11'),
          tot: null,
          bron: 'Besluit',
          zekerheid: 'contract',
          stand: standVan(rijen, vandaag),
        },
      );
    });
    const morgen = { now: new Date('2026-11-11T09:00:00Z') };
    expect([await mag(murat), await mag({ ...murat, ...morgen }), await mag({ ...tom, ...morgen })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('only in an open contact of one’s own in which it is known who this is', async () => {
    const zonder = await gesprek(ellen, 'borne', { verifieer: false });
    const start = (ctx: Context, contactId: string, soort: Standaardbrief = 'saldo-opgave') =>
      laatsteVraag(contactId).then((vraagId) =>
        write(ctx, 'borne', (w) => startBrief(w, { contactId, soort, vraagId, velden: {} })),
      );
    await expect(start(ellen, zonder)).rejects.toEqual(refused('weigering.brief-niemand-bekend'));
    const vanEllen = await gesprek(ellen, 'borne', { vraag: false });
    await expect(start(tom, vanEllen)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(start(ellen, vanEllen, 'bevestiging-vraag')).rejects.toEqual(
      refused('weigering.brief-geen-vraag'),
    );
    await expect(start(ellen, await gesprek(ellen), 'antwoord-vraag')).rejects.toEqual(
      refused('fouten.verplicht', 'antwoord'),
    );
  });

  test('of several questions the clerk says which it answers; none is taken in silence, nor one of another contact', async () => {
    const contactId = await gesprek(ellen);
    const eerste = (await laatsteVraag(contactId)) ?? '';
    for (const onderwerp of ['betaling', 'afval', 'hond'])
      await write(ellen, 'borne', (w) => addVraag(w, { contactId, onderwerp: 'aanslag', tekst: onderwerp }));
    const elders = (await laatsteVraag(await gesprek(ellen))) ?? '';
    const start = (vraagId: string | null, soort: Standaardbrief = 'antwoord-vraag') =>
      write(ellen, 'borne', (w) => startBrief(w, { contactId, soort, vraagId, velden: antwoord }));
    await expect(start(null)).rejects.toEqual(refused('weigering.brief-kies-vraag', 'vraagId'));
    await expect(start(elders)).rejects.toEqual(refused('weigering.brief-vraag-van-elders', 'vraagId'));
    expect((await blad(ellen, await start(eerste))).brief.vraagId).toBe(eerste);
    // About no question: the letter names none, whatever was chosen.
    expect((await blad(ellen, await start(null, 'saldo-opgave'))).brief.vraagId).toBeNull();
  });

  test('changed since it was looked at, it does not go', async () => {
    const id = await brief(ellen, 'bevestiging-vraag');
    const { gezien, brief: voor } = await blad(ellen, id);
    await write(ellen, 'borne', (w) =>
      changeBrief(w, { id, versie: voor.versie, velden: { aanvulling: 'Anders.' } }),
    );
    await expect(write(ellen, 'borne', (w) => sendBrief(w, { ...gezien, wijze: 'post' }))).rejects.toEqual(
      refused('weigering.brief-intussen-anders'),
    );
    await expect(
      write(ellen, 'borne', (w) => changeBrief(w, { id, versie: voor.versie, velden: {} })),
    ).rejects.toMatchObject({ name: 'Stale' });
    const nieuw = await blad(ellen, id);
    await write(ellen, 'borne', (w) => sendBrief(w, { ...nieuw.gezien, wijze: 'balie' }));
    const [document] = (
      await read(ellen, ['borne'], (r) => listDocumenten(r, gemeenteId('borne'), persoonIn('borne')))
    ).filter((d) => d.id === id);
    expect(document?.bezorgingen).toMatchObject([{ kanaal: 'balie', resultaat: 'afgedrukt', adres: null }]);
  });

  test('nobody else opens it while it is being written', async () => {
    const id = await brief(ellen, 'antwoord-vraag', antwoord);
    for (const [ctx, voor] of [
      [saskia, 'maker'],
      [tom, 'ondertekenaar'],
      [willem, 'ondertekenaar'],
    ] as const)
      expect(await read(ctx, ['borne'], (r) => getBriefblad(r, gemeenteId('borne'), id, voor))).toBeNull();
  });
});

describe('a letter with a signature', () => {
  test('[F-02] the class decides who answers, with which contact data, and who must sign', async () => {
    const automatisch = await blad(ellen, await brief(ellen, 'bevestiging-vraag'));
    const id = await aangeboden();
    const ondertekend = await blad(tom, id, 'ondertekenaar');
    // Borne is smaak 1: its own frontoffice answers what no hand signed, the kantoor what it signed itself.
    expect(automatisch.data.contact.naam).toBe('Gemeente Borne');
    expect(ondertekend.data.contact.naam).toBe('GBTwente');
    const hengelo = await brief(saskia, 'bevestiging-vraag', {}, 'hengelo');
    expect((await blad(saskia, hengelo, 'maker', 'hengelo')).data.contact.naam).toBe('GBTwente');

    expect(await pdfVan(tom, id)).toBeNull();
    await expect(
      write(ellen, 'borne', (w) => sendBrief(w, { ...ondertekend.gezien, wijze: 'post' })),
    ).rejects.toEqual(refused('weigering.brief-wacht-op-handtekening'));
    await write(tom, 'borne', (w) => signBrief(w, ondertekend.gezien));
    const tekst = await pdfVan(tom, id);
    expect(tekst).toContain('serviceteam-gbtwente medewerker serviceteam');
    expect(tekst).not.toContain('automatisch gemaakt');
    const views = await read(ellen, ['borne'], (r) =>
      listBrievenVan(r, gemeenteId('borne'), persoonIn('borne')),
    );
    expect(views.find((b) => b.id === id)).toMatchObject({
      id,
      maker: 'Ellen Hoekstra',
      ondertekenaar: 'Tom Dekker',
      functie: 'serviceteam',
    });

    // Another letter of the class asks a weightier signer.
    const contactId = await gesprek(tom);
    const verzoek = await write(tom, 'borne', (w) =>
      startBrief(w, {
        contactId,
        soort: 'verzoek-gegevens',
        vraagId: null,
        velden: { gegevens: 'De koopakte.', uiterlijk: '2026-12-01' },
      }),
    );
    await write(tom, 'borne', async (w) => offerBrief(w, (await blad(tom, verzoek)).gezien));
    const rij = (ctx: Context) =>
      read(
        ctx,
        ['borne'],
        async (r) => (await listTeOndertekenen(r)).find((b) => b.id === verzoek)?.weigering,
      );
    expect(await rij(tom)).toBe('weigering.brief-eigen-werk');
    expect(await rij(saskia)).toBe('weigering.brief-geen-ondertekenaar');
    expect(await rij(willem)).toBeNull();
  });

  test('without the right, or one’s own: refused by name, and by the database', async () => {
    const id = await aangeboden();
    const { gezien } = await blad(ellen, id);
    await expect(write(ellen, 'borne', (w) => signBrief(w, gezien))).rejects.toEqual(
      refused('weigering.brief-eigen-werk'),
    );
    const murat = als('frontoffice-hengelo', ['frontoffice']);
    await expect(write(murat, 'borne', (w) => signBrief(w, gezien))).rejects.toEqual(
      refused('weigering.brief-geen-ondertekenaar'),
    );
    await withClient(seeded.database.migratieUrl, async (db) => {
      const zet = (wat: string) => db.query(`update brief set ${wat} where id = $1`, [id]);
      await expect(
        zet(`status = 'verzonden', afgerond_op = now(), ondertekenaar_id = maker_id, functie = 'expert'`),
      ).rejects.toMatchObject({ code: '23514' });
      await expect(zet(`status = 'verzonden', afgerond_op = now()`)).rejects.toMatchObject({ code: '23514' });
      await expect(zet(`velden = '{"antwoord": "Iets anders."}'`)).rejects.toMatchObject({ code: '23514' });
      await expect(zet(`maker_id = gen_random_uuid()`)).rejects.toMatchObject({ code: '23514' });
    });
  });

  test('two who sign at once: one letter, and the other hears that it went', async () => {
    const id = await aangeboden();
    const handtekeningen = await Promise.all(
      [tom, willem].map(async (ctx) => ({ ctx, gezien: (await blad(ctx, id, 'ondertekenaar')).gezien })),
    );
    const uitkomsten = await Promise.allSettled(
      handtekeningen.map(({ ctx, gezien }) => write(ctx, 'borne', (w) => signBrief(w, gezien))),
    );
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')).toMatchObject({
      reason: refused('weigering.brief-verzonden'),
    });
    const documenten = await read(ellen, ['borne'], (r) =>
      listDocumenten(r, gemeenteId('borne'), persoonIn('borne')),
    );
    expect(documenten.filter((d) => d.id === id).map((d) => d.bezorgingen.length)).toEqual([1]);
  });

  test('withdrawn meanwhile, sent back, offered again: each is told what became of it', async () => {
    const weg = await aangeboden();
    const { gezien } = await blad(tom, weg, 'ondertekenaar');
    await write(ellen, 'borne', (w) => withdrawBrief(w, weg));
    await expect(write(tom, 'borne', (w) => signBrief(w, gezien))).rejects.toEqual(
      refused('weigering.brief-ingetrokken'),
    );
    expect(await pdfVan(tom, weg)).toBeNull();

    const id = await aangeboden();
    const eerst = await blad(tom, id, 'ondertekenaar');
    await write(willem, 'borne', (w) => returnBrief(w, { id, reden: 'Noem het tarief.' }));
    await expect(write(tom, 'borne', (w) => signBrief(w, eerst.gezien))).rejects.toEqual(
      refused('weigering.brief-teruggestuurd'),
    );
    const terug = (await read(ellen, ['borne'], (r) => listEigenBrieven(r))).find((b) => b.id === id);
    expect(terug).toMatchObject({ id, status: 'teruggestuurd', reden: 'Noem het tarief.' });
    await write(ellen, 'borne', (w) =>
      changeBrief(w, { id, versie: terug?.versie ?? 0, velden: { antwoord: 'Het tarief is 0,1%.' } }),
    );
    await write(ellen, 'borne', async (w) => offerBrief(w, (await blad(ellen, id)).gezien));
    // What Tom saw before is not what stands there now.
    await expect(write(tom, 'borne', (w) => signBrief(w, eerst.gezien))).rejects.toEqual(
      refused('weigering.brief-intussen-anders'),
    );
    await write(tom, 'borne', async (w) => signBrief(w, (await blad(tom, id, 'ondertekenaar')).gezien));
    expect(await pdfVan(tom, id)).toContain('Het tarief is 0,1%.');
  });
});

test('maker and signer see to whom and about which question; the maker puts both words and question right when it is back', async () => {
  const contactId = await gesprek(ellen, 'borne');
  const eerste = await laatsteVraag(contactId);
  const tweede = await write(ellen, 'borne', (w) =>
    addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'En mijn tweede vraag?' }),
  );
  const start = { contactId, soort: 'antwoord-vraag' as const, vraagId: eerste, velden: antwoord };
  const id = await write(ellen, 'borne', (w) => startBrief(w, start));
  const eerst = await blad(ellen, id);
  expect(eerst.opmaak.ok && eerst.opmaak.brief.adres.length).toBeGreaterThan(1);
  expect(eerst.vragen.map((vraag) => [vraag.id, vraag.volgnummer])).toEqual([
    [eerste, 1],
    [tweede, 2],
  ]);
  await write(ellen, 'borne', (w) => offerBrief(w, eerst.gezien));
  const gezien = await blad(willem, id, 'ondertekenaar');
  expect(gezien.vragen.find((vraag) => vraag.id === gezien.brief.vraagId)?.tekst).toBeTruthy();
  const change = (vraagId: string | null, versie: number) =>
    write(ellen, 'borne', (w) =>
      changeBrief(w, { id, versie, vraagId, velden: { antwoord: 'Ander antwoord.' } }),
    );
  // What waits for a signature stays what it is.
  await expect(change(tweede, gezien.brief.versie)).rejects.toMatchObject({ name: 'Refused' });
  await write(willem, 'borne', (w) => returnBrief(w, { id, reden: 'Dit gaat over de andere vraag.' }));
  const terug = await blad(ellen, id);
  await expect(change(null, terug.brief.versie)).rejects.toEqual(
    refused('weigering.brief-kies-vraag', 'vraagId'),
  );
  await expect(change(id, terug.brief.versie)).rejects.toEqual(
    refused('weigering.brief-vraag-van-elders', 'vraagId'),
  );
  await change(tweede, terug.brief.versie);
  const klaar = await blad(ellen, id);
  expect(klaar.brief.vraagId).toBe(tweede);
  expect(klaar.gezien.vingerafdruk).not.toBe(terug.gezien.vingerafdruk);
});

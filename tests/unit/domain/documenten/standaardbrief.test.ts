import { accessibilityOf, textOf } from '@tests/support/pdf';
import { afterAll, describe, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { aanslagbiljetSchema } from '@/domain/documenten/aanslagbiljet.schema';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import {
  briefdefinitie,
  functieVan,
  langeZinnen,
  readBriefvelden,
  STANDAARDBRIEFSOORTEN,
  type Standaardbrief,
} from '@/domain/documenten/standaardbrief';
import { standaardbriefSchema } from '@/domain/documenten/standaardbrief.schema';
import { standaardbriefdata } from '@/domain/documenten/standaardbriefdata';
import { waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { toLocalDate } from '@/platform/local-date';

afterAll(() => stopRendering());

const VANDAAG = toLocalDate('2026-11-24');
const betaling = { kenmerk: '8000000012345678', iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente' };
const regel = (openCenten: bigint) => ({
  aanslagnummer: '2026-0000001',
  belastingjaar: 2026,
  bedragCenten: 81_234n,
  openCenten,
  betaling,
  termijnen: openCenten === 0n ? [] : [{ bedragCenten: openCenten, vervaldag: '2026-12-31', teLaat: false }],
  kostenCenten: 0n,
  teVeelCenten: 0n,
});

function feiten(soort: Standaardbrief, change: Record<string, unknown> = {}) {
  const { taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  const { vraag, klasse } = briefdefinitie(soort);
  return standaardbriefSchema.safeParse({
    taal,
    gemeente,
    kantoor,
    huisstijl,
    contact,
    retouradres,
    geadresseerde,
    dagtekening: VANDAAG,
    soort,
    kenmerk: 'V-2026-K7Q3MX',
    aanhef: 'Geachte mevrouw Van der Veen',
    velden: {
      aanvulling: 'Nog dit.',
      gegevens: 'Een\nTwee',
      uiterlijk: '2026-12-15',
      antwoord: 'Ja.\n\nNee.',
    },
    vraag:
      vraag === 'geen' ? null : { onderwerp: 'Honden', gesteldOp: '2026-11-23', uiterlijk: '2026-11-27' },
    saldo: [],
    ondertekening:
      klasse === 'maatwerk-ondertekend' ? { naam: 'Ineke de Groot', functie: 'heffingsambtenaar' } : null,
    ...change,
  });
}
const data = (soort: Standaardbrief, change: Record<string, unknown> = {}) => {
  const parsed = feiten(soort, change);
  if (!parsed.success) throw parsed.error;
  return standaardbriefdata(parsed.data);
};
const textVan = async (brief: unknown, sjabloon = 'standaardbrief') => {
  const { pdf } = await renderDocument('proef', { sjabloon, data: brief });
  return { pdf, tekst: textOf(pdf) };
};

describe('every letter of the desk', () => {
  test.each(STANDAARDBRIEFSOORTEN)(
    '%s: PDF/UA, no hole in its words, the same bytes twice',
    async (soort) => {
      const { pdf, tekst } = await textVan(data(soort));
      expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, koppen: { h1: 1 } });
      expect(tekst).toContain('Geachte mevrouw Van der Veen,');
      expect(tekst).not.toMatch(/[{}]|undefined|standaardbriefwoorden/);
      expect((await textVan(data(soort))).pdf.equals(pdf)).toBe(true);
    },
  );

  test('the list that a gemeente chooses from holds each of them', () => {
    const keuze = waardeSchemas.standaardbrieven.parse({});
    expect(Object.keys(keuze).sort()).toEqual([...STANDAARDBRIEFSOORTEN].sort());
    expect(Object.values(keuze).every((gekozen) => !gekozen)).toBe(true);
  });

  test('whom to ask stands in the words as well; who signed only where its class asks one', async () => {
    const { tekst } = await textVan(data('antwoord-vraag'));
    expect(tekst).toContain(`Bel ${proefbiljet().contact.naam}: ${proefbiljet().contact.telefoon}`);
    expect(tekst).toContain('Ineke de Groot heffingsambtenaar');
    expect((await textVan(data('bevestiging-vraag'))).tekst).toContain(
      'Daarom staat er geen handtekening onder',
    );
    expect(data('antwoord-vraag', { ondertekening: null }).slot.naam).toMatch(/^\(naam en functie/);
  });

  test.each([
    ['a question that is not there', 'antwoord-vraag', { vraag: null }],
    ['amounts in a letter about none', 'antwoord-vraag', { saldo: [regel(1n)] }],
    [
      'a signer of a letter that nobody signs',
      'saldo-opgave',
      { ondertekening: { naam: 'x', functie: 'y' } },
    ],
    ['no address', 'saldo-opgave', { geadresseerde: ['x'] }],
    ['no salutation', 'saldo-opgave', { aanhef: ' ' }],
  ] as const)('the contract refuses %s', (_, soort, change) => {
    expect(feiten(soort, change).success).toBe(false);
  });

  test('what was typed is text to the compiler, never source', async () => {
    const antwoord = '#image("/etc/passwd") $x$ *vet* `code` \\ @bron';
    const { tekst } = await textVan(data('antwoord-vraag', { velden: { antwoord } }));
    expect(tekst).toContain('#image("/etc/passwd")');
  });
});

describe('what is open, in words', () => {
  const delen = (change: object, open: bigint) =>
    data('saldo-opgave', { saldo: [{ ...regel(open), ...change }] }).delen;
  const alles = (change: object, open: bigint) =>
    delen(change, open)
      .flatMap((deel) => [deel.kop ?? '', ...deel.tekst, ...deel.punten])
      .join(' ')
      .replaceAll('\u00a0', ' ');
  const termijn = (bedragCenten: bigint, vervaldag: string) => ({ bedragCenten, vervaldag, teLaat: true });

  test('two terms that are late stand each with its own day, costs with none', () => {
    const tekst = alles(
      {
        termijnen: [termijn(14_039n, '2026-03-31'), termijn(28_078n, '2026-05-31')],
        kostenCenten: 900n,
      },
      43_017n,
    );
    expect(tekst).toContain('€ 140,39 had op 31 maart 2026 betaald moeten zijn.');
    expect(tekst).toContain('€ 280,78 had op 31 mei 2026 betaald moeten zijn.');
    expect(tekst).toContain('€ 9,00 is kosten en rente. Dat betaalt u meteen.');
  });

  test('terms that are not the whole of what is open make no letter', () => {
    expect(
      feiten('saldo-opgave', { saldo: [{ ...regel(200n), termijnen: [termijn(100n, '2026-03-31')] }] })
        .success,
    ).toBe(false);
  });

  test('who paid too much is told so and how he gets it, and not that there is nothing to do', () => {
    const tekst = alles({ teVeelCenten: 73_068n }, 0n);
    expect(tekst).toContain('€ 730,68 te veel');
    expect(tekst).not.toContain('U hoeft niets');
    expect(alles({}, 0n)).toContain('U hoeft niets te doen');
  });
});

describe('the payment block', () => {
  test('[F-05] IBAN, kenmerk and QR on every letter that asks money, and on no other', async () => {
    const open = await textVan(data('saldo-opgave', { saldo: [regel(40_617n), regel(0n)] }));
    expect(open.tekst).toContain('NL03 FAKE 0020 1601 01');
    expect(open.tekst).toContain('8000 0000 1234 5678');
    expect(open.tekst).toContain('€ 406,17');
    expect(accessibilityOf(open.pdf)).toMatchObject({ figuren: 1, altteksten: 1 });
    const biljet = await textVan(aanslagbiljet(proefbiljet()), 'aanslagbiljet');
    expect(accessibilityOf(biljet.pdf).figuren).toBe(1);
    expect(biljet.tekst).toContain('Betalingskenmerk');

    const betaald = await textVan(data('saldo-opgave', { saldo: [regel(0n)] }));
    expect(betaald.tekst).toContain('U hoeft niets te betalen');
    const zonder = STANDAARDBRIEFSOORTEN.filter((soort) => !briefdefinitie(soort).saldo);
    for (const brief of [betaald, ...(await Promise.all(zonder.map((soort) => textVan(data(soort)))))]) {
      expect(brief.tekst).not.toMatch(/FAKE|Betalingskenmerk|Scan de code/);
      expect(accessibilityOf(brief.pdf).figuren).toBe(0);
    }
  });

  test('[F-05] acceptgiro is a setting of the past: named before 1 June 2023, never after', () => {
    const met = (dagtekening: string, acceptgiro?: boolean) =>
      JSON.stringify(
        standaardbriefdata(
          standaardbriefSchema.parse({
            ...feiten('saldo-opgave').data,
            dagtekening,
            saldo: [{ ...regel(100n), betaling: { ...betaling, acceptgiro } }],
          }),
        ),
      ).includes('acceptgiro bij deze brief');
    expect([met('2023-05-31', true), met('2023-05-31'), met('2023-06-01', true), met(VANDAAG, true)]).toEqual(
      [true, false, false, false],
    );
    const oud = aanslagbiljetSchema.parse({
      ...proefbiljet(),
      betaling: { ...proefbiljet().betaling, acceptgiro: true },
    });
    expect(aanslagbiljet(oud).betalen.acceptgiro).toBeNull();
  });
});

describe('the free fields', () => {
  const fouten = (soort: Standaardbrief, getypt: Record<string, string>) => {
    const gelezen = readBriefvelden(soort, getypt, VANDAAG);
    return gelezen.ok ? gelezen.velden : gelezen.fouten.map(({ veld, reden }) => `${veld} ${reden}`);
  };

  test.each([
    ['antwoord-vraag', { antwoord: '  ' }, ['antwoord verplicht']],
    ['antwoord-vraag', { antwoord: 'x'.repeat(2001) }, ['antwoord te-lang']],
    ['antwoord-vraag', { antwoord: 'x'.repeat(2000) }, { antwoord: 'x'.repeat(2000) }],
    ['antwoord-vraag', { antwoord: 'Uw BSN 999 100 518 staat hier.' }, ['antwoord bsn']],
    ['antwoord-vraag', { antwoord: 'Uw nummer 123456789.' }, { antwoord: 'Uw nummer 123456789.' }],
    ['antwoord-vraag', { antwoord: 'Kenmerk 9991005180000000.' }, { antwoord: 'Kenmerk 9991005180000000.' }],
    ['antwoord-vraag', { antwoord: 'a\r\nb\u202e\u0000c', vreemd: 'x' }, { antwoord: 'a\nb c' }],
    ['antwoord-vraag', { antwoord: 'Fijne dag 😀' }, ['antwoord teken']],
    ['antwoord-vraag', { antwoord: 'Beste Žan,\nDank € 5.' }, { antwoord: 'Beste Žan,\nDank € 5.' }],
    ['bevestiging-vraag', {}, {}],
    ['saldo-opgave', { antwoord: 'x' }, {}],
    ['verzoek-gegevens', { gegevens: 'x', uiterlijk: '2026-12-07' }, ['uiterlijk datum-te-vroeg']],
    [
      'verzoek-gegevens',
      { gegevens: 'x', uiterlijk: '2026-12-08' },
      { gegevens: 'x', uiterlijk: '2026-12-08' },
    ],
    ['verzoek-gegevens', { gegevens: 'x', uiterlijk: '2027-03-01' }, ['uiterlijk datum-te-laat']],
    ['verzoek-gegevens', { uiterlijk: '2026-02-30' }, ['gegevens verplicht', 'uiterlijk datum']],
  ] as const)('%s takes or refuses what was typed', (soort, getypt, uitkomst) => {
    expect(fouten(soort, { ...getypt })).toEqual(uitkomst);
  });

  test('long sentences are pointed at', () => {
    const lang = Array(21).fill('woord').join(' ');
    expect(langeZinnen(`Kort. ${lang}. Ook kort.\n${lang}`)).toEqual([`${lang}.`, lang]);
    expect(langeZinnen(Array(20).fill('woord').join(' '))).toEqual([]);
  });

  test('somebody signs as the weightiest of what he is, or not at all', () => {
    expect(functieVan('antwoord-vraag', ['serviceteam', 'heffingsambtenaar'])).toBe('heffingsambtenaar');
    expect(functieVan('antwoord-vraag', ['serviceteam'])).toBe('serviceteam');
    expect(functieVan('verzoek-gegevens', ['serviceteam', 'expert'])).toBeNull();
    expect(functieVan('saldo-opgave', ['heffingsambtenaar'])).toBeNull();
  });
});

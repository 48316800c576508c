import { readSources } from '@tests/architecture/source';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { feitzinnen, TERMIJNFEITEN, TermijnUitleg } from '@/app/termijnen/termijn-uitleg';
import type { TermijnView } from '@/domain/zaken/dossier.queries';
import { toLocalDate as dag } from '@/platform/local-date';
import enZaken from '@/texts/en/zaken.json';
import zaken from '@/texts/nl/zaken.json';

const termijn: TermijnView = {
  ...{ id: 't', zaakId: 'z', soort: 'beslissen', eigenaar: 'kantoor', regel: 'beslistermijn' },
  ...{ bron: 'Awb art. 7:10, eerste lid', begin: dag('2026-03-20'), uiterlijk: dag('2026-07-17') },
  ...{ stand: 'loopt', gemistOp: null, versie: 1 },
  feiten: {
    ...{ dagtekening: '2026-02-28', ontvangen: '2026-03-20', terPost: null, soort: 'heffing' },
    ...{ opgeschortDagen: 0, verdaagd: false },
  },
  wijzigingen: [
    {
      ...{ handeling: 'opgeschort', van: dag('2026-05-26'), naar: dag('2026-06-05') },
      ...{ reden: 'herstelverzuim', bron: 'Awb art. 7:10, tweede lid' },
    },
    {
      ...{ handeling: 'verdaagd', van: dag('2026-06-05'), naar: dag('2026-07-17') },
      ...{ reden: 'Wij wachten op een taxatie.', bron: 'Awb art. 7:10, derde lid' },
    },
  ],
};
const show = (taal: 'nl' | 'en') =>
  renderToStaticMarkup(createElement(TermijnUitleg, { termijn, taal }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

describe('why this date', () => {
  test('says the rule with its article, the facts it began from, what moved it by which act, and the last day', () => {
    const tekst = show('nl');
    for (const zin of [
      'Zo lang mogen wij doen over een beslissing op een bezwaar. (Awb art. 7:10, eerste lid)',
      'De termijn begon op 20 maart 2026.',
      'Datum op de brief: 28 februari 2026. Ontvangen op 20 maart 2026.',
      'De termijn stond stil. De datum ging van 26 mei 2026 naar 5 juni 2026. Wij wachtten op wat er nog ontbrak. (Awb art. 7:10, tweede lid)',
      'Wij hebben de beslissing uitgesteld van 5 juni 2026 naar 17 juli 2026. Wij wachten op een taxatie. (Awb art. 7:10, derde lid)',
      'De laatste dag is 17 juli 2026.',
    ])
      expect(tekst.replace(/ \)/g, ')').replace(/\( /g, '(')).toContain(zin);
    expect(show('en')).toContain('The last day is 17 July 2026.');
  });

  test('leaves out what was not known, what is nothing, and what no day follows from', () => {
    expect(feitzinnen({ feiten: { terPost: null, opgeschortDagen: 0, vraag: 'Klopt het?' } }, 'nl')).toEqual(
      [],
    );
    expect(feitzinnen({ feiten: { weken: 12, metCommissie: true } }, 'nl')).toEqual([
      'Aantal weken: 12.',
      'Een klachtencommissie geeft advies.',
    ]);
  });

  test('every rule that starts a term and every fact has its sentence, in both languages', () => {
    const regels = readSources('src/domain').flatMap(({ text }) =>
      text.includes('startTermijn(')
        ? [...text.matchAll(/\bregel: (?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g)].flatMap(([, a, b]) =>
            b ? [a, b] : [a],
          )
        : [],
    );
    expect(regels.length).toBeGreaterThan(12);
    for (const texts of [zaken, enZaken]) {
      expect(regels.filter((regel) => !Object.hasOwn(texts.termijnregel, regel ?? ''))).toEqual([]);
      expect(Object.keys(texts.termijnfeit).toSorted()).toEqual([...TERMIJNFEITEN].toSorted());
    }
  });
});

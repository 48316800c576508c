import { describe, expect, it } from 'vitest';
import { antwoordInput } from '@/app/kwijtschelding/aanvraag-input';
import { antwoordTekst } from '@/app/kwijtschelding/antwoord-tekst';
import { kwijtscheldingAnswers, vraagWoorden } from '@/app/kwijtschelding/kwijtschelding-words';
import { vraagVelden } from '@/app/kwijtschelding/vraag-velden';
import { kwijtscheldingsbriefwoorden } from '@/domain/kwijtschelding/brieven';
import { PAPIEREN } from '@/domain/kwijtschelding/papieren';
import { VRAGEN } from '@/domain/kwijtschelding/vragen';

const RUIM = { antwoorden: { huishouden: { soort: 'echtpaar-kinderen' } }, regels: { kinderopvang: true } };

describe.each(['nl', 'en'] as const)('the questions in %s', (taal) => {
  it('have words for every field and every choice', () => {
    for (const vraag of VRAGEN) {
      const { kop, velden } = vraagWoorden(taal, vraag.sleutel);
      expect(kop, vraag.sleutel).toMatch(/\?$/);
      expect(Object.keys(velden).sort(), vraag.sleutel).toEqual(vraag.velden.map(({ naam }) => naam).sort());
      for (const veld of vraag.velden)
        if ('opties' in veld)
          expect(Object.keys(velden[veld.naam]?.opties ?? {}).sort(), vraag.sleutel).toEqual(
            [...veld.opties].sort(),
          );
    }
  });

  it('have a sentence for everything that is asked back', () => {
    const zinnen = kwijtscheldingAnswers(taal);
    for (const sleutel of [
      'bedrag.leeg',
      'bedrag.onleesbaar',
      'bedrag.negatief',
      'bedrag.te-hoog',
      'antwoord.kies',
      'antwoord.kies-een',
      'antwoord.niet-samen',
      'antwoord.aantal',
      'antwoord.aantal-buiten',
      'antwoord.vertel',
      'fouten.te-lang',
      'kwijtschelding.loopt-al',
      'kwijtschelding.niets-open',
      'kwijtschelding.belasting-uitgesloten',
      'kwijtschelding.geen-regels',
      'kwijtschelding.nog-vragen',
      'zaken.fout.afgelopen',
    ])
      expect(zinnen[sleutel], sleutel).toBeTruthy();
  });

  it('draw an answer back in its fields, and in one line', () => {
    const vraag = VRAGEN.find(({ sleutel }) => sleutel === 'inkomen-loon');
    if (!vraag) throw new Error('no question');
    const antwoord = { bedrag: '145050', per: 'vier-weken', vakantiegeld: 'zonder' };
    const velden = vraagVelden(vraag, antwoord, { ...RUIM, taal });
    expect(velden.map(({ waarde }) => waarde)).toEqual(['1450,50', 'vier-weken', 'zonder']);
    expect(antwoordTekst(vraag, antwoord, taal)).toContain(taal === 'en' ? '1,450.50' : '1.450,50');
    // What has a usual answer stands chosen: no tap is needed for it.
    expect(vraagVelden(vraag, undefined, { ...RUIM, taal }).map(({ waarde }) => waarde)).toEqual([
      '',
      'maand',
      'zonder',
    ]);
  });
});

describe('the form of a question', () => {
  it('names all that is wrong at once, and refuses a question that is none', () => {
    const fouten = (typed: Record<string, string>) => {
      const gelezen = antwoordInput.safeParse(typed);
      return gelezen.success ? [] : gelezen.error.issues.map(({ path, message }) => [path[0], message]);
    };
    expect(fouten({ vraag: 'huur', huur: '', toeslag: 'x' })).toEqual([
      ['huur', 'bedrag.leeg'],
      ['toeslag', 'bedrag.onleesbaar'],
    ]);
    expect(fouten({ vraag: '__proto__' })).toEqual([['formulier', 'formulier.niet-gevonden']]);
    expect(fouten({ vraag: 'uitgaven', 'wat-kinderopvang': 'ja' })).toEqual([]);
  });
});

describe('the letters', () => {
  it('have words for every paper', () => {
    for (const papier of PAPIEREN) expect(kwijtscheldingsbriefwoorden(`papier.${papier}`)).toBeTruthy();
  });
});

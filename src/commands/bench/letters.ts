import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chromium } from 'playwright';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import type { Aanslagbiljetfeiten } from '@/domain/documenten/aanslagbiljet.schema';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { findChromium } from '../test/chromium';
import { inTurn, ratio, type Spread } from './measure';
import { proefbiljet } from './proefbiljet';

/** P8 and P8b. Needs no database: `npm run bench -- --alleen=P8` measures this alone. */
export async function reportLetters(brieven: number, rondes: number) {
  const p8 = await measureLetters(proefbiljet(), brieven, rondes, findChromium(console.error));
  const { biljet, tweeKinderen, eenRegel, browser } = p8;
  return {
    P8: {
      // No goal: 2.2 of the 9 ms is writing a PDF at all, more than the whole of a letter of one line (documenten/README).
      tegenEenRegel: { verhouding: ratio(biljet.median, eenRegel.median) },
      tegenBrowser: { doel: '>= 30', verhouding: ratio(biljet.median, browser.median) },
      perSeconde: p8,
    },
    // Holds where two cores have nothing else to do; the load of the machine stands beside it to judge that by.
    P8b: {
      doel: '>= 1.8',
      verhouding: ratio(tweeKinderen.median, biljet.median),
      kernen: availableParallelism(),
      drukte: Number(loadavg()[0]?.toFixed(1)),
    },
  };
}

/**
 * P8: letters a second, one core each: the real aanslagbiljet as it is made (facts to words to PDF/UA, through the
 * child, every letter another), the smallest letter that the same compiler can make, and the same words printed by a
 * headless browser in its own letter type: the least that it can be asked.
 */
async function measureLetters(
  feiten: Aanslagbiljetfeiten,
  perRonde: number,
  rondes: number,
  browserPath: string,
): Promise<Record<'biljet' | 'tweeKinderen' | 'eenRegel' | 'browser', Spread>> {
  const folder = path.resolve('src/domain/documenten');
  const compiler = NodeCompiler.create({
    workspace: path.join(folder, 'sjablonen'),
    fontArgs: [{ fontPaths: [path.join(folder, 'lettertypen')] }],
  });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  let n = 0;
  const perSecond = async (make: (nummer: number) => unknown, aantal: number) => {
    const start = performance.now();
    for (let i = 0; i < aantal; i += 1) {
      n += 1;
      await make(n);
    }
    return (aantal * 1000) / (performance.now() - start);
  };
  const biljet = (nummer: number, plaats = 0) =>
    renderDocument(
      String(nummer),
      { sjabloon: 'aanslagbiljet', data: aanslagbiljet(anderen(feiten, nummer)) },
      plaats,
    );
  // Each child its own row of letters: one that waits for the other after every letter is as slow as the slowest.
  const tweeRijen = async (aantal: number) => {
    const perRij = await Promise.all(
      [0, 1].map((plaats) => perSecond((nummer) => biljet(nummer, plaats), aantal / 2)),
    );
    return perRij.reduce((som, each) => som + each, 0);
  };
  const eenRegel = (nummer: number) => {
    const compiled = compiler.compile({ mainFileContent: EEN_REGEL, inputs: { nummer: String(nummer) } });
    if (!compiled.result) throw new Error('No pages');
    compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    compiler.evictCache(10);
  };
  const print = async (nummer: number) => {
    const page = await browser.newPage();
    await page.setContent(htmlOf(anderen(feiten, nummer)));
    await page.pdf({ format: 'A4', tagged: true });
    await page.close();
  };
  try {
    return await inTurn(
      {
        biljet: () => perSecond((nummer) => biljet(nummer), perRonde),
        tweeKinderen: () => tweeRijen(perRonde),
        eenRegel: () => perSecond(eenRegel, perRonde),
        browser: () => perSecond(print, Math.max(3, Math.round(perRonde / 20))),
      },
      rondes,
    );
  } finally {
    await browser.close();
    stopRendering();
  }
}

/** Another reader with other amounts: what two letters share would be remembered by compiler and browser alike. */
function anderen(feiten: Aanslagbiljetfeiten, n: number): Aanslagbiljetfeiten {
  const nummer = Math.abs(n);
  const groepen = feiten.groepen.map((groep) => ({
    ...groep,
    adres: groep.adres && `Merelstraat ${nummer}, 7622 FA Borne`,
    regels: groep.regels.map((r) => ({ ...r, bedragCenten: r.bedragCenten + BigInt(nummer) })),
  }));
  const regels = groepen.flatMap((groep) => groep.regels);
  return {
    ...feiten,
    groepen,
    aanslagnummer: `2026-${n}`,
    geadresseerde: [`J.A. van der Veen ${n}`, `Merelstraat ${nummer}`, '7622 FA  BORNE'],
    bedragCenten: regels.reduce((som, regel) => som + regel.bedragCenten, 0n),
    betaling: { ...feiten.betaling, kenmerk: String(5_010_000_000_000_000 + nummer) },
  };
}

const EEN_REGEL = `#set document(title: "a", date: datetime(year: 2026, month: 1, day: 1))
#set text(font: "Source Sans 3", lang: "nl")
#sys.inputs.nummer`;

const safe = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The same words, as simple as a page can be: what a browser is quickest at. */
function htmlOf(feiten: Aanslagbiljetfeiten): string {
  const brief = aanslagbiljet(feiten);
  const p = (texts: readonly string[]) => texts.map((text) => `<p>${safe(text)}</p>`).join('');
  const rows = (cells: readonly (readonly string[])[]) =>
    cells.map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('');
  return `<!doctype html><html lang="nl"><title>${safe(brief.titel)}</title>
    <style>body{font:11pt sans-serif}h1,h2{color:${brief.kleuren.merk}}td{border-bottom:1px solid #ccc}</style>
    ${p(brief.adres)}<h1>${safe(brief.titel)}</h1>${p(brief.contact.regels.map((r) => `${r.label} ${r.tekst}`))}
    ${p([brief.inleiding])}<h2>${safe(brief.betalen.kop)}</h2>${p([brief.betalen.totaal, brief.betalen.wanneer])}
    <table>${rows(brief.betalen.termijnen.map((t) => [t.naam, t.uiterlijk, t.bedrag]))}</table>${brief.betalen.qr?.svg ?? ''}
    <h2>${safe(brief.nietBetalen.kop)}</h2>${p([...brief.nietBetalen.tekst, ...brief.nietBetalen.punten])}
    <h2>${safe(brief.vragen.kop)}</h2>${p(brief.vragen.tekst)}<h2>${safe(brief.berekening.kop)}</h2>
    ${brief.berekening.groepen
      .map(
        (g) =>
          `<h3>${safe(g.kop)}</h3><table>${rows(g.regels.map((r) => [r.belasting, r.grondslag, r.tarief, r.bedrag]))}</table>`,
      )
      .join('')}
    <h2>${safe(brief.uitleg.kop)}</h2>${brief.uitleg.onderdelen.map((o) => `<h3>${safe(o.kop)}</h3>${p(o.tekst)}`).join('')}
    <h2>${safe(brief.oneens.kop)}</h2>${p(brief.oneens.tekst)}</html>`;
}

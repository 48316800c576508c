/**
 * Letters behind each other in one PDF, a letter at a time: what is read is written on, and only page numbers and places
 * stay in memory. For what `documenten` made and nothing else: plain objects, one cross-reference table. What only serves
 * a reader on a screen (tags, links, outlines) stays behind: this is paper.
 */

/** One letter to put in, with what is printed small in the window of its envelope. */
export type TeBundelen = { pdf: Buffer; code: string };

type Objecten = ReadonlyMap<number, Buffer>;

const CATALOG = 1;
const PAGES = 2;
const FONT = 3;
/** Keeps what a page sets from the code that is written after it. */
const BEGIN = 4;
const EERSTE_VRIJ = 5;

/** In points from the left and from below: the lower right corner of the window of the letter. */
const CODE_PLAATS = { x: 268, y: 599 };

/** Throws for a PDF that is not one of ours. Deterministic: the same letters give the same bytes. */
export async function* joinPdf(brieven: AsyncIterable<TeBundelen>): AsyncGenerator<Buffer> {
  const plaatsen: number[] = [];
  const bladen: number[] = [];
  let geschreven = 0;
  let volgend = EERSTE_VRIJ;
  const tel = (bytes: Buffer) => {
    geschreven += bytes.length;
    return bytes;
  };
  const object = (nummer: number, inhoud: string | Buffer) => {
    plaatsen[nummer] = geschreven;
    return tel(
      Buffer.concat([
        Buffer.from(`${nummer} 0 obj\n`),
        typeof inhoud === 'string' ? Buffer.from(inhoud, 'latin1') : inhoud,
        Buffer.from('\nendobj\n'),
      ]),
    );
  };
  yield tel(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  yield object(FONT, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  yield object(BEGIN, stroom('q\n'));
  for await (const { pdf, code } of brieven) {
    const objecten = readObjecten(pdf);
    const paginas = paginasVan(objecten);
    const nummers = new Map<number, number>();
    for (const oud of bereikbaar(objecten, paginas)) nummers.set(oud, volgend++);
    const codestroom = volgend++;
    yield object(codestroom, stroom(codetekst(code)));
    for (const [oud, nieuw] of nummers) {
      const inhoud = objecten.get(oud) ?? Buffer.alloc(0);
      const plaats = paginas.indexOf(oud);
      yield object(
        nieuw,
        hernummer(plaats < 0 ? inhoud : pagina(inhoud, plaats === 0 ? codestroom : null), nummers),
      );
    }
    bladen.push(...paginas.map((oud) => nummers.get(oud) ?? 0));
    if (paginas.length % 2 === 1) {
      yield object(
        volgend,
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 595.2756 841.8898] /Resources << >> >>`,
      );
      bladen.push(volgend++);
    }
  }
  yield object(
    PAGES,
    `<< /Type /Pages /Count ${bladen.length} /Kids [${bladen.map((b) => `${b} 0 R`).join(' ')}] >>`,
  );
  yield object(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  yield slot(plaatsen, geschreven);
}

/** The table of where each object stands, with what a reader begins at. */
function slot(plaatsen: readonly number[], begin: number): Buffer {
  const regels = plaatsen.slice(1).map((plaats) => `${String(plaats).padStart(10, '0')} 00000 n \n`);
  return Buffer.from(
    `xref\n0 ${plaatsen.length}\n0000000000 65535 f \n${regels.join('')}trailer\n<< /Size ${plaatsen.length} /Root ${CATALOG} 0 R >>\nstartxref\n${begin}\n%%EOF\n`,
  );
}

const stroom = (inhoud: string): string => `<< /Length ${inhoud.length} >>\nstream\n${inhoud}\nendstream`;

const codetekst = (code: string): string =>
  `Q\nBT /Stuk 6 Tf 0.3 g ${CODE_PLAATS.x} ${CODE_PLAATS.y} Td (${code.replace(/[^A-Za-z0-9/-]/g, '')}) Tj ET\n`;

/** The objects of a letter by number, each without its frame. */
function readObjecten(pdf: Buffer): Objecten {
  const begin = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.subarray(-64).toString('latin1'))?.[1]);
  const tabel = pdf.subarray(begin).toString('latin1');
  const aantal = Number(/^xref\s+0 (\d+)\s/.exec(tabel)?.[1]);
  if (!(aantal > 1)) throw new Error('not a PDF of ours: no cross-reference table');
  const plaatsen = [...tabel.matchAll(/^(\d{10}) \d{5} n/gm)].map((regel) => Number(regel[1]));
  const eindes = [...plaatsen, begin].sort((a, b) => a - b);
  return new Map(
    plaatsen.map((van, at) => {
      const stuk = pdf.subarray(van, eindes[eindes.indexOf(van) + 1] ?? begin);
      const kop = stuk.indexOf('obj') + 3;
      return [at + 1, stuk.subarray(kop, stuk.lastIndexOf('endobj'))];
    }),
  );
}

/** The dictionary of an object as text, and the bytes behind it where it holds any. */
function deelOp(inhoud: Buffer): { tekst: string; bytes: Buffer | null } {
  const at = inhoud.indexOf('\nstream');
  if (at < 0) return { tekst: inhoud.toString('latin1').trim(), bytes: null };
  return { tekst: inhoud.subarray(0, at).toString('latin1').trim(), bytes: inhoud.subarray(at) };
}

const REF = /\b(\d+) 0 R\b/g;
const refsIn = (tekst: string): number[] => [...tekst.matchAll(REF)].map(([, nummer]) => Number(nummer));

/** The numbers of the pages in their order. */
function paginasVan(objecten: Objecten): number[] {
  const wortel = [...objecten].find(([, inhoud]) => {
    const { tekst } = deelOp(inhoud);
    return /\/Type \/Pages\b/.test(tekst) && !/\/Parent\b/.test(tekst);
  });
  if (!wortel) throw new Error('not a PDF of ours: no pages');
  const onder = (nummer: number): number[] => {
    const { tekst } = deelOp(objecten.get(nummer) ?? Buffer.alloc(0));
    if (!/\/Type \/Pages\b/.test(tekst)) return [nummer];
    return refsIn(/\/Kids \[([^\]]*)\]/.exec(tekst)?.[1] ?? '').flatMap(onder);
  };
  return onder(wortel[0]);
}

/** What of a page is only for the screen, or points back at where it came from. */
const ZONDER = [
  /\/Parent \d+ 0 R/,
  /\/StructParents \d+/,
  /\/Annots \[[^\]]*\]/,
  /\/Annots \d+ 0 R/,
  /\/Tabs \/\w+/,
];

/** A page for the bundle: without what it left behind, below the new root, with the code on the first one. */
function pagina(inhoud: Buffer, codestroom: number | null): Buffer {
  let tekst = ZONDER.reduce((rest, weg) => rest.replace(weg, ''), deelOp(inhoud).tekst);
  tekst = tekst.replace(/^<</, `<<\n/Parent @${PAGES}`);
  if (codestroom !== null) {
    tekst = tekst.replace(/\/Contents (\d+ 0 R)/, `/Contents [@${BEGIN} $1 @${codestroom}]`);
    tekst = /\/Font <</.test(tekst)
      ? tekst.replace('/Font <<', `/Font << /Stuk @${FONT}`)
      : tekst.replace('/Resources <<', `/Resources << /Font << /Stuk @${FONT} >>`);
  }
  return Buffer.from(tekst, 'latin1');
}

/** Everything that the pages need, each once, the pages first. */
function bereikbaar(objecten: Objecten, paginas: readonly number[]): Set<number> {
  const gezien = new Set<number>(paginas);
  const rij = [...paginas];
  for (let nummer = rij.shift(); nummer !== undefined; nummer = rij.shift()) {
    const inhoud = objecten.get(nummer);
    if (!inhoud) throw new Error('not a PDF of ours: an object is missing');
    const { tekst } = deelOp(paginas.includes(nummer) ? pagina(inhoud, null) : inhoud);
    for (const ander of refsIn(tekst)) {
      if (gezien.has(ander)) continue;
      gezien.add(ander);
      rij.push(ander);
    }
  }
  return gezien;
}

/** The same object with the numbers of the bundle; `@n` is one of the bundle already. */
function hernummer(inhoud: Buffer, nummers: ReadonlyMap<number, number>): Buffer {
  const { tekst, bytes } = deelOp(inhoud);
  const nieuw = tekst
    .replace(REF, (_, oud: string) => `@${nummers.get(Number(oud)) ?? 0}`)
    .replace(/@(\d+)\b/g, '$1 0 R');
  return bytes === null ? Buffer.from(nieuw, 'latin1') : Buffer.concat([Buffer.from(nieuw, 'latin1'), bytes]);
}

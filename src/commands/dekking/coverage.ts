/** One line of tests/eisen.md. */
export type Requirement = {
  code: string;
  onderdeel: string;
  regel: string;
  bron: string;
  /** Why no test can prove it, when so. */
  nietDoorSoftware: string | null;
};

/** A code in the title of a test. */
export type Tag = { code: string; bestand: string; titel: string };

/** A rule of the checklist, a correction of the law, or what is promised of walls and endurance (R1 to R25). */
const A_CODE = '[A-U]-\\d{2}|wet C\\d+|R\\d{1,2}';
const WHOLE_CODE = new RegExp(`^(?:${A_CODE})$`);

/**
 * Reads the tables of tests/eisen.md: headings "## A. Organisatie", rows "| A-01 | rule | source | |". The last
 * column says why software cannot prove it. Throws when a code stands there twice.
 */
export function readRequirements(markdown: string): Requirement[] {
  const found: Requirement[] = [];
  let onderdeel = '';
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) onderdeel = line.slice(3).trim();
    const cells = line.split('|').map((cell) => cell.trim());
    const code = cells[1] ?? '';
    if (!WHOLE_CODE.test(code)) continue;
    if (found.some((known) => known.code === code)) throw new Error(`${code} stands twice in tests/eisen.md`);
    found.push({
      code,
      onderdeel,
      regel: cells[2] ?? '',
      bron: cells[3] ?? '',
      nietDoorSoftware: cells[4] || null,
    });
  }
  return found;
}

const TITLE = /\b(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

const GROUP = new RegExp(`\\[((?:${A_CODE})(?:[ ,]+(?:${A_CODE}))*)\\]`, 'g');
const CODE = new RegExp(A_CODE, 'g');

/** The codes in the titles of a test file: `test('[G-03] [wet C5] ...')`. Skipped tests prove nothing. */
export function readTags(bestand: string, source: string): Tag[] {
  return [...source.matchAll(TITLE)]
    .filter((match) => !/\.(?:skip|todo)\b/.test(match[0]))
    .flatMap((match) => {
      const titel = match[2] ?? '';
      const groups = [...titel.matchAll(GROUP)].map((group) => group[1] ?? '');
      return groups.flatMap((group) => (group.match(CODE) ?? []).map((code) => ({ code, bestand, titel })));
    });
}

/** Which requirements a test claims to prove, per section, and which tags name no requirement. */
export function coverage(requirements: readonly Requirement[], tags: readonly Tag[]) {
  const claimed = new Set(tags.map((tag) => tag.code));
  const known = new Set(requirements.map((requirement) => requirement.code));
  const sections = [...new Set(requirements.map((requirement) => requirement.onderdeel))];
  const onderdelen = sections.map((onderdeel) => {
    const own = requirements.filter((requirement) => requirement.onderdeel === onderdeel);
    const provable = own.filter((requirement) => requirement.nietDoorSoftware === null);
    return {
      onderdeel,
      bewezen: provable.filter(({ code }) => claimed.has(code)).map(({ code }) => code),
      zonderTest: provable.filter(({ code }) => !claimed.has(code)).map(({ code }) => code),
      nietDoorSoftware: own
        .filter((requirement) => requirement.nietDoorSoftware !== null)
        .map(({ code }) => code),
    };
  });
  const bewezen = onderdelen.reduce((sum, section) => sum + section.bewezen.length, 0);
  const totaal = onderdelen.reduce(
    (sum, section) => sum + section.bewezen.length + section.zonderTest.length,
    0,
  );
  return { bewezen, totaal, onderdelen, onbekend: tags.filter((tag) => !known.has(tag.code)) };
}

import type { Requirement, Tag } from './coverage';

/** One line of tests/zinnen.md: a sentence of a source with the codes that carry it. */
export type Zin = {
  nummer: string;
  smaak: string;
  tekst: string;
  codes: string[];
  /** Why no software can do it, when so. */
  nietDoorSoftware: string | null;
};

/**
 * Reads the tables of tests/zinnen.md: rows "| S0-001 | 1 2 | sentence | A-01 C-02 | |". Throws when a number stands there
 * twice, and when a sentence has neither a code nor a reason why software cannot carry it.
 */
export function readZinnen(markdown: string): Zin[] {
  const found: Zin[] = [];
  for (const line of markdown.split('\n')) {
    const [, nummer = '', smaak = '', tekst = '', codes = '', waarom = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    if (!/^S\d-\d{3}$/.test(nummer)) continue;
    if (found.some((known) => known.nummer === nummer))
      throw new Error(`${nummer} stands twice in tests/zinnen.md`);
    if ((codes === '') === (waarom === ''))
      throw new Error(`${nummer} needs codes, or a reason why software cannot carry it, and not both`);
    found.push({
      nummer,
      smaak,
      tekst,
      codes: codes.split(' ').filter((code) => code !== ''),
      nietDoorSoftware: waarom || null,
    });
  }
  return found;
}

/** How far the sentences are carried: each code of a proven one has a test. `onbekend` names codes that no list knows. */
export function zinnenCoverage(
  zinnen: readonly Zin[],
  requirements: readonly Requirement[],
  tags: readonly Tag[],
) {
  const claimed = new Set(tags.map((tag) => tag.code));
  const known = new Set(requirements.map((requirement) => requirement.code));
  const own = zinnen.filter((zin) => zin.nietDoorSoftware === null);
  const open = own
    .map((zin) => ({ ...zin, mist: zin.codes.filter((code) => !claimed.has(code)) }))
    .filter((zin) => zin.mist.length > 0);
  return {
    bewezen: own.length - open.length,
    totaal: own.length,
    open,
    onbekend: zinnen.flatMap((zin) =>
      zin.codes.filter((code) => !known.has(code)).map((code) => `${zin.nummer}: ${code}`),
    ),
  };
}

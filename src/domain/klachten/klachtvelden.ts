import { readTelefoon } from '@/domain/personen/contactgegeven';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';

/** What was typed, by the name of the field; a day as one text, 'JJJJ-MM-DD'. */
export type Velden = Readonly<Record<string, string>>;

export type Klachtinvoer = {
  tekst: string;
  gebeurdOp: LocalDate | null;
  overWie: string | null;
  wens: string | null;
  telefoon: string | null;
};

type Veldfout = { veld: string; reden: string };

export const KLACHT_MAX = { tekst: 4_000, overWie: 200, wens: 1_000 } as const;

/** Reads the form of a complaint. Answers everything that is wrong at once, by field. */
export function readKlachtvelden(
  velden: Velden,
  vandaag: LocalDate,
): { ok: true; invoer: Klachtinvoer } | { ok: false; fouten: Veldfout[] } {
  const fouten: Veldfout[] = [];
  const refuse = (veld: string, reden: string) => void fouten.push({ veld, reden });
  const lees = (naam: keyof typeof KLACHT_MAX): string => {
    const text = (velden[naam] ?? '').trim();
    if (text.length > KLACHT_MAX[naam]) refuse(naam, 'fouten.te-lang');
    return text;
  };
  const tekst = lees('tekst');
  if (tekst === '') refuse('tekst', 'fouten.verplicht');
  const dag = (velden.gebeurdOp ?? '').trim();
  const gebeurdOp = dag === '' ? null : parseLocalDate(dag);
  if (dag !== '' && gebeurdOp === null) refuse('gebeurdOp', 'fouten.datum');
  if (gebeurdOp !== null && gebeurdOp > vandaag) refuse('gebeurdOp', 'klacht.fout.dag-later');
  const nummer = (velden.telefoon ?? '').trim();
  const telefoon = nummer === '' ? null : readTelefoon(nummer);
  if (nummer !== '' && telefoon === null) refuse('telefoon', 'klacht.fout.telefoon');
  const invoer = { tekst, gebeurdOp, overWie: lees('overWie') || null, wens: lees('wens') || null, telefoon };
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, invoer };
}

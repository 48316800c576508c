import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { isMeldingsoort, MELDINGEN, type Meldingsoort, type Vraag } from './vragen';

/** What was typed, by the name of the field; a day as one text, 'JJJJ-MM-DD'. */
export type Velden = Readonly<Record<string, string>>;

export type Meldinginvoer = {
  soort: Meldingsoort;
  dag: LocalDate | null;
  hondId: string | null;
  objectId: string | null;
  antwoorden: Readonly<Record<string, string>>;
  toelichting: string;
};

type Veldfout = { veld: string; reden: string };

export const TOELICHTING_MAX = 2_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the form of one kind. Answers everything that is wrong at once, by field. */
export function readMeldingvelden(
  velden: Velden,
): { ok: true; invoer: Meldinginvoer } | { ok: false; fouten: Veldfout[] } {
  const { soort } = velden;
  if (!isMeldingsoort(soort)) return { ok: false, fouten: [{ veld: 'soort', reden: 'fouten.kies' }] };
  const fouten: Veldfout[] = [];
  const { vragen, toelichting: nodig } = MELDINGEN[soort];
  const gelezen = new Map(vragen.map((vraag) => [vraag.naam, readVraag(vraag, velden, fouten)]));
  if (gelezen.get('adres') === 'ander' && !gelezen.get('anderAdres'))
    fouten.push({ veld: 'anderAdres', reden: 'fouten.verplicht' });
  const toelichting = (velden.toelichting ?? '').trim();
  if (nodig === 'nodig' && toelichting === '')
    fouten.push({ veld: 'toelichting', reden: 'fouten.verplicht' });
  if (toelichting.length > TOELICHTING_MAX) fouten.push({ veld: 'toelichting', reden: 'fouten.te-lang' });
  if (fouten.length > 0) return { ok: false, fouten };
  const dag = gelezen.get('dag') ?? '';
  return {
    ok: true,
    invoer: {
      soort,
      dag: parseLocalDate(dag),
      hondId: gelezen.get('hond') || null,
      objectId: gelezen.get('object') || null,
      antwoorden: Object.fromEntries(
        vragen
          .filter(({ vorm }) => vorm === 'tekst' || typeof vorm === 'object')
          .flatMap(({ naam }) => {
            const text = gelezen.get(naam) ?? '';
            return text === '' ? [] : [[naam, text] as const];
          }),
      ),
      toelichting,
    },
  };
}

function readVraag(vraag: Vraag, velden: Velden, fouten: Veldfout[]): string {
  const { naam, vorm, optioneel, max } = vraag;
  const text = (velden[naam] ?? '').trim();
  const refuse = (reden: string): string => {
    fouten.push({ veld: naam, reden });
    return '';
  };
  if (text === '') {
    if (optioneel) return '';
    return refuse(vorm === 'tekst' || vorm === 'dag' ? 'fouten.verplicht' : 'fouten.kies');
  }
  if (vorm === 'dag') return parseLocalDate(text) === null ? refuse('fouten.datum') : text;
  if (vorm === 'tekst') return text.length > (max ?? 200) ? refuse('fouten.te-lang') : text;
  if (vorm === 'hond' || vorm === 'object') return ID.test(text) ? text : refuse('fouten.kies');
  return vorm.keuze.includes(text) ? text : refuse('fouten.kies');
}

/** The same as text for the hash of a form that is sent twice. */
export const inhoudVan = ({ antwoorden, ...rest }: Meldinginvoer): Record<string, string | null> => ({
  ...rest,
  ...Object.fromEntries(Object.entries(antwoorden).map(([naam, text]) => [`antwoord.${naam}`, text])),
});

/**
 * The pages at the foot of which is asked whether they answered, each with the onderwerp it is about (C-16). A `*` stands
 * where an address has an id or a choice: what is counted is a page, never whose it was. Pure; a test holds the list
 * against the pages there are.
 */
const MIJN: Readonly<Record<string, string>> = {
  mijn: 'anders',
  'mijn/berichten': 'bezorging',
  'mijn/voor-wie': 'gemachtigde',
  'mijn/helpen': 'gemachtigde',
  'mijn/helpen/*/*': 'gemachtigde',
  'mijn/*': 'anders',
  'mijn/*/aanslagen': 'aanslag',
  'mijn/*/aanslagen/*': 'aanslag',
  'mijn/*/administratief-beroep/*/*': 'bezwaar',
  'mijn/*/berichten': 'bezorging',
  'mijn/*/betalen/*': 'betaling',
  'mijn/*/betaling/*': 'betaling',
  'mijn/*/betalingen': 'betaling',
  'mijn/*/bezwaar/*': 'bezwaar',
  'mijn/*/bezwaar/*/controleren': 'bezwaar',
  'mijn/*/bezwaar/*/waarom': 'bezwaar',
  'mijn/*/bezwaar/kosten/*': 'bezwaar',
  'mijn/*/bezwaar/ontvangen/*': 'bezwaar',
  'mijn/*/gegevens': 'bezorging',
  'mijn/*/gegevens/aanvullen': 'bezorging',
  'mijn/*/gegevens/email': 'bezorging',
  'mijn/*/gegevens/post': 'bezorging',
  'mijn/*/gegevens/telefoon': 'bezorging',
  'mijn/*/incasso': 'betaling',
  'mijn/*/inzage': 'anders',
  'mijn/*/klacht': 'anders',
  'mijn/*/kwijtschelding': 'kwijtschelding',
  'mijn/*/kwijtschelding/controle': 'kwijtschelding',
  'mijn/*/kwijtschelding/vraag/*': 'kwijtschelding',
  'mijn/*/machtigen': 'gemachtigde',
  'mijn/*/melden': 'anders',
  'mijn/*/melden/*': 'anders',
  'mijn/*/melden/ontvangen/*': 'anders',
  'mijn/*/niet-betalen': 'betalingsregeling',
  'mijn/*/objecten': 'woz',
  'mijn/*/regeling': 'betalingsregeling',
  'mijn/*/regeling/*': 'betalingsregeling',
  'mijn/*/regeling/aanvraag/*': 'betalingsregeling',
  'mijn/*/regeling/aanvraag/*/controle': 'betalingsregeling',
  'mijn/*/rekeningnummer': 'betaling',
  'mijn/*/terugbetaling': 'betaling',
  'mijn/*/vragen': 'anders',
  'mijn/*/zaken': 'anders',
  'mijn/*/zaken/*': 'anders',
};

const SITE: Readonly<Record<string, string>> = {
  start: 'anders',
  'gemeente/*': 'anders',
  'gemeente/*/kwijtschelding': 'kwijtschelding',
  inloggen: 'anders',
  'inloggen/*/*': 'anders',
  privacy: 'anders',
  toegankelijkheid: 'anders',
  uitgelogd: 'anders',
};

export const PAGINAS: Readonly<Record<string, string>> = { ...MIJN, ...SITE };

/** The page of a path as the list names it; null where it is none of them, whatever somebody sends. */
export function paginaVan(path: string): string | null {
  const delen = path === '/' ? ['start'] : path.split('/').filter(Boolean);
  const past = (naam: string): boolean => {
    const stukken = naam.split('/');
    return stukken.length === delen.length && stukken.every((stuk, at) => stuk === '*' || stuk === delen[at]);
  };
  const vrij = (naam: string) => naam.split('*').length;
  return (
    Object.keys(PAGINAS)
      .filter(past)
      .sort((een, twee) => vrij(een) - vrij(twee))[0] ?? null
  );
}

/** What a page is about; null for one that is none of them. */
export const onderwerpVan = (pagina: string): string | null =>
  Object.hasOwn(PAGINAS, pagina) ? (PAGINAS[pagina] ?? null) : null;

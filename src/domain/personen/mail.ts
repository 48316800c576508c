import { mailwoorden } from './mailwoorden';

/** What a mail to an inwoner says. Pure: the words of its kind, the sender and the look of the gemeente come in. */

export const MAILSOORTEN = [
  'code',
  'gewijzigd',
  'ontvangen',
  'antwoord',
  'bericht',
  'nieuw',
  'stand',
] as const;
export type Mailsoort = (typeof MAILSOORTEN)[number];

export type Mailinhoud = {
  soort: Mailsoort;
  taal: 'nl' | 'en';
  /** The name of the gemeente, and of the kantoor that sends for it. */
  gemeente: string;
  kantoor: string;
  /** '#rrggbb', the colour of the gemeente. */
  kleur: string;
  /** Where somebody logs in; the start of the site, never a link with anything of the reader in it. */
  site: string;
  /** Who answers the telephone; null where nobody is recorded. */
  bel: { naam: string; telefoon: string } | null;
  gegevens: Readonly<Record<string, string>>;
};

/**
 * Subject, text and simple html. No name and nothing of the matter itself: a mail is a postcard. The code does not
 * stand in the subject, which shows on a locked screen.
 */
export function makeMail(inhoud: Mailinhoud): { onderwerp: string; tekst: string; html: string } {
  const { soort, taal, gemeente, kantoor, site, bel, gegevens } = inhoud;
  const words = mailwoorden(taal);
  const aantal = Number(gegevens.aantal ?? 1);
  const values = { gemeente, kantoor, site, ...gegevens, aantal, wanneer: wanneer(gegevens.beloofd, taal) };
  const onderwerp = words(`${soort}.onderwerp`, values);
  const alineas = (['eerste', 'tweede', 'derde'] as const)
    .map((deel) => words(`${soort}.${deel}`, values))
    .filter((zin) => zin !== '');
  // A busy time stands right after what came in: it is what the reader wants to know (E-04).
  if (soort === 'ontvangen' && gegevens.reden) alineas.splice(1, 0, words('ontvangen.druk', values));
  const voet = [
    ...(bel === null ? [] : [words('voet.bellen', bel)]),
    words('voet.automatisch', values),
    words('voet.namens', values),
  ];
  const code = gegevens.code ?? null;
  const blokken = [alineas[0] ?? '', ...(code === null ? [] : [inDrieen(code)]), ...alineas.slice(1)];
  const tekst = [words('gemeente', values), '', ...blokken.flatMap((blok) => [blok, '']), ...voet].join('\n');
  return { onderwerp, tekst, html: makeHtml(inhoud, onderwerp, alineas, voet) };
}

/** A promised day or moment ('JJJJ-MM-DD[THH:mm]') in words; empty when nothing was promised. */
function wanneer(beloofd: string | undefined, taal: 'nl' | 'en'): string {
  if (beloofd === undefined) return '';
  const dag = new Intl.DateTimeFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${beloofd.slice(0, 10)}T00:00:00Z`));
  const tijd = beloofd.slice(11);
  if (tijd === '') return dag;
  return taal === 'nl' ? `${dag} om ${tijd.replace(':', '.')} uur` : `${dag} at ${tijd}`;
}

/** "123 456": what has to be typed over is read in threes. */
const inDrieen = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ');

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function makeHtml(
  { taal, gemeente, kleur, gegevens }: Mailinhoud,
  onderwerp: string,
  alineas: readonly string[],
  voet: readonly string[],
): string {
  const [eerste, ...rest] = alineas;
  const alinea = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const code = gegevens.code
    ? `<p style="margin:0 0 16px;font-size:32px;line-height:40px;font-weight:bold;letter-spacing:4px">${escapeHtml(inDrieen(gegevens.code))}</p>`
    : '';
  return `<!doctype html>
<html lang="${taal}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(onderwerp)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f4f6;color:#1c1c1e;font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:24px">
<div style="max-width:560px;margin:0 auto;background:#ffffff;border-top:6px solid ${/^#[0-9a-f]{6}$/i.test(kleur) ? kleur : '#00506e'};padding:24px">
<p style="margin:0 0 24px;font-weight:bold;font-size:18px">${escapeHtml(mailwoorden(taal)('gemeente', { gemeente }))}</p>
${alinea(eerste ?? '')}
${code}${rest.map(alinea).join('\n')}
<div style="margin-top:24px;border-top:1px solid #d1d5db;padding-top:16px;font-size:14px;line-height:20px;color:#4b5563">
${voet.map((zin) => `<p style="margin:0 0 8px">${escapeHtml(zin)}</p>`).join('\n')}
</div>
</div>
</body></html>`;
}

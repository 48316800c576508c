import type { Betaling } from './betaling';

const MELDINGEN = [
  ['direct', 'Meteen'],
  ['laat', 'Na tien seconden'],
  ['dubbel', 'Twee keer'],
  ['omgekeerd', 'In de verkeerde volgorde'],
  ['nooit', 'Nooit'],
] as const;
const UITKOMSTEN = [
  ['paid', 'Betalen'],
  ['canceled', 'Annuleren'],
  ['expired', 'Laten verlopen'],
  ['failed', 'Laten mislukken'],
  ['later', 'Nu niet: terug zonder te betalen'],
] as const;

const keuze = ([waarde, naam]: readonly [string, string], n: number): string =>
  `<label><input type="radio" name="melding" value="${waarde}"${n === 0 ? ' checked' : ''}> ${naam}</label>`;

/** The page of a bank that is none: whoever tries the product says what becomes of a payment, and how that is told. */
export const bankpagina = ({ id, amount, reference, status }: Betaling): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nagebootste bank</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}label,button{display:block;margin:.4rem 0}
button{font:inherit;padding:.6rem 1rem;width:100%}</style></head>
<body><main><h1>Nagebootste bank (iDEAL | Wero)</h1>
<p>Dit is geen echte bank. Er gaat geen geld van een rekening af.</p>
<p>Bedrag: <strong>€ ${amount.value.replace('.', ',')}</strong><br>Kenmerk: ${reference}<br>Stand: ${status}</p>
<form method="post" action="/bank/${id}">
<fieldset><legend>Wanneer hoort de gemeente het?</legend>${MELDINGEN.map(keuze).join('')}</fieldset>
${UITKOMSTEN.map(([waarde, naam]) => `<button name="uitkomst" value="${waarde}">${naam}</button>`).join('')}
</form></main></body></html>`;

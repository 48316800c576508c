import { randomBytes } from 'node:crypto';
import { NIVEAUS } from '@/platform/login/niveaus';
import type { Wereld } from '@/platform/login/wereld';
import type { DemoPersoon } from './personen';

/** A page with the Content-Security-Policy under which it may be shown. */
export type Page = { body: string; policy: string };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const NAAM: Record<Wereld, { kop: string; plaats: string }> = {
  inwoner: { kop: 'Inloggen als inwoner', plaats: 'DigiD' },
  ondernemer: { kop: 'Inloggen als ondernemer', plaats: 'eHerkenning' },
  medewerker: { kop: 'Inloggen als medewerker', plaats: 'de inlogdienst van uw organisatie' },
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --paper: #f4f5f7; --card: #fff; --line: #8b95a3; --act: #1f4f8f; --warn: #fff3cd; --warn-ink: #4d3800 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf1; --paper: #14181d; --card: #1e242b; --line: #7d8894; --act: #8fbcf5; --warn: #3f3410; --warn-ink: #ffe9a8 } }
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem }
.demo { background: var(--warn); color: var(--warn-ink); border-left: .4rem solid currentcolor; padding: .75rem 1rem; margin: 0 }
.fout { border: .15rem solid #c0362c; padding: .75rem 1rem; background: var(--card) }
fieldset { border: 0; padding: 0; margin: 0 } legend { font-weight: 600; padding: 0; margin-bottom: .5rem }
.keuze { display: grid; grid-template-columns: 1.5rem 1fr; gap: .25rem .75rem; align-items: start; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; margin-bottom: .5rem }
.keuze input { width: 1.5rem; height: 1.5rem; margin: 0 } .keuze span { display: block } .klein { font-size: .95rem }
label.veld { display: block; font-weight: 600; margin: .75rem 0 .25rem }
input[type=text], select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .3rem; padding: .6rem; width: 100%; max-width: 24rem }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .4rem; border: .125rem solid var(--act); background: var(--act); color: var(--card); cursor: pointer }
button.rustig { background: transparent; color: var(--act) }
.knoppen { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem }
:focus-visible { outline: .2rem solid var(--act); outline-offset: .15rem }
details { margin: 1rem 0 } summary { cursor: pointer; padding: .5rem 0 }
`;

function page(title: string, body: string, app: string, script = ''): Page {
  const nonce = randomBytes(16).toString('base64');
  const origin = new URL(app).origin;
  return {
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self' ${origin}; base-uri 'none'; frame-ancestors 'none'`,
    body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – demo-inlogdienst</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main>${body}</main>${script && `<script nonce="${nonce}">${script}</script>`}</body></html>`,
  };
}

function choice(persoon: DemoPersoon, chosen: boolean): string {
  const { subject, naam, omschrijving } = persoon;
  const uitleg = omschrijving ? `<span class="klein">${escapeHtml(omschrijving)}</span>` : '';
  return `<label class="keuze"><input type="radio" name="persoon" value="${escapeHtml(subject)}"${chosen ? ' checked' : ''}>
<span><strong>${escapeHtml(naam)}</strong>${uitleg}</span></label>`;
}

const otherInwoner = (
  typed: string,
): string => `<details${typed ? ' open' : ''}><summary>Inloggen met een ander BSN</summary>
<label class="veld" for="bsn">Burgerservicenummer van een verzonnen inwoner</label>
<p class="klein" id="bsn-uitleg">9 cijfers, begint met een 9. Dit gaat voor uw keuze hierboven.</p>
<input type="text" id="bsn" name="bsn" inputmode="numeric" autocomplete="off" aria-describedby="bsn-uitleg" value="${escapeHtml(typed)}">
<label class="veld" for="niveau">Hoe logt deze inwoner in?</label>
<select id="niveau" name="niveau">${NIVEAUS.inwoner
  .map(
    ({ naam, acr }) =>
      `<option value="${acr[0]}"${naam === 'midden' ? ' selected' : ''}>DigiD ${naam}</option>`,
  )
  .join('')}</select></details>`;

export type LoginView = {
  wereld: Wereld;
  action: string;
  personen: readonly DemoPersoon[];
  chosen: string | null;
  fout: string | null;
  typed: string;
  app: string;
};

/** The log-in screen: says what it stands in for and lets somebody choose who to be. */
export function loginPage(view: LoginView): Page {
  const { kop, plaats } = NAAM[view.wereld];
  const list = view.personen.map((persoon) => choice(persoon, persoon.subject === view.chosen)).join('');
  const fout = view.fout
    ? `<p class="fout" role="alert"><strong>Er is iets niet goed ingevuld.</strong> ${escapeHtml(view.fout)}</p>`
    : '';
  return page(
    kop,
    `<p class="demo"><strong>Dit is een oefenscherm.</strong> Het staat in de plaats van ${plaats}. U kiest een verzonnen persoon; een wachtwoord is niet nodig. Vul hier nooit echte gegevens in.</p>
<h1>${kop}</h1>${fout}
<form method="post" action="${escapeHtml(view.action)}">
<fieldset><legend>Als wie wilt u inloggen?</legend>${list || '<p>Er zijn geen personen om uit te kiezen.</p>'}</fieldset>
${view.wereld === 'inwoner' ? otherInwoner(view.typed) : ''}
<div class="knoppen"><button type="submit" name="keuze" value="inloggen">Inloggen</button>
<button type="submit" name="keuze" value="annuleren" class="rustig">Annuleren</button></div></form>`,
    view.app,
  );
}

/** Asks nothing: who logs out of Kohier logs out here as well. The button is for who has no JavaScript. */
export function logoutPage(form: string, app: string): Page {
  return page(
    'Uitloggen',
    `<h1>Uitloggen</h1><p>U wordt ook bij deze demo-inlogdienst uitgelogd.</p>${form}
<div class="knoppen"><button type="submit" form="op.logoutForm" name="logout" value="yes">Verder</button></div>`,
    app,
    'document.querySelector("button[form]").click()',
  );
}

export function goodbyePage(app: string): Page {
  return page(
    'Uitgelogd',
    `<h1>U bent uitgelogd</h1><p><a href="${escapeHtml(app)}">Terug naar Kohier</a></p>`,
    app,
  );
}

export function errorPage(code: string, app: string): Page {
  return page(
    'Inloggen lukt niet',
    `<h1>Dit lukt niet</h1><p>De demo-inlogdienst kan deze aanvraag niet gebruiken. Misschien is hij te oud of is de inlogdienst opnieuw gestart.</p>
<p><a href="${escapeHtml(new URL('/inloggen', app).href)}">Opnieuw inloggen</a></p><p class="klein">Code: ${escapeHtml(code)}</p>`,
    app,
  );
}

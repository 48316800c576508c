import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeConnections } from '@/platform/database';
import { gatherStatistics } from '@/platform/tenant';
import { seedBase } from '../../prisma/seed/main';
import { imposeDemoAanslagen } from './demo/aanslagen';
import { fillAanwijzingen } from './demo/aanwijzingen';
import { fillAdministratiefBeroepen } from './demo/administratief-beroep';
import { fillBeroepen } from './demo/beroepen';
import { fillBezwaren } from './demo/bezwaren';
import { makeDemoBiljetten } from './demo/biljetten';
import { fillBtw } from './demo/btw';
import { fillContacten } from './demo/contacten';
import { fillContactverleden } from './demo/contactverleden';
import { fillDubbelen } from './demo/dubbelen';
import { fillEerderJaar } from './demo/eerder-jaar';
import { fillGeschillen } from './demo/geschillen';
import { fillIncasso } from './demo/incasso';
import { fillInstellingvoorstellen } from './demo/instellingvoorstellen';
import { fillInvordering } from './demo/invordering';
import { fillInvorderingVerder } from './demo/invordering-verder';
import { fillInvorderingsrente } from './demo/invorderingsrente';
import { fillInzagecontrole } from './demo/inzagecontrole';
import { fillKas } from './demo/kas';
import { fillKlachten } from './demo/klachten';
import { fillKosten } from './demo/kosten';
import { fillKostenbezwaren } from './demo/kostenbezwaren';
import { fillKwijtschelding } from './demo/kwijtschelding';
import { fillMaanden } from './demo/maanden';
import { fillMachtigingen } from './demo/machtigingen';
import { fillMandaatzaken } from './demo/mandaatzaken';
import { fillMeldingaanslagen } from './demo/meldingaanslagen';
import { fillMeldingen } from './demo/meldingen';
import { fillOnlineBetalingen } from './demo/online-betalingen';
import { receiveDemoOntvangsten } from './demo/ontvangsten';
import { fillOvermakingen } from './demo/overmakingen';
import { fillPersoonsfeiten } from './demo/persoonsfeiten';
import { fillPost } from './demo/post';
import { fillRegelingen } from './demo/regelingen';
import { fillRente } from './demo/rente';
import { fillSituaties } from './demo/situaties';
import { fillTeLaat } from './demo/te-laat';
import { fillTerugbetalingen } from './demo/terugbetalingen';
import { fillToetslijsten } from './demo/toetslijsten';
import { fillVernietigingen } from './demo/vernietigingen';
import { fillVerrekening } from './demo/verrekenen';
import { fillVertegenwoordigingen } from './demo/vertegenwoordigingen';
import { fillVoorbellen } from './demo/voorbellen';
import { fillVoorkeuren } from './demo/voorkeuren';
import { determineDemoWaarden, fillWozVoorstel } from './demo/woz-waarden';
import { fillZegels } from './demo/zegels';
import { readDotEnv } from './dot-env';
import { genereer } from './genereer/genereer';
import { PEILDATUM } from './genereer/peildatum';
import { contextOf, importeerMap } from './importeer/importeer-map';
import { meldUitkomst } from './importeer/meld';
import { readPersonen } from './oidc-provider/personen';
import { withClient } from './postgres/roles';

/** Households per kantoor: enough to look real, few enough to be there within a minute. */
const HUISHOUDENS = { gewoon: { gbtwente: 2_500, cocensus: 600 }, klein: { gbtwente: 240, cocensus: 60 } };
const SEED = 2026;

/**
 * Fills a migrated database with kantoren, gemeenten, staff, settings and a population of nobody. May be run again:
 * what is there is skipped. `--klein` makes a tenth, for tests.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { klein: { type: 'boolean', default: false } } });
  readDotEnv();
  const { DATABASE_URL_BEHEER, OIDC_MEDEWERKER_ISSUER } = process.env;
  if (!DATABASE_URL_BEHEER || !OIDC_MEDEWERKER_ISSUER) {
    throw new Error(
      'DATABASE_URL_BEHEER en OIDC_MEDEWERKER_ISSUER zijn nodig. Zie .env.example voor uitleg.',
    );
  }
  console.info('Kantoren, gemeenten, instellingen en medewerkers ...');
  await withClient(DATABASE_URL_BEHEER, (client) => seedBase(client, OIDC_MEDEWERKER_ISSUER));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-demo-'));
  try {
    for (const [kantoor, huishoudens] of Object.entries(HUISHOUDENS[values.klein ? 'klein' : 'gewoon'])) {
      await fillKantoor(folder, kantoor, huishoudens);
    }
    console.info(`  ${await fillAanwijzingen()} mandaten`);
    console.info(`  ${await determineDemoWaarden()} WOZ-waarden vastgesteld`);
    console.info('Aanslagen 2026 ...');
    await imposeDemoAanslagen();
    console.info('Ontvangsten ...');
    await receiveDemoOntvangsten(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  console.info('Aanslagbiljetten ...');
  await makeDemoBiljetten();
  console.info('Betalingsregelingen ...');
  console.info(`  ${await fillRegelingen()} regelingen afgesproken`);
  console.info('Invordering ...');
  console.info(`  ${await fillInvordering()} stappen gezet`);
  console.info(`  ${await fillKosten()} keer voorgesteld om kosten terug te nemen`);
  console.info(`  ${await fillInvorderingVerder()} keer voorgesteld: een stap of oninbaar`);
  console.info('Vragen en contacten ...');
  console.info(`  ${await fillContacten()} vragen gesteld`);
  console.info(`  ${await fillBezwaren()} bezwaren`);
  console.info(`  ${await fillBeroepen()} zaken bij de rechter`);
  console.info(`  ${await fillTeLaat()} bezwaren die te laat zijn`);
  console.info(`  ${await fillKostenbezwaren()} bezwaren tegen kosten`);
  console.info(`  ${await fillMeldingen()} meldingen`);
  console.info(`  ${await fillVertegenwoordigingen()} keer vastgelegd of gevraagd wie voor iemand handelt`);
  console.info(`  ${await fillKlachten()} klachten`);
  console.info(`  ${await fillContactverleden()} contacten van dit jaar overgenomen`);
  console.info('Kwijtschelding ...');
  console.info(`  ${await fillKwijtschelding()} aanvragen`);
  console.info('Voorkeuren voor post ...');
  console.info(`  ${await fillVoorkeuren()} inwoners kozen hoe zij post krijgen`);
  await fillMoney();
  console.info(`  ${await fillVoorbellen()} bellijsten`);
  console.info(`  ${await fillDubbelen()} mensen die dubbel staan`);
  console.info(`  ${await fillMeldingaanslagen()} aanslagen na een melding`);
  console.info(`  ${await fillMaanden()} maanden afgesloten of voorgesteld`);
  console.info(`  ${await fillPersoonsfeiten()} mensen zonder BSN, of over wie iets is vastgelegd`);
  console.info(`  ${await fillRente()} aanslagen verlaagd na betaling, met rente waar het laat werd`);
  console.info(`  ${await fillVernietigingen()} vernietigingslijsten`);
  console.info(`  ${await fillWozVoorstel()} voorstel voor andere WOZ-waarden`);
  console.info('Post ...');
  console.info(`  ${await fillPost()} afdrukopdrachten`);
  await fillToezicht();
  // The rest gathers its own statistics, as it does for a tax office; this history is written here alone.
  await gatherStatistics([
    'klantcontact',
    'vraag',
    'vraagstap',
    'belofte',
    'taak',
    'taakregel',
    'contactpoging',
  ]);
}

/** What supervises all that was done: last, for the seals are over it. */
async function fillToezicht(): Promise<void> {
  console.info('Toezicht ...');
  console.info(`  ${await fillInzagecontrole()} keer viel op dat iemand keek`);
  console.info(`  ${await fillZegels()} kantoren verzegeld`);
}

/** What came in and went out by other ways, and what stands still: after all that asks for debts of its own. */
async function fillMoney(): Promise<void> {
  console.info('Kas ...');
  console.info(`  ${await fillKas()} kwitanties aan de kas`);
  console.info(`  ${await fillTerugbetalingen()} aanslagen dubbel betaald, met wat er terug gaat`);
  console.info(`  ${await fillMachtigingen()} keer iemand anders laten helpen`);
  console.info(`  ${await fillInstellingvoorstellen()} voorstellen over wat op elke brief staat`);
  console.info('Incasso ...');
  console.info(`  ${await fillIncasso()} keer afgeschreven`);
  console.info('Aanslagen van een jaar eerder ...');
  console.info(`  ${await fillEerderJaar()} aanslagen opgelegd en betaald`);
  console.info(`  ${await fillSituaties()} mensen en bedrijven bij wie het innen stil staat`);
  console.info(`  ${await fillVerrekening()} keer verrekend`);
  console.info(`  ${await fillAdministratiefBeroepen()} keer niet eens met een besluit`);
  console.info(`  ${await fillMandaatzaken()} zaken over belastingen van een gemeente zelf`);
  console.info(`  ${await fillGeschillen()} geschillen over de regeling`);
  console.info('Geautomatiseerde kwijtschelding ...');
  console.info(`  ${await fillToetslijsten()} toetslijsten`);
  console.info('Overmaken aan de gemeenten ...');
  console.info(`  ${await fillOvermakingen()} overmakingen`);
  console.info(`  ${await fillBtw()} overzichten van btw`);
  console.info(`  ${await fillOnlineBetalingen()} online betalingen`);
  console.info(`  ${await fillInvorderingsrente()} keer rente over wat te laat is betaald`);
}

async function fillKantoor(folder: string, kantoor: string, huishoudens: number): Promise<void> {
  console.info(`${huishoudens} huishoudens voor ${kantoor} ...`);
  genereer(folder, { huishoudens, seed: SEED, kantoor, peildatum: PEILDATUM, demo: readPersonen() });
  // Receipts come later, for the aanslagen that were really imposed.
  fs.rmSync(path.join(folder, kantoor, 'ontvangsten.csv'));
  const ctx = await contextOf(kantoor);
  let geladen = 0;
  const result = await importeerMap(ctx, path.join(folder, kantoor), (bestand, uitkomst, seconds) => {
    const naam = [bestand.gemeente, bestand.formaat.name].filter((part) => part).join(' ');
    if (uitkomst.soort === 'geladen') geladen += uitkomst.totalen.regels;
    else if (uitkomst.soort !== 'al-geladen') console.error(meldUitkomst(naam, uitkomst, seconds));
  });
  if (result === 'gestopt') throw new Error('De demogegevens zijn niet allemaal geladen.');
  console.info(geladen === 0 ? '  was er al' : `  ${geladen} regels geladen`);
}

try {
  await main();
} catch (error) {
  // An error of which nobody wrote a message still says where it comes from.
  console.error(error instanceof Error && error.message !== '' ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeConnections();
}

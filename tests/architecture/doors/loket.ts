/**
 * What a citizen can do on his own pages, each with the way by telephone or counter (C-28): the act of the desk or the office
 * that does the same for him, or why there is none. `open` is one that should be there and is not yet.
 */
export type Weg =
  /** 'file#action' below src/app. */
  { loket: string } | { geen: string } | { open: string };

const BALIE = '(balie)/balie';
const KLANT = `${BALIE}/[gemeente]/klant/[id]`;
const ZAKEN = '(kantoor)/zaken';
const loket = (bestand: string, actie: string): Weg => ({ loket: `${bestand}#${actie}` });

const CODE: Weg = {
  geen: 'a code proves that the mailbox is his: nobody else can read it. By telephone he gives a number, and letters go by post',
};
const ZELF: Weg = { geen: 'who logged in chooses for whom he looks; a clerk opens the person himself' };

/** By folder below src/app/(mijn)/mijn and action. */
export const LOKET: Readonly<Record<string, Weg>> = {
  'voor-wie chooseVoorWieAction': ZELF,
  'helpen typeMachtigingscodeAction': loket(
    `${BALIE}/vertegenwoordiging-actions.ts`,
    'recordVertegenwoordigingAction',
  ),
  'helpen answerMachtigingAction': loket(
    `${BALIE}/vertegenwoordiging-actions.ts`,
    'recordVertegenwoordigingAction',
  ),
  'helpen stopHelpAction': loket(`${BALIE}/vertegenwoordiging-actions.ts`, 'endVertegenwoordigingAction'),
  'machtigen giveMachtigingAction': loket(
    `${BALIE}/vertegenwoordiging-actions.ts`,
    'recordVertegenwoordigingAction',
  ),
  'machtigen revokeMachtigingAction': loket(`${BALIE}/machtiging-actions.ts`, 'withdrawMachtigingAction'),
  'gegevens requestEmailcodeAction': CODE,
  'gegevens resendEmailcodeAction': CODE,
  'gegevens confirmEmailAction': CODE,
  'gegevens cancelEmailcodeAction': CODE,
  'gegevens saveTelefoonAction': loket(`${BALIE}/contact-actions.ts`, 'confirmNummerAction'),
  'gegevens removeContactgegevenAction': {
    open: 'an address or number is taken away on the own page only; a clerk can confirm another number in its place',
  },
  'gegevens answerContactvraagAction': loket(`${BALIE}/contact-actions.ts`, 'confirmNummerAction'),
  'gegevens skipContactvraagAction': { geen: 'an answer to a question that only the own pages ask' },
  'gegevens/post chooseKanaalAction': loket(`${BALIE}/postkeuze-actions.ts`, 'chooseKanaalNamensAction'),
  'gegevens/post stopDigitaalAction': loket(`${BALIE}/postkeuze-actions.ts`, 'chooseKanaalNamensAction'),
  'rekeningnummer changeRekeningAction': loket(
    `${KLANT}/rekeningnummer/actions.ts`,
    'changeRekeningVoorAction',
  ),
  'rekeningnummer confirmRekeningnummerAction': loket(
    `${KLANT}/rekeningnummer/actions.ts`,
    'confirmRekeningnummerVoorAction',
  ),
  'terugbetaling giveRekeningAction': loket(`${KLANT}/terugbetaling/actions.ts`, 'recordRekeningAction'),
  'terugbetaling confirmRekeningAction': loket(
    `${KLANT}/terugbetaling/actions.ts`,
    'confirmRekeningVoorAction',
  ),
  'incasso giveMachtigingAction': loket(`${KLANT}/incasso/actions.ts`, 'giveMachtigingVoorAction'),
  'incasso withdrawMachtigingAction': loket(`${KLANT}/incasso/actions.ts`, 'withdrawMachtigingVoorAction'),
  'betalen startOnlineBetalingAction': loket('(balie)/kas/kas-actions.ts', 'takeBetalingAction'),
  'regeling askRegelingAction': loket(`${KLANT}/regeling/actions.ts`, 'askRegelingVoorAction'),
  'regeling agreeRegelingAction': loket(`${KLANT}/regeling/actions.ts`, 'agreeRegelingVoorAction'),
  'regeling askPersonAction': loket(`${BALIE}/vraag-actions.ts`, 'logVraagAction'),
  'kwijtschelding beginAction': loket(
    `${BALIE}/[gemeente]/kwijtschelding/[persoon]/actions.ts`,
    'beginNamensAction',
  ),
  'kwijtschelding beginNaToetsAction': loket(
    `${BALIE}/[gemeente]/kwijtschelding/[persoon]/actions.ts`,
    'beginNamensAction',
  ),
  'kwijtschelding saveAntwoordAction': loket(
    `${BALIE}/[gemeente]/kwijtschelding/[persoon]/actions.ts`,
    'saveNamensAction',
  ),
  'kwijtschelding submitKwijtscheldingAction': loket(
    `${BALIE}/[gemeente]/kwijtschelding/[persoon]/actions.ts`,
    'submitNamensAction',
  ),
  'kwijtschelding estimateAction': {
    geen: 'an estimate that binds nobody; a clerk has it on the form that he fills in',
  },
  'kwijtschelding withdrawKwijtscheldingAction': loket(
    `${ZAKEN}/[gemeente]/kwijtschelding/[id]/actions.ts`,
    'withdrawForAction',
  ),
  'kwijtschelding askRestAction': loket(`${KLANT}/regeling/actions.ts`, 'askRestVoorAction'),
  'kwijtschelding revokeToestemmingAction': { open: 'a toestemming is taken back on the own page only' },
  'bezwaar chooseRegelsAction': loket(`${BALIE}/bezwaar-actions.ts`, 'recordBezwaarAction'),
  'bezwaar explainBezwaarAction': loket(`${BALIE}/bezwaar-actions.ts`, 'recordBezwaarAction'),
  'bezwaar submitBezwaarAction': loket(`${BALIE}/bezwaar-actions.ts`, 'recordBezwaarAction'),
  'bezwaar submitKostenbezwaarAction': loket(`${BALIE}/bezwaar-actions.ts`, 'recordKostenbezwaarAction'),
  'bezwaar submitAanvullingAction': loket(`${ZAKEN}/bezwaar-actions.ts`, 'recordAanvullingAction'),
  'bezwaar submitIngebrekestellingAction': loket(
    `${ZAKEN}/dwangsom-actions.ts`,
    'recordIngebrekestellingAction',
  ),
  'bezwaar withdrawBezwaarAction': loket(`${ZAKEN}/bezwaar-actions.ts`, 'recordIntrekkingAction'),
  'administratief-beroep submitAdministratiefBeroepAction': loket(
    `${BALIE}/administratief-beroep-actions.ts`,
    'recordAdministratiefBeroepAction',
  ),
  'administratief-beroep withdrawAdministratiefBeroepAction': loket(
    `${ZAKEN}/administratief-beroep-actions.ts`,
    'recordBeroepintrekkingAction',
  ),
  'mandaatzaak withdrawMandaatzaakAction': loket(
    `${ZAKEN}/mandaatzaak-actions.ts`,
    'recordMandaatintrekkingAction',
  ),
  'klacht submitKlachtAction': loket(`${BALIE}/klacht-actions.ts`, 'recordKlachtAction'),
  'klacht withdrawKlachtAction': loket(`${ZAKEN}/klacht-actions.ts`, 'recordKlachtintrekkingAction'),
  'melden submitMeldingAction': loket(`${BALIE}/melding-actions.ts`, 'recordMeldingAction'),
  'melden withdrawMeldingAction': loket(`${ZAKEN}/melding-actions.ts`, 'recordMeldingIntrekkingAction'),
  'vragen submitVraagAction': loket(`${BALIE}/vraag-actions.ts`, 'logVraagAction'),
  'vragen rateAntwoordAction': loket(`${BALIE}/vraag-actions.ts`, 'logVraagAction'),
  'vragen chooseAfspraakAction': loket(`${BALIE}/contact-actions.ts`, 'escalateVraagAction'),
  'vragen resumeVraagAction': loket(`${BALIE}/contact-actions.ts`, 'escalateVraagAction'),
};

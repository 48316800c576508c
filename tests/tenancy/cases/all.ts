import { cases as aanslagen } from './aanslagen';
import { cases as aanvullend } from './aanvullend';
import { cases as aanwijzingen } from './aanwijzingen';
import { cases as administratiefBeroep } from './administratief-beroep';
import { cases as beloften } from './beloften';
import { cases as bereik } from './bereik';
import { cases as beroepen } from './beroepen';
import { cases as betalingen } from './betalingen';
import { cases as bewaren } from './bewaren';
import { cases as bezwaarbestanden } from './bezwaarbestanden';
import { cases as bezwaren } from './bezwaren';
import { cases as bijlagen } from './bijlagen';
import { cases as biljetten } from './biljetten';
import { cases as brieven } from './brieven';
import { cases as btw } from './btw';
import type { Case } from './case';
import { cases as contacten } from './contacten';
import { cases as documenten } from './documenten';
import { cases as gemeenten } from './gemeenten';
import { cases as grootboek } from './grootboek';
import { cases as incasso } from './incasso';
import { cases as invordering } from './invordering';
import { cases as inzagecontrole } from './inzagecontrole';
import { cases as kas } from './kas';
import { cases as kennis } from './kennis';
import { cases as klachten } from './klachten';
import { cases as kosten } from './kosten';
import { cases as kwijtschelding } from './kwijtschelding';
import { cases as machtigingen } from './machtigingen';
import { cases as mandaatzaken } from './mandaatzaken';
import { cases as medewerkers } from './medewerkers';
import { cases as meldingen } from './meldingen';
import { cases as oninbaar } from './oninbaar';
import { cases as onlineBetalingen } from './online-betalingen';
import { cases as overmakingen } from './overmakingen';
import { cases as personen } from './personen';
import { cases as persoonsfeiten } from './persoonsfeiten';
import { cases as post } from './post';
import { cases as rapportages } from './rapportages';
import { cases as runs } from './runs';
import { cases as samenvoegingen } from './samenvoegingen';
import { cases as situaties } from './situaties';
import { cases as sociaal } from './sociaal';
import { cases as taken } from './taken';
import { cases as terugbetalingen } from './terugbetalingen';
import { cases as toetslijsten } from './toetslijsten';
import { cases as verhaal } from './verhaal';
import { cases as vermindering } from './vermindering';
import { cases as verordeningen } from './verordeningen';
import { cases as vertegenwoordigingen } from './vertegenwoordigingen';
import { cases as voorkeuren } from './voorkeuren';
import { cases as vragen } from './vragen';
import { cases as woz } from './woz';
import { cases as zaken } from './zaken';
import { cases as zegels } from './zegels';

/** Fence 4: every exported query and use case, asked as tenant B with the ids of tenant A. */
export const cases: readonly Case[] = [
  // Before what does away with letters: these look into them.
  ...post,
  ...voorkeuren,
  ...kas,
  ...aanslagen,
  ...aanvullend,
  ...aanwijzingen,
  ...bereik,
  ...beroepen,
  ...betalingen,
  ...bijlagen,
  ...bewaren,
  ...bezwaren,
  ...bezwaarbestanden,
  ...klachten,
  ...meldingen,
  ...oninbaar,
  ...onlineBetalingen,
  ...verhaal,
  ...biljetten,
  ...brieven,
  ...documenten,
  ...beloften,
  ...taken,
  ...contacten,
  ...gemeenten,
  ...grootboek,
  ...kennis,
  ...kosten,
  ...kwijtschelding,
  ...administratiefBeroep,
  ...mandaatzaken,
  ...toetslijsten,
  ...incasso,
  ...inzagecontrole,
  ...invordering,
  ...overmakingen,
  ...btw,
  ...terugbetalingen,
  ...machtigingen,
  ...medewerkers,
  ...personen,
  ...persoonsfeiten,
  ...rapportages,
  ...runs,
  ...samenvoegingen,
  ...situaties,
  ...sociaal,
  ...vermindering,
  ...verordeningen,
  ...vertegenwoordigingen,
  ...vragen,
  ...woz,
  ...zaken,
  ...zegels,
];

import { btwPath, words as btwWords } from '@/app/btw/btw-words';
import { incassoPath, words as incassoWords } from '@/app/incasso/incassobatch-words';
import { kasoverzichtPath, words as kasWords } from '@/app/kas/kas-words';
import { overmakenPath, words as overmakingWords } from '@/app/overmaking/overmaking-words';
import { situatiePath, words as situatieWords } from '@/app/personen/situatie-words';
import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { wordsOfInning } from '@/app/words';
import type { Context } from '@/platform/context';
import { may, type Verb } from '@/platform/permissions';
import { aansluitingPath, words } from './aansluiting-words';
import { kostenPath, words as kostenWords } from './kosten-words';
import { maandenPath, words as maandWords } from './maandafsluiting-words';
import { oninbaarPath, words as oninbaarWords } from './oninbaar-words';
import { words as openEuroWords } from './open-euro-words';
import { rentePath, words as renteWords } from './rente-words';
import { resultatenPath } from './resultaat-words';
import { invorderrunsPath, words as runWords } from './run-words';
import { simulatorPath, words as simulatorWords } from './simulator-words';
import { klantgroepPath, words as sociaalWords, voorbellenPath } from './sociaal-words';
import { steekproefPath, words as steekproefWords } from './steekproef-words';
import { stiltePath, words as stilteWords } from './stilte-words';
import { tegoedPath, words as tegoedWords } from './tegoed-words';
import { toetsenPath, words as toetsWords } from './toetslijst-words';
import { kandidatenPath, words as vorderingWords } from './vordering-words';

const GROEPEN = ['werk', 'bijzonder', 'geld', 'cijfers'] as const;
type Groep = (typeof GROEPEN)[number];

type Deel = { groep: Groep; verb: Verb; href: string; label: string; op: RegExp };

/** Every part of invordering: in which group it stands, who may open it, and which addresses are its own. */
const deel = (groep: Groep, verb: Verb, href: string, label: string, op: RegExp): Deel => ({
  groep,
  verb,
  href,
  label,
  op,
});

const DELEN: readonly Deel[] = [
  deel(
    'werk',
    'invordering.zien',
    kandidatenPath(),
    vorderingWords('naam'),
    /\/(kandidaten|vordering)(\/|$)/,
  ),
  deel('werk', 'invordering.zien', invorderrunsPath(), runWords('naam'), /\/runs(\/|$)/),
  deel(
    'werk',
    'regeling.besluiten',
    '/invordering/regelingen',
    wordsOfRegeling('nl')('kantoor.naam'),
    /\/regelingen(\/|$)/,
  ),
  deel('werk', 'invordering.zien', stiltePath(), stilteWords('naam'), /\/stilte$/),
  deel('werk', 'invordering.zien', voorbellenPath(), sociaalWords('naam'), /\/voorbellen(\/|$)/),
  deel('werk', 'toetslijst.zien', toetsenPath, toetsWords('naam'), /\/toetslijsten(\/|$)/),
  deel('bijzonder', 'invordering.zien', situatiePath(), situatieWords('naam'), /\/bijzonder(\/|$)/),
  deel(
    'bijzonder',
    'invordering.zien',
    oninbaarPath(),
    oninbaarWords('naam'),
    /\/(oninbaar|verjaring|deurwaarder)(\/|$)/,
  ),
  deel('bijzonder', 'invordering.zien', klantgroepPath(), sociaalWords('klantgroep.naam'), /\/klantgroep$/),
  deel('bijzonder', 'kosten.zien', kostenPath(), kostenWords('naam'), /\/kosten(\/|$)/),
  deel('bijzonder', 'invordering.zien', rentePath(), renteWords('naam'), /\/rente$/),
  deel('geld', 'ontvangst.zien', '/invordering/ontvangsten', words('ontvangsten'), /\/ontvangsten(\/|$)/),
  deel('geld', 'kas.zien', kasoverzichtPath, kasWords('kantoor.naam'), /\/kas$/),
  deel('geld', 'incasso.zien', incassoPath(), incassoWords('naam'), /\/incasso(\/|$)/),
  deel(
    'geld',
    'invordering.zien',
    tegoedPath,
    tegoedWords('naam'),
    /\/(terug-te-betalen|terugbetalen|verrekenen)(\/|$)/,
  ),
  deel('geld', 'invordering.zien', overmakenPath(), overmakingWords('naam'), /\/overmaken(\/|$)/),
  deel('cijfers', 'aansluiting.zien', aansluitingPath(), words('naam'), /\/(aansluiting|journaal)$/),
  deel('cijfers', 'aansluiting.zien', maandenPath(), maandWords('naam'), /\/maanden$/),
  deel('geld', 'aansluiting.zien', btwPath(), btwWords('naam'), /\/btw(\/|$)/),
  deel('cijfers', 'aansluiting.zien', '/invordering/open', openEuroWords('naam'), /\/open(\/[a-z-]+)?$/),
  deel(
    'cijfers',
    'aansluiting.zien',
    resultatenPath(),
    wordsOfInning('inning.resultaten'),
    /\/resultaten(\/|$)/,
  ),
  deel('cijfers', 'invordering.zien', simulatorPath, simulatorWords('naam'), /\/simulator$/),
  deel('cijfers', 'aansluiting.zien', steekproefPath(), steekproefWords('naam'), /\/steekproef$/),
];

/** What is of the kantoor as a whole is asked of the roles there. */
const VAN_HET_KANTOOR: readonly Verb[] = ['ontvangst.zien', 'incasso.zien'];

type Onderdeel = { href: string; label: string; current: boolean };

/**
 * The groups of invordering that this medewerker may enter, each leading to its first part, and the parts of the group
 * that the page stands in. A page of none of them shows the first group.
 */
export function onderdelenVan(
  ctx: Pick<Context, 'gemeenten' | 'kantoorRollen'>,
  path: string,
): { groepen: Onderdeel[]; delen: Onderdeel[] } {
  const mag = (verb: Verb) =>
    VAN_HET_KANTOOR.includes(verb)
      ? may(ctx.kantoorRollen, verb)
      : ctx.gemeenten.some((g) => may(g.rollen, verb));
  const open = DELEN.filter(({ verb }) => mag(verb));
  const hier = open.find(({ op }) => op.test(path)) ?? open[0];
  return {
    groepen: GROEPEN.flatMap((groep) => {
      const eerste = open.find((d) => d.groep === groep);
      return eerste === undefined
        ? []
        : [{ href: eerste.href, label: words(`groepen.${groep}`), current: groep === hier?.groep }];
    }),
    delen: open
      .filter(({ groep }) => groep === hier?.groep)
      .map(({ href, label, op }) => ({ href, label, current: op.test(path) })),
  };
}

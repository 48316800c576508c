import { type Briefklasse, functieVan, type Standaardbrief } from '@/domain/documenten/standaardbrief';
import type { Rol } from '@/platform/permissions';

/** A letter of the desk on its way out (F-01, F-02): its states, who may do what with it, and why not. Pure. */

export type BriefStatus = 'concept' | 'ter-ondertekening' | 'teruggestuurd' | 'verzonden' | 'ingetrokken';
export type Briefact = 'wijzigen' | 'versturen' | 'aanbieden' | 'ondertekenen' | 'terugsturen' | 'intrekken';

export type Brief = {
  id: string;
  soort: Standaardbrief;
  klasse: Briefklasse;
  persoonId: string;
  contactId: string;
  vraagId: string | null;
  velden: Readonly<Record<string, string>>;
  status: BriefStatus;
  makerId: string;
  gemaaktOp: Date;
  aangebodenOp: Date | null;
  ondertekenaarId: string | null;
  functie: string | null;
  reden: string | null;
  afgerondOp: Date | null;
  versie: number;
};

const BIJ_MAKER: readonly BriefStatus[] = ['concept', 'teruggestuurd'];

/** In which states each act can be done. */
const WANNEER: Readonly<Record<Briefact, readonly BriefStatus[]>> = {
  wijzigen: BIJ_MAKER,
  versturen: BIJ_MAKER,
  aanbieden: BIJ_MAKER,
  intrekken: [...BIJ_MAKER, 'ter-ondertekening'],
  ondertekenen: ['ter-ondertekening'],
  terugsturen: ['ter-ondertekening'],
};

/** What somebody is told who comes too late, or too early. */
const TOCH_NIET: Readonly<Record<BriefStatus, string>> = {
  concept: 'weigering.brief-nog-niet-aangeboden',
  'ter-ondertekening': 'weigering.brief-wacht-op-handtekening',
  teruggestuurd: 'weigering.brief-teruggestuurd',
  verzonden: 'weigering.brief-verzonden',
  ingetrokken: 'weigering.brief-ingetrokken',
};

export type Briefbesluit = { ok: true; functie: Rol | null } | { ok: false; reden: string };
const weiger = (reden: string): Briefbesluit => ({ ok: false, reden });

/**
 * Whether somebody may do this with a letter now, and as what he signs it. The state goes first: who is too late hears
 * that it was sent or withdrawn, whoever he is. The maker never signs what he wrote; who cannot sign this letter cannot
 * send it back either. Only its class decides whether it must be signed.
 */
export function decideBrief(
  act: Briefact,
  brief: Pick<Brief, 'soort' | 'klasse' | 'status' | 'makerId'>,
  wie: { medewerkerId: string; rollen: readonly Rol[] },
): Briefbesluit {
  if (!WANNEER[act].includes(brief.status)) return weiger(TOCH_NIET[brief.status]);
  const maker = brief.makerId === wie.medewerkerId;
  if (act === 'ondertekenen' || act === 'terugsturen') {
    if (maker) return weiger('weigering.brief-eigen-werk');
    const functie = functieVan(brief.soort, wie.rollen);
    return functie === null ? weiger('weigering.brief-geen-ondertekenaar') : { ok: true, functie };
  }
  if (!maker) return weiger('weigering.brief-niet-van-u');
  const ondertekend = brief.klasse === 'maatwerk-ondertekend';
  if (act === 'versturen' && ondertekend) return weiger('weigering.brief-eerst-ondertekenen');
  if (act === 'aanbieden' && !ondertekend) return weiger('weigering.brief-zonder-ondertekening');
  return { ok: true, functie: null };
}

/** Whether this desk may send this letter: what the gemeente chose binds its own people, not those of the kantoor (F-01). */
export const magVersturen = (
  soort: Standaardbrief,
  werkgever: 'gemeente' | 'kantoor',
  gekozen: Readonly<Partial<Record<Standaardbrief, boolean>>> | null,
): boolean => werkgever === 'kantoor' || gekozen?.[soort] === true;

/**
 * Which question of the contact a letter is about. Never taken from the order in which they were asked: who answers says
 * what he answers, and somebody else signs it (F-02).
 */
export function planBriefvraag(
  over: 'nodig' | 'mag' | 'geen',
  gekozen: string | null,
  vragen: readonly { id: string }[],
): { ok: true; vraagId: string | null } | { ok: false; reden: string; veld?: string } {
  if (over === 'geen') return { ok: true, vraagId: null };
  if (gekozen !== null)
    return vragen.some(({ id }) => id === gekozen)
      ? { ok: true, vraagId: gekozen }
      : { ok: false, reden: 'weigering.brief-vraag-van-elders', veld: 'vraagId' };
  if (over === 'mag') return { ok: true, vraagId: null };
  return vragen.length === 0
    ? { ok: false, reden: 'weigering.brief-geen-vraag' }
    : { ok: false, reden: 'weigering.brief-kies-vraag', veld: 'vraagId' };
}

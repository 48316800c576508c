import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import type { Concept } from '@/domain/kwijtschelding/concept';
import { DELEN, type Vraag, type Vraagregels, vorigeVraag } from '@/domain/kwijtschelding/vragen';
import type { ActionState } from '@/platform/action-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Stepper } from '@/ui/stepper';
import type { Taal } from '@/ui/words';
import { kwijtscheldingAnswers, vraagWoorden, wordsOfKwijtschelding } from './kwijtschelding-words';
import { vraagVelden } from './vraag-velden';

interface Props {
  vraag: Vraag;
  concept: Concept;
  regels: Vraagregels;
  taal: Taal;
  /** Where the request is filled in: its start, questions and check lie under it. */
  base: string;
  /** Back to the check page afterwards. */
  terug: boolean;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  verborgen: Readonly<Record<string, string>>;
}

/** One question: what is asked and why, its fields, and the way back. Works without JavaScript. */
export function VraagStap({ vraag, concept, regels, taal, base, terug, action, verborgen }: Props) {
  const words = wordsOfKwijtschelding(taal);
  const { antwoorden } = concept;
  const { kop, hint } = vraagWoorden(taal, vraag.sleutel);
  const vorige = vorigeVraag(vraag.sleutel, antwoorden, regels);
  const steps = [...DELEN, 'controle' as const].map((deel) => ({ label: words(`delen.${deel}`) }));
  return (
    <div className="grid max-w-text gap-6">
      <title>{`${kop} - ${words('kop')}`}</title>
      <Stepper steps={steps} current={DELEN.indexOf(vraag.deel) + 1} taal={taal} />
      <div className="grid gap-2">
        <Heading level={1}>{kop}</Heading>
        {hint && <p>{hint}</p>}
      </div>
      <ActionForm
        key={vraag.sleutel}
        id="vraag"
        taal={taal}
        action={action}
        groepen={[{ velden: vraagVelden(vraag, antwoorden[vraag.sleutel], { antwoorden, regels, taal }) }]}
        verborgen={{ ...verborgen, vraag: vraag.sleutel, terug: terug ? 'controle' : '' }}
        knop={words('stap.verder')}
        antwoorden={kwijtscheldingAnswers(taal)}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={vorige ? `${base}/vraag/${vorige.sleutel}` : base}>{words('stap.vorige')}</Link>
        {terug && <Link href={`${base}/controle`}>{words('stap.overzicht')}</Link>}
      </p>
      <p className="text-sm text-ink-muted">
        {words('stap.bewaard', { moment: showMoment(concept.bewaardOp, taal) })}
      </p>
    </div>
  );
}

import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { VerordeningView } from '@/domain/verordeningen/verordening.queries';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  controleVerordeningAction,
  recordBekendmakingAction,
  recordVaststellingAction,
  recordVoorstelAction,
  withdrawVerordeningAction,
} from '../../../verordening-actions';
import { formAnswers, words } from '../../../words';

interface ActiesProps {
  verordening: VerordeningView;
  sleutel: string;
  mag: { invoeren: boolean; controleren: boolean };
  /** Whether the reader entered it himself. */
  zelf: boolean;
  wieMag: readonly Wie[];
}

const OP: Veld = { vorm: 'datum', naam: 'op', label: words('actie.op') };
const STAPPEN = {
  concept: { soort: 'voorstel', action: recordVoorstelAction, velden: [OP] },
  voorstel: { soort: 'vaststelling', action: recordVaststellingAction, velden: [OP] },
  vastgesteld: {
    soort: 'bekendmaking',
    action: recordBekendmakingAction,
    velden: [
      OP,
      {
        vorm: 'tekst',
        naam: 'publicatie',
        label: words('actie.publicatie'),
        hint: words('actie.publicatieHint'),
      },
    ],
  },
} as const satisfies Record<string, { soort: string; action: unknown; velden: readonly Veld[] }>;

/** The next step of the road for who may take it; for who may not, who can. */
export function Acties({ verordening, sleutel, mag, zelf, wieMag }: ActiesProps) {
  const { stand, id, versie } = verordening;
  if (stand === 'bekendgemaakt' || stand === 'vervallen') return null;
  const verborgen = { gemeente: sleutel, id, versie: String(versie) };
  if (stand === 'te-controleren')
    return (
      <>
        <WieMag wie={wieMag} />
        <Controle verordening={verordening} verborgen={verborgen} mag={mag} zelf={zelf} />
        {mag.invoeren && <Intrekken verborgen={verborgen} />}
      </>
    );
  if (!mag.invoeren) return null;
  const stap = STAPPEN[stand];
  return (
    <>
      <Card as="section" first labelledBy="stap">
        <Heading level={2} id="stap">
          {words(`actie.${stap.soort}Kop`)}
        </Heading>
        <p className="mt-1 mb-4 text-ink-muted">{words(`actie.${stap.soort}Uitleg`)}</p>
        <ActionForm
          id="volgende"
          action={stap.action}
          groepen={[{ velden: stap.velden }]}
          verborgen={verborgen}
          knop={words(`actie.${stap.soort}Knop`)}
          antwoorden={formAnswers()}
        />
      </Card>
      <Intrekken verborgen={verborgen} />
    </>
  );
}

function Controle({
  verordening,
  verborgen,
  mag,
  zelf,
}: Omit<ActiesProps, 'sleutel' | 'wieMag'> & { verborgen: Record<string, string> }) {
  const overKwijtschelding = verordening.belastingsoort === 'kwijtschelding';
  if (zelf || !mag.controleren)
    return (
      <Alert tone="info" taal="nl" title={words('actie.controleKop')}>
        {words(zelf ? 'actie.controleZelf' : 'actie.controleWacht')}
      </Alert>
    );
  return (
    <Card as="section" first labelledBy="controle">
      <Heading level={2} id="controle">
        {words('actie.controleKop')}
      </Heading>
      <p className="mt-1 mb-4">
        {words(overKwijtschelding ? 'actie.controleUitlegKwijtschelding' : 'actie.controleUitleg', {
          publicatie: verordening.publicatie ?? '',
        })}
      </p>
      <ActionForm
        id="controle"
        action={controleVerordeningAction}
        groepen={[]}
        verborgen={verborgen}
        knop={words(overKwijtschelding ? 'actie.controleKnopKwijtschelding' : 'actie.controleKnop')}
        antwoorden={formAnswers()}
      />
    </Card>
  );
}

function Intrekken({ verborgen }: { verborgen: Record<string, string> }) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words('actie.intrekkenKop')}</summary>
      <p className="mt-2 mb-4 max-w-text text-ink-muted">{words('actie.intrekkenUitleg')}</p>
      <ActionForm
        id="intrekken"
        action={withdrawVerordeningAction}
        groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('actie.reden') }] }]}
        verborgen={verborgen}
        knop={words('actie.intrekkenKnop')}
        variant="danger"
        antwoorden={formAnswers()}
      />
    </details>
  );
}

import { WieMag } from '@/app/(kantoor)/wie-mag';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { beroepAnswers, beroepWords as words } from '@/app/beroep/beroep-words';
import { werkWords } from '@/app/bezwaar/bezwaar-werk-words';
import { showMoment } from '@/app/words';
import { hoogstens } from '@/domain/aanslagen/vermindering';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import { afrondingSchema } from '@/domain/beroepen/afronding.schema';
import { gevolgVeld, VERVOLGEN } from '@/domain/beroepen/beroep';
import type { Beroepsdossier } from '@/domain/beroepen/beroep.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Besluit } from '@/domain/zaken/besluit';
import { formatCents, sumCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideAfrondingAction, proposeAfrondingAction } from '../../../beroep-actions';

const TONES: Readonly<Record<Besluit['stand'], Tone>> = {
  voorgesteld: 'letop',
  genomen: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  besluiten: readonly Besluit[];
  beroep: Beroepsdossier;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  /** Who looks, as he stands in a proposal: he does not decide on his own. */
  ik: string;
  magBesluiten: boolean;
  magVoorstellen: boolean;
  verborgen: Record<string, string>;
};

/** How the case ends for the office: proposed with what goes off, decided by another. */
export function Afronden(props: Props) {
  const { besluiten, magVoorstellen } = props;
  if (besluiten.length === 0 && !magVoorstellen) return null;
  return (
    <Card as="section" labelledBy="afronden" className="grid gap-4">
      <Heading level={2} looksLike={3} id="afronden">
        {words('besluit.kop')}
      </Heading>
      <ul className="grid gap-4">
        {besluiten.map((besluit) => (
          <li key={besluit.id} className="grid gap-2">
            <Een {...props} besluit={besluit} />
          </li>
        ))}
      </ul>
      {magVoorstellen && <Voorstel {...props} />}
    </Card>
  );
}

function Een({ besluit, beroep, namen, wieMag, ik, magBesluiten, verborgen }: Props & { besluit: Besluit }) {
  const inhoud = afrondingSchema.safeParse(besluit.inhoud).data;
  const eigen = besluit.voorgesteldDoor === ik;
  const wacht = besluit.stand === 'voorgesteld';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {inhoud && <strong>{words(`vervolg.${inhoud.vervolg}`)}</strong>}
        <Badge tone={TONES[besluit.stand]}>{werkWords(`besluit.stand.${besluit.stand}`)}</Badge>
      </p>
      {inhoud?.regels
        .filter((r) => r.verminderingCenten > 0n)
        .map((r) => (
          <p key={r.aanslagregelId}>
            {words('besluit.eraf', {
              naam: naamVan(beroep, r.aanslagregelId),
              bedrag: formatCents(r.verminderingCenten),
            })}
          </p>
        ))}
      <p className="max-w-text whitespace-pre-line">{besluit.motivering}</p>
      <p className="text-sm text-ink-muted">
        {werkWords('besluit.voorgesteld', {
          naam: nameActor(namen, besluit.voorgesteldDoor) ?? '',
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {besluit.toelichting !== null && `: ${besluit.toelichting}`}
      </p>
      {wacht && inhoud && (
        <WieMag wie={wieMag} centen={sumCents(inhoud.regels.map((r) => r.verminderingCenten))} />
      )}
      {wacht && eigen && <p>{werkWords('besluit.eigen')}</p>}
      {wacht && !eigen && !magBesluiten && <p>{werkWords('besluit.magNiet')}</p>}
      {wacht && !eigen && magBesluiten && <Beslis besluit={besluit} gemeente={verborgen.gemeente ?? ''} />}
    </>
  );
}

function naamVan({ regels }: Beroepsdossier, id: string): string {
  const regel = regels.find((r) => r.regel.id === id)?.regel;
  return regel ? regelNaam(wordsOfAanslagen('nl'), regel) : '';
}

const Voorstel = ({ beroep, verborgen }: Props) => (
  <>
    <p className="max-w-text">{words('handelen.afrondenUitleg')}</p>
    <ActionForm
      id="afronden"
      action={proposeAfrondingAction}
      verborgen={verborgen}
      knop={words('handelen.afronden')}
      antwoorden={beroepAnswers()}
      groepen={[
        {
          velden: [
            {
              vorm: 'keuze',
              naam: 'vervolg',
              label: words('veld.vervolg'),
              opties: VERVOLGEN.map((value) => ({ value, label: words(`vervolg.${value}`) })),
            },
            ...beroep.regels.map(({ regel, stand }) => ({
              vorm: 'tekst' as const,
              naam: gevolgVeld(regel.id),
              label: words('veld.gevolg', { naam: regelNaam(wordsOfAanslagen('nl'), regel) }),
              hint: words('veld.gevolgHint', { bedrag: formatCents(hoogstens(stand)) }),
              breedte: 'short' as const,
              optioneel: true,
            })),
            { vorm: 'alinea', naam: 'motivering', label: words('veld.motivering') },
          ],
        },
      ]}
    />
  </>
);

const Beslis = ({ besluit, gemeente }: { besluit: Besluit; gemeente: string }) => (
  <ActionForm
    id={`besluit-${besluit.id}`}
    action={decideAfrondingAction}
    verborgen={{ gemeente, id: besluit.id, versie: String(besluit.versie) }}
    groepen={[
      besluitgroep(
        {
          label: werkWords('besluit.keuze'),
          opties: [
            { value: 'genomen', label: words('besluit.neem') },
            { value: 'teruggegeven', label: werkWords('besluit.geefTerug') },
          ],
        },
        {
          naam: 'toelichting',
          label: werkWords('besluit.toelichting'),
          hint: werkWords('besluit.toelichtingHint'),
        },
      ),
    ]}
    knop={werkWords('besluit.knop')}
    antwoorden={beroepAnswers()}
  />
);

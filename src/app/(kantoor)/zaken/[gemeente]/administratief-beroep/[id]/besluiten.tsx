import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import {
  beroepWerkAnswers,
  beroepWerkWords as words,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { werkWords } from '@/app/bezwaar/bezwaar-werk-words';
import { showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import { beslistBestuur } from '@/domain/administratief-beroep/administratief-beroep';
import type { BeroepView } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { beslissingSchema } from '@/domain/administratief-beroep/decide-beslissing';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Besluit } from '@/domain/zaken/besluit';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideBeslissingAction } from '../../../administratief-beroep-actions';

const TONES: Readonly<Record<Besluit['stand'], Tone>> = {
  voorgesteld: 'letop',
  genomen: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  besluiten: readonly Besluit[];
  beroep: BeroepView;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  /** Who looks, as he stands in the books: he decides neither on his own proposal nor on his own first decision. */
  ik: string;
  magBesluiten: boolean;
  gemeente: string;
};

/** What was proposed and decided, and writing down the decision. */
export function Besluiten(props: Props) {
  const { besluiten } = props;
  if (besluiten.length === 0) return null;
  return (
    <Card as="section" labelledBy="besluiten" className="grid gap-4">
      <Heading level={2} looksLike={3} id="besluiten">
        {words('besluit.kop')}
      </Heading>
      <ul className="grid gap-4">
        {besluiten.map((besluit) => (
          <li key={besluit.id} className="grid gap-2">
            <Een {...props} besluit={besluit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Een({ besluit, beroep, namen, wieMag, ik, magBesluiten, gemeente }: Props & { besluit: Besluit }) {
  const uitkomst = beslissingSchema.safeParse(besluit.inhoud).data?.uitkomst;
  const wacht = besluit.stand === 'voorgesteld';
  const eigen = besluit.voorgesteldDoor === ik;
  const eerste = beroep.eersteBeslisser === ik;
  const naam = (wie: string) => nameActor(namen, wie) ?? '';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {uitkomst && <strong>{words(`uitkomst.${uitkomst}`)}</strong>}
        <Badge tone={TONES[besluit.stand]}>{werkWords(`besluit.stand.${besluit.stand}`)}</Badge>
      </p>
      <p className="max-w-text break-words whitespace-pre-line">{besluit.motivering}</p>
      <p className="text-sm text-ink-muted">
        {werkWords('besluit.voorgesteld', {
          naam: naam(besluit.voorgesteldDoor),
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {besluit.toelichting !== null && `: ${besluit.toelichting}`}
      </p>
      {besluit.stand === 'genomen' && besluit.beslotenDoor !== null && besluit.beslotenOp !== null && (
        <p className="text-sm text-ink-muted">
          {words('besluit.door', {
            naam: naam(besluit.beslotenDoor),
            moment: showMoment(besluit.beslotenOp),
          })}
          {beroep.bestuursbesluit !== null &&
            `. ${words('besluit.bestuurWas', { besluit: beroep.bestuursbesluit })}`}
        </p>
      )}
      {wacht && <WieMag wie={wieMag} centen={null} />}
      {wacht && eigen && <p>{werkWords('besluit.eigen')}</p>}
      {wacht && eerste && <p>{words('handelen.eigen')}</p>}
      {wacht && !eigen && !eerste && !magBesluiten && <p>{werkWords('besluit.magNiet')}</p>}
      {wacht && !eigen && !eerste && magBesluiten && (
        <Beslis besluit={besluit} bestuur={beslistBestuur(beroep.rechtsmiddel)} gemeente={gemeente} />
      )}
    </>
  );
}

const Beslis = ({ besluit, bestuur, gemeente }: { besluit: Besluit; bestuur: boolean; gemeente: string }) => (
  <ActionForm
    id={`besluit-${besluit.id}`}
    action={decideBeslissingAction}
    verborgen={{ gemeente, id: besluit.id, versie: String(besluit.versie) }}
    groepen={[
      {
        velden: [
          {
            vorm: 'keuze',
            naam: 'besluit',
            label: werkWords('besluit.keuze'),
            opties: [
              { value: 'genomen', label: words('besluit.neem') },
              { value: 'teruggegeven', label: werkWords('besluit.geefTerug') },
            ],
          },
          ...(bestuur
            ? [
                {
                  vorm: 'tekst' as const,
                  naam: 'bestuursbesluit',
                  label: words('besluit.bestuur'),
                  hint: words('besluit.bestuurHint'),
                  optioneel: true,
                },
              ]
            : []),
          {
            vorm: 'alinea',
            naam: 'toelichting',
            label: werkWords('besluit.toelichting'),
            hint: werkWords('besluit.toelichtingHint'),
            optioneel: true,
          },
        ],
      },
    ]}
    knop={werkWords('besluit.knop')}
    antwoorden={beroepWerkAnswers()}
  />
);

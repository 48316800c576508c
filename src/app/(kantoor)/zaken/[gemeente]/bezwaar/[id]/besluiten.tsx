import { WieMag } from '@/app/(kantoor)/wie-mag';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { kostenNaam } from '@/app/bezwaar/kostenbezwaar-velden';
import { showDate, showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import { totaalVan, type Uitspraakvoorstel } from '@/domain/bezwaren/uitspraak';
import { uitspraakSchema } from '@/domain/bezwaren/uitspraak.schema';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Besluit } from '@/domain/zaken/besluit';
import { formatCents, formatEuros } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideUitspraakAction, takeBackUitspraakAction } from '../../../uitspraak-actions';

const TONES: Readonly<Record<Besluit['stand'], Tone>> = {
  voorgesteld: 'letop',
  genomen: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  besluiten: readonly Besluit[];
  bezwaar: BezwaarDossier;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  /** Who looks, as he stands in a proposal: he does not decide on his own. */
  ik: string;
  magBesluiten: boolean;
  magBehandelen: boolean;
  gemeente: string;
};

/** What was proposed and decided, with what the reader may do with it. */
export function Besluiten(props: Props) {
  const { besluiten, bezwaar } = props;
  if (besluiten.length === 0) return null;
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-4">
      <Heading level={2} looksLike={3} id="besluit">
        {words('besluit.kop')}
      </Heading>
      {bezwaar.beroepTot !== null && <p>{words('besluit.beroep', { datum: showDate(bezwaar.beroepTot) })}</p>}
      <ul className="grid gap-4">
        {besluiten.map((besluit) => (
          <li key={besluit.id} className="grid gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
            <Een {...props} besluit={besluit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Een({ besluit, ...props }: Props & { besluit: Besluit }) {
  const { bezwaar, namen, wieMag, ik, magBesluiten, magBehandelen, gemeente } = props;
  const naam = (actor: string | null) => nameActor(namen, actor) ?? '';
  const inhoud = uitspraakSchema.safeParse(besluit.inhoud).data;
  const wacht = besluit.stand === 'voorgesteld';
  const eigen = besluit.voorgesteldDoor === ik;
  const record = { gemeente, id: besluit.id, versie: String(besluit.versie) };
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {inhoud && <strong>{words(`uitkomst.${inhoud.uitkomst}`)}</strong>}
        {inhoud?.oorzaak && <span>{words(`oorzaak.${inhoud.oorzaak}`)}</span>}
        <Badge tone={TONES[besluit.stand]}>{words(`besluit.stand.${besluit.stand}`)}</Badge>
      </p>
      {inhoud && <Gevolgen inhoud={inhoud} bezwaar={bezwaar} />}
      <p className="text-sm text-ink-muted">
        {words('besluit.voorgesteld', {
          naam: naam(besluit.voorgesteldDoor),
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {besluit.stand !== 'voorgesteld' && besluit.beslotenOp !== null && (
          <span className="block">
            {words(`besluit.${besluit.stand}`, {
              naam: naam(besluit.beslotenDoor),
              moment: showMoment(besluit.beslotenOp),
            })}
            {besluit.toelichting !== null && `: ${besluit.toelichting}`}
          </span>
        )}
      </p>
      {wacht && <WieMag wie={wieMag} centen={inhoud ? totaalVan(inhoud) : null} />}
      {wacht && eigen && <p>{words('besluit.eigen')}</p>}
      {wacht && eigen && magBehandelen && (
        <ActionForm
          id={`terug-${besluit.id}`}
          action={takeBackUitspraakAction}
          groepen={[]}
          verborgen={record}
          knop={words('besluit.neemTerug')}
          variant="secondary"
          antwoorden={werkAnswers()}
        />
      )}
      {wacht && !eigen && !magBesluiten && bezwaar.uitkomst === null && (
        <p>{words(bezwaar.kosten ? 'besluit.magNietKosten' : 'besluit.magNiet')}</p>
      )}
      {wacht && !eigen && magBesluiten && <Beslis id={besluit.id} record={record} />}
    </>
  );
}

/** What it does to every line, with the reason that stands in the letter. */
function Gevolgen({ inhoud, bezwaar }: { inhoud: Uitspraakvoorstel; bezwaar: BezwaarDossier }) {
  return (
    <ul className="grid gap-3">
      {inhoud.regels.map((r) => {
        const regel = bezwaar.regels.find((b) => b.aanslagregelId === r.aanslagregelId)?.regel;
        const naam = regel ? regelNaam(wordsOfAanslagen('nl'), regel) : '';
        return (
          <li key={r.aanslagregelId}>
            <strong className="font-semibold">
              {r.verminderingCenten > 0n
                ? words('besluit.eraf', { naam, bedrag: formatCents(r.verminderingCenten) })
                : words('besluit.blijft', { naam })}
            </strong>
            {r.nieuweWaardeEuro !== null && (
              <span className="block">
                {words('besluit.naarWaarde', { waarde: formatEuros(r.nieuweWaardeEuro) })}
              </span>
            )}
            <p className="max-w-text break-words whitespace-pre-line">{r.motivering}</p>
          </li>
        );
      })}
      {bezwaar.kosten && inhoud.kosten && (
        <li>
          <strong className="font-semibold">
            {words(inhoud.kosten.terugCenten > 0n ? 'kosten.eraf' : 'kosten.blijft', {
              naam: kostenNaam(bezwaar.kosten, 'nl'),
              bedrag: formatCents(inhoud.kosten.terugCenten),
            })}
          </strong>
          <p className="max-w-text break-words whitespace-pre-line">{inhoud.kosten.motivering}</p>
        </li>
      )}
    </ul>
  );
}

function Beslis({ id, record }: { id: string; record: Record<string, string> }) {
  return (
    <ActionForm
      id={`besluit-${id}`}
      action={decideUitspraakAction}
      verborgen={record}
      groepen={[
        besluitgroep(
          {
            label: words('besluit.keuze'),
            opties: [
              { value: 'genomen', label: words('besluit.neem') },
              { value: 'teruggegeven', label: words('besluit.geefTerug') },
            ],
          },
          {
            naam: 'toelichting',
            label: words('besluit.toelichting'),
            hint: words('besluit.toelichtingHint'),
          },
        ),
      ]}
      knop={words('besluit.knop')}
      antwoorden={werkAnswers()}
    />
  );
}

import { postAnswers, words } from '@/app/(kantoor)/post/post-words';
import { askRegisterAction, takeOverAntwoordAction } from '@/app/(kantoor)/post/retour/retour-actions';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import type { RegistervraagView, Registervragen } from '@/domain/post/registervraag.queries';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

interface RegisterDeelProps extends Registervragen {
  stopId: string;
  /** Whether the stop holds: of one that was lifted nothing is asked any more. */
  open: boolean;
  gemeente: string;
}

/** Who knows where somebody is: what was asked, what was answered, and what can be done with it. */
export function RegisterDeel({ stopId, open, gemeente, register, vragen }: RegisterDeelProps) {
  if (!open && vragen.length === 0) return null;
  const wacht = vragen.some((v) => v.antwoord === null);
  // First what was answered is taken over, or not: asking once more is for when it said nothing.
  const nieuw = !vragen.some((v) => v.antwoord?.overTeNemen);
  return (
    <Card as="section" labelledBy="register" className="grid gap-4">
      <Heading level={2} looksLike={3} id="register">
        {words('register.kop')}
      </Heading>
      {vragen.map((vraag) => (
        <Vraag key={vraag.id} vraag={vraag} gemeente={gemeente} />
      ))}
      {wacht && (
        <ButtonLink variant="secondary" reload href="?">
          {words('register.opnieuw')}
        </ButtonLink>
      )}
      {open && !wacht && nieuw && register !== null && (
        <div className="grid gap-3">
          <p className="max-w-text">{words(`register.uitleg.${register}`)}</p>
          <ActionForm
            id="vraag-register"
            action={askRegisterAction}
            verborgen={{ gemeente, id: stopId }}
            groepen={[]}
            knop={words(`register.vraag.${register}`)}
            variant={vragen.length === 0 ? 'primary' : 'secondary'}
            antwoorden={postAnswers()}
          />
        </div>
      )}
      {open && register === null && <p className="max-w-text text-ink-muted">{words('register.geen')}</p>}
    </Card>
  );
}

const NEEMT_OVER = ['adres', 'buitenland', 'onbekend', 'overleden'] as const;

function Vraag({ vraag, gemeente }: { vraag: RegistervraagView; gemeente: string }) {
  const { register, gevraagdOp, gevraagdDoor, antwoord } = vraag;
  const kop = words('register.gevraagd', {
    register: words(`register.naam.${register}`),
    moment: showMoment(gevraagdOp),
    naam: gevraagdDoor ?? '-',
  });
  if (antwoord === null)
    return (
      <div className="grid gap-1">
        <p className="font-semibold">{kop}</p>
        <p>{words('register.onderweg')}</p>
      </div>
    );
  const { uitkomst, adres, dag, overTeNemen, overgenomenOp } = antwoord;
  const knop = NEEMT_OVER.find((soort) => soort === uitkomst);
  return (
    <div className="grid gap-3">
      <p className="text-ink-muted">{kop}</p>
      <DataList
        items={[
          { term: words('register.antwoord'), value: words(`register.uitkomst.${uitkomst}`) },
          ...(adres === null ? [] : [{ term: words('register.adres'), value: adres }]),
          ...(knop === undefined
            ? []
            : [
                {
                  term: words('register.sinds'),
                  value: dag === null ? words('register.dagOnbekend') : showDate(dag),
                },
              ]),
        ]}
      />
      {overTeNemen && knop !== undefined && (
        <div className="grid gap-3">
          <p className="max-w-text">{words(`register.gevolg.${knop}`)}</p>
          <ActionForm
            id={`neem-over-${vraag.id}`}
            action={takeOverAntwoordAction}
            verborgen={{ gemeente, id: vraag.id }}
            groepen={[]}
            knop={words(`register.neemOver.${knop}`)}
            antwoorden={postAnswers()}
          />
        </div>
      )}
      {overgenomenOp !== null && (
        <p>{words('register.overgenomen', { moment: showMoment(overgenomenOp) })}</p>
      )}
    </div>
  );
}

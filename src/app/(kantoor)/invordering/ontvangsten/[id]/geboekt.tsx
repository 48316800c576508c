import { ActionForm } from '@/app/action-form/action-form';
import type { OntvangstView } from '@/domain/betalingen/ontvangst.queries';
import type { ToerekeningView } from '@/domain/grootboek/toerekening.queries';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { undoOntvangstAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { Verdeling } from './verdeling';

/** One aanslag on which it stands. */
export type Deel = { aanslagId: string; aanslagnummer: string; toerekening: ToerekeningView | null };

interface GeboektProps {
  ontvangst: OntvangstView;
  aanslag: NonNullable<OntvangstView['aanslag']>;
  delen: readonly Deel[];
  ctx: Context;
  /** Whether the reader may take it off again. */
  mag: boolean;
}

/** Where the receipt stands now, how it was divided, and the way back. */
export function Geboekt({ ontvangst, aanslag, delen, ctx, mag }: GeboektProps) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === aanslag.gemeenteId);
  if (!gemeente) return null;
  const ziet = may(gemeente.rollen, 'aanslag.zien');
  return (
    <>
      {delen.map(({ aanslagId, aanslagnummer, toerekening }) => {
        const kop = words('ontvangst.geboekt', { nummer: aanslagnummer });
        return (
          <Card as="section" key={aanslagId} labelledBy={`geboekt-${aanslagId}`} className="grid gap-4">
            <Heading level={2} id={`geboekt-${aanslagId}`}>
              {ziet ? <Link href={`/heffing/${gemeente.sleutel}/aanslagen/${aanslagId}`}>{kop}</Link> : kop}
            </Heading>
            <p className="text-ink-muted">{gemeente.naam}</p>
            {toerekening && (
              <Verdeling
                kop={words('ontvangst.verdeling')}
                regels={toerekening.regels}
                uitleg={toerekening.uitleg}
              />
            )}
          </Card>
        );
      })}
      {mag && (
        <Card as="section" labelledBy="undo" className="grid gap-4">
          <Heading level={2} id="undo">
            {words('ontvangst.undo')}
          </Heading>
          <p className="max-w-text">
            {words(ontvangst.bedragCenten < 0n ? 'ontvangst.undoStornoUitleg' : 'ontvangst.undoUitleg')}
          </p>
          <ActionForm
            id="undo-form"
            action={undoOntvangstAction}
            verborgen={{ gemeente: gemeente.sleutel, ontvangst: ontvangst.id }}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'alinea',
                    naam: 'reden',
                    label: words('ontvangst.undoReden'),
                    hint: words('ontvangst.undoHint'),
                  },
                ],
              },
            ]}
            knop={words('ontvangst.undoKnop')}
            variant="secondary"
            antwoorden={formAnswers()}
          />
        </Card>
      )}
    </>
  );
}

import { answerText } from '@/app/action-form/answer-text';
import { Waarom } from '@/app/waarom';
import type { AanvullendView } from '@/domain/aanslagen/aanvullend.queries';
import { belastingnaam } from '@/domain/documenten/biljetregel';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { formAnswers, words } from '../../../words';

/** Whom an aanslag by hand is for, and what it would impose with the steps of each amount. */
export function Een({ een, sleutel }: { een: AanvullendView & { naam: string }; sleutel: string }) {
  return (
    <Card as="section" labelledBy="een" className="grid gap-3">
      <Heading level={2} id="een">
        {words('run.een.kop')}
      </Heading>
      <p>{words('run.een.voor', { naam: een.naam })}</p>
      {een.regels
        .filter((regel) => regel.reden === null)
        .map((regel) => {
          const naam = belastingnaam(regel);
          return (
            <div key={`${regel.code}-${regel.onderwerpId}`} className="grid gap-1">
              <strong className="font-semibold">
                {words('run.een.regel', { naam, bedrag: formatCents(regel.centen ?? 0n) })}
              </strong>
              <Waarom uitleg={regel.uitleg} onderwerp={naam} vraag="bedrag" taal="nl" />
            </div>
          );
        })}
      {een.weigering && (
        <Alert tone="letop" taal="nl" title={words('run.een.nu')}>
          {answerText(formAnswers(), een.weigering, 'nl')}
        </Alert>
      )}
      {een.zaakId && (
        <p>
          <Link href={`/zaken/${sleutel}/melding/${een.zaakId}`}>{words('run.een.zaak')}</Link>
        </p>
      )}
    </Card>
  );
}

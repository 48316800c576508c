import { Aanvulregels } from '@/app/(kantoor)/aanvulregels';
import { answerText } from '@/app/action-form/answer-text';
import type { AanvullendView } from '@/domain/aanslagen/aanvullend.queries';
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
      <Aanvulregels regels={een.regels} zin={(regel) => words('run.een.regel', regel)} />
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

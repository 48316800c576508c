import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers } from '@/app/bijlagen/bijlagen-words';
import { incassoPath, terugmeldAnswers, words } from '@/app/incasso/incassobatch-words';
import { TERUGMELDING_MAX } from '@/domain/betalingen/terugmelding.format';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';

const MB = Math.floor(TERUGMELDING_MAX / (1024 * 1024));

/** The door for what the bank says of a file when it takes it in. */
export function Terugmelding({ batchId }: { batchId: string }) {
  return (
    <Card as="section" labelledBy="terugmelding" className="grid gap-4">
      <Heading level={2} id="terugmelding">
        {words('terugmelding.kop')}
      </Heading>
      <p className="max-w-text">{words('terugmelding.uitleg')}</p>
      <BijlagenUploader
        actie={`${incassoPath(batchId)}/terugmelding`}
        verborgen={{}}
        accept=".xml,text/xml,application/xml"
        perBestand={TERUGMELDING_MAX}
        taal="nl"
        teksten={{
          label: words('terugmelding.label'),
          labelMeer: words('terugmelding.labelMeer'),
          hint: words('terugmelding.hint', { mb: MB }),
          knop: words('terugmelding.knop'),
          stop: words('terugmelding.stop'),
          bezig: words.raw('terugmelding.bezig') as string,
          klaar: words.raw('terugmelding.klaar') as string,
        }}
        antwoorden={{ ...bijlagenAnswers('nl'), ...terugmeldAnswers() }}
        waarden={{ mb: MB }}
      />
    </Card>
  );
}

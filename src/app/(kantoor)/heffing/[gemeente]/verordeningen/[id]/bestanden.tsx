import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers, showBytes, wordsOfBijlagen } from '@/app/bijlagen/bijlagen-words';
import { showMoment } from '@/app/words';
import { VERORDENINGBESTAND_MAX } from '@/domain/verordeningen/add-verordeningbestand';
import type { Verordeningbestand } from '@/domain/verordeningen/verordening.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { words } from '../../../words';

const MB = VERORDENINGBESTAND_MAX / (1024 * 1024);
const upload = wordsOfBijlagen('nl');

/** The text of the verordening as it was published, to read beside the tariffs; the last file counts. */
export function Bestanden({
  pad,
  bestanden,
  naamVan,
  mag,
}: {
  pad: string;
  bestanden: readonly Verordeningbestand[];
  naamVan: (actor: string) => string;
  mag: boolean;
}) {
  return (
    <Card as="section" labelledBy="bestanden" className="grid gap-3">
      <Heading level={2} id="bestanden">
        {words('bestand.kop')}
      </Heading>
      {bestanden.length === 0 && <p className="text-ink-muted">{words('bestand.geen')}</p>}
      <ul className="grid gap-2">
        {bestanden.map(({ id, naam, bytes, gescand, gemaaktDoor, gemaaktOp }) => (
          <li key={id}>
            <Link href={`${pad}/bestand/${id}`} reload>
              {naam}
            </Link>
            <span className="block text-sm text-ink-muted">
              {words('bestand.regel', {
                omvang: showBytes(bytes, 'nl'),
                datum: showMoment(gemaaktOp),
                naam: naamVan(gemaaktDoor),
              })}
              {gescand === 'geen-scanner' && ` ${words('bestand.nietGescand')}`}
            </span>
          </li>
        ))}
      </ul>
      {mag && (
        <BijlagenUploader
          actie={`${pad}/bestand`}
          verborgen={{}}
          accept=".pdf,.docx,.odt"
          perBestand={VERORDENINGBESTAND_MAX}
          taal="nl"
          teksten={{
            label: words('bestand.label'),
            labelMeer: words('bestand.label'),
            hint: words('bestand.hint', { mb: String(MB) }),
            knop: words('bestand.knop'),
            stop: upload('veld.stop'),
            bezig: upload.raw('veld.bezig') as string,
            klaar: upload.raw('veld.klaar') as string,
          }}
          antwoorden={bijlagenAnswers('nl')}
          waarden={{ mb: MB }}
        />
      )}
    </Card>
  );
}

import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showMoment } from '@/app/words';
import { maandText } from '@/domain/grootboek/maand';
import type { Maandafsluiting } from '@/domain/grootboek/maandafsluiting';
import type { Boekmaand } from '@/domain/grootboek/maandafsluiting.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { aansluitingPath, maandNaam } from '../../aansluiting-words';
import {
  decideMaandafsluitingAction,
  proposeMaandafsluitingAction,
  withdrawMaandafsluitingAction,
} from '../../maandafsluiting-actions';
import { maandAnswers, words } from '../../maandafsluiting-words';

interface MaandbesluitProps {
  /** The month that is next to be closed. */
  eerste: Boekmaand;
  sleutel: string;
  /** Who looks, as he stands in a proposal. */
  ik: string;
  naamVan: (actor: string) => string;
  mag: { voorstellen: boolean; sluiten: boolean };
}

/** What the reader may do with the month that is next: propose to close it, decide, or take his proposal back. */
export function Maandbesluit(props: MaandbesluitProps) {
  const { eerste, sleutel, mag } = props;
  const { maand, afsluiting, tegen } = eerste;
  if (afsluiting !== null) return <Wacht {...props} afsluiting={afsluiting} />;
  const naam = maandNaam(maand);
  return (
    <Card as="section" labelledBy="voorstel" className="grid gap-3">
      <Heading level={2} id="voorstel">
        {words('voorstel.kop', { maand: naam })}
      </Heading>
      <p className="max-w-text">{words('voorstel.uitleg')}</p>
      <p>
        <Link href={aansluitingPath(sleutel, maand)} reload>
          {words('voorstel.aansluiting', { maand: naam })}
        </Link>
      </p>
      {tegen.length > 0 ? (
        <>
          <p>{words('voorstel.niet', { maand: naam })}</p>
          <ul className="list-disc pl-6">
            {tegen.map((t) => (
              <li key={t}>{words(`tegen.${t}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        mag.voorstellen && (
          <ActionForm
            id="stel-voor"
            action={proposeMaandafsluitingAction}
            groepen={[]}
            verborgen={{ gemeente: sleutel, maand: maandText(maand) }}
            knop={words('voorstel.knop')}
            antwoorden={maandAnswers()}
          />
        )
      )}
    </Card>
  );
}

function Wacht({
  eerste,
  afsluiting,
  sleutel,
  ik,
  naamVan,
  mag,
}: MaandbesluitProps & { afsluiting: Maandafsluiting }) {
  const naam = maandNaam(eerste.maand);
  const verborgen = { gemeente: sleutel, id: afsluiting.id, versie: String(afsluiting.versie) };
  const eigen = afsluiting.voorgesteldDoor === ik;
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-3">
      <Heading level={2} id="besluit">
        {words('besluit.kop', { maand: naam })}
      </Heading>
      <p>
        {words('besluit.cijfers', {
          boekingen: String(afsluiting.boekingen),
          debet: formatCents(afsluiting.debetCenten),
          credit: formatCents(afsluiting.creditCenten),
          debiteuren: formatCents(afsluiting.debiteurenCenten),
        })}
      </p>
      <p>
        {words('besluit.voorgesteldDoor', {
          naam: naamVan(afsluiting.voorgesteldDoor),
          moment: showMoment(afsluiting.voorgesteldOp),
        })}
      </p>
      <p>
        <Link href={aansluitingPath(sleutel, eerste.maand)} reload>
          {words('voorstel.aansluiting', { maand: naam })}
        </Link>
      </p>
      {eigen && <p>{words('besluit.eigen')}</p>}
      {!eigen && mag.sluiten && (
        <ActionForm
          id="besluit-maand"
          action={decideMaandafsluitingAction}
          verborgen={verborgen}
          groepen={[
            besluitgroep(
              {
                label: words('besluit.keuze'),
                opties: [
                  { value: 'sluiten', label: words('besluit.sluiten', { maand: naam }) },
                  { value: 'afwijzen', label: words('besluit.afwijzen') },
                ],
              },
              { naam: 'reden', label: words('besluit.reden'), hint: words('besluit.redenHint') },
            ),
          ]}
          knop={words('besluit.knop')}
          antwoorden={maandAnswers()}
        />
      )}
      {eigen && mag.voorstellen && (
        <ActionForm
          id="trek-in"
          action={withdrawMaandafsluitingAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('besluit.trekIn')}
          variant="danger"
          antwoorden={maandAnswers()}
        />
      )}
    </Card>
  );
}

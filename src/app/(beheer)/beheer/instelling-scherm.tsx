import { ActionForm } from '@/app/action-form/action-form';
import { zekerVeld } from '@/app/action-form/zeker';
import { showDate } from '@/app/words';
import { type Instelling, REGELS, rijOp, standOp, standVan } from '@/domain/gemeenten/instelling';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { isBeveiligd } from '@/domain/gemeenten/instellingvoorstel';
import type { InstellingvoorstelView } from '@/domain/gemeenten/instellingvoorstel.queries';
import type { ActionState } from '@/platform/action-state';
import type { LocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { endForm, setForm } from './instelling-forms';
import { Zekerheid } from './instelling-kaart';
import { showWaarde, summarise } from './instelling-tekst';
import { doorWie, InstellingVerloop } from './instelling-verloop';
import { voorstelPath } from './paths';
import { voorstelWords } from './voorstellen/voorstel-words';
import { formAnswers, words, wordsAt } from './words';

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

interface InstellingSchermProps {
  soort: Soort;
  /** The rows of this soort of the gemeente or kantoor itself, oldest first. */
  eigen: readonly Instelling[];
  /** The row that holds today, which may be the kantoor's; null when there is none. */
  geldend: Instelling | null;
  /** The value that holds today, which may be a default without a row. */
  waarde: Waarde | null;
  reden: string;
  vandaag: LocalDate;
  namen: ReadonlyMap<string, string>;
  magWijzigen: boolean;
  /** What waits about it for a second beheerder; null where nothing does. */
  wacht: InstellingvoorstelView | null;
  /** Hidden fields that say whose setting it is. */
  houder: Readonly<Record<string, string>>;
  acties: { set: FormAction; withdraw: FormAction; end: FormAction };
}

function Nu({
  soort,
  geldend,
  waarde,
  reden,
  namen,
}: Pick<InstellingSchermProps, 'soort' | 'geldend' | 'waarde' | 'reden' | 'namen'>) {
  if (!waarde) return <p>{reden}</p>;
  return (
    <div className="grid gap-4">
      {showWaarde(soort, waarde).map((groep) => (
        <div key={groep.kop ?? ''} className="grid gap-1">
          {groep.kop && <h3 className="font-semibold">{groep.kop}</h3>}
          <DataList items={groep.items} />
        </div>
      ))}
      <div className="border-t border-line pt-4">
        <DataList
          items={[
            ...(geldend
              ? [
                  { term: words('instelling.sinds'), value: showDate(geldend.vanaf) },
                  { term: words('instelling.bron'), value: geldend.bron },
                  { term: words('velden.zekerheid'), value: <Zekerheid waarde={geldend.zekerheid} /> },
                  { term: words('instelling.door'), value: doorWie(geldend.gemaaktDoor, namen) },
                ]
              : []),
            { term: words('instelling.waarom'), value: reden },
          ]}
        />
      </div>
    </div>
  );
}

/** Whether a row may be ended without a follower from today on. */
const magEindigen = (rij: Instelling | null): rij is Instelling =>
  rij !== null &&
  (REGELS[rij.soort].einde === 'verplicht' || (REGELS[rij.soort].einde === 'mag' && rij.tot === null));

const Wacht = ({ voorstel }: { voorstel: InstellingvoorstelView }) => (
  <Alert tone="letop" taal="nl" title={voorstelWords('loopt')}>
    <p>{voorstelWords('looptUitleg', { naam: voorstel.voorsteller })}</p>
    <p>
      <Link href={voorstelPath(voorstel.id)}>{voorstelWords('bekijk')}</Link>
    </p>
  </Alert>
);

/** One setting: what holds now, how it came so, and the forms to plan another value. */
export function InstellingScherm(props: InstellingSchermProps) {
  const { soort, eigen, vandaag, houder, acties } = props;
  const antwoorden = formAnswers();
  const gepland = eigen.filter((rij) => standOp(rij, vandaag) === 'toekomst');
  const nu = rijOp(eigen, vandaag);
  return (
    <>
      <div>
        <Heading level={1}>{wordsAt(`soorten.${soort}.naam`)}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{wordsAt(`soorten.${soort}.uitleg`)}</p>
      </div>
      <Card as="section" labelledBy="nu" className="grid gap-3">
        <Heading level={2} id="nu">
          {words('instelling.nu')}
        </Heading>
        <Nu {...props} />
      </Card>
      {props.wacht && <Wacht voorstel={props.wacht} />}
      {props.magWijzigen &&
        gepland.map((rij) => (
          <Card key={rij.id} as="section" labelledBy={`gepland-${rij.id}`} className="grid gap-3">
            <Heading level={2} id={`gepland-${rij.id}`}>
              {words('instelling.wordt')} {summarise(soort, rij.waarde)},{' '}
              {words('instelling.periode', { vanaf: showDate(rij.vanaf) })}
            </Heading>
            <p>{words('instelling.trekInUitleg')}</p>
            <ActionForm
              id={`trekin-${rij.id}`}
              action={acties.withdraw}
              groepen={[{ velden: [zekerVeld(words('zeker.vraag'), words('zeker.intrekken'))] }]}
              verborgen={{ ...houder, id: rij.id, versie: String(rij.versie) }}
              knop={words('instelling.trekIn')}
              variant="danger"
              antwoorden={antwoorden}
            />
          </Card>
        ))}
      <Card as="section" labelledBy="verloop" className="grid gap-3">
        <Heading level={2} id="verloop">
          {words('instelling.verloop')}
        </Heading>
        <InstellingVerloop rijen={eigen} vandaag={vandaag} namen={props.namen} />
      </Card>
      {props.magWijzigen ? (
        <Card as="section" labelledBy="nieuw" className="grid gap-4 print:hidden">
          <Heading level={2} id="nieuw">
            {words('instelling.nieuw')}
          </Heading>
          <p className="max-w-text">{words('instelling.nieuwUitleg')}</p>
          {isBeveiligd(soort) && <p className="max-w-text">{voorstelWords('tweede')}</p>}
          <ActionForm
            id="nieuw-formulier"
            action={acties.set}
            groepen={setForm(soort, props.waarde)}
            verborgen={{ ...houder, soort, stand: standVan(eigen, vandaag) }}
            knop={isBeveiligd(soort) ? voorstelWords('stelVoor') : words('instelling.bewaar')}
            antwoorden={antwoorden}
          />
        </Card>
      ) : (
        <p className="text-ink-muted">{words('instelling.alleenLezen')}</p>
      )}
      {props.magWijzigen && magEindigen(nu) && (
        <Card as="section" labelledBy="einde" className="grid gap-4 print:hidden">
          <Heading level={2} id="einde">
            {words('instelling.eindig')}
          </Heading>
          <p>{words('instelling.eindigUitleg')}</p>
          <ActionForm
            id="einde-formulier"
            action={acties.end}
            groepen={endForm()}
            verborgen={{ ...houder, id: nu.id, versie: String(nu.versie) }}
            knop={words('instelling.eindigKnop')}
            variant="secondary"
            antwoorden={antwoorden}
          />
        </Card>
      )}
    </>
  );
}

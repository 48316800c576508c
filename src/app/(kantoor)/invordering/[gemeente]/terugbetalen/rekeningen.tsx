import { ActionForm } from '@/app/action-form/action-form';
import type { WachtendeRekening } from '@/domain/terugbetalingen/terugbetaling.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { tegoedAnswers, words } from '../../tegoed-words';
import { decideRekeningAction, proposeRekeningAction } from '../../terugbetaal-actions';

interface RekeningenProps {
  rekeningen: readonly WachtendeRekening[];
  sleutel: string;
  naamVan: (actor: string | null) => string;
  /** Who looks, as he stands with a proposal. */
  ik: string;
  mag: { voorbereiden: boolean; besluiten: boolean };
}

/** Accounts that the bank could not confirm or that are somebody else's: one proposes to use it, another agrees. */
export function Rekeningen({ rekeningen, ...rest }: RekeningenProps) {
  return (
    <section aria-labelledby="rekeningen">
      <Heading level={2} id="rekeningen" className="mb-3">
        {words('rekeningen.kop')}
      </Heading>
      {rekeningen.length === 0 && <p>{words('rekeningen.leeg')}</p>}
      <div className="grid gap-4">
        {rekeningen.map((rekening) => (
          <Rekening key={rekening.id} rekening={rekening} {...rest} />
        ))}
      </div>
    </section>
  );
}

function Rekening({
  rekening,
  sleutel,
  naamVan,
  ik,
  mag,
}: Omit<RekeningenProps, 'rekeningen'> & { rekening: WachtendeRekening }) {
  const { id, versie, status, iban, tenaamstelling, persoon, eigen, reden, voorgesteldDoor } = rekening;
  const eerste = status === 'beoordelen';
  const mijnBeurt = eerste ? mag.voorbereiden : mag.besluiten && voorgesteldDoor !== ik;
  return (
    <Card as="article" labelledBy={`rekening-${id}`}>
      <Heading level={3} id={`rekening-${id}`}>
        {words('rekeningen.van', { persoon, iban, naam: tenaamstelling })}
      </Heading>
      <p className="mt-1">
        {eigen
          ? words(rekening.ander ? 'rekeningen.andere' : 'rekeningen.eigen')
          : words('rekeningen.ander', { reden: reden ?? '' })}
      </p>
      {rekening.ookIncasso && <p className="mt-1">{words('rekeningen.ookIncasso')}</p>}
      {rekening.bewijs !== null && (
        <p className="mt-1">{words('rekeningen.bewijs', { bewijs: rekening.bewijs })}</p>
      )}
      {rekening.controleNaam !== null && (
        <p className="mt-1">{words('rekeningen.bank', { naam: rekening.controleNaam })}</p>
      )}
      {!eerste && (
        <p className="mt-1">{words('rekeningen.voorgesteldDoor', { naam: naamVan(voorgesteldDoor) })}</p>
      )}
      {mijnBeurt && (
        <div className="mt-4">
          <ActionForm
            id={`oordeel-${id}`}
            action={eerste ? proposeRekeningAction : decideRekeningAction}
            verborgen={{ gemeente: sleutel, id, versie: String(versie) }}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'keuze',
                    naam: 'oordeel',
                    label: words('rekeningen.oordeel'),
                    opties: [
                      eerste
                        ? { value: 'voorstellen', label: words('rekeningen.voorstellen') }
                        : { value: 'akkoord', label: words('rekeningen.akkoord') },
                      { value: 'weigeren', label: words('rekeningen.weigeren') },
                    ],
                  },
                  {
                    vorm: 'alinea',
                    naam: 'reden',
                    label: words('rekeningen.reden'),
                    ...(eerste ? {} : { hint: words('rekeningen.redenHint'), optioneel: true }),
                  },
                ],
              },
            ]}
            knop={words('rekeningen.knop')}
            antwoorden={tegoedAnswers()}
          />
        </div>
      )}
    </Card>
  );
}
